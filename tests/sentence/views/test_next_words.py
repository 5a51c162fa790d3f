from PySide6.QtWidgets import QSlider

from gpuviz.i18n.languages import Text
from gpuviz.sentence.panels import NextWords, WordScore
from tests.ui.views.conftest import Show


def _panel(words: int) -> NextWords:
    scores = [WordScore(f"word {number}", 1 / words, Text("share")) for number in range(words)]
    return NextWords(Text("next-words-title"), scores, temperature=0.5, temperature_name=Text("temperature-name"))


def test_the_slider_stays_under_the_finger_when_fewer_words_can_come(show: Show) -> None:
    shown = show(_panel(5))
    slider = shown.view.findChild(QSlider)
    assert slider is not None
    before = slider.geometry()
    shown.show(_panel(1))
    assert slider.geometry() == before
