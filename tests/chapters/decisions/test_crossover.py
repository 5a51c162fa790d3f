"""Who wins, and from how many chains on, at points that are made up."""

import pytest

from gpuviz.chapters.decisions.crossover import crossover, outcome
from gpuviz.chapters.decisions.results import ChainPoint, WalkTimes


def point(chains: int, sequential_ns: list[int], opencl_ns: list[int] | None) -> ChainPoint:
    opencl = WalkTimes.of(opencl_ns) if opencl_ns else None
    return ChainPoint(chains, 1000 // chains, 1, 1, WalkTimes.of(sequential_ns), opencl, True)


def line(times: dict[int, tuple[int, int]]) -> list[ChainPoint]:
    return [point(chains, [one], [other]) for chains, (one, other) in times.items()]


@pytest.mark.parametrize(
    ("sequential_ns", "opencl_ns", "expected"),
    [
        ([1000], [500], "opencl"),
        ([1000], [2000], "sequential"),
        ([1000], [1000], "tie"),
        ([1000], [960], "tie"),  # less than a twentieth is nothing
        ([1000, 990, 1010], [940, 930, 2000], "opencl"),  # a single slow run does not blur what the others say
        ([1000, 990, 1010], [500, 900, 940], "opencl"),  # nor does a busy computer, which slows most of them
        ([1000, 990, 1010], [500, 1900, 1940], "tie"),  # but a single fast run does not decide either
        ([1000, 800, 1200], [900, 880, 910], "tie"),  # what is usual does
        ([1000], None, "sequential"),
    ],
)
def test_a_win_is_more_than_the_spread(sequential_ns: list[int], opencl_ns: list[int] | None, expected: str) -> None:
    assert outcome(point(10, sequential_ns, opencl_ns)) == expected


def test_median_of_the_runs_counts() -> None:
    assert WalkTimes.of([30, 10, 20]) == WalkTimes(20, 10, 30, 3)
    assert WalkTimes.of([40, 10]) == WalkTimes(10, 10, 40, 2)


def test_students_who_tie_with_one_chain_and_win_with_two_win_from_two_on() -> None:
    for alone in (980, 1000, 1020):
        assert crossover(line({1: (1000, alone), 2: (1000, 500), 1000: (1000, 30)})) == 2


def test_between_two_points_the_ratio_changes_evenly() -> None:
    assert crossover(line({1: (1000, 10_000), 100: (1000, 100)})) == 10
    assert crossover(line({10: (1000, 2000), 20: (1000, 100)})) == 12


def test_points_close_to_the_crossover_do_not_change_it_much() -> None:
    """Measured times of a device that needs 15 chains, with errors of a tenth."""

    def found(errors: tuple[float, ...]) -> int:
        times = {
            chains: (1_000_000, round(error * 15_000_000 / chains))
            for chains, error in zip((1, 5, 10, 20, 100, 1000), errors, strict=True)
        }
        chains = crossover(line(times))
        assert chains is not None
        return chains

    exact = found((1.0,) * 6)
    assert exact == 15
    for errors in ((1.1, 1.1, 0.9, 0.9, 1.0, 1.0), (0.9, 0.9, 1.1, 1.1, 1.0, 1.0)):
        assert exact / 1.5 < found(errors) < exact * 1.5


def test_a_win_that_is_lost_again_does_not_count() -> None:
    assert crossover(line({1: (1000, 2000), 10: (1000, 500), 100: (1000, 2000), 1000: (1000, 100)})) == 171


def test_there_is_none_where_many_chains_do_not_help() -> None:
    assert crossover(line({1: (1000, 500), 1000: (1000, 1500)})) is None
    assert crossover(line({1: (1000, 2000), 1000: (1000, 990)})) is None
    assert crossover([]) is None
    assert crossover([point(1, [1000], None)]) is None


def test_whoever_wins_everywhere_wins_from_the_first_point_on() -> None:
    assert crossover(line({100: (1000, 200), 10: (1000, 300)})) == 10
