"""The real worker measures, serves and looks for the limit."""

import os
import signal
from pathlib import Path

import pytest
from msgspec.structs import replace

from gpuviz.chapters.serving.costs import ServingCosts, checked
from gpuviz.chapters.serving.crowd import Crowd
from gpuviz.chapters.serving.kinds import usual_mix
from gpuviz.chapters.serving.limits import limit_per_minute
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
from gpuviz.chapters.serving.requests import Mode, Served
from gpuviz.chapters.serving.simulation import simulated
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.message_base import Backend
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.supervisor import Supervisor
from tests.chapters.serving.made_up import COSTS, ask
from tests.worker.patience import Listener


@pytest.fixture
def spec(tiny: SentenceSpec) -> ServiceSpec:
    """What serves: a model of two layers that reads up to 128 tokens."""
    return ServiceSpec(tiny.model)


@pytest.mark.parametrize("opencl", [True, False])
def test_costs_are_measured_and_then_kept_if_nothing_disturbed(
    spec: ServiceSpec, opencl: bool, client: WorkerClient, listener: Listener
) -> None:
    spec = replace(spec, opencl=opencl)
    client.send(MeasureCosts(1, spec))
    measured = listener.wait_for(CostsMeasured)
    listener.wait_for(JobDone)
    assert not measured.was_kept
    assert checked(measured.costs) == measured.costs
    assert [tokens for tokens, _ in measured.costs.prefill_s] == [24, 64, 128]
    assert sorted({batch for batch, _, _ in measured.costs.decode_s}) == [1, 2, 4, 8, 12]
    assert measured.costs.memory_tokens == 3600
    assert measured.kv_bytes_per_token == 2 * 2 * 32 * 4  # keys and values, layers, width, bytes
    assert measured.model.layers == 2
    shares = [event.share for event in listener.all(CostsProgress)]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    client.send(MeasureCosts(2, spec))
    kept = listener.wait_for(CostsMeasured, 2)
    assert kept.was_kept == (not measured.other_load_cores)
    if kept.was_kept:
        assert (kept.costs, kept.date, kept.device) == (measured.costs, measured.date, measured.device)
    client.send(MeasureCosts(3, spec, anew=True))
    assert not listener.wait_for(CostsMeasured, 3).was_kept


def test_costs_of_another_model_are_measured_for_it(
    spec: ServiceSpec, client: WorkerClient, listener: Listener
) -> None:
    assert spec.model is not None
    path = Path(spec.model)
    client.send(MeasureCosts(1, spec))
    listener.wait_for(CostsMeasured)
    other = path.with_name("other.gguf")
    other.write_bytes(path.read_bytes())
    client.send(MeasureCosts(2, replace(spec, model=str(other))))
    assert not listener.wait_for(CostsMeasured, 2).was_kept


def test_measuring_can_be_stopped_and_begun_again(spec: ServiceSpec, client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureCosts(1, spec))
    listener.wait_for(CostsProgress)
    client.send(StopJob(1))
    listener.wait_for(JobStopped)
    client.send(MeasureCosts(2, spec))
    assert not listener.wait_for(CostsMeasured).was_kept


def test_a_worker_lost_while_measuring_is_replaced_and_measures_again(spec: ServiceSpec) -> None:
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(MeasureCosts(1, spec))
        listener.wait_for(CostsProgress)
        assert supervisor.worker_pid is not None
        os.kill(supervisor.worker_pid, signal.SIGKILL)
        assert listener.wait_for(CostsMeasured).run_id == 1
        listener.wait_for(JobDone)
        assert listener.all(JobFailed) == []


@pytest.mark.parametrize("mode", ["together", "alone"])
@pytest.mark.parametrize("opencl", [True, False])
def test_real_requests_follow_the_rule_of_the_simulation(
    spec: ServiceSpec, mode: Mode, opencl: bool, client: WorkerClient, listener: Listener
) -> None:
    requests = [ask(number, number * 1e-6, 40, 10) for number in range(30)]
    costs = replace(COSTS, memory_tokens=250)  # room for five of them
    client.send(CheckService(1, replace(spec, opencl=opencl), requests, costs, mode))
    told = listener.wait_for(ServiceChecked)
    served = [event.served for event in listener.all(RequestServed)]
    assert [one.request for one in told.real] == requests
    assert sorted(served, key=lambda one: one.request.number) == told.real
    assert told.simulated == sorted(simulated(costs, mode, requests), key=lambda one: one.request.number)
    assert told.other_load_cores >= 0
    begun = [one.begun_s for one in told.real]
    assert begun == sorted(begun)
    for one in told.real:
        assert one.request.asked_s <= one.begun_s < one.first_token_s < one.answered_s
        at_once = [other for other in told.real if other.begun_s <= one.begun_s < other.answered_s]
        assert sum(other.request.cache_tokens for other in at_once) <= 250
        assert len(at_once) <= (1 if mode == "alone" else 5)
    if mode == "together":
        assert _most_at_once(told.real) == 5


