import pytest

from gpuviz.chapters.scarcity import quantities
from gpuviz.i18n.languages import Language, Text

ENGLISH = Language()


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (quantities.memory(0), "0 B"),
        (quantities.memory(131_072), "131 kB"),
        (quantities.memory(101.25e9), "101 GB"),
        (quantities.memory(999.9e9), "1 TB"),
        (quantities.memory(1e25), "10,000,000 EB"),
        (quantities.power(8), "8 W"),
        (quantities.power(1_806_933), "1.81 MW"),
        (quantities.energy(15_828_736), "15.8 GWh"),
        (quantities.dollars(955_973), "$956,000"),
        (quantities.dollars(2_999_600), "$3,000,000"),
        (quantities.dollars(1.234e7), "$12.3 million"),
        (quantities.dollars(1e16), "$10,000 trillion"),
        (quantities.power_of_ten(3.7908e25), "3.8 × 10²⁵"),
        (quantities.many(704), "704"),
        (quantities.many(1_142_864), "1.14 million"),
    ],
)
def test_quantities_have_three_digits_and_the_unit_that_suits(shown: Text, words: str) -> None:
    assert ENGLISH(shown).replace("\u00a0", " ") == words
