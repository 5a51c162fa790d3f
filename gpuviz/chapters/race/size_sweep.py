"""The curve of speed-up against size, growing as the worker measures one size after another."""

from dataclasses import dataclass, field

from gpuviz.chapters.race import builders
from gpuviz.chapters.race.messages import SizeMeasured, SizesMeasured
from gpuviz.chapters.race.panels import SpeedupCurve
from gpuviz.i18n.languages import text
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobFailed, JobStopped


@dataclass
class SizeSweep:
    """Sizes measured on one device; ``run_id`` is that of the worker's job, None while there is none."""

    run_id: int | None = None
    done: bool = False
    points: list[SizeMeasured] = field(default_factory=list)

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
