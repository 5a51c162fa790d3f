"""A process that can open no more files."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

if sys.platform != "win32":
    import resource

limited_handles = pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
_MORE = 8  # that are left, and then taken


@contextmanager
def no_handles_left() -> Iterator[None]:
    """Take all that this process may have."""
    taken: list[int] = []
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    first = os.open(os.devnull, os.O_RDONLY)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (first + _MORE, limits[1]))
        with suppress(OSError):
            while True:
                taken.append(os.open(os.devnull, os.O_RDONLY))
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        for descriptor in (first, *taken):
            os.close(descriptor)
