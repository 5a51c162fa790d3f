"""What the serving chapter asks of the worker, and what it hears."""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.requests import Mode, Request, Served
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.model.results import ModelInfo
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority


class ServiceSpec(msgspec.Struct, frozen=True):
    """What serves: ``model`` is the path of a GGUF file, or None for the downloaded default.

    ``device`` is a device's name or a part of it, or None for the best; with ``opencl`` False NumPy computes.
    """

    model: str | None = None
    device: str | None = None
    opencl: bool = True


# ---- to the worker ----


class _ServingJob(JobCommand, frozen=True):
    slot: ClassVar = "serving"
    is_measured: ClassVar = True

    spec: ServiceSpec

    @property
    def wanted_device(self) -> str | None:
        """The device that computes the model."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by NumPy."""
        spec = self.spec
        device, opencl = backend.device or spec.device, spec.opencl and backend.opencl
        return replace(self, spec=replace(spec, device=device, opencl=opencl))


class MeasureCosts(_ServingJob, frozen=True):
    """Measure what reading and steps cost, or find what was measured before; gives ``CostsMeasured``.

    ``CostsProgress`` comes meanwhile. Costs are kept by gpuviz, device, driver and model, unless ``anew``.
    """

    priority: ClassVar = Priority.LEISURELY

    anew: bool = False


class CheckService(_ServingJob, frozen=True):
    """Serve these requests for real; gives ``RequestServed`` for each, then ``ServiceChecked``.

    They are asked at the times that they name, and the simulation with ``costs`` is told the same requests.
    """

    requests: list[Request]
    costs: ServingCosts
    mode: Mode = "together"


class FindPromiseLimit(JobCommand, frozen=True):
    """Find by simulation how many people a minute can be served so that 19 of 20 have their first token in time.

    Gives ``PromiseLimitFound``. It computes nothing but the simulation, and needs no device.
    """

    slot: ClassVar = "serving-limit"
    priority: ClassVar = Priority.LEISURELY

    costs: ServingCosts
    mode: Mode
    promise_s: float
    long_texts: bool = False


# ---- from the worker ----


class CostsProgress(Event, frozen=True):
    """So much (0-1) of what is to be measured has been."""

    run_id: int
    share: float


class CostsMeasured(Event, frozen=True):
    """What serving costs on ``device``, measured on ``date``.

    ``kv_bytes_per_token`` is what a token takes in the KV cache of this service. ``other_load_cores`` is how many cores
    other programs kept busy meanwhile (0 if that was too little to matter); costs are then too high, and are not kept.
    """

    run_id: int
    device: DeviceInfo
    model: ModelInfo
    costs: ServingCosts
    kv_bytes_per_token: int
    date: str
    was_kept: bool
    other_load_cores: float = 0.0


class RequestServed(Event, frozen=True):
    """One of the real requests got its last token."""

    run_id: int
    served: Served


class ServiceChecked(Event, frozen=True):
    """All real requests were served, beside the same ones simulated, both in the order of their numbers.

    ``other_load_cores`` is how many cores other programs kept busy meanwhile (0 if that was too little to matter).
    """

    run_id: int
    real: list[Served]
    simulated: list[Served]
    other_load_cores: float


class PromiseLimitFound(Event, frozen=True):
    """Up to ``people_per_minute`` the promise is kept for 19 of 20; 0 if it is broken at any rate."""

    run_id: int
    mode: Mode
    long_texts: bool
    people_per_minute: float
