from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gpuviz.bench.model_limits import ModelLimits, bytes_a_token, product_flops
from gpuviz.bench.report import Section
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.model.model_file import ModelFile
from gpuviz.model.weights import ModelWeights
from tests.model.tiny_model import FEED_FORWARD, HEADS, HIDDEN, KEY_VALUE_HEADS, LAYERS, WORDS, tiny_model

_KEY_WIDTH = HIDDEN // HEADS * KEY_VALUE_HEADS
_A_LAYER = 2 * HIDDEN * HIDDEN + 2 * HIDDEN * _KEY_WIDTH + 3 * HIDDEN * FEED_FORWARD  # weights of its products


@pytest.fixture
def weights(tmp_path: Path) -> Iterator[ModelWeights]:
    file = tmp_path / "tiny.gguf"
    file.write_bytes(tiny_model("F32"))
    with closing(ModelFile(file)) as model:
        yield model.weights


def test_token_reads_all_weights_once_and_the_keys_and_values_of_all_positions(weights: ModelWeights) -> None:
    norms = (2 * LAYERS + 1) * HIDDEN
    numbers = LAYERS * _A_LAYER + HIDDEN * len(WORDS) + norms
    assert bytes_a_token(weights, 0) == 4 * numbers
    assert bytes_a_token(weights, 10) == 4 * (numbers + 2 * LAYERS * 10 * _KEY_WIDTH)


def test_sentence_costs_two_flop_a_weight_and_token_and_its_logits_once(weights: ModelWeights) -> None:
    assert product_flops(weights, 3) == 2 * (3 * LAYERS * _A_LAYER + HIDDEN * len(WORDS))


def test_shares_are_told_with_their_formula(weights: ModelWeights) -> None:
    limits, section = (
        ModelLimits(weights, flops_per_s=1e9, bytes_per_s=100.0 * bytes_a_token(weights, 5)),
        Section("", ""),
    )
    limits.add_writing(section, "OpenCL", 5, [40.0, 50.0, 60.0])
    limits.add_reading(section, "OpenCL", 3, [product_flops(weights, 3) / 1e9 / 0.25 * 1e3])
    writing, reading = section.findings
    assert (writing.spread.least, writing.spread.median, writing.spread.most) == pytest.approx((0.4, 0.5, 0.6))
    assert reading.spread.median == pytest.approx(0.25)
    assert [sample.unit for sample in section.samples] == ["MB", "GB/s", "tokens/s"]
    assert section.samples[-1].spread.median == pytest.approx(100)
    for note, parts in zip(section.notes, (("50 tokens/s", "50%", "100 tokens/s"), ("25%", "1 GFLOP/s")), strict=True):
        assert all(part in note for part in parts), note


def test_limits_of_a_device_are_measured(weights: ModelWeights, device: DeviceInfo) -> None:
    limits = ModelLimits.of(weights, device)
    assert min(limits.flops_per_s, limits.bytes_per_s) > 1e8
