"""What the devices that raced can do at most: asked for after their first race, and kept."""

from gpuviz.compute.results import NO_DEVICE, DeviceInfo, RaceResult
from gpuviz.compute.roof import DeviceLimits
from gpuviz.scenes.desk import Desk
from gpuviz.worker.messages import JobFailed, JobStopped, LimitsMeasured, MeasureLimits
from gpuviz.worker.roots import Event


class KnownLimits:
    """``run_id`` is that of the worker's job, None while there is none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.run_id: int | None = None
        self._asked_for = NO_DEVICE
        self._known: dict[DeviceInfo, DeviceLimits] = {}
        self._refused: set[DeviceInfo] = set()

    def ask(self, device: DeviceInfo) -> None:
        """Have a device measured, unless it was, or cannot be."""
        if device != NO_DEVICE and device not in self._known and device not in self._refused:
            self.run_id, self._asked_for = self._desk.next_run_id(), device
            self._desk.outbox.append(MeasureLimits(self.run_id, device.name))

    def apply(self, event: Event) -> None:
        """Take in one event of the job. If it was stopped, the next race will ask again."""
        match event:
            case LimitsMeasured():
                self._known[event.device] = event.limits
            case JobFailed():
                self._refused.add(self._asked_for)
            case JobStopped():
                pass
            case _:
                return
        self.run_id = None

    def hold(self, result: RaceResult) -> RaceResult:
        """The race, held against its device's limits as far as they are known."""
        limits = self._known.get(result.device)
        return result if limits is None else result.with_limits(limits)
