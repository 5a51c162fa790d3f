"""In which lines of a TOML file its keys stand, which the standard library's reader does not tell."""

import re
from collections.abc import Iterator

KeyPath = tuple[str, ...]

_KEY_PART = re.compile(r"""[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+))[ \t]*(\.?)""")
_SPACE = re.compile(r"(?:\s|#[^\n]*)*")
_VALUE_PART = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*|[\[\]{}\n]|[^\[\]{}\n\"'#]+|.",
    re.DOTALL,
)


def key_lines(source: str) -> Iterator[tuple[KeyPath, int]]:
    """Each table and each key outside of inline tables, with its line (from 1), in order; a key as a path from the top.

    In a text that is no TOML, whatever looks like one.
    """
    table: KeyPath = ()
    position, line, counted = 0, 1, 0
    while True:
        position = _end(_SPACE, source, position)
        line += source.count("\n", counted, position)
        counted = position
        if position >= len(source):
            return
        if source[position] == "[":
            table, position = _key(source, position + 1 + source.startswith("[[", position))
            yield table, line
            position = _line_end(source, position)
        else:
            key, position = _key(source, position)
            yield (*table, *key), line
            position = _value_end(source, position)


def _key(source: str, position: int) -> tuple[KeyPath, int]:
    """A dotted key, and the position after it."""
    parts = []
    while (part := _KEY_PART.match(source, position)) is not None:
        parts.append(next(group for group in part.groups()[:3] if group is not None))
        position = part.end()
        if not part[4]:
            break
    return tuple(parts), position


def _value_end(source: str, position: int) -> int:
    """The position after the value that follows, and after its line."""
    depth = 0
    for part in _VALUE_PART.finditer(source, position):
        match part[0]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
            case "\n" if depth <= 0:
                return part.end()
    return len(source)


def _line_end(source: str, position: int) -> int:
    found = source.find("\n", position)
    return found + 1 if found >= 0 else len(source)


def _end(pattern: re.Pattern[str], source: str, position: int) -> int:
    matched = pattern.match(source, position)
    return matched.end() if matched is not None else position
