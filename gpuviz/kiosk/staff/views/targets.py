"""How large what is to be touched has to be."""

from gpuviz.ui.theme import Theme

_LEAST_PX = 44  # of the screen


def target_px(theme: Theme, design_px: float) -> int:
    """A height in design pixels as screen pixels, but never too small for a finger."""
    return max(_LEAST_PX, theme.least_target_px, theme.px(design_px))
