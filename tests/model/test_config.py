import struct
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from gpuviz.errors import ModelFileDamaged, ModelInParts, ModelNotSupported
from gpuviz.model.config import read_config
from gpuviz.model.gguf import GgufFile
from tests.model.gguf_bytes import Value, file, pair
from tests.model.tiny_model import WORDS, tiny_model

Open = Callable[[bytes], GgufFile]

NAN, INFINITY = float("nan"), float("inf")

DAMAGED: dict[str, list[Value | None]] = {
    "general.architecture": [None, 3, ["llama", "llama"], [1, 2]],
    "general.name": [7, ["a"]],
    "llama.block_count": [None, 0, -1, 2.0, "2", True, 201, 1 << 62, [2, 2]],
    "llama.context_length": [None, 0, -128, 128.0, (1 << 31) - 1],
    "llama.embedding_length": [None, 0, 63, 64.0, 1 << 30],
    "llama.feed_forward_length": [None, 0, -1, "96", [96, 96], 1 << 30],
    "llama.attention.head_count": [None, 0, 5, -4, 4.0, 128, 1 << 30],
    "llama.attention.head_count_kv": [0, 3, 8, -2, [2, 2], 2.0],
    "llama.attention.key_length": [0, 65, 16.0],
    "llama.attention.value_length": [8, 0, "16"],
    "llama.rope.dimension_count": [0, 7, 18, 16.0],
    "llama.rope.freq_base": [NAN, INFINITY, -INFINITY, 0.0, -10_000.0, 0.5, 10_000, "10000", [1.0]],
    "llama.rope.scaling.type": [2, [1, 2]],
    "llama.rope.scaling.factor": [NAN, INFINITY, -2.0, 2, "2"],
    "llama.attention.layer_norm_rms_epsilon": [NAN, INFINITY, 0.0, -1e-5, 1e-30, 2.0, 1],
    "llama.expert_count": [[0, 0], 1.0],
    "tokenizer.ggml.tokens": [None, [], "words", [1, 2, 3]],
}

NOT_SUPPORTED: dict[str, list[Value]] = {
    "general.architecture": ["gpt2", "", "Llama", "x" * 10_000],
    "llama.rope.scaling.type": ["yarn", "longrope", "dynamic"],
    "llama.expert_count": [8],
    "llama.context_length": [1, 2],
}


def test_a_model_says_its_sizes(opened: Open) -> None:
    config = read_config(opened(tiny_model()))
    assert (config.name, config.layers, config.hidden, config.feed_forward) == ("Tiny", 2, 64, 96)
    assert (config.heads, config.key_value_heads, config.head_size, config.rotated) == (4, 2, 16, 16)
    assert (config.query_width, config.key_width) == (64, 32)
    assert (config.vocabulary, config.context) == (len(WORDS), 128)
    assert config.rope_base == 10_000.0
    assert config.norm_epsilon == pytest.approx(1e-5)


def test_what_a_file_need_not_say_follows_from_the_rest(opened: Open) -> None:
    unsaid = ("attention.head_count_kv", "rope.dimension_count", "rope.freq_base", "attention.layer_norm_rms_epsilon")
    metadata: dict[str, Value | None] = dict.fromkeys(f"llama.{name}" for name in unsaid)
    config = read_config(opened(tiny_model(metadata={**metadata, "general.name": None})))
    assert (config.name, config.key_value_heads, config.rotated) == ("model0", 4, 16)
    assert (config.rope_base, config.norm_epsilon) == (10_000.0, 1e-5)


