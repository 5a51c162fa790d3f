"""The colours of small numbers, as bytes of the heat maps' colours."""

from gpuviz.model.heat import COLD, HOT

_LARGEST = 9  # of a row, and the brightest


def heat_of(number: int) -> int:
    """The colour of a number of a row or column."""
    return COLD + round((HOT - COLD) * min(number, _LARGEST) / _LARGEST)
