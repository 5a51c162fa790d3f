"""Reads costs from a file that anybody may have written."""

import json
from pathlib import Path
from typing import Any

import msgspec

from gpuviz.chapters.serving.costs import ServingCosts, checked
from gpuviz.chapters.serving.errors import CostMissing, CostsNotJson, CostsTooLarge, CostUnknown, CostWrong
from gpuviz.errors import UnreadableFile

_MOST_BYTES = 1_000_000
_SHOWN = 40  # characters of a name that is no cost
_FORMS = {
    "prefill_s": (list[tuple[int, float]], "a list of [tokens, seconds]"),
    "decode_s": (list[tuple[int, int, float]], "a list of [batch, context, seconds]"),
    "memory_tokens": (int, "a whole number of tokens"),
}


def read_costs(path: Path) -> ServingCosts:
    """The costs in a file: what ``gpuviz serving --json`` prints, or only what it has under ``costs``.

    Raises:
        UnreadableFile: if the file cannot be read.
        InvalidCosts: if it holds something else, or what cannot be.
    """
    entries = _object(path)
    unknown = next((name for name in entries if name not in _FORMS), None)
    if unknown is not None:
        raise CostUnknown(path=str(path), name=_shown(unknown).strip('"'))
    return checked(ServingCosts(**{name: _value(path, name, entries) for name in _FORMS}), str(path))


def _object(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except (OSError, RuntimeError) as error:  # links that lead in a circle are a runtime error to some Pythons
        raise UnreadableFile(path=str(path), detail=getattr(error, "strerror", None) or str(error)) from error
    if len(content) > _MOST_BYTES:
        raise CostsTooLarge(path=str(path), most_kb=_MOST_BYTES // 1000)
    try:
        found = json.loads(content.decode("utf-8-sig"))  # with or without a mark; NaN is read, and can then be named
    except (ValueError, RecursionError) as error:
        raise CostsNotJson(path=str(path)) from error
    costs = found.get("costs", found) if isinstance(found, dict) else None
    if not isinstance(costs, dict):
        raise CostsNotJson(path=str(path))
    return costs


def _value(path: Path, name: str, entries: dict[str, Any]) -> Any:
    if name not in entries:
        raise CostMissing(path=str(path), name=name)
    form, described = _FORMS[name]
    try:
        return msgspec.convert(entries[name], form)
    except (msgspec.ValidationError, OverflowError, UnicodeEncodeError) as error:  # the last: half of a character
        raise CostWrong(path=str(path), name=name, given=_shown(entries[name]), allowed=described) from error


def _shown(given: Any) -> str:
    shown = json.dumps(given, ensure_ascii=False)  # as it came, it can be written again
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
