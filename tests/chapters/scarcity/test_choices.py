import pytest

from gpuviz.chapters.scarcity.choices import BOUNDS
from gpuviz.errors import InvalidChoice


@pytest.mark.parametrize("given", ["8e9", "8_000_000_000", "8000000000", "8B", "8.0b", "8000M", "0.008t", " 8e+9 "])
def test_a_count_can_be_written_in_many_ways(given: str) -> None:
    number = BOUNDS["--parameters"].parse(given)
    assert number == 8_000_000_000
    assert isinstance(number, int)


@pytest.mark.parametrize("option", BOUNDS)
@pytest.mark.parametrize(
    "given", ["0", "-1", "nan", "inf", "-inf", "1e30", "1e9999", "", "ten", "1e", "1.2.3", "9" * 5000]
)
def test_what_no_option_can_be_is_refused(option: str, given: str) -> None:
    with pytest.raises(InvalidChoice):
        BOUNDS[option].parse(given)


def test_bytes_may_be_fractions_and_heads_may_not() -> None:
    assert BOUNDS["--bytes-per-weight"].parse("0.5") == 0.5
    with pytest.raises(InvalidChoice):
        BOUNDS["--kv-heads"].parse("1.5")
