"""Values as TOML writes them."""

import json
from collections.abc import Sequence

TomlValue = str | bool | int | float | Sequence["TomlValue"]


def toml_value(value: TomlValue) -> str:
    """A value on one line; characters that TOML does not allow are escaped."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            # TOML's basic strings are those of JSON, but for DEL; half of a surrogate pair can be in none of them.
            sound = value.encode("utf-8", "replace").decode("utf-8")
            return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
        case _:
            return f"[{', '.join(map(toml_value, value))}]"
