"""The search, on a real device."""

import msgspec
import pytest

from gpuviz.compute import autotuner
from gpuviz.compute.autotuner import Search, tune
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, choices, default_parameters


def test_search_chooses_something_possible_and_says_how_far_it_is(device: DeviceInfo) -> None:
    shares: list[float] = []
    tuned = tune(device, CancelToken(), shares.append, limit_s=60)
    assert tuned.parameters in choices(device)
    assert tuned.flops_per_s >= tuned.usual_flops_per_s > 0
    assert tuned.tried > 1
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert shares[-1] == 1


def test_search_without_time_keeps_the_usual_parameters(device: DeviceInfo) -> None:
    tuned = tune(device, CancelToken(), lambda share: None, limit_s=0)
    assert tuned.parameters == default_parameters(device)
    assert tuned.tried == 0


def test_search_is_given_up_when_asked(device: DeviceInfo) -> None:
    cancel, calls = CancelToken(), []

    def stop_at_the_second(share: float) -> None:
        calls.append(share)
        if len(calls) > 1:
            cancel.cancel()

    with pytest.raises(Cancelled):
        tune(device, cancel, stop_at_the_second)
    assert len(calls) == 2


def test_candidate_that_does_not_build_is_skipped(device: DeviceInfo) -> None:
    search = Search(device, CancelToken())
    assert not search.admit(CpuParameters(rows=7))
    assert search.admit(default_parameters(device))
    assert (search.tried, search.skipped) == (1, 1)
    assert list(search.settle()) == [default_parameters(device)]
    search.close()


def test_candidate_that_computes_wrong_is_skipped(device: DeviceInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    search = Search(device, CancelToken())
    monkeypatch.setattr(search, "_problem", search._problem)
    search._problem.a[0, 0] += 1  # now the reference is another problem's, so every answer of the first row is wrong
    assert not search.admit(default_parameters(device))
    assert search.best() is None
    search.close()


@pytest.mark.parametrize(("gflops", "side"), [(0.1, 256), (20, 1024), (200, 2048), (38_000, 2048)])
def test_slow_device_is_searched_with_a_small_product(
    gflops: float, side: int, device: DeviceInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autotuner, "flops_per_s", lambda _: gflops * 1e9)
    search = Search(msgspec.structs.replace(device, kernels="gpu"), CancelToken())
    assert (search._problem.shape.m, search._problem.shape.n, search._problem.shape.k) == (side, side, side)
    search.close()
