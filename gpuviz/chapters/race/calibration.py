"""Calibration of the devices that raced: their peak rates, and the parameters with which they are fastest.

Both are asked for after a device's first race, when nobody waits for the worker. They give way to whatever a visitor
does; then the next race asks again.
"""

from collections import Counter

from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.tuning_cache import TunedDevice
from gpuviz.worker.device_messages import DeviceTuned, LimitsMeasured, MeasureLimits, TuneDevice, TuningProgress
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobFailed, JobStopped
from gpuviz.worker.port import WorkerPort

_Study = MeasureLimits | TuneDevice
_MOST_AGAIN = 3  # times in a row that limits are measured again at once; then only after the next race


class Calibration:
    """``share`` is the progress (0 to 1) of the autotuner, None while it does not run."""

    def __init__(self, port: WorkerPort) -> None:
        self._port = port
        self._jobs: dict[int, tuple[type[_Study], DeviceInfo]] = {}
        self._limits: dict[DeviceInfo, DeviceLimits] = {}
        self._tuned: dict[DeviceInfo, TunedDevice] = {}
        self._refused: set[tuple[type[_Study], DeviceInfo]] = set()
        self._doubted: set[DeviceInfo] = set()  # measured speeds exceeded the measured limits
        self._again: Counter[DeviceInfo] = Counter()
        self.share: float | None = None

    def ask(self, device: DeviceInfo) -> None:
        """Ask for the calibrations of a device that are neither known, refused nor under way."""
        known: dict[type[_Study], set[DeviceInfo]] = {
            MeasureLimits: set(self._limits) - self._doubted,
            TuneDevice: set(self._tuned),
        }
        for study, devices in known.items():
            asked = (study, device)
            if device == NO_DEVICE or device in devices or asked in self._refused or asked in self._jobs.values():
                continue
            run_id = self._port.next_run_id()
            self._jobs[run_id] = asked
            doubted = study is MeasureLimits and device in self._doubted
            self._port.submit(study(run_id, device.name, doubted))

    def asked_for(self, run_id: int) -> bool:
        """Whether this is the run id of one of these jobs."""
        return run_id in self._jobs

    def stop(self) -> None:
        """Stop those that are under way; the next race asks again."""
        for run_id in self._jobs:
            self._port.stop(run_id)

    def apply(self, event: LimitsMeasured | TuningProgress | DeviceTuned | Event) -> None:
        """Handle an event of one of these jobs."""
        match event:
            case TuningProgress():
                self.share = event.share
                return
            case LimitsMeasured():
                self._limits[event.device] = event.limits
                self._doubted.discard(event.device)
            case DeviceTuned():
                self._tuned[event.tuned.device] = event.tuned
            case JobFailed():
                self._refused.add(self._jobs[event.run_id])
            case JobStopped():
                pass
            case _:
                return
        study, _ = self._jobs.pop(event.run_id)
        self.share = None if study is TuneDevice else self.share

    def hold(self, result: RaceResult) -> RaceResult:
        """The race with its device's limits, if they are known and no lane exceeds them.

        Else they are measured again, as nothing can feign what a device can do.
        """
        limits = self._limits.get(result.device)
        if limits is None or result.device in self._doubted:
            return result
        held = result.with_limits(limits)
        if not held.exceeds_limits:
            self._again[result.device] = 0
            return held
        self._doubted.add(result.device)
        if self._again[result.device] < _MOST_AGAIN:
            self._again[result.device] += 1
            self.ask(result.device)
        return result

    def tuned(self, device: DeviceInfo) -> TunedDevice | None:
        """The parameters chosen for a device, if it was tuned."""
        return self._tuned.get(device)
