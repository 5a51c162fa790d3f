"""What "Show me how" shows is read before it is asked for."""

from gpuviz.chapters.decisions.sources import KERNEL, loop_text
from gpuviz.compute.shaders import shader_source


def read_ahead() -> None:
    """Read both program texts."""
    loop_text()
    shader_source(KERNEL)
