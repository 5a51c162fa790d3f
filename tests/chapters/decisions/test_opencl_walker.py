"""All forms of the kernel on every device there is, against the rules and the sequential loop."""

from collections.abc import Iterator
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpuviz.chapters.decisions.opencl_walker import OpenClWalker
from gpuviz.chapters.decisions.progress import DONE, PLACES, Places, Progress
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters
from gpuviz.compute.shaders import shader_source
from gpuviz.errors import DeviceFailed, KernelBuildFailed
from tests.chapters.decisions.rules import ends_of
from tests.chapters.decisions.walking import expected, unseen
from tests.found import found_devices

Kind = Literal["cpu", "cpu-avx512", "gpu"]
PARAMETERS: dict[Kind, KernelParameters] = {
    "cpu": CpuParameters(),
    "cpu-avx512": CpuParameters(rows=8, cols=32, avx512=True),
    "gpu": GpuParameters(),
}
Form = tuple[Kind, DeviceInfo]
MANY = ChainSpec(1000, 100_000)  # what all forms are built for


def forms() -> list[Form]:
    """Each form of the kernel with each device that can compute with it."""
    found: list[Form] = []
    for device in found_devices():
        found.append(("gpu", device))
        if device.kernels == "cpu":
            found.append(("cpu", device))
            if device.vector_lanes >= 16:
                found.append(("cpu-avx512", device))
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "form" in metafunc.fixturenames:
        ids = [f"{kind} on {device.name}" for kind, device in forms()]
        metafunc.parametrize("form", forms(), ids=ids, scope="module")


@pytest.fixture(scope="module")
def walker(form: Form) -> Iterator[OpenClWalker]:
    kind, device = form
    walker = OpenClWalker(device, PARAMETERS[kind])
    walker.prepare(MANY)
    yield walker
    walker.close()


@settings(max_examples=25, deadline=None)
@given(chains=st.integers(1, 200), steps_total=st.integers(200, 3000), ways=st.integers(1, 32))
def test_every_chain_ends_where_its_rules_lead(walker: OpenClWalker, chains: int, steps_total: int, ways: int) -> None:
    spec = ChainSpec(chains, steps_total, ways)
    for lanes in walker.forms:
        assert walker.walk(spec, unseen(spec), CancelToken(), lanes).ends.tolist() == ends_of(spec)


@pytest.mark.parametrize(
    "spec", [ChainSpec(1, 3_000_001), ChainSpec(1000, 3_000_001, 7), ChainSpec(100_003, 1_000_000, 32)]
)
def test_many_launches_and_many_chains_end_where_the_loop_ends(walker: OpenClWalker, spec: ChainSpec) -> None:
    for lanes in walker.forms:
        walked = walker.walk(spec, unseen(spec), CancelToken(), lanes)
        assert (walked.ends == expected(spec)).all()
        assert walked.total_ns > 0


def test_the_form_is_chosen_by_the_number_of_chains(walker: OpenClWalker, form: Form) -> None:
    assert walker.forms == ([1] if form[0] == "gpu" else [1, 4, 16, 64])
    assert walker.lanes_for(ChainSpec(1)) == 1
    assert walker.lanes_for(MANY) in walker.forms


def test_progress_is_seen_launch_by_launch(walker: OpenClWalker) -> None:
    spec, plane = ChainSpec(3, 2_000_000), np.zeros(PLACES, np.uint8)
    progress = Progress(Places.all_at_once(spec), plane)
    walked = walker.walk(spec, progress, CancelToken())
    assert (plane == DONE).all()
    assert progress.seen_shares[-1] == 1.0
    assert len(progress.seen_shares) > 3
    assert progress.seen_shares == sorted(progress.seen_shares)
    assert progress.seen_ns == sorted(progress.seen_ns)
    assert walked.total_ns >= progress.seen_ns[-2]


class StopsAtFirstLaunch(Progress):
    """Somebody who has seen enough after one launch."""

    def __init__(self, cancel: CancelToken) -> None:
        super().__init__(Places.one_after_another(), np.zeros(PLACES, np.uint8))
        self._cancel = cancel

    def reached(self, share: float) -> None:
        super().reached(share)
        self._cancel.cancel()


def test_stop_is_obeyed_between_two_launches(walker: OpenClWalker) -> None:
    cancel = CancelToken()
    progress = StopsAtFirstLaunch(cancel)
    with pytest.raises(Cancelled):
        walker.walk(ChainSpec(1, 10**12), progress, cancel)
    assert len(progress.seen_shares) == 2
    spec = ChainSpec(5, 1000)
    assert walker.walk(spec, unseen(spec), CancelToken()).ends.tolist() == ends_of(spec)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("((x << 3) - x) + 1", "((x << 3) + x) + 1"),  # another rule
        ("(((x << 11) | (x >> 47)) + x) - 3", "(((x << 11) | (x >> 46)) + x) - 3"),  # of the last way only
        ("step < steps", "step + 1 < steps"),  # one step less
        ("values[first", "values[0 * first"),  # the wrong chain
    ],
)
def test_a_kernel_that_walks_wrong_ends_elsewhere(form: Form, right: str, wrong: str) -> None:
    kind, device = form
    source = shader_source("chains")
    assert right in source
    walker = OpenClWalker(device, PARAMETERS[kind], {"chains": source.replace(right, wrong)})
    spec = ChainSpec(200, 4000, 32)
    walker.prepare(spec)
    for lanes in walker.forms:
        assert (walker.walk(spec, unseen(spec), CancelToken(), lanes).ends != expected(spec)).any()


def test_a_walker_that_was_not_prepared_says_so(device: DeviceInfo) -> None:
    with pytest.raises(DeviceFailed):
        OpenClWalker(device).walk(MANY, unseen(MANY), CancelToken())


def test_a_kernel_that_cannot_be_built_is_reported(device: DeviceInfo) -> None:
    with pytest.raises(KernelBuildFailed) as caught:
        OpenClWalker(device, sources={"chains": "__kernel void chains("}).prepare(MANY)
    assert caught.value.arguments["kernel"] == "chains.cl"
