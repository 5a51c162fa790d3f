"""Both kernels, on a real device: which one suits it matters only for speed."""

import os
import time
from collections.abc import Iterable, Iterator
from threading import Thread
from typing import Any, Literal

import msgspec
import numpy as np
import pyopencl as cl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from gpuviz.compute.clock import NO_CLOCK
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.lanes import make_lane, opencl_cpu, opencl_gpu
from gpuviz.compute.lanes.opencl import OpenClLane
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters, choices
from gpuviz.compute.patches import Patches
from gpuviz.compute.problem import CELL_FIRST_HEAT, FloatMatrix, MatmulProblem
from gpuviz.compute.shaders import shader_source
from gpuviz.compute.trace import UNIT_UNKNOWN, TileTrace
from gpuviz.compute.verification import CORRECT, WRONG, Reference
from gpuviz.errors import DeviceFailed, KernelBuildFailed, ProblemTooLarge
from tests.found import found_devices

Kind = Literal["cpu", "gpu"]
KINDS: tuple[Kind, ...] = ("cpu", "gpu")
PARAMETERS: dict[Kind, KernelParameters] = {"cpu": CpuParameters(), "gpu": GpuParameters()}
CPU_CHOICES = choices(DeviceInfo("any", "CPU", "", "", is_cpu=True, vector_lanes=16))
GPU_CHOICES = (GpuParameters(16, 8, 8, 8), GpuParameters(8, 4, 8, 32), GpuParameters(8, 8, 4, local=False))
LAST_LINES: dict[Kind, str] = {
    "cpu": "cells[tile] = heat >= 253.0f ? 255 : heat > 0.0f ? (uchar)(2 + (int)heat) : 2;",
    "gpu": "cells[tile] = (uchar)(colour + (before >> COLOUR_PLACE));",
}


