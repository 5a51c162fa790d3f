"""A full pass is marked layer by layer: no tick for a wrong number."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from gpuviz.compute import host
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.handicaps import held_back_by
from gpuviz.compute.lanes.blas import blas_kernel
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import HostTable, NumpyOperations
from gpuviz.compute.transformer.operations import AnyOperations, Norm
from gpuviz.errors import ModelTooLarge
from gpuviz.model import full_pass as full_passes
from gpuviz.model.backends import make_operations
from gpuviz.model.full_pass import FullPass
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reading import LayerNumbers
from gpuviz.model.results import FullPassLane, FullPassResult
from tests.compute.test_host import made_up
from tests.model.tiny_model import LAYERS, tiny_model

LANES = ("blas_one_core", "blas_all_cores", "sequential")


class Watcher:
    """Keeps what a full pass reports; ``stop_at`` a layer of the sequential lane it is told to end."""

    def __init__(self) -> None:
        self.layers: list[tuple[str, int]] = []
        self.lanes: list[FullPassLane] = []

    def lane_started(self, lane: str, started_ns: int) -> None:
        assert started_ns > 0
        assert lane in LANES

    def layer_finished(self, lane: str, layer: int, numbers: LayerNumbers) -> None:
        assert numbers.report.elapsed_ns > 0
        self.layers.append((lane, layer))

    def lane_finished(self, result: FullPassLane) -> None:
        self.lanes.append(result)


class SlightlyWrong(NumpyOperations):
    """Forgets a little of one product's last answer."""

    def multiply(self, left: FloatMatrix, table: HostTable) -> FloatMatrix:
        product = super().multiply(left, table)
        product[-1, -1] *= np.float32(0.9)
        return product


class NotANumber(NumpyOperations):
    """Loses itself in the middle."""

    def norm_swiglu(self, rows: FloatMatrix, norm: Norm[FloatMatrix], table: HostTable) -> FloatMatrix:
        return super().norm_swiglu(rows, norm, table) * np.float32(np.nan)


@pytest.fixture
def model(tmp_path: Path) -> Iterator[ModelFile]:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q8_0"))
    file = ModelFile(path)
    yield file
    file.close()


def make_full_pass(model: ModelFile, cancel: CancelToken | None = None) -> FullPass:
    full_pass = FullPass(model, "some words", LANES, NO_DEVICE, runs=2, cancel=cancel)
    full_pass.prepare()
    return full_pass


def test_every_layer_of_every_lane_is_right(model: ModelFile) -> None:
    full_pass, watcher = make_full_pass(model), Watcher()
    result = full_pass.run(watcher)
    full_pass.close()
    assert [lane.lane for lane in result.lanes] == [lane.lane for lane in watcher.lanes] == list(LANES)
    assert watcher.layers == [(lane, layer) for lane in LANES for layer in range(LAYERS)]
    assert all(lane.verified and lane.layers_correct == LAYERS for lane in result.lanes)
    assert [lane.runs for lane in result.lanes] == [2, 2, 1]


def test_a_full_pass_may_be_given_its_tokens(model: ModelFile) -> None:
    tokens = [model.token(5)] * 9
    full_pass = FullPass(model, "some words", LANES, NO_DEVICE, runs=1, tokens=tokens)
    full_pass.prepare()
    result = full_pass.run(Watcher())
    full_pass.close()
    assert result.tokens == tokens
    assert all(lane.verified for lane in result.lanes)


def result_with(kind: type[NumpyOperations], model: ModelFile, monkeypatch: pytest.MonkeyPatch) -> FullPassResult:
    """What comes of a full pass in which BLAS on all cores computes by operations of this kind."""

    def make(lane: str, device: DeviceInfo, tables: HostTables, cancel: CancelToken) -> AnyOperations:
        return kind(tables) if lane == "blas_all_cores" else make_operations(lane, device, tables, cancel)

    monkeypatch.setattr(full_passes, "make_operations", make)
    full_pass = make_full_pass(model)
    result = full_pass.run(Watcher())
    full_pass.close()
    return result


@pytest.mark.parametrize("kind", [SlightlyWrong, NotANumber])
def test_a_wrong_number_costs_the_tick(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch, kind: type[NumpyOperations]
) -> None:
    result = result_with(kind, model, monkeypatch)
    wrong = result.lane("blas_all_cores")
    assert wrong is not None
    assert not wrong.verified
    assert wrong.layers_correct < LAYERS
    assert wrong.worst_error > full_passes.LARGEST_ERROR
    assert result.lane("sequential").verified  # type: ignore[union-attr]


class AnotherWord(NumpyOperations):
    """Computes all layers rightly, and then names the word that is least likely."""

    def softmax(self, scores: FloatMatrix, sharpness: float) -> FloatMatrix:
        is_attention = len(scores) > 1
        return super().softmax(scores if is_attention else -scores, sharpness)


def test_a_wrong_word_after_right_layers_costs_the_tick(model: ModelFile, monkeypatch: pytest.MonkeyPatch) -> None:
    result = result_with(AnotherWord, model, monkeypatch)
    wrong, right = result.lane("blas_all_cores"), result.lane("sequential")
    assert wrong is not None
    assert right is not None
    assert (wrong.verified, wrong.layers_correct) == (False, LAYERS - 1)
    assert wrong.worst_error < full_passes.LARGEST_ERROR
    assert (right.verified, right.layers_correct) == (True, LAYERS)


def test_of_words_that_are_about_as_likely_each_is_right() -> None:
    probabilities = np.array([0.1, 0.44, 0.46], np.float32)
    assert [full_passes.is_likeliest(word, probabilities) for word in range(3)] == [False, True, True]


class Undisturbed(NumpyOperations):
    """Notices if tables are unpacked while it computes."""

    def multiply(self, left: FloatMatrix, table: HostTable) -> FloatMatrix:
        assert all(unpacked.done() for _, unpacked in self.tables._unpacked.values())
        return super().multiply(left, table)


def test_no_table_is_unpacked_while_a_lane_computes(model: ModelFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_passes, "make_operations", lambda lane, device, tables, cancel: Undisturbed(tables))
    full_pass = make_full_pass(model)
    assert all(lane.verified for lane in full_pass.run(Watcher()).lanes)
    full_pass.close()


def test_result_tells_the_kernel_that_blas_computed_with(model: ModelFile) -> None:
    full_pass = make_full_pass(model)
    lanes = full_pass.run(Watcher()).lanes
    full_pass.close()
    assert [lane.blas_kernel for lane in lanes] == [blas_kernel(lane) for lane in LANES]
    assert [lane.held_back_by for lane in lanes] == [held_back_by(lane) for lane in LANES]


def test_a_full_pass_without_room_for_its_float64_pass_is_refused(
    model: ModelFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, str | int] = {"memory.max": 1, "memory.current": 0}
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
    monkeypatch.setattr(host, "_PROGRAM_BYTES", 0)  # whatever other tests have loaded
    with pytest.raises(ModelTooLarge):
        make_full_pass(model)


def test_a_full_pass_ends_when_told_to(model: ModelFile) -> None:
    full_pass = make_full_pass(model, cancel := CancelToken())
    cancel.cancel()
    with pytest.raises(Cancelled):
        full_pass.run(Watcher())
    full_pass.close()