def test_heads_may_be_wider_than_their_share(opened: Open) -> None:
    config = read_config(
        opened(
            tiny_model(
                metadata={
                    "llama.attention.key_length": 32,
                    "llama.attention.head_count": 3,
                    "llama.attention.head_count_kv": 1,
                }
            )
        )
    )
    assert (config.head_size, config.query_width, config.key_width) == (32, 96, 32)


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in DAMAGED.items() for value in values])
def test_a_figure_that_makes_no_sense_is_named(key: str, value: Value | None, opened: Open) -> None:
    model = opened(tiny_model(metadata={key: value}, tensors={"token_embd.weight": None}))
    with pytest.raises(ModelFileDamaged) as caught:
        read_config(model)
    assert len(str(caught.value.arguments["detail"])) < 120


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in NOT_SUPPORTED.items() for value in values])
def test_a_model_that_is_bent_in_an_unknown_way_is_refused(key: str, value: Value, opened: Open) -> None:
    with pytest.raises(ModelNotSupported) as caught:
        read_config(opened(tiny_model(metadata={key: value})))
    assert len(str(caught.value.arguments["detail"])) < 120


def test_a_rope_base_may_be_written_in_double_precision_and_sizes_in_64_bits(opened: Open) -> None:
    wide = {"llama.rope.freq_base": struct.pack("<Id", 12, 5e5), "llama.block_count": struct.pack("<IQ", 10, 2)}
    config = read_config(opened(tiny_model(metadata=wide)))
    assert (config.rope_base, config.layers) == (5e5, 2)


def test_a_mixture_of_experts_is_called_by_its_name(opened: Open) -> None:
    experts: dict[str, NDArray[np.float32] | None] = {"blk.0.ffn_gate_exps.weight": np.zeros((8, 96, 64), np.float32)}
    with pytest.raises(ModelNotSupported) as caught:
        read_config(opened(tiny_model(metadata={"llama.expert_count": 8}, tensors=experts)))
    assert caught.value.arguments["detail"] == "a mixture of experts"


def test_products_with_a_bias_are_refused(opened: Open) -> None:
    with pytest.raises(ModelNotSupported):
        read_config(opened(tiny_model(tensors={"blk.0.attn_q.bias": np.zeros(64, np.float32)})))


def test_a_context_that_is_too_short_to_write_in_is_named(opened: Open) -> None:
    with pytest.raises(ModelNotSupported) as caught:
        read_config(opened(tiny_model(metadata={"llama.context_length": 2})))
    assert caught.value.arguments["detail"] == "its context length is 2"
    assert read_config(opened(tiny_model(metadata={"llama.context_length": 3}))).context == 3


@pytest.mark.parametrize(
    ("metadata", "stretch"),
    [
        ({}, 1.0),
        ({"llama.rope.scaling.type": "linear", "llama.rope.scaling.factor": 4.0}, 4.0),
        ({"llama.rope.scaling.factor": 4.0}, 4.0),
        ({"llama.rope.scale_linear": 2.5}, 2.5),
        ({"llama.rope.scaling.type": "linear", "llama.rope.scaling.factor": 0.0}, 1.0),
        ({"llama.rope.scaling.type": "none", "llama.rope.scaling.factor": 4.0}, 1.0),
    ],
    ids=str,
)
def test_rope_is_stretched_as_the_file_says(metadata: dict[str, Value], stretch: float, opened: Open) -> None:
    assert read_config(opened(tiny_model(metadata=metadata))).rope_stretch == stretch


def test_a_part_of_a_model_says_which_one_it_is(opened: Open) -> None:
    with pytest.raises(ModelInParts) as caught:
        read_config(opened(tiny_model(metadata={"split.count": 2, "split.no": 0})))
    assert (caught.value.arguments["part"], caught.value.arguments["parts"]) == (1, 2)
    with pytest.raises(ModelInParts):  # later ones tell nothing else
        read_config(opened(file([pair("split.no", 1), pair("split.count", 2)])))


@pytest.mark.parametrize(
    ("told", "shown"), [("Tiny [/q4] chat", "Tiny [/q4] chat"), ("a\x1b[2J\nb", "a\ufffd[2J\ufffdb")]
)
def test_a_name_is_fit_to_be_shown(told: str, shown: str, opened: Open) -> None:
    assert read_config(opened(tiny_model(metadata={"general.name": told}))).name == shown


def test_a_model_without_a_name_is_called_like_its_file(opened: Open) -> None:
    assert read_config(opened(tiny_model(metadata={"general.name": " "}))).name == "model0"
