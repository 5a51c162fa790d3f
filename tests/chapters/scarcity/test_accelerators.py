import pytest

from gpuviz.chapters.scarcity.accelerators import NAMES, accelerator, key_of
from gpuviz.chapters.scarcity.errors import AmbiguousAccelerator, UnknownAccelerator
from gpuviz.chapters.scarcity.sources import shipped_facts


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("h100", "h100"),
        ("NVIDIA H100 SXM", "h100"),
        ("mi300", "mi300x"),
        ("4090", "rtx-4090"),
        ("tpu-v6e", "tpu-v6e"),
        ("TPU v5p", "tpu-v5p"),
        ("geforce 5090", "rtx-5090"),
        *((name, key) for key, name in NAMES.items()),
        *((key, key) for key in NAMES),
    ],
)
def test_an_accelerator_is_found_by_its_name_or_a_part_of_it(given: str, key: str) -> None:
    assert key_of(given) == key


@pytest.mark.parametrize("given", ["abacus", "", "   ", "x" * 1000])
def test_an_unknown_one_is_refused(given: str) -> None:
    with pytest.raises(UnknownAccelerator):
        key_of(given)


@pytest.mark.parametrize("given", ["nvidia", "mi3", "tpu", "rtx"])
def test_one_that_may_be_several_is_refused_with_their_names(given: str) -> None:
    with pytest.raises(AmbiguousAccelerator) as refused:
        key_of(given)
    assert str(refused.value.arguments["matching"]).count(",") >= 1


def test_what_is_not_published_is_left_out() -> None:
    facts = shipped_facts()
    assert accelerator("tpu-v5p", facts).watts is None
    assert accelerator("mi355x", facts).flops_per_s is None
    h100 = accelerator("h100", facts)
    assert (h100.memory_bytes, h100.bandwidth_bytes_per_s, h100.flops_per_s) == (80 * 10**9, 3.35e12, 989e12)
