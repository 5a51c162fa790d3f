"""Starts the child that opens gpuviz's window; painting is by software, so that no display is needed."""

import os
import subprocess
from functools import lru_cache

import msgspec

from gpuviz.bench.child import last_error_line, run_child
from gpuviz.errors import BenchmarkFailed

_PATIENCE_S = 90.0


class Cost(msgspec.Struct, frozen=True):
    """Frames while it lasted, in ms, and memory in MB at the end; ``failure`` says why there are none.

    ``memory`` names what is meant by memory: "PSS" shares what processes have in common among them, "USS" leaves it
    out, "RSS" counts it fully.
    """

    took_ms: list[float] = []
    interval_ms: list[float] = []
    tiles: int = 0
    tokens_per_s: float = 0.0
    window_mb: float = 0.0
    worker_mb: float = 0.0
    memory: str = ""
    failure: str = ""


@lru_cache
def open_window(
    what: str,
    seconds: float,
    tiles: int = 1000,
    with_model: bool = True,
    turn: int = 0,
    patience_s: float = _PATIENCE_S,
) -> Cost:
    """Let the window idle, race or write for about so long; asked the same again, gives what it found before.

    Without its model it behaves as if the model's file were not there. Each ``turn`` is measured anew.

    Raises:
        BenchmarkFailed: if the child ends without having measured anything, or does not end.
    """
    name, environment = f"the window ({what})", {"QT_QPA_PLATFORM": "offscreen"}
    if not with_model:
        environment["GPUVIZ_MODEL_FOLDER"] = os.devnull
    arguments = what, str(seconds), str(tiles)
    try:
        child = run_child(name, "gpuviz.bench.window_child", *arguments, limit_s=patience_s, environment=environment)
    except subprocess.TimeoutExpired as error:
        raise BenchmarkFailed(what=name, detail=f"it did not end within {patience_s:g} s") from error
    try:
        cost = msgspec.json.decode(child.stdout.splitlines()[-1], type=Cost)
    except (IndexError, msgspec.DecodeError) as error:
        raise BenchmarkFailed(what=name, detail=last_error_line(child)) from error
    if cost.failure or not cost.took_ms:
        raise BenchmarkFailed(what=name, detail=cost.failure or "it drew nothing")
    return cost
