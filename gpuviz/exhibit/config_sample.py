"""A settings file that holds every setting as a comment: what it is for, its limits, and its default."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec import inspect

from gpuviz.exhibit.config import Config
from gpuviz.exhibit.suitability import example, limits, type_of
from gpuviz.exhibit.toml_text import toml_value
from gpuviz.i18n.languages import Text, text

_WIDTH = 98  # characters, without the sign of a comment


def sample(language: Callable[[Text], str]) -> str:
    """The file's content, with explanations in a language. As it stands, everything has its default."""
    lines = _commented(language(text("settings-sample")))
    for section in msgspec.structs.fields(Config):
        name = section.encode_name.replace("_", "-")
        lines += ["", *_commented(language(text(f"settings-{name}")))]
        lines += [f"[{section.encode_name}]"]
        for entry in msgspec.structs.fields(section.type):
            lines += _commented(language(explained((section.encode_name, entry.encode_name))))
            told = allowed(entry.type)
            lines += _commented(language(told)) if told is not None else []
            lines += [f"# {entry.encode_name} = {toml_value(default_of(entry))}", ""]
        lines.pop()
    return "\n".join(lines) + "\n"


def explained(path: tuple[str, ...]) -> Text:
    """What a setting is for."""
    section, name = (part.replace("_", "-") for part in path)
    return text(f"setting-{section}-{name}")


def allowed(kind: Any) -> Text | None:
    """What values a setting may have, as far as its type does not say so already."""
    match type_of(kind):
        case (inspect.IntType() | inspect.FloatType()) as wanted:
            least, most = limits(wanted)
            return text("settings-from-to", least=toml_value(least), most=toml_value(most))
        case inspect.LiteralType(values=values):
            return text("settings-one-of", all=", ".join(toml_value(str(value)) for value in values))
        case inspect.ListType(item_type=inspect.LiteralType(values=values)):
            return text("settings-some-of", all=", ".join(toml_value(str(value)) for value in values))
        case inspect.StrType(pattern=str()):
            return text("settings-such-as", example=toml_value(example(kind)))
        case _:
            return None


def default_of(entry: msgspec.structs.FieldInfo) -> Any:
    """A setting's default."""
    return entry.default if entry.default is not msgspec.NODEFAULT else entry.default_factory()


def _commented(words: str) -> list[str]:
    return [f"# {line}" for line in _wrapped(words)]


def _wrapped(words: str) -> Iterator[str]:
    """Lines of at most so many characters, where words allow it."""
    line = ""
    for word in words.split():
        if line and len(line) + 1 + len(word) > _WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line
