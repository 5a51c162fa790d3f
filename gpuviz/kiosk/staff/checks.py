"""How the exhibit is, part by part, for the staff's page; every figure is measured here."""

from threading import Thread

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.kiosk.staff.panels import Check
from gpuviz.kiosk.vitals import Vitals
from gpuviz.model import store
from gpuviz.worker.ladder import Rung

_SLOWEST_RATE, _SLOWEST_FRAME_MS = 20.0, 50.0
_RECENT_TOUCH_S = 3600.0 * 24


class ModelCheck:
    """Whether the language model's file is the right one; reads all of it, in a thread of its own.

    ``path`` is that of another model, as the command line names it, which is not checked.
    """

    def __init__(self, path: str | None = None) -> None:
        self._path = path
        self._is_right: bool | None = None
        self._thread: Thread | None = None

    def begin(self) -> None:
        """Look again, unless that is being done."""
        if self._path is None and not self.is_looking:
            self._thread = Thread(target=self._look, name="model-check", daemon=True)
            self._thread.start()

    @property
    def is_looking(self) -> bool:
        """Whether the file is being read."""
        return self._thread is not None and self._thread.is_alive()

    def _look(self) -> None:
        self._is_right = store.check()

    @property
    def check(self) -> Check:
        """What is known by now."""
        if self._path is not None:
            return Check("good", text("staff-model-there"), text("staff-model-other"))
        if not store.is_there():
            return Check("note", text("staff-model-missing"), text("staff-model-missing-more"))
        megabytes = round(store.SMOLLM2.file_bytes / 1e6)
        if self._is_right is None:
            return Check("good", text("staff-model-there"), text("staff-model-looking", megabytes=megabytes))
        if not self._is_right:
            return Check("bad", text("staff-model-wrong"), text("staff-model-wrong-more"))
        return Check("good", text("staff-model-there"), text("staff-model-right", megabytes=megabytes))


def checks(vitals: Vitals, model: Check, has_loudspeaker: bool) -> list[Check]:
    """One line for each part."""
    return [_picture(vitals), _worker(vitals), model, _touch(vitals), _memory(vitals), _sound(has_loudspeaker)]


def who_computes(vitals: Vitals) -> tuple[Text, Text | None]:
    """Who plays the students, and with what; a CPU is never called a GPU."""
    device = vitals.device
    if vitals.rung is Rung.RECORDING:
        return text("staff-not-yet-computed" if vitals.tries_again else "staff-nobody-computes"), None
    if vitals.rung is Rung.NUMPY_ONLY:
        return text("staff-numpy-computes"), None
    if device is None:
        return text("staff-not-yet-computed"), None
    detail = text("staff-device", name=device.name, driver=device.driver, platform=device.platform)
    if not device.is_cpu:
        return text("staff-gpu-computes", units=device.compute_units), detail
    has_gpu = any(not other.is_cpu for other in vitals.devices)
    return text("staff-cpu-chosen" if has_gpu else "staff-cpu-computes", cores=device.compute_units), detail


def _picture(vitals: Vitals) -> Check:
    rate, p99_ms = vitals.frames.rate(vitals.clock()), vitals.frames.p99_ms()
    detail = text("staff-picture-measured", rate=round(rate), time=figures.duration(round(p99_ms, 1) * 1e6))
    is_well = rate >= _SLOWEST_RATE and p99_ms <= _SLOWEST_FRAME_MS
    return Check(
        "good" if is_well else "note", text("staff-picture-moves" if is_well else "staff-picture-slow"), detail
    )


def _worker(vitals: Vitals) -> Check:
    heard_s = vitals.seconds_since_heard
    if vitals.worker == "none":
        return Check("note", text("staff-worker-gone"), text("staff-worker-none-more"))
    if vitals.worker == "gone":
        return Check("bad", text("staff-worker-gone"), text("staff-worker-gone-more"))
    if heard_s is None:
        return Check("note", text("staff-worker-starting"), text("staff-worker-starting-more"))
    detail = text("staff-worker-heard", seconds=round(heard_s, 1), restarts=vitals.restarts)
    is_well = vitals.worker == "answers"
    return Check(
        "good" if is_well else "bad", text("staff-worker-answers" if is_well else "staff-worker-silent"), detail
    )


def _touch(vitals: Vitals) -> Check:
    ago_s = vitals.seconds_since_touch
    if ago_s is None:
        return Check("note", text("staff-touch-never"), text("staff-touch-never-more"))
    is_recent = ago_s < _RECENT_TOUCH_S
    detail = text("staff-touch-last", time=figures.long_duration(max(1, round(ago_s)) * 1e9))
    return Check("good" if is_recent else "note", text("staff-touch-works"), detail)


def _memory(vitals: Vitals) -> Check:
    now_mb = round(vitals.memory_mb)
    if vitals.first_memory_mb is None:
        return Check("good", text("staff-memory-steady"), text("staff-memory-now", now_mb=now_mb))
    detail = text("staff-memory-since", now_mb=now_mb, first_mb=round(vitals.first_memory_mb))
    is_well = vitals.memory_is_steady
    return Check(
        "good" if is_well else "note", text("staff-memory-steady" if is_well else "staff-memory-grows"), detail
    )


def _sound(has_loudspeaker: bool) -> Check:
    if has_loudspeaker:
        return Check("good", text("staff-sound-there"), text("staff-sound-unneeded"))
    return Check("note", text("staff-sound-missing"), text("staff-sound-unneeded"))
