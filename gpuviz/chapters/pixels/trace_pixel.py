"""How one pixel came about, by the very functions of the sequential loop: the same numbers as in the frame."""

from gpuviz.chapters.pixels.frame import FrameSpec
from gpuviz.chapters.pixels.results import Met, PixelTrace
from gpuviz.errors import InvalidChoice, NumbaMissing

try:
    from gpuviz.chapters.pixels.scalar_loop import compute_pixel
except ImportError:  # numba has no wheels for Intel Macs
    compute_pixel = None

_MET: tuple[Met, Met, Met] = ("sky", "sea", "ball")  # as scalar_loop numbers them


def trace_pixel(spec: FrameSpec, col: int, row: int) -> PixelTrace:
    """Compute a single pixel of a frame and tell how.

    Raises:
        InvalidChoice: if the frame has no such pixel.
        NumbaMissing: if numba cannot be loaded.
    """
    if compute_pixel is None:
        raise NumbaMissing
    for name, place, size in (("column", col, spec.width), ("row", row, spec.height)):
        if not 0 <= place < size:
            raise InvalidChoice(option=name, given=str(place)[:40], allowed=f"0 to {size - 1}")
    met, steps, factors, light, byte = compute_pixel(col, row, tuple(spec.uniforms))
    numbers = [float(factor) for factor in factors]
    products = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    return PixelTrace(col, row, _MET[met], steps, products, float(light), byte)
