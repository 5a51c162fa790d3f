import pytest

from gpuviz.chapters.scarcity.model_size import ModelSize, whole
from gpuviz.chapters.scarcity.sources import MODELS, model_size, shipped_facts


@pytest.mark.parametrize(
    ("name", "weights_bytes", "token_bytes"),
    [
        ("smollm2-135m", 269_030_016, 23_040),
        ("llama-8b", 16_060_000_000, 131_072),
        ("llama-70b", 141_200_000_000, 327_680),
        ("llama-405b", 810_000_000_000, 516_096),
    ],
)
def test_weights_and_caches_are_those_published(name: str, weights_bytes: int, token_bytes: int) -> None:
    model = model_size(name, shipped_facts())
    assert (model.weights_bytes, model.kv_bytes_per_token) == (weights_bytes, token_bytes)


def test_the_longest_conversation_with_the_70b_takes_42_9_gb() -> None:
    assert model_size("llama-70b", shipped_facts()).conversation_bytes(131_072) == 42_949_672_960


def test_the_models_of_the_sliders_grow() -> None:
    sizes = [model_size(name, shipped_facts()) for name in MODELS]
    assert sorted(size.weights_bytes for size in sizes) == [size.weights_bytes for size in sizes]
    assert sorted(size.kv_bytes_per_token for size in sizes) == [size.kv_bytes_per_token for size in sizes]


def test_packed_weights_take_whole_bytes() -> None:
    assert ModelSize(7, 1, 1, 1, bytes_per_weight=0.5).weights_bytes == 4
    assert ModelSize(10**16, 1, 1, 1).weights_bytes == 2 * 10**16
    assert [whole(2), whole(2.0), whole(2.1)] == [2, 2, 3]
