"""Tracebacks for logs, without what people typed: only what our code and the system say."""

import traceback

from gpuviz.errors import GpuvizError

# Their words are our own, the system's, or names of our code; any other exception may quote what it was given.
_SPEAKING = (GpuvizError, OSError, ImportError, AttributeError, NameError, ArithmeticError, MemoryError, RecursionError)
_UNSPOKEN = "(its words are left out, as they may quote a visitor)"


def plain_trace(error: BaseException) -> str:
    """The traceback of an exception and of those that led to it, as Python prints it but for words of visitors."""
    parts, seen = [], {id(error)}
    current: BaseException | None = error
    while current is not None:
        frames = "".join(traceback.format_tb(current.__traceback__))
        parts.append(f"{_heading(frames)}{frames}{_last_line(current)}")
        cause = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
        current = None if cause is None or id(cause) in seen else cause
        seen.add(id(cause))
    return "\nwhich led to\n".join(reversed(parts))


def _heading(frames: str) -> str:
    return "Traceback (most recent call last):\n" if frames else ""


def _last_line(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name}: {error if isinstance(error, _SPEAKING) and not _quotes(error) else _UNSPOKEN}"


def _quotes(error: BaseException) -> bool:
    """Whether one of ours carries something that a person typed."""
    return isinstance(error, GpuvizError) and "given" in error.arguments
