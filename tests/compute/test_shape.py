import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.compute import host
from gpuviz.compute import shape as shape_module
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shape import MAX_DIMENSION, MatmulShape, parse_size
from gpuviz.errors import InvalidSize, ProblemTooLarge
from tests.compute.test_host import made_up

dimensions = st.integers(1, 400)
tile_counts = st.integers(1, 2000)


@given(m=dimensions, n=dimensions, tiles=tile_counts)
def test_tiles_cover_every_answer_exactly_once(m: int, n: int, tiles: int) -> None:
    shape = MatmulShape.plan(m, n, 3, tiles)
    covered = np.zeros((m, n), int)
    for tile in range(shape.tiles):
        covered[shape.tile_slices(tile)] += 1
    assert (covered == 1).all()


@given(m=dimensions, n=dimensions, tiles=tile_counts)
def test_grid_has_as_many_places_as_tiles(m: int, n: int, tiles: int) -> None:
    shape = MatmulShape.plan(m, n, 3, tiles)
    assert shape.grid_rows * shape.grid_cols == shape.tiles


def test_page_of_1000_tiles_has_25_rows_of_40() -> None:
    shape = MatmulShape.plan(1600, 2560, 1024)
    assert (shape.grid_rows, shape.grid_cols, shape.tile_rows, shape.tile_cols) == (25, 40, 64, 64)


def test_last_tile_is_clipped_at_matrix_edge() -> None:
    shape = MatmulShape.plan(10, 10, 1, 9)
    rows, cols = shape.tile_slices(shape.tiles - 1)
    assert (rows.stop, cols.stop) == (10, 10)


@given(st.tuples(*[st.integers(1, MAX_DIMENSION)] * 3), st.sampled_from("xX×*"))
def test_written_size_is_read_back(size: tuple[int, int, int], times: str) -> None:
    assert parse_size(times.join(map(str, size))) == size


@pytest.mark.parametrize(
    "text",
    ["", "axbxc", "1600x2560", "1x2x3x4", "0x5x5", "5x5x0", "-1x5x5", "1.5x2x2", "9" * 40 + "x1x1", "1x1x٣x", "1 2 3"],
)
def test_text_that_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(InvalidSize):
        parse_size(text)


@given(st.text(max_size=30))
def test_any_text_is_a_size_or_refused(text: str) -> None:
    try:
        assert len(parse_size(text)) == 3
    except InvalidSize as error:
        assert len(str(error.arguments["given"])) <= 60  # noqa: PT017 (a text may also be a size)


@pytest.mark.parametrize("tiles", [0, -1, 100_001])
def test_absurd_number_of_tiles_is_refused(tiles: int) -> None:
    with pytest.raises(InvalidSize):
        MatmulShape.plan(10, 10, 10, tiles)


def test_matrices_larger_than_memory_are_refused_before_they_are_made() -> None:
    shape = MatmulShape.plan(MAX_DIMENSION, MAX_DIMENSION, MAX_DIMENSION)
    with pytest.raises(ProblemTooLarge) as caught:
        shape.check_fits_memory()
    needed, available = (caught.value.arguments[name] for name in ("needed_mb", "available_mb"))
    assert float(needed) > float(available)


def test_module_names_its_largest_grid() -> None:
    assert MatmulShape.plan(1000, 1000, 1, shape_module.MAX_TILES).tiles <= shape_module.MAX_TILES


def test_matrices_larger_than_a_container_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | int] = {"memory.max": 500_000_000, "memory.current": 100_000_000}
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
    monkeypatch.setattr(host, "_PROGRAM_BYTES", 0)  # all is loaded
    with pytest.raises(ProblemTooLarge) as caught:
        MatmulProblem.random(9000, 9000, 64)
    assert caught.value.arguments == {"needed_mb": 3259, "available_mb": 320}
    MatmulProblem.random(64, 64, 64)


_PEAK = """
import sys
from pathlib import Path
import resource
from gpuviz.compute.lanes import LANES, make_lane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.device_info import NO_DEVICE
from tests.compute.examples import Watcher

lanes = [make_lane(name, NO_DEVICE) for name in LANES if name not in ("opencl", "sequential")]

def most():
    if sys.platform == "linux":  # what getrusage says there begins with the parent's memory
        status = Path("/proc/self/status").read_text()
        return 1024 * int(status.partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

def peak(size):
    race = Race(MatmulProblem.random(*size), lanes, NO_DEVICE, 2)
    race.prepare()
    race.run(Watcher())
    return most(), race

before, _ = peak((64, 64, 64))
size = tuple(int(side) for side in sys.argv[1:])
after, race = peak(size)
print(after - before, race.problem.shape.bytes_needed(len(lanes)))
"""


@pytest.mark.parametrize("size", [(3000, 3000, 64), (1200, 1920, 2048), (300, 300, 30_000)])
def test_estimate_bounds_what_a_race_takes(size: tuple[int, int, int]) -> None:
    if os.name != "posix":  # elsewhere nothing tells the peak
        return
    done = subprocess.run([sys.executable, "-c", _PEAK, *map(str, size)], stdout=subprocess.PIPE, text=True, check=True)
    taken, needed = (int(number) for number in done.stdout.split())
    assert 0.4 * needed < taken <= needed
