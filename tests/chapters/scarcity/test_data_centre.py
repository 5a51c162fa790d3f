import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.scarcity.accelerators import NAMES, Accelerator, accelerator
from gpuviz.chapters.scarcity.data_centre import HOURS_A_YEAR, Placement, place
from gpuviz.chapters.scarcity.errors import ConversationDoesNotFit, ModelDoesNotFit
from gpuviz.chapters.scarcity.model_size import ModelSize
from gpuviz.chapters.scarcity.sources import MODELS, centre, model_size, shipped_facts

FACTS = shipped_facts()
CENTRE = centre(FACTS)
B200 = accelerator("b200", FACTS)


def _place(name: str, context: int, users: int, on: Accelerator = B200) -> Placement:
    return place(model_size(name, FACTS), context, users, on, CENTRE)


def test_ten_thousand_reports_with_the_largest_llama() -> None:
    placed = _place("llama-405b", 8192, 10_000)
    assert (placed.replicas, placed.group, placed.users_each, placed.accelerators) == (88, 8, 114, 704)
    assert (CENTRE.servers(704), CENTRE.racks(704), CENTRE.cables(704)) == (88, 10, 704)
    assert placed.model_bytes == pytest.approx(101.25e9)
    assert placed.conversations_bytes == pytest.approx(60.2e9, rel=0.01)
    assert int(placed.most_tokens_per_s) == 49
    it_watts = CENTRE.it_watts(704, 1000)
    assert it_watts == pytest.approx(704 / 72 * 120_000)
    watts = CENTRE.facility_watts(it_watts)
    costs = CENTRE.costs(watts / 1000 * HOURS_A_YEAR)
    assert costs == pytest.approx({"Iowa": 956_000, "Massachusetts": 3_000_000}, rel=0.001)


def test_one_person_with_a_small_model_needs_one_accelerator() -> None:
    for name in ("smollm2-135m", "llama-8b"):
        assert _place(name, 128, 1).accelerators == 1


@pytest.mark.parametrize(("on", "servers"), [("b200", 1), ("h100", 2), ("rtx-4090", 7)])
def test_a_model_that_leaves_too_little_of_a_server_is_spread_over_several(on: str, servers: int) -> None:
    assert _place("llama-405b", 128, 1, accelerator(on, FACTS)).accelerators == 8 * servers


def test_what_not_even_a_rack_holds_is_refused() -> None:
    with pytest.raises(ModelDoesNotFit):
        place(ModelSize(10**15, 32, 8, 128), 128, 1, B200, CENTRE)
    with pytest.raises(ConversationDoesNotFit):
        place(ModelSize(10**9, 32, 8, 128), 10**9, 1, B200, CENTRE)


@given(
    st.sampled_from(MODELS),
    st.integers(1, 131_072),
    st.integers(1, 10**9),
    st.integers(1, 10**9),
    st.sampled_from(sorted(NAMES)),
)
def test_more_people_never_need_fewer_accelerators(name: str, context: int, users: int, more: int, on: str) -> None:
    few, many = (_place(name, context, count, accelerator(on, FACTS)) for count in (users, users + more))
    assert few.accelerators <= many.accelerators


@given(st.integers(1, 480 * 10**9), st.integers(0, 10**9), st.integers(1, 10**6), st.integers(1, 32_768))
def test_a_larger_model_that_a_server_holds_never_needs_fewer(
    parameters: int, more: int, users: int, context: int
) -> None:
    small, large = (
        place(ModelSize(count, 126, 8, 128), context, users, B200, CENTRE) for count in (parameters, parameters + more)
    )
    assert small.accelerators <= large.accelerators


@given(st.sampled_from(MODELS), st.integers(1, 131_071), st.integers(1, 10**6))
def test_longer_conversations_never_need_fewer(name: str, context: int, users: int) -> None:
    assert _place(name, context, users).accelerators <= _place(name, context + 1, users).accelerators


@given(st.sampled_from(MODELS), st.integers(1, 131_072), st.integers(1, 10**9), st.sampled_from(sorted(NAMES)))
def test_everybody_and_everything_has_its_room(name: str, context: int, users: int, on: str) -> None:
    placed = _place(name, context, users, accelerator(on, FACTS))
    assert placed.replicas * placed.users_each >= users
    assert placed.free_bytes >= 0.099 * placed.accelerator.memory_bytes
    assert placed.most_tokens_per_s > 0
