"""What is shown where nothing can be computed, and what "Show me how" shows, is read before it is needed."""

from gpuviz.chapters.race.recording import bundled
from gpuviz.chapters.race.sources import KERNELS, loop_text
from gpuviz.compute.shaders import shader_source


def read_ahead() -> None:
    """Read the recorded race and all program texts."""
    bundled()
    loop_text()
    for name in KERNELS:
        shader_source(name)
