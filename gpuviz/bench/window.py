"""Starts a child process that opens gpuviz's window and measures it; it paints in software, without a display."""

import os
import subprocess
from functools import lru_cache

import msgspec

from gpuviz.bench.child import last_error_line, run_child
from gpuviz.errors import BenchmarkFailed

_PATIENCE_S = 90.0


class Cost(msgspec.Struct, frozen=True):
    """Frame times and intervals in ms, and memory in MB at the end; ``failure`` says why there are none.

    ``drawn_tokens_per_s`` and ``undrawn_tokens_per_s`` are the model's speeds at writing the same sentence in turns:
    with the window drawing it, and with the same window receiving it but drawing nothing.

    ``memory`` names how it is counted: "PSS" divides shared memory among its processes, "USS" leaves it out, "RSS"
    counts it in full.
    """

    took_ms: list[float] = []
    interval_ms: list[float] = []
    tiles: int = 0
    drawn_tokens_per_s: list[float] = []
    undrawn_tokens_per_s: list[float] = []
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
    """Measure the window while it is idle, races, writes or shows a chapter for about ``seconds``.

    ``what`` is ``idle``, ``race``, ``write``, or the name of a chapter, whose first frame is that which opens it.
    Without ``with_model`` the model's file seems to be missing. Equal calls are cached; ``turn`` distinguishes those
    that are to be measured again.

    Raises:
        BenchmarkFailed: if the child ends without a measurement, or does not end within ``patience_s``.
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
