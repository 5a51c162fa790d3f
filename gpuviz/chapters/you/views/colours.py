"""The colours of numbers, as in the heat maps of the layers."""

from PySide6.QtGui import QColor

from gpuviz.ui import theme
from gpuviz.ui.views.heat import heat_table

TABLE = heat_table(theme.FIELD)
_LIGHT = 0.42  # from here on letters are dark
_INK, _PAPER = QColor("#0d1117"), QColor("#f0f4f8")


def colour_of(byte: int) -> QColor:
    """The colour of a byte."""
    return QColor.fromRgba(TABLE[byte])


def ink_on(colour: QColor) -> QColor:
    """The colour of letters that can be read on it."""
    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return _INK if 0.3 * red + 0.59 * green + 0.11 * blue > _LIGHT else _PAPER