# How each kernel leaves out tile 5, which is a block of 64 x 64, or a share. In matmul_gpu each answer decides for
# itself: of a condition on the block Mesa 22.3's llvmpipe makes one on some of its work-items.
LEFT_OUT: dict[Kind, dict[str, str]] = {
    "cpu": {"    const int patch_rows": "    if (get_global_id(0) / spread == 5) return;\n    const int patch_rows"},
    "gpu": {
        "if (row < m && col < n)\n": "if (row < m && col < n && !(row / 64 == 1 && col / 64 == 0))\n",
        "        const uint before": "        if (tile == 5) continue;\n        const uint before",
    },
}
Form = tuple[Kind, DeviceInfo]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Both forms of the kernels run on every device that can compute with them."""
    if "form" in metafunc.fixturenames:
        wanted = [mark.args[0] for mark in metafunc.definition.iter_markers("kind")] or KINDS
        forms = [(kind, one) for one in found_devices() for kind in wanted if kind in ("gpu", one.kernels)]
        ids = [f"{kind} on {one.name}" for kind, one in forms]
        metafunc.parametrize("form", forms, ids=ids, scope="module")


@pytest.fixture(scope="module")
def kind(form: Form) -> Kind:
    return form[0]


@pytest.fixture(scope="module")
def device(form: Form) -> DeviceInfo:
    return form[1]


@pytest.fixture(scope="module")
def lane(device: DeviceInfo, kind: Kind) -> Iterator[OpenClLane]:
    lane = OpenClLane(device, PARAMETERS[kind])
    lane.prepare(MatmulProblem.random(4, 4, 4))
    yield lane
    lane.close()


@pytest.fixture(scope="module")
def packing_lane(device: DeviceInfo) -> Iterator[OpenClLane]:
    """A lane for CPUs that packs small matrices first, too."""
    lane = OpenClLane(device, CpuParameters(), direct_flops=0)
    lane.prepare(MatmulProblem.random(4, 4, 4))
    yield lane
    lane.close()


def compute(lane: OpenClLane, problem: MatmulProblem) -> tuple[LaneTimes, TileTrace, FloatMatrix]:
    trace, answers = TileTrace.empty(problem.shape.tiles), problem.empty_answers()
    times = lane.run(problem, trace, answers)
    return times, trace, answers


def patched(device: DeviceInfo, kind: Kind, old: str, new: str, trace_tiles: bool = True) -> OpenClLane:
    """A lane whose kernel has a piece of its source replaced."""
    source = shader_source(f"matmul_{kind}")
    assert source.count(old) == 1
    return OpenClLane(device, PARAMETERS[kind], trace_tiles, {f"matmul_{kind}": source.replace(old, new)})


@pytest.mark.parametrize(
    "size",
    [(1, 1, 1), (7, 13, 5), (1, 300, 2), (300, 1, 2), (129, 1, 40), (64, 64, 1), (50, 30, 1025), (1023, 517, 129)],
)
def test_awkward_sizes_are_computed_right(lane: OpenClLane, size: tuple[int, int, int]) -> None:
    problem = MatmulProblem.random(*size)
    assert (Reference(problem).verify(compute(lane, problem)[2]) == CORRECT).all()


@pytest.mark.kind("cpu")
@pytest.mark.parametrize("size", [(97, 1, 1), (129, 1, 40), (120, 30, 1025), (1023, 517, 129)])
def test_awkward_sizes_are_packed_right(packing_lane: OpenClLane, size: tuple[int, int, int]) -> None:
    problem = MatmulProblem.random(*size)
    assert (Reference(problem).verify(compute(packing_lane, problem)[2]) == CORRECT).all()


@pytest.mark.kind("cpu")
@settings(max_examples=30, deadline=None)
@given(m=st.integers(97, 200), n=st.integers(1, 150), k=st.integers(1, 150), tiles=st.integers(1, 300))
def test_any_size_is_packed_right(packing_lane: OpenClLane, m: int, n: int, k: int, tiles: int) -> None:
    problem = MatmulProblem.random(m, n, k, tiles)
    _, trace, answers = compute(packing_lane, problem)
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert (trace.cells >= CELL_FIRST_HEAT).all()


@settings(max_examples=30, deadline=None)
@given(
    m=st.integers(1, 150),
    n=st.integers(1, 150),
    k=st.integers(1, 150),
    tiles=st.integers(1, 300),
)
def test_any_size_is_computed_right(lane: OpenClLane, m: int, n: int, k: int, tiles: int) -> None:
    problem = MatmulProblem.random(m, n, k, tiles)
    _, trace, answers = compute(lane, problem)
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert (trace.cells >= CELL_FIRST_HEAT).all()


@pytest.mark.parametrize("tiles", [1, 3, 1000])
def test_last_tile_is_clipped_at_matrix_edge(lane: OpenClLane, tiles: int) -> None:
    problem = MatmulProblem.random(131, 203, 67, tiles)
    padded = np.full((133, 203), -7.0, np.float32)
    padded[:131] = np.nan
    lane.run(problem, TileTrace.empty(problem.shape.tiles), padded[:131])
    assert (Reference(problem).verify(padded[:131]) == CORRECT).all()
    assert (padded[131:] == -7.0).all()


@pytest.mark.kind("cpu")
@pytest.mark.parametrize("parameters", CPU_CHOICES, ids=str)
def test_every_choice_for_cpus_computes_right(device: DeviceInfo, parameters: KernelParameters) -> None:
    avx512 = isinstance(parameters, CpuParameters) and parameters.avx512 and device.vector_lanes >= 16
    check_parameters(device, msgspec.structs.replace(parameters, avx512=avx512))


@pytest.mark.kind("gpu")
@pytest.mark.parametrize("parameters", GPU_CHOICES, ids=str)
def test_every_choice_for_gpus_computes_right(device: DeviceInfo, parameters: KernelParameters) -> None:
    check_parameters(device, parameters)


def check_parameters(device: DeviceInfo, parameters: KernelParameters) -> None:
    lane, packing_lane = OpenClLane(device, parameters), OpenClLane(device, parameters, direct_flops=0)
    wide, flat = MatmulProblem.random(131, 203, 67, tiles=30), MatmulProblem.random(40, 70, 300, tiles=1000)
    for computing, problem in ((lane, wide), (lane, flat), (packing_lane, wide)):
        computing.prepare(problem)
        _, trace, answers = compute(computing, problem)
        assert (Reference(problem).verify(answers) == CORRECT).all()
        assert (trace.cells >= CELL_FIRST_HEAT).all()


def test_nan_and_infinity_are_carried_into_their_rows_and_columns_only(lane: OpenClLane) -> None:
    problem = MatmulProblem.random(21, 23, 11, tiles=100)
    problem.a[3, 4], problem.b[2, 7], problem.b[5, 9] = np.nan, np.inf, -np.inf
    _, trace, answers = compute(lane, problem)
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert np.isnan(answers[3]).all()
    assert np.isfinite(np.delete(np.delete(answers, 3, 0), (7, 9), 1)).all()
    assert (trace.cells >= CELL_FIRST_HEAT).all()


def test_infinite_matrix_stays_infinite_at_every_edge(lane: OpenClLane) -> None:
    a, b = np.full((9, 3), np.inf, np.float32), np.ones((3, 19), np.float32)
    _, trace, answers = compute(lane, MatmulProblem.of(a, b, tiles=7))
    assert np.isposinf(answers).all()
    assert (trace.cells == 255).all()


def test_first_answer_of_nan_gets_the_lowest_colour(lane: OpenClLane) -> None:
    nan = np.full((1, 1), np.nan, np.float32)
    _, trace, _ = compute(lane, MatmulProblem.of(nan, nan, tiles=1))
    assert trace.cells.tolist() == [CELL_FIRST_HEAT]


def test_cells_follow_the_heat_scale(lane: OpenClLane) -> None:
    problem = MatmulProblem.random(50, 60, 20, tiles=200)
    _, trace, answers = compute(lane, problem)
    firsts = answers[:: problem.shape.tile_rows, :: problem.shape.tile_cols]
    expected = problem.heat.cells(firsts).ravel()
    assert np.abs(trace.cells.astype(int) - expected).max() <= 1  # float32 steps may round the other way


def test_every_tile_begins_once_and_ends_once(device: DeviceInfo, kind: Kind) -> None:
    first, last = "cells[tile] = 1;", LAST_LINES[kind]
    source = shader_source(f"matmul_{kind}").replace(last, "cells[tile] += 100;")
    # On a GPU every block that has a part in a tile says that it has begun.
    source = source.replace(first, "cells[tile] += 1;" if kind == "cpu" else "")
    lane = OpenClLane(device, PARAMETERS[kind], sources={f"matmul_{kind}": source})
    problem = MatmulProblem.random(90, 130, 20)
    lane.prepare(problem)
    _, trace, _ = compute(lane, problem)
    assert (trace.cells == (101 if kind == "cpu" else 100)).all()


def test_every_tile_lies_within_the_run(lane: OpenClLane) -> None:
    times, trace, _ = compute(lane, MatmulProblem.random(200, 320, 100))
    assert 0 < times.kernel_ns <= times.total_ns
    assert (trace.begin_ns >= 0).all()
    assert (trace.begin_ns <= trace.end_ns).all()
    assert (trace.end_ns <= times.total_ns).all()


def test_device_with_a_clock_times_each_tile_by_itself(device: DeviceInfo, lane: OpenClLane, kind: Kind) -> None:
    has_clock = device.clock != NO_CLOCK
    _, trace, _ = compute(lane, MatmulProblem.random(256, 320, 64, tiles=20))  # each tile is a patch of its own
    assert trace.source == ("device-clock" if has_clock else by_launches(device))
    if kind == "cpu":  # on a GPU many begin at once
        assert (len(np.unique(trace.begin_ns)) > trace.cells.size // 2) == has_clock
    assert set(trace.unit.tolist()) <= {UNIT_UNKNOWN, *range(max(os.cpu_count() or 1, device.compute_units))}


@pytest.mark.kind("cpu")
def test_tiles_that_are_computed_together_begin_and_end_together(device: DeviceInfo, lane: OpenClLane) -> None:
    problem = MatmulProblem.random(200, 320, 100)
    shape, patches = problem.shape, Patches.of(problem.shape, CpuParameters(), device.compute_units)
    _, trace, _ = compute(lane, problem)
    assert 1 < patches.count < shape.tiles
    for patch in range(patches.count):
        tiles = patches.of_tiles == patch
        assert len({*zip(trace.begin_ns[tiles], trace.end_ns[tiles], trace.unit[tiles], strict=True)}) == 1


def test_other_arrays_and_other_problems_get_answers_of_their_own(lane: OpenClLane) -> None:
    first, second = MatmulProblem.random(70, 90, 50), MatmulProblem.random(70, 90, 50, seed=1)
    runs = [(problem, *compute(lane, problem)[1:]) for problem in (first, first, second, first, second, second)]
    for problem, trace, answers in runs:
        assert (Reference(problem).verify(answers) == CORRECT).all()
        assert (trace.cells >= CELL_FIRST_HEAT).all()


def test_matrices_that_changed_since_the_last_run_are_read_anew(lane: OpenClLane) -> None:
    problem = MatmulProblem.random(70, 90, 50)
    compute(lane, problem)
    problem.a[:], problem.b[:] = MatmulProblem.random(70, 90, 50, seed=1).a, 1.0
    assert (Reference(problem).verify(compute(lane, problem)[2]) == CORRECT).all()


@pytest.mark.kind("cpu")
def test_answers_that_a_device_keeps_to_itself_are_fetched(lane: OpenClLane, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []
    monkeypatch.setattr(opencl_cpu, "_HERE", cl.mem_flags.COPY_HOST_PTR)  # buffers that are copies

    def fetch(queue: cl.CommandQueue, written: Iterable[tuple[cl.Buffer, NDArray[Any]]]) -> None:
        for buffer, array in written:
            cl.enqueue_copy(queue, array, buffer)
            fetched.append(array.size)

    monkeypatch.setattr(opencl_cpu, "_let_host_see", fetch)
    problem = MatmulProblem.random(70, 90, 50)
    _, trace, answers = compute(lane, problem)
    assert len(fetched) == 4
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert (trace.cells >= CELL_FIRST_HEAT).all()


def by_launches(device: DeviceInfo) -> str:
    """Whose times all tiles of a launch share, where kernels have no clock."""
    return "launch-events" if device.event_times else "host-clock"


def one_row_a_wave(lane: OpenClLane, monkeypatch: pytest.MonkeyPatch) -> opencl_gpu.WaveMatmul:
    """The product of the lane, whose waves are single rows of blocks from now on."""
    product = lane._product
    assert isinstance(product, opencl_gpu.WaveMatmul)
    monkeypatch.setattr(
        product, "_cut", lambda shape: [range(row, row + 1) for row in range(product._blocks(shape)[0])]
    )
    return product


def test_without_tile_clock_all_tiles_of_a_launch_share_its_times(
    device: DeviceInfo, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = MatmulProblem.random(200, 320, 100)
    lane = OpenClLane(device, PARAMETERS[kind], trace_tiles=False)
    lane.prepare(problem)
    if kind == "gpu":
        one_row_a_wave(lane, monkeypatch)
    times, trace, answers = compute(lane, problem)
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert trace.source == by_launches(device)
    assert (trace.unit == UNIT_UNKNOWN).all()
    assert (trace.begin_ns <= trace.end_ns).all()
    assert (trace.end_ns <= times.total_ns).all()
    launches = len(np.unique(trace.begin_ns))
    assert launches == 1 if kind == "cpu" else launches > 1


def test_wrong_answer_is_caught_in_its_tile(device: DeviceInfo, kind: Kind) -> None:
    last_answer = {
        "cpu": "c[(size_t)(min(row + tile_rows, m) - 1) * n + min(col + tile_cols, n) - 1]",
        "gpu": "c[(size_t)last_row * n + last_col]",
    }
    wrong = f"if (tile % 7 == 3) {last_answer[kind]} += 0.001f; {LAST_LINES[kind]}"
    lane = patched(device, kind, LAST_LINES[kind], wrong)
    problem = MatmulProblem.random(100, 160, 64)
    lane.prepare(problem)
    marks = Reference(problem).verify(compute(lane, problem)[2])
    assert marks.tolist() == [WRONG if tile % 7 == 3 else CORRECT for tile in range(problem.shape.tiles)]


def test_tile_left_out_is_wrong_though_an_earlier_run_had_it_right(
    device: DeviceInfo, lane: OpenClLane, kind: Kind
) -> None:
    problem = MatmulProblem.random(256, 320, 64, tiles=20)  # tiles of 64 x 64, each a block and a patch of its own
    source = shader_source(f"matmul_{kind}")
    for old, new in LEFT_OUT[kind].items():
        assert source.count(old) == 1
        source = source.replace(old, new)
    lazy = OpenClLane(device, PARAMETERS[kind], sources={f"matmul_{kind}": source})
    lazy.prepare(problem)
    for _ in range(3):
        compute(lane, problem)
        _, trace, answers = compute(lazy, problem)
        assert np.flatnonzero(Reference(problem).verify(answers) == WRONG).tolist() == [5]
        assert np.flatnonzero(trace.cells < CELL_FIRST_HEAT).tolist() == [5]


@pytest.mark.kind("cpu")
def test_tiles_appear_while_the_cpu_kernel_runs(lane: OpenClLane) -> None:
    problem = MatmulProblem.random(800, 800, 800)
    deadline_s = time.monotonic() + 60
    seen_half_done = False
    while not seen_half_done and time.monotonic() < deadline_s:
        trace, answers = TileTrace.empty(problem.shape.tiles), problem.empty_answers()
        run = Thread(target=lane.run, args=(problem, trace, answers))
        run.start()
        while run.is_alive():
            done = int(np.count_nonzero(trace.cells >= CELL_FIRST_HEAT))
            seen_half_done |= 0 < done < trace.cells.size
        run.join()
    assert seen_half_done


@pytest.mark.kind("gpu")
def test_stop_is_obeyed_between_waves(lane: OpenClLane, monkeypatch: pytest.MonkeyPatch) -> None:
    one_row_a_wave(lane, monkeypatch)
    problem = MatmulProblem.random(200, 320, 10)
    trace = TileTrace.empty(problem.shape.tiles)
    trace.cancel.cancel()
    lane.run(problem, trace, problem.empty_answers())
    assert 0 < np.count_nonzero(trace.cells) < trace.cells.size


def test_cells_may_lie_anywhere_in_memory(lane: OpenClLane) -> None:
    problem = MatmulProblem.random(50, 80, 20, tiles=100)
    shape = problem.shape
    trace = TileTrace.empty(shape.tiles, np.zeros(shape.tiles + 3, np.uint8)[3:])
    lane.run(problem, trace, problem.empty_answers())
    assert (trace.cells >= CELL_FIRST_HEAT).all()


def test_preparing_again_for_another_size_builds_nothing(lane: OpenClLane) -> None:
    problem = MatmulProblem.random(33, 44, 55)
    assert lane.prepare(problem) < 1_000_000
    assert (Reference(problem).verify(compute(lane, problem)[2]) == CORRECT).all()


def test_kernel_that_does_not_build_says_why(device: DeviceInfo, kind: Kind) -> None:
    lane = patched(device, kind, LAST_LINES[kind], "cells[tile] = colour_of_money;")
    with pytest.raises(KernelBuildFailed) as caught:
        lane.prepare(MatmulProblem.random(4, 4, 4))
    assert caught.value.arguments["kernel"] == f"matmul_{kind}.cl"
    assert "colour_of_money" in str(caught.value.arguments["detail"])


def test_lane_that_was_closed_refuses_to_run(device: DeviceInfo) -> None:
    lane = make_lane("opencl", device)
    problem = MatmulProblem.random(4, 4, 4)
    lane.prepare(problem)
    lane.close()
    with pytest.raises(DeviceFailed):
        lane.run(problem, TileTrace.empty(problem.shape.tiles), problem.empty_answers())


def test_lane_takes_turns_only_on_a_cpu(device: DeviceInfo) -> None:
    assert OpenClLane(device).uses_cpu == device.is_cpu


@pytest.mark.kind("gpu")
def test_several_waves_are_in_flight(device: DeviceInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    lane = OpenClLane(device, PARAMETERS["gpu"])
    problem = MatmulProblem.random(256, 640, 2048)
    lane.prepare(MatmulProblem.random(4, 4, 4))
    in_flight: list[int] = []

    def take(wave: opencl_gpu._Wave, trace: TileTrace) -> None:
        if not in_flight:
            in_flight.append(sum(copies_under_way(queued) for queued in launched))
        take_wave(wave, trace)

    def launch(*arguments: object) -> opencl_gpu._Wave:
        launched.append(launch_wave(*arguments))  # type: ignore[arg-type]
        return launched[-1]

    launched: list[opencl_gpu._Wave] = []
    product = one_row_a_wave(lane, monkeypatch)
    take_wave, launch_wave = opencl_gpu._take, product._launch
    monkeypatch.setattr(opencl_gpu, "_take", take)
    monkeypatch.setattr(product, "_launch", launch)
    compute(lane, problem)
    assert in_flight[0] >= 2


def copies_under_way(wave: opencl_gpu._Wave) -> bool:
    """Whether a wave's answers are still on their way."""
    return any(copy.command_execution_status != cl.command_execution_status.COMPLETE for copy in wave.copies)


def test_matrices_too_large_for_the_device_are_refused_before_anything_is_asked_of_it(
    lane: OpenClLane, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = MatmulProblem.random(100, 300, 200)
    monkeypatch.setattr("gpuviz.compute.program.OpenDevice.largest_buffer", 200_000)
    with pytest.raises(ProblemTooLarge) as caught:
        compute(lane, problem)
    assert caught.value.arguments == {"needed_mb": 1, "available_mb": 0}
