"""Contrast by WCAG 2.2 in both palettes, and colours that differ for every colour vision."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gpuviz.ui import theme

_TEXT, _WORDS_OF_WHAT_IS_OFF, _GRAPHICS = 7.0, 4.5, 3.0
_GROUNDS = ("BACKGROUND", "CARD", "FIELD", "FIELD_BORDER")
# What is written in a colour, and on what: as in the style sheet and in the views.
_WRITTEN = {
    "TEXT": (*_GROUNDS, "BUTTON", "BUTTON_HOVER", "BADGE"),
    "TEXT_SOFT": _GROUNDS,
    "SEQUENTIAL": _GROUNDS,
    "OPENCL": _GROUNDS,
    "GOOD": _GROUNDS,
    "BAD": ("BACKGROUND", "CARD", "FIELD"),
    "LATE_SOON": ("CARD",),
    "START_TEXT": ("START",),
}
_DRAWN = ("SEQUENTIAL", "OPENCL", "OPENCL_SOFT", "OTHER", "GOOD", "BAD", "LINE", "TABLE", "FOCUS")
_DRAWN_BY_CHAPTERS = ("LATE", "LATE_SOON", "OVERRUN", "MISSING", "WEIGHT_BIG", "MOVED")
# Simulated colour vision: Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB.
_VISIONS = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
_LEAST_DIFFERENCE = 20.0  # ΔE of CIE 1976; about 2 is just noticeable


@pytest.fixture(params=[False, True], ids=["usual", "high contrast"])
def _palette(request: pytest.FixtureRequest) -> Iterator[None]:
    theme.use_palette(request.param)
    yield
    theme.use_palette(False)


def _linear(colour: QColor) -> np.ndarray:
    encoded = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear: np.ndarray = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    return linear


def _contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((float(_linear(colour) @ (0.2126, 0.7152, 0.0722)) for colour in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lab(linear: np.ndarray) -> np.ndarray:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(np.maximum(0, to_xyz @ linear) / (0.9505, 1.0, 1.089))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.usefixtures("_palette")
@pytest.mark.parametrize("name", _WRITTEN)
def test_text_stands_out_from_whatever_it_stands_on(name: str) -> None:
    ratios = {ground: _contrast(getattr(theme, name), getattr(theme, ground)) for ground in _WRITTEN[name]}
    assert min(ratios.values()) >= _TEXT, ratios


@pytest.mark.usefixtures("_palette")
@pytest.mark.parametrize("ground", ["BACKGROUND", "CARD", "FIELD", "BUTTON"])
def test_words_of_what_cannot_be_done_can_still_be_read(ground: str) -> None:
    assert _contrast(theme.TEXT_OFF, getattr(theme, ground)) >= _WORDS_OF_WHAT_IS_OFF


@pytest.mark.usefixtures("_palette")
@pytest.mark.parametrize("name", _DRAWN + _DRAWN_BY_CHAPTERS)
def test_what_is_drawn_stands_out_from_its_ground(name: str) -> None:
    assert min(_contrast(getattr(theme, name), ground) for ground in (theme.BACKGROUND, theme.CARD)) >= _GRAPHICS


@pytest.mark.usefixtures("_palette")
@pytest.mark.parametrize("vision", _VISIONS)
@pytest.mark.parametrize("pair", [("SEQUENTIAL", "OPENCL"), ("GOOD", "BAD")], ids=lambda pair: " ".join(pair).lower())
def test_pairs_of_colours_differ_for_every_colour_vision(pair: tuple[str, str], vision: str) -> None:
    seen = [np.clip(np.array(_VISIONS[vision]) @ _linear(getattr(theme, name)), 0, 1) for name in pair]
    assert np.linalg.norm(_lab(seen[0]) - _lab(seen[1])) >= _LEAST_DIFFERENCE
