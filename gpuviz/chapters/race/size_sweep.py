"""The curve of speed-up against size, growing as the worker measures one size after another."""

from gpuviz.chapters.race import builders
from gpuviz.chapters.race.messages import MeasureSizes, SizeMeasured, SizesMeasured
from gpuviz.chapters.race.panels import SpeedupCurve
from gpuviz.i18n.languages import text
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobFailed, JobStopped
from gpuviz.worker.port import WorkerPort


class SizeSweep:
    """Sizes measured on one device; ``run_id`` is that of the worker's job, None while there is none."""

    def __init__(self, port: WorkerPort) -> None:
        self._port = port
        self.run_id: int | None = None
        self.done = False
        self.points: list[SizeMeasured] = []

    def measure(self, device: str | None) -> None:
        """Have all sizes measured, unless they are, or are being so."""
        if self.done or self.run_id is not None:
            return
        self.points.clear()  # of one that failed
        self.run_id = self._port.next_run_id()
        self._port.submit(MeasureSizes(self.run_id, device))

    def forget(self) -> None:
        """Have no curve, and stop measuring one."""
        if self.run_id is not None:
            self._port.stop(self.run_id)
        self.run_id, self.done = None, False
        self.points.clear()

    def begin_again(self) -> None:
        """The worker was lost: the next one measures all sizes."""
        if self.run_id is not None:
            self.points.clear()

    def apply(self, event: Event) -> None:
        """Handle an event of the job."""
        match event:
            case SizeMeasured():
                self.points.append(event)
            case SizesMeasured():
                self.done, self.run_id = True, None
            case JobFailed() | JobStopped():
                self.run_id = None

    def page(self, recorded: bool) -> SpeedupCurve:
        """The panel with the sizes measured so far; a recording has no curve."""
        if recorded:
            state = "sizes-recorded"
        elif self.done:
            state = "sizes-done" if all(point.verified for point in self.points) else "sizes-wrong"
        else:
            state = "sizes-measuring" if self.run_id is not None else "message-failed-title"
        return builders.curve(self.points, text(state))
