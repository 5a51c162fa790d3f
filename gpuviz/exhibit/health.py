"""The health file: one JSON object a second about an exhibit, for whoever watches it from outside."""

from typing import Literal

import msgspec

WorkerState = Literal["starting", "answers", "silent", "gone", "none"]


class WorkerHealth(msgspec.Struct, frozen=True):
    """The compute worker: ``heard_s`` ago it last said something; ``rung`` is what computes, such as ``numpy-only``.

    There is ``none`` where a recording was asked for.
    """

    state: WorkerState = "starting"
    heard_s: float | None = None
    restarts: int = 0
    rung: str = "chosen-device"


class LastError(msgspec.Struct, frozen=True):
    """The last trouble: when (ISO 8601), the key of its message, and the message in English."""

    at: str
    key: str
    sentence: str


class Health(msgspec.Struct, frozen=True):
    """How an exhibit is at ``time`` (ISO 8601, local time with its offset).

    ``state`` is the exhibit's (attract, awake …), ``scene`` the chapter that shows. ``frames`` were painted since the
    start, counting those of a screen that is away. ``frames_per_s`` is how often the window was ready to paint, whether
    or not anything had changed; the slowest hundredth of the last minute's took ``p99_frame_ms`` or more, the slowest
    since the start ``longest_frame_ms``. ``memory_mb`` is the window's now, ``first_memory_mb`` a minute after the
    start.
    """

    time: str
    uptime_s: float
    version: str
    pid: int
    state: str
    scene: str
    frames: int
    frames_per_s: float
    p99_frame_ms: float
    longest_frame_ms: float
    worker: WorkerHealth
    races: int
    races_today: int
    wrong_answers: int
    memory_mb: float
    first_memory_mb: float | None
    last_touch_s: float | None
    last_error: LastError | None = None


def to_json(health: Health) -> bytes:
    """The health file's content: indented, as people read it too."""
    return msgspec.json.format(msgspec.json.encode(health), indent=2) + b"\n"
