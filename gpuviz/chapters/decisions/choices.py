"""What a visitor can choose: how many chains, and how many different ways."""

from gpuviz.chapters.decisions.spec import DEFAULT_STEPS, ChainSpec

CHAINS = (1, 2, 3, 5, *(step * 10**power for power in range(1, 6) for step in (1, 2, 5)), 1_000_000)
LABELLED = (1, 100, 10_000, 1_000_000)  # of these
WAYS = (1, 2, 4, 8, 16, 32)
GUESSED_CHAINS = 1000  # how long the students will take for so many is guessed


def chosen_spec(stop: int, ways: int) -> ChainSpec:
    """The chains of a stop of the slider."""
    return ChainSpec(CHAINS[stop], DEFAULT_STEPS, ways)
