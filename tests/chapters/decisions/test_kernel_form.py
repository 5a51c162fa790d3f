import pytest

from gpuviz.chapters.decisions.kernel_form import KernelForm, fastest_form, useful_lanes
from gpuviz.chapters.decisions.spec import ChainSpec

FORMS = [KernelForm(1, 1.1), KernelForm(4, 2.0), KernelForm(16, 3.8), KernelForm(64, 10.4)]
UNITS = 2


@pytest.mark.parametrize(("chains", "lanes"), [(1, 1), (2, 1), (3, 4), (10, 16), (100, 64), (1_000_000, 64)])
def test_more_chains_get_more_lanes(chains: int, lanes: int) -> None:
    assert fastest_form(FORMS, ChainSpec(chains), UNITS).lanes == lanes


def test_lanes_that_would_only_take_turns_are_not_used() -> None:
    assert fastest_form(FORMS, ChainSpec(1000, ways=2), UNITS).lanes == 64
    assert fastest_form(FORMS, ChainSpec(1000, ways=32), UNITS).lanes == 1


def test_a_form_costs_its_rounds_and_its_turns() -> None:
    form = KernelForm(4, 2.0)
    assert form.step_ns(ChainSpec(1), UNITS) == 2.0
    assert form.step_ns(ChainSpec(9), UNITS) == 4.0
    assert form.step_ns(ChainSpec(9, ways=3), UNITS) == 12.0
    assert form.step_ns(ChainSpec(9, ways=32), UNITS) == 16.0


def test_forms_whose_lanes_would_stay_empty_are_not_even_built() -> None:
    assert useful_lanes(ChainSpec(1)) == [1]
    assert useful_lanes(ChainSpec(2)) == [1, 4]
    assert useful_lanes(ChainSpec(17)) == [1, 4, 16, 64]
