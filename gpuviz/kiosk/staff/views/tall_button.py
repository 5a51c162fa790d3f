"""Buttons that are large enough for a finger, on whatever screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from gpuviz.ui.theme import Theme
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.view import ViewContext

_LEAST_PX = 44  # of the screen


def target_px(theme: Theme, design_px: float) -> int:
    """A height in design pixels as screen pixels, but never too small for a finger."""
    return max(_LEAST_PX, theme.least_target_px, theme.px(design_px))


class TallButton(ActionButton):
    """A button ``design_px`` high. One that ``fills`` takes the width it is given."""

    def __init__(self, context: ViewContext, design_px: float = 60, fills: bool = False) -> None:
        self._looks, self._design_px = context.theme, design_px
        super().__init__(context)
        across = QSizePolicy.Policy.Ignored if fills else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def rescale(self, size: float = 1.0) -> None:
        """Apply the theme's current scale, with the font multiplied by ``size``."""
        super().rescale(size)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), target_px(self._looks, self._design_px))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
