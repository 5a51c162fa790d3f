"""Starts the child that opens gpuviz's window; painting is by software, so that no display is needed."""

import os
import subprocess
import sys
from functools import lru_cache

import msgspec

from gpuviz.errors import BenchmarkFailed

_PATIENCE_S = 90.0


class Cost(msgspec.Struct, frozen=True):
    """Frames while it lasted, in ms, and memory in MB at the end; ``failure`` says why there are none."""

    took_ms: list[float] = []
    interval_ms: list[float] = []
    tiles: int = 0
    tokens_per_s: float = 0.0
    window_mb: float = 0.0
    worker_mb: float = 0.0
    failure: str = ""


@lru_cache
def open_window(what: str, seconds: float, tiles: int = 1000) -> Cost:
    """Let the window idle, race or write for about so long; asked the same again, gives what it found before.

    Raises:
        BenchmarkFailed: if the child ends without having measured anything.
    """
    command = [sys.executable, "-P", "-m", "gpuviz.bench.window_child", what, str(seconds), str(tiles)]
    try:
        child = subprocess.run(
            command,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=False,
        )
        cost = msgspec.json.decode(child.stdout.splitlines()[-1], type=Cost)
    except (OSError, subprocess.TimeoutExpired, IndexError, msgspec.DecodeError) as error:
        raise BenchmarkFailed(what=f"the window ({what})", detail=str(error)[:200] or "it ended early") from error
    if cost.failure or not cost.took_ms:
        raise BenchmarkFailed(what=f"the window ({what})", detail=cost.failure or "it drew nothing")
    return cost
