"""The forward pass as a whole, in every way there is to compute it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import AnyOperations, Row
from gpuviz.compute.transformer.sequential_operations import SequentialOperations
from gpuviz.model.gguf import GgufFile
from gpuviz.model.llama import Llama
from gpuviz.model.weights import PRODUCTS, ModelWeights, read_weights
from tests.model.gguf_bytes import Value
from tests.model.references import Expected, more_texts, sentences
from tests.model.tiny_model import FORMATS, HEADS, LAYERS, SENTENCE_PIECE_METADATA, SENTENCE_PIECES, WORDS, tiny_model

Open = Callable[[bytes], GgufFile]
Using = Callable[[str], AnyOperations]
Floats = NDArray[Any]

POSITIONS = 340
TOKENS = [7, 280, 31, 3, 150, 150, 99, len(WORDS) - 1, 0, 64]
PRODUCT_SIZES = [(10, n, k) for n, k in ((128, 64), (64, 64), (192, 64), (64, 96))]
WAYS = ("numpy", "sequential", "cpu", "gpu")
FLOAT32_ERROR = 1e-4  # of a tiny model's scores, which are about 1


class AnyLlama(Llama[Any, Any, Any, Any]):
    """A model with a KV cache for one text."""

    def __init__(self, weights: ModelWeights, operations: AnyOperations, positions: int) -> None:
        super().__init__(weights, operations, positions)
        self.kept = self.cache(positions)


@dataclass(frozen=True)
class Pass:
    """What came out: the scores after the last token, and every hidden matrix from the embedding to the final norm."""

    scores: Floats
    hidden: list[Floats]
    attention: list[Floats]

    @property
    def shares(self) -> Floats:
        parts = np.exp(self.scores.astype(np.float64) - self.scores.max())
        return np.asarray(parts / parts.sum())


def read(model: AnyLlama, tokens: list[int], first: int = 0) -> Pass:
    """A pass through the layers one by one."""
    ops, count = model.operations, len(tokens)
    place = ops.input(Row.of_sentence(tokens, first))
    rows = model.embed(place)
    hidden, attention = [ops.read_back(rows)], []
    for step in model.layers(rows, place, count, first + count, model.kept):
        rows = step.hidden
        hidden.append(ops.read_back(rows))
        attention.append(ops.read_back(step.attention))
    last = ops.last_row(rows)
    scores = ops.read_back(model.logits(last)).wait()[0]
    hidden[-1] = ops.read_back(model.final_norm(last))
    return Pass(scores, [part.wait() for part in hidden], [part.wait() for part in attention])


class Rows:
    """Passes for one token after another, recorded once."""

    def __init__(self, model: AnyLlama) -> None:
        self.model, self.passed = model, model.row_pass(model.kept)

    def read(self, token: int, first: int) -> Pass:
        """A pass for one token; its last hidden states are those after the last layer."""
        ops, layers, passed = self.model.operations, self.model.config.layers, self.passed
        ops.set_input(passed.token, Row.of_sentence([token], first))
        passed.compute()
        logits = self.model.logits(passed.hidden.parts[-1])
        hidden = ops.read_stack(passed.hidden, self.model.config.hidden).wait()
        shares = ops.read_stack(passed.attention, first + 1).wait()
        return Pass(ops.read_back(logits).wait()[0], list(hidden[:, None]), np.split(shares, layers))


@pytest.fixture(scope="module")
def operations(device: DeviceInfo) -> Iterator[Using]:
    """Every way to compute, made ready once; those on the host share the unpacked tables."""
    tables = HostTables(None)
    makers: dict[str, Callable[[], AnyOperations]] = {
        "float64": lambda: NumpyOperations(tables, np.float64),
        "numpy": lambda: NumpyOperations(tables),
        "sequential": lambda: SequentialOperations(tables, CancelToken()),
        "cpu": lambda: OpenClOperations(device, CpuParameters()),
        "gpu": lambda: OpenClOperations(device, GpuParameters()),
    }
    made: dict[str, AnyOperations] = {}

    def operations_of(way: str) -> AnyOperations:
        if way not in made:
            made[way] = makers[way]()
        return made[way]

    yield operations_of
    for one in made.values():
        one.close()
    tables.close()


@pytest.fixture(scope="module")
def real(smollm2: GgufFile, operations: Using) -> Callable[[str], AnyLlama]:
    """The real model by each way of computing."""
    weights, made = read_weights(smollm2), dict[str, AnyLlama]()

    def model(way: str) -> AnyLlama:
        if way not in made:
            made[way] = AnyLlama(weights, operations(way), POSITIONS)
        return made[way]

    return model


def check(found: Pass, expected: Expected) -> None:
    shares = found.shares
    assert max(abs(shares[token] - share) for token, _, share in expected.top) < 1e-3
    assert int(np.argmax(shares)) == expected.top[0][0]
    norms = [float(np.linalg.norm(rows[-1])) for rows in found.hidden]
    assert norms == pytest.approx(expected.hidden_norm, rel=1e-3)


class TestTheRealModel:
    @pytest.mark.parametrize("way", ["numpy", "cpu"])
    @pytest.mark.parametrize("expected", [*sentences(), *more_texts()], ids=lambda expected: expected.text[:20])
    def test_every_layer_is_as_transformers_has_it(
        self, way: str, expected: Expected, real: Callable[[str], AnyLlama]
    ) -> None:
        check(read(real(way), expected.ids), expected)

    @pytest.mark.parametrize(
        "expected", [one for one in (*sentences(), *more_texts()) if len(one.ids) <= 24], ids=lambda one: one.text[:20]
    )
    def test_so_it_is_one_number_after_another(self, expected: Expected, real: Callable[[str], AnyLlama]) -> None:
        check(read(real("sequential"), expected.ids), expected)

    def test_so_it_is_with_the_kernels_for_gpus(self, real: Callable[[str], AnyLlama]) -> None:
        expected = sentences()[0]
        check(read(real("gpu"), expected.ids), expected)

    @pytest.mark.parametrize("way", ["numpy", "cpu"])
    def test_token_by_token_it_is_the_same(self, way: str, real: Callable[[str], AnyLlama]) -> None:
        expected, rows = sentences()[4], Rows(real(way))
        for position, token in enumerate(expected.ids):
            found = rows.read(token, position)
        normed = rows.model.final_norm(rows.model.operations.matrix(found.hidden[-1]))
        found.hidden[-1] = rows.model.operations.read_back(normed).wait()
        check(found, expected)


class TestATinyModel:
    @pytest.mark.parametrize("tied", [True, False], ids=["tied", "untied"])
    @pytest.mark.parametrize("packing", FORMATS)
    def test_all_ways_agree(self, packing: str, tied: bool, opened: Open, operations: Using) -> None:
        weights = read_weights(opened(tiny_model(packing, tied)))
        exact = read(AnyLlama(weights, operations("float64"), len(TOKENS)), TOKENS)
        assert exact.scores.dtype == np.float64
        assert exact.scores.std() > 0.3
        for way in WAYS:
            found = read(AnyLlama(weights, operations(way), len(TOKENS)), TOKENS)
            assert np.abs(found.scores - exact.scores).max() < FLOAT32_ERROR * np.abs(exact.scores).max()
            for ours, theirs in zip((*found.hidden, *found.attention), (*exact.hidden, *exact.attention), strict=True):
                assert ours.shape == theirs.shape
                assert np.abs(ours - theirs).max() < FLOAT32_ERROR * np.abs(theirs).max()

    @pytest.mark.parametrize("way", WAYS)
    def test_stretched_rope_turns_as_in_a_model_whose_heads_turn_slower(
        self, way: str, opened: Open, operations: Using
    ) -> None:
        """Divisors that are powers of one number are as good as another base; each pair has its own in the file."""
        pairs, more = 8, 1.7
        divisors = more ** np.arange(pairs, dtype=np.float64)
        stretched = {
            "as it is": tiny_model(),
            "pair by pair": tiny_model(tensors={"rope_freqs.weight": divisors.astype(np.float32)}),
            "by base": tiny_model(metadata={"llama.rope.freq_base": 10_000.0 * more**pairs}),
        }
        found = {
            name: read(AnyLlama(read_weights(opened(content)), operations(way), len(TOKENS)), TOKENS).scores
            for name, content in stretched.items()
        }
        largest = np.abs(found["as it is"]).max()
        assert np.abs(found["pair by pair"] - found["by base"]).max() < FLOAT32_ERROR * largest
        assert np.abs(found["pair by pair"] - found["as it is"]).max() > 0.01 * largest

    def test_linear_scaling_is_the_same_as_dividing_every_pair(self, opened: Open, operations: Using) -> None:
        linear: dict[str, Value] = {"llama.rope.scaling.type": "linear", "llama.rope.scaling.factor": 4.0}
        contents = tiny_model(metadata=linear), tiny_model(tensors={"rope_freqs.weight": np.full(8, 4, np.float32)})
        by_factor, by_pairs = (
            read(AnyLlama(read_weights(opened(content)), operations("cpu"), len(TOKENS)), TOKENS).scores
            for content in contents
        )
        assert np.array_equal(by_factor, by_pairs)

    @pytest.mark.parametrize("way", WAYS)
    def test_token_by_token_it_is_the_same(self, way: str, opened: Open, operations: Using) -> None:
        weights = read_weights(opened(tiny_model("Q8_0", tied=False)))
        at_once = read(AnyLlama(weights, operations(way), len(TOKENS)), TOKENS)
        model = AnyLlama(weights, operations(way), len(TOKENS))
        start = read(model, TOKENS[:4])
        rows = Rows(model)
        later = [rows.read(token, 4 + i) for i, token in enumerate(TOKENS[4:])]
        for layer in range(LAYERS):  # that of the last layer is normalised in the one, and not in the other
            hidden = [*start.hidden[layer], *(one.hidden[layer][0] for one in later)]
            assert np.allclose(hidden, at_once.hidden[layer], rtol=1e-3, atol=FLOAT32_ERROR)
        for layer in range(LAYERS):
            at_end = at_once.attention[layer].reshape(HEADS, len(TOKENS), len(TOKENS))[:, -1]
            assert np.allclose(later[-1].attention[layer], at_end, rtol=1e-3, atol=FLOAT32_ERROR)
        assert np.allclose(later[-1].scores, at_once.scores, rtol=1e-3, atol=FLOAT32_ERROR)

    @pytest.mark.parametrize("packing", FORMATS)
    def test_token_by_token_all_ways_agree(self, packing: str, opened: Open, operations: Using) -> None:
        weights = read_weights(opened(tiny_model(packing, tied=False)))
        exact = read(AnyLlama(weights, operations("float64"), len(TOKENS)), TOKENS).scores
        for way in WAYS:
            rows = Rows(AnyLlama(weights, operations(way), len(TOKENS)))
            for position, token in enumerate(TOKENS):
                found = rows.read(token, position)
            assert np.abs(found.scores - exact).max() < FLOAT32_ERROR * np.abs(exact).max()

    @pytest.mark.parametrize("way", WAYS)
    def test_a_second_text_does_not_see_the_first(self, way: str, opened: Open, operations: Using) -> None:
        model = AnyLlama(read_weights(opened(tiny_model())), operations(way), len(TOKENS))
        alone = read(model, TOKENS[:3])
        read(model, TOKENS)
        assert np.array_equal(read(model, TOKENS[:3]).scores, alone.scores)

    @pytest.mark.parametrize("way", WAYS)
    def test_no_token_looks_ahead_and_all_shares_add_up(self, way: str, opened: Open, operations: Using) -> None:
        count = len(TOKENS)
        found = read(AnyLlama(read_weights(opened(tiny_model())), operations(way), count), TOKENS)
        assert len(found.attention) == LAYERS
        for shares in found.attention:
            attention_weights = shares.reshape(HEADS, count, count)
            assert np.all(attention_weights[:, ~np.tri(count, dtype=bool)] == 0)
            assert np.allclose(attention_weights.sum(axis=2), 1, atol=1e-5)

    @pytest.mark.parametrize("way", WAYS)
    def test_each_layer_tells_its_four_products(self, way: str, opened: Open, operations: Using) -> None:
        model = AnyLlama(read_weights(opened(tiny_model())), operations(way), len(TOKENS))
        place = model.operations.input(Row.of_sentence(TOKENS))
        steps = list(model.layers(model.embed(place), place, len(TOKENS), len(TOKENS), model.kept))
        assert [step.index for step in steps] == list(range(LAYERS))
        for step in steps:
            assert [product.name for product in step.products] == list(PRODUCTS)
            assert [(product.m, product.n, product.k) for product in step.products] == PRODUCT_SIZES
            in_products = [product.span.elapsed_ns for product in step.products]
            assert min(in_products) > 0
            assert sum(in_products) <= step.span.elapsed_ns

    def test_a_model_with_sentence_pieces_is_computed_too(self, opened: Open, operations: Using) -> None:
        weights = read_weights(opened(tiny_model("Q4_0", metadata=SENTENCE_PIECE_METADATA)))
        assert read(AnyLlama(weights, operations("cpu"), 3), [1, 260, 270]).scores.shape == (len(SENTENCE_PIECES),)
