from collections.abc import Callable

import numpy as np
import pytest

from gpuviz.compute.transformer.packed import WeightFormat
from gpuviz.errors import ModelFileDamaged
from gpuviz.model.gguf import GgufFile
from gpuviz.model.weights import PRODUCTS, TABLES, read_weights
from tests.model.tiny_model import FORMATS, LAYERS, WORDS, tiny_model, tiny_weights

Open = Callable[[bytes], GgufFile]

NAMES = list(tiny_weights(tied=False))


@pytest.mark.parametrize("packing", FORMATS)
@pytest.mark.parametrize("tied", [True, False])
def test_every_tensor_is_found_and_still_packed(packing: str, tied: bool, opened: Open) -> None:
    weights = read_weights(opened(tiny_model(packing, tied)))
    assert (weights.output is weights.embedding) == tied
    assert (weights.embedding.rows, weights.embedding.cols) == (len(WORDS), weights.config.hidden)
    assert len(weights.layers) == LAYERS
    for layer in weights.layers:
        assert list(layer.tables) == list(TABLES)
        assert {table.format for table in layer.tables.values()} == {WeightFormat[packing]}
        assert layer.attention_norm.format is WeightFormat.F32


def test_every_table_is_part_of_one_product_in_the_order_of_use() -> None:
    assert [name for tables in PRODUCTS.values() for name in tables] == list(TABLES)
    assert [", ".join(tables) for tables in PRODUCTS.values()] == list(PRODUCTS)


@pytest.mark.parametrize("tied", [True, False])
def test_weights_are_counted_once(tied: bool, opened: Open) -> None:
    weights = read_weights(opened(tiny_model(tied=tied)))
    tensors = tiny_weights(tied=tied)
    assert weights.count == sum(numbers.size for numbers in tensors.values())
    tables = [numbers for name, numbers in tensors.items() if numbers.ndim == 2 and name.startswith("blk")]
    output = tensors.get("output.weight", tensors["token_embd.weight"])
    assert weights.unpacked_bytes == 4 * (sum(table.size for table in tables) + output.size)


def test_each_tensor_lands_where_it_belongs(opened: Open) -> None:
    weights, tensors = read_weights(opened(tiny_model(tied=False))), tiny_weights(tied=False)
    names = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
    found = {
        f"blk.{index}.{name}.weight": layer.tables[table]
        for index, layer in enumerate(weights.layers)
        for name, table in zip(names, TABLES, strict=True)
    }
    found |= {f"blk.{index}.attn_norm.weight": layer.attention_norm for index, layer in enumerate(weights.layers)}
    found |= {f"blk.{index}.ffn_norm.weight": layer.feed_forward_norm for index, layer in enumerate(weights.layers)}
    found |= {"token_embd.weight": weights.embedding, "output.weight": weights.output}
    found["output_norm.weight"] = weights.final_norm
    assert set(found) == set(tensors)
    assert all(np.array_equal(np.squeeze(found[name].unpack()), tensors[name]) for name in tensors)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "output.weight"])
def test_a_missing_tensor_is_named(name: str, opened: Open) -> None:
    with pytest.raises(ModelFileDamaged) as caught:
        read_weights(opened(tiny_model(tensors={name: None})))
    assert name in str(caught.value.arguments["detail"])


@pytest.mark.parametrize("name", NAMES)
def test_a_tensor_of_another_shape_is_named(name: str, opened: Open) -> None:
    numbers = tiny_weights(tied=False)[name]
    longer = np.concatenate([numbers, numbers])
    with pytest.raises(ModelFileDamaged) as caught:
        read_weights(opened(tiny_model(tied=False, tensors={name: longer})))
    assert name in str(caught.value.arguments["detail"])


def test_a_turned_table_is_not_taken(opened: Open) -> None:
    name = "blk.1.ffn_up.weight"
    with pytest.raises(ModelFileDamaged):
        read_weights(opened(tiny_model(tensors={name: tiny_weights()[name].T.copy()})))


def test_a_file_that_promises_more_layers_than_it_has_is_damaged(opened: Open) -> None:
    with pytest.raises(ModelFileDamaged):
        read_weights(opened(tiny_model(metadata={"llama.block_count": LAYERS + 1})))


def test_a_vocabulary_of_another_length_is_damaged(opened: Open) -> None:
    table = tiny_weights()["token_embd.weight"][:-1]
    with pytest.raises(ModelFileDamaged):
        read_weights(opened(tiny_model(tensors={"token_embd.weight": table})))


def test_rope_is_stretched_by_the_file_pair_by_pair(opened: Open) -> None:
    factors, linear = np.linspace(1, 8, 8, dtype=np.float32), {"llama.rope.scaling.factor": 2.0}
    assert read_weights(opened(tiny_model())).rope_divisors.tolist() == [1.0] * 8
    stretched = read_weights(opened(tiny_model(tensors={"rope_freqs.weight": factors}, metadata=linear)))
    assert stretched.rope_divisors == pytest.approx(2.0 * factors)


@pytest.mark.parametrize("factor", [0.0, -1.0, np.nan, np.inf])
def test_rope_cannot_be_stretched_by_such_a_number(factor: float, opened: Open) -> None:
    factors = np.array([1, factor, *[1] * 6], np.float32)
    with pytest.raises(ModelFileDamaged):
        read_weights(opened(tiny_model(tensors={"rope_freqs.weight": factors})))


def test_rope_is_stretched_for_all_pairs_or_none(opened: Open) -> None:
    with pytest.raises(ModelFileDamaged):
        read_weights(opened(tiny_model(tensors={"rope_freqs.weight": np.ones(7, np.float32)})))
