import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.palette import palette

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722  # of the luminance, once sRGB is made linear


def luminance() -> NDArray[np.float64]:
    srgb = palette() / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    weighted: NDArray[np.float64] = linear @ np.array([_RED, _GREEN, _BLUE])
    return weighted


def test_every_colour_is_lighter_than_the_one_before() -> None:
    assert palette().shape == (256, 3)
    assert (np.diff(luminance()) > 0).all()


def test_it_goes_from_night_to_sun() -> None:
    assert luminance()[0] < 0.005
    assert luminance()[-1] > 0.85


def test_neighbouring_colours_are_so_close_that_no_bands_show() -> None:
    assert np.abs(np.diff(palette().astype(int), axis=0)).max() <= 4


def test_nobody_can_change_it() -> None:
    assert not palette().flags.writeable
