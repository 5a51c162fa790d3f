"""Whether a value suits a setting, and what is said if it does not."""

import math
from collections.abc import Callable
from typing import Annotated, Any, get_args, get_origin

import msgspec
from msgspec import inspect

from gpuviz.errors import (
    Argument,
    SettingListTooLong,
    SettingNoSection,
    SettingNotLike,
    SettingNotList,
    SettingNotNumber,
    SettingNotOneOf,
    SettingNotSwitch,
    SettingNotText,
    SettingNotWhole,
    SettingTextTooLong,
    UnsuitableSetting,
)
from gpuviz.exhibit.toml_lines import KeyPath

_LONGEST_SHOWN = 40


def suits(value: object, kind: Any) -> bool:
    """Whether a value is of a type annotation, within its limits, and finite."""
    try:
        converted = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return not isinstance(converted, float) or math.isfinite(converted)


def unsuitable(
    path: KeyPath, value: object, kind: Any, file: str, line_of: Callable[[KeyPath], int]
) -> UnsuitableSetting:
    """The error that the setting at ``path`` cannot have a ``value`` that does not suit its type ``kind``."""
    if (part := _unsuitable_part(value, kind)) is not None:
        inner, value, kind = part
        path = (*path, *inner)
    fault: type[UnsuitableSetting] = UnsuitableSetting
    more: dict[str, Argument] = {}
    match type_of(kind):
        case inspect.StructType():
            fault = SettingNoSection
        case inspect.BoolType():
            fault = SettingNotSwitch
        case (inspect.IntType() | inspect.FloatType()) as wanted:
            fault = SettingNotWhole if isinstance(wanted, inspect.IntType) else SettingNotNumber
            more["least"], more["most"] = limits(wanted)
        case inspect.LiteralType(values=values):
            fault, more["all"] = SettingNotOneOf, ", ".join(map(str, values))
        case inspect.StrType(max_length=int(most)) if isinstance(value, str) and len(value) > most:
            fault, more["most"] = SettingTextTooLong, most
        case inspect.StrType(pattern=str()) if isinstance(value, str):
            fault, more["example"] = SettingNotLike, example(kind)
        case inspect.StrType():
            fault = SettingNotText
        case inspect.ListType(max_length=int(most)) if isinstance(value, list) and len(value) > most:
            fault, more["most"] = SettingListTooLong, most
        case inspect.ListType():
            fault = SettingNotList
    may_be_read = not (holds(kind, "secret") or (fault is SettingNoSection and isinstance(value, list)))
    given = shown(value) if may_be_read else "…"  # faults are logged and told; a list of tables may hold a secret too
    return fault(setting=path[-1], given=given, file=file, line=line_of(path), **more)


def limits(wanted: inspect.IntType | inspect.FloatType) -> tuple[int | float, int | float]:
    """The least and the largest number of a type; where only what lies beyond is said, that."""
    least = wanted.ge if wanted.ge is not None else wanted.gt
    most = wanted.le if wanted.le is not None else wanted.lt
    return (-math.inf if least is None else least, math.inf if most is None else most)


def type_of(kind: Any) -> inspect.Type:
    """What a type annotation says, but for examples."""
    told = inspect.type_info(kind)
    return told.type if isinstance(told, inspect.Metadata) else told


def holds(kind: Any, what: str) -> bool:
    """Whether a type annotation says that it is for this, such as a ``secret`` or the name of a ``file``."""
    told = inspect.type_info(kind)
    return isinstance(told, inspect.Metadata) and (told.extra or {}).get("holds") == what


def example(kind: Any) -> str:
    """What a text of a type may look like, as the type says; empty if it does not."""
    told = inspect.type_info(kind)
    said = told.extra_json_schema if isinstance(told, inspect.Metadata) else None
    return str((said or {}).get("examples", [""])[0])


def shown(value: object) -> str:
    """A value as errors show it: on one line, and not too long."""
    words = f"“{value}”" if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else _plain(value)
    words = "".join(letter if letter.isprintable() else "�" for letter in words)
    return words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN] + "…"


def _plain(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # Python writes no number of thousands of digits
        return "…"


def _unsuitable_part(value: object, kind: Any) -> tuple[KeyPath, object, Any] | None:
    """The first entry of a list or a free table that does not suit, with its path within it, and what it should be."""
    match type_of(kind), value:
        case inspect.ListType(), list():
            wrong = next((one for one in value if not suits([one], kind)), None)
            return None if wrong is None else ((), wrong, _parts(kind)[0])
        case inspect.DictType(), dict():
            name = next((name for name, one in value.items() if not suits({name: one}, kind)), None)
            return None if name is None else ((name,), value[name], _parts(kind)[1])
        case _:
            return None


def _parts(kind: Any) -> tuple[Any, ...]:
    """What a list or a free table is of."""
    return get_args(get_args(kind)[0] if get_origin(kind) is Annotated else kind)
