"""Makes printing safe for every encoding: characters that it lacks are replaced by plain ones."""

import codecs
import io
import sys

_PLAIN = str.maketrans(
    {
        "✓": "+",
        "✗": "x",
        "×": "x",
        "µ": "u",
        "·": "-",
        "–": "-",
        "−": "-",
        "’": "'",
        "“": '"',
        "”": '"',
        "…": "...",
        "\xa0": " ",
    }
)
_ERRORS = "gpuviz-plain"
_ASCII = "gpuviz_ascii"


def accept_any_encoding() -> None:
    """Install an error handler on standard output and error that transliterates characters instead of raising."""
    codecs.register_error(_ERRORS, _replace)
    codecs.register(_find_codec)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding=_ASCII if is_ascii else None, errors=_ERRORS)


def _replace(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end].translate(_PLAIN)
    plain = "".join(letter if letter.isascii() else "?" for letter in unknown)
    return plain, error.end


def _find_codec(name: str) -> codecs.CodecInfo | None:
    """ASCII under another name, as click takes an ASCII stream for misconfigured and would write UTF-8 instead."""
    if name != _ASCII:
        return None
    ascii_codec = codecs.lookup("ascii")
    return codecs.CodecInfo(
        ascii_codec.encode,
        ascii_codec.decode,
        incrementalencoder=ascii_codec.incrementalencoder,
        incrementaldecoder=ascii_codec.incrementaldecoder,
        name=_ASCII,
    )
