import pytest

from gpuviz.chapters.scarcity.sources import shipped_facts
from gpuviz.chapters.scarcity.training_run import accelerator_hours, training_flops
from tests.chapters.scarcity.published_runs import RUNS, PublishedRun


def _hours(run: PublishedRun) -> float:
    flops = training_flops(round(run.parameters), round(run.tokens))
    return accelerator_hours(flops, run.peak_flops_per_s, run.utilisation)


@pytest.mark.parametrize("run", [run for run in RUNS if run.is_stated], ids=lambda run: run.name)
def test_hours_are_within_a_tenth_of_those_published_at_a_utilisation_published_apart(run: PublishedRun) -> None:
    assert _hours(run) == pytest.approx(run.accelerator_hours, rel=0.10)


@pytest.mark.parametrize("run", [run for run in RUNS if not run.is_stated], ids=lambda run: run.name)
def test_hours_are_those_published_at_the_utilisation_derived_from_them(run: PublishedRun) -> None:
    assert _hours(run) == pytest.approx(run.accelerator_hours, rel=0.02)
    assert 0 < run.utilisation < 0.5


def test_the_largest_llama_took_the_operations_that_its_paper_says() -> None:
    assert training_flops(405 * 10**9, 15_600 * 10**9) == pytest.approx(3.8e25, rel=0.01)


def test_the_usual_utilisation_gives_the_published_hours_of_the_largest_llama() -> None:
    facts = shipped_facts()
    flops = training_flops(int(facts["llama-405b-parameters"].value), int(facts["llama-405b-tokens"].value))
    hours = accelerator_hours(flops, facts["h100-flops"].value * 1e12, facts["training-utilisation"].value)
    assert hours / 1e6 == pytest.approx(facts["llama-405b-hours"].value, rel=0.10)
