"""What the worker does for the chapter: it measures costs, serves real requests, and looks for the promise's limit."""

import os
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path

import psutil

from gpuviz.chapters.serving.costs import checked
from gpuviz.chapters.serving.kept_costs import KeptCosts, MeasuredFor, keep, load_kept
from gpuviz.chapters.serving.kinds import long_mix, usual_mix
from gpuviz.chapters.serving.measurement import BATCHES, CostMeasurement
from gpuviz.chapters.serving.messages import (
    CheckService,
    CostsMeasured,
    CostsProgress,
    FindPromiseLimit,
    MeasureCosts,
    PromiseLimitFound,
    RequestServed,
    ServiceChecked,
    ServiceSpec,
)
from gpuviz.chapters.serving.promise import promise_limit_per_minute
from gpuviz.chapters.serving.real_service import RealService
from gpuviz.chapters.serving.requests import Request, Served
from gpuviz.chapters.serving.simulation import simulated
from gpuviz.compute.background_load import BackgroundLoad
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.host import available_cores
from gpuviz.compute.host_info import today
from gpuviz.compute.transformer.operations import PAGE
from gpuviz.errors import ModelTooLarge, ProblemTooLarge, TextTooLong
from gpuviz.model.batch import Batch
from gpuviz.model.model_file import ModelFile, open_model
from gpuviz.sentence.curated import SENTENCES
from gpuviz.sentence.language_model import LanguageModel, OpenModel
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.found_devices import FoundDevices

_QUIET = 0.1  # of all cores: what others may take without disturbing
_TOKENS_A_SEAT = 300  # that the service sets aside for its KV caches


def handlers(worker: WorkerContext) -> Handlers:
    """Who measures, who serves, and who looks for the limit."""
    jobs = ServingJobs(worker)
    return {
        MeasureCosts: jobs.measure_costs,
        CheckService: jobs.check_service,
        FindPromiseLimit: jobs.find_promise_limit,
    }


class ServingJobs:
    """Serves with the model that chapters share, and keeps nothing of its own but the file of costs."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._devices = worker.shared(FoundDevices)
        self._models = worker.shared(LanguageModel)

    def measure_costs(self, job: MeasureCosts) -> None:
        """Measure, or find what is kept, and emit ``CostsMeasured``; the model itself is needed only for the former.

        Raises:
            Cancelled, GpuvizError
        """
        spec = job.spec
        device = self._devices.choose(job.run_id, spec.device) if spec.opencl else NO_DEVICE
        with closing(open_model(Path(spec.model) if spec.model else None)) as file:
            measured_for = MeasuredFor.here(device, file)
            kept = None if job.anew else load_kept(measured_for)
            if kept is not None:
                self._tell_costs(job, device, file, kept, was_kept=True)
                return
        model = self._open(job.run_id, spec)
        with closing(_batch_of_its_own(model, self._worker.cancel)) as batch:
            measurement = CostMeasurement(batch, _text(model.file), model.file.positions, self._worker.cancel)
            others = _others()
            costs = measurement.measure(
                batch.memory_tokens, lambda share: self._worker.emit(CostsProgress(job.run_id, share))
            )
            other_cores = _disturbing(others)
            measured = KeptCosts(measured_for, costs, batch.kv_bytes_per_token, today())
        if not other_cores:
            keep(measured)
        self._tell_costs(job, device, model.file, measured, other_cores=other_cores)

    def check_service(self, job: CheckService) -> None:
        """Serve for real, and emit ``RequestServed`` for each, then ``ServiceChecked``.

        Raises:
            InvalidCosts: if the costs cannot be.
            TextTooLong: if a request is longer than the model can read.
            Cancelled, GpuvizError
        """
        costs = checked(job.costs)
        requests = sorted(job.requests, key=lambda one: (one.asked_s, one.number))
        expected = simulated(costs, job.mode, requests)
        model = self._open(job.run_id, job.spec)
        longest = max((one.cache_tokens for one in requests), default=0)
        if longest > model.file.positions:
            raise TextTooLong(tokens=longest, longest=model.file.positions)
        seats = max(1, min(1 if job.mode == "alone" else costs.largest_batch, len(requests)))
        room = _room(requests, seats, costs.memory_tokens)
        real = list[Served]()

        def tell(served: Served) -> None:
            real.append(served)
            self._worker.emit(RequestServed(job.run_id, served))

        with closing(Batch(model.reader, seats, room, self._worker.cancel)) as batch:
            service = RealService(batch, costs.memory_tokens, _text(model.file), self._worker.cancel)
            service.get_ready()
            others = _others()
            service.serve(requests, tell)
            other_cores = _disturbing(others)
        self._worker.emit(ServiceChecked(job.run_id, _in_order(real), _in_order(expected), other_cores))

    def find_promise_limit(self, job: FindPromiseLimit) -> None:
        """Simulate, and emit ``PromiseLimitFound``.

        Raises:
            InvalidCosts: if the costs cannot be.
            Cancelled
        """
        mix = long_mix() if job.long_texts else usual_mix()
        found = promise_limit_per_minute(job.costs, job.mode, mix, job.promise_s, self._worker.cancel)
        self._worker.emit(PromiseLimitFound(job.run_id, job.mode, job.long_texts, found))

    def _open(self, run_id: int, spec: ServiceSpec) -> OpenModel:
        return self._models.get(run_id, SentenceSpec("", spec.model, spec.device, spec.opencl))

    def _tell_costs(
        self,
        job: MeasureCosts,
        device: DeviceInfo,
        file: ModelFile,
        found: KeptCosts,
        was_kept: bool = False,
        other_cores: float = 0.0,
    ) -> None:
        told = CostsMeasured(
            job.run_id, device, file.info, found.costs, found.kv_bytes_per_token, found.date, was_kept, other_cores
        )
        self._worker.emit(told)


def _others() -> BackgroundLoad:
    """What others take from now on; the window, whose child we are, is none of them."""
    return BackgroundLoad(besides=[psutil.Process(os.getppid())])


def _disturbing(others: BackgroundLoad) -> float:
    """How many cores others kept busy; 0 if that was too little to matter."""
    cores = others.cores()
    return cores if cores > _QUIET * available_cores() else 0.0


def _batch_of_its_own(model: OpenModel, cancel: CancelToken) -> Batch:
    """A batch with a seat more than the service has, and as many seats as there is memory for."""
    for seats in reversed(BATCHES[1:]):
        with suppress(ModelTooLarge, ProblemTooLarge):
            return Batch(model.reader, seats + 1, seats * _TOKENS_A_SEAT, cancel)
    return Batch(model.reader, 2, _TOKENS_A_SEAT, cancel)


def _text(file: ModelFile) -> list[int]:
    """Tokens of a text."""
    return [token.id for sentence in SENTENCES for token in file.tokens(sentence)]


def _room(requests: Sequence[Request], seats: int, memory_tokens: int) -> int:
    """Tokens of a KV cache with room for all that the rule lets in: in whole pages each, and for getting ready."""
    largest = sorted((one.cache_tokens for one in requests), reverse=True)[:seats]
    return max(min(sum(largest), memory_tokens) + seats * PAGE, RealService.tokens_to_get_ready(seats))


def _in_order(served: Iterable[Served]) -> list[Served]:
    return sorted(served, key=lambda one: one.request.number)
