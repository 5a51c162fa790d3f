"""What one can know without a model."""

import math

import pytest

from gpuviz.chapters.training.baselines import count_baselines
from gpuviz.chapters.training.names import NameList, read_names


def test_losses_are_counted_by_hand() -> None:
    found = count_baselines(NameList(("ab", "ab"), ("ba",)))
    assert found.blind == pytest.approx(math.log(3))
    # Trained on a, b, end, twice; one more of each: 3 of 9.
    assert found.letters == pytest.approx(math.log(3))
    # After the beginning b is 1 of 5, after b a is 1 of 5, after a the end is 1 of 5.
    assert found.pairs == pytest.approx(math.log(5))


def test_who_knows_more_is_less_unsure() -> None:
    found = count_baselines(read_names())
    assert found.blind == pytest.approx(math.log(27))
    assert found.letters == pytest.approx(2.80, abs=0.01)
    assert found.pairs == pytest.approx(2.34, abs=0.01)
