"""A person's rate, and what follows from it."""

import math

import pytest

from gpuviz.chapters.you.rate import Rate
from gpuviz.errors import InvalidChoice


def test_four_products_in_21_5_seconds() -> None:
    rate = Rate(4, 21.5)
    assert rate.per_s == pytest.approx(0.186046, rel=1e-5)
    assert rate.product_s == 5.375
    assert rate.time_s(1_196_163_072) / (365.2425 * 86_400) == pytest.approx(203.74, rel=1e-4)


def test_a_class_shares_the_work_evenly() -> None:
    rate = Rate(4, 20.0)
    assert rate.time_s(600, people=30) == rate.time_s(600) / 30 == 100.0


@pytest.mark.parametrize(
    ("products", "seconds"),
    [(0, 1.0), (-4, 1.0), (10**9, 1.0), (4, 0.0), (4, -1.0), (4, math.nan), (4, math.inf), (4, 1e-9), (4, 1e12)],
)
def test_what_nobody_can_have_done_is_refused(products: int, seconds: float) -> None:
    with pytest.raises(InvalidChoice):
        Rate(products, seconds)