def _most_at_once(served: list[Served]) -> int:
    return max(sum(other.begun_s <= one.begun_s < other.answered_s for other in served) for one in served)


def test_what_does_not_fit_is_refused_by_both(spec: ServiceSpec, client: WorkerClient, listener: Listener) -> None:
    costs = replace(COSTS, memory_tokens=50)
    client.send(CheckService(1, spec, [ask(0, 0.0, 60), ask(1, 0.0, 20), ask(2, 0.0, 20, answer=1)], costs))
    told = listener.wait_for(ServiceChecked)
    assert [one.request.number for one in told.real] == [one.request.number for one in told.simulated] == [1, 2]
    client.send(CheckService(2, spec, [], COSTS))
    assert listener.wait_for(ServiceChecked, 2).real == []


@pytest.mark.parametrize(
    ("job", "key"),
    [
        (CheckService(1, ServiceSpec(), [ask(0, 0.0, 500)], COSTS), "error-text-too-long"),
        (CheckService(1, ServiceSpec(), [ask(0, 0.0)], ServingCosts([(1, 1.0)], [], 100)), "error-cost-no-steps"),
        (CheckService(1, ServiceSpec(), [ask(0, 0.0)], ServingCosts([(1, -1.0)], [], 100)), "error-cost-wrong"),
        (FindPromiseLimit(1, ServingCosts([], [], 100), "alone", 2.0), "error-cost-wrong"),
    ],
)
def test_what_cannot_be_served_is_said(
    job: CheckService | FindPromiseLimit, key: str, spec: ServiceSpec, client: WorkerClient, listener: Listener
) -> None:
    client.send(replace(job, spec=spec) if isinstance(job, CheckService) else job)
    assert listener.wait_for(JobFailed).key == key


def test_serving_can_be_stopped_while_nobody_is_there(
    spec: ServiceSpec, client: WorkerClient, listener: Listener
) -> None:
    client.send(CheckService(1, spec, [ask(0, 0.0), ask(1, 3600.0)], COSTS))
    listener.wait_for(RequestServed)
    client.send(StopJob(1))
    listener.wait_for(JobStopped)


@pytest.mark.parametrize("mode", ["together", "alone"])
def test_up_to_the_promise_s_limit_nineteen_of_twenty_are_in_time(
    mode: Mode, client: WorkerClient, listener: Listener
) -> None:
    client.send(FindPromiseLimit(1, COSTS, mode, 2.0))
    found = listener.wait_for(PromiseLimitFound)
    limit = limit_per_minute(COSTS, mode, usual_mix())
    assert 0.2 * limit < found.people_per_minute < limit
    in_time = []
    for rate in (found.people_per_minute * 0.95, found.people_per_minute * 1.1):
        served = simulated(COSTS, mode, Crowd(rate, usual_mix(), 1).take(4000))
        in_time.append(sum(one.to_first_token_s <= 2 for one in served) / 4000)
    assert in_time[0] >= 0.95 > in_time[1]


def test_a_promise_that_is_never_kept_has_no_limit(client: WorkerClient, listener: Listener) -> None:
    client.send(FindPromiseLimit(1, COSTS, "together", 0.01, long_texts=True))
    found = listener.wait_for(PromiseLimitFound)
    assert found.long_texts
    assert found.people_per_minute == 0


@pytest.mark.parametrize("job", [MeasureCosts(1, ServiceSpec()), CheckService(1, ServiceSpec(), [], COSTS)])
def test_a_job_goes_on_elsewhere_and_at_last_by_numpy(job: MeasureCosts | CheckService) -> None:
    other = job.for_backend(Backend(device="another"))
    assert other is not None
    assert (other.wanted_device, other.spec.opencl) == ("another", True)
    numpy = job.for_backend(Backend(opencl=False))
    assert numpy is not None
    assert not numpy.spec.opencl
