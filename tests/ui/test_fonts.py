"""Whether our letters can be drawn, and by which fonts."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from gpuviz.errors import FontMissing
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Language
from gpuviz.ui.font_families import text_families
from gpuviz.ui.fonts import check_fonts, drawable, missing_letters
from gpuviz.ui.theme import Theme

_MANY_SIZES = """
import psutil
from PySide6.QtGui import QImage, QPainter
from gpuviz.soak.leaks import own_memory
from gpuviz.ui.application import make_application
from gpuviz.ui.fonts import forget_letters
from gpuviz.ui.garbage import give_back_memory
from gpuviz.ui.theme import Theme

def draw(widths):
    image = QImage(600, 100, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    for width in widths:
        for language in ("en", "ko", "ar"):
            theme = Theme(language)
            theme.fit(width, width * 9 // 16)
            for role in ("title", "heading", "body", "figure"):
                painter.setFont(theme.font(role))
                painter.drawText(10, 60, "Hello 안녕하세요 こんにちは السباق 0123")
    painter.end()
    give_back_memory()
    return image, own_memory(psutil.Process())

application = make_application()
before, least = draw([1280])
for _ in range(2):  # fonts that are kept hold what they learn after what they knew was forgotten once
    most = draw(range(800, 4000, 40))[1]
    forgot = forget_letters()
    application.processEvents()
    after, left = draw([1280])
    print(forgot, before == after, (left - least) / (most - least) < 0.5, left - least, most - least)
"""


def test_all_letters_of_all_languages_can_be_drawn_here(qapp: QApplication) -> None:
    assert qapp is not None
    catalogue = Catalogue()
    assert {"A", "z", "0", "×", "✓", "“"} <= set(Language().letters())
    assert {"٠", "٩", "٫", "ج"} <= set(catalogue.language("ar").letters())
    for name in catalogue.names():
        check_fonts(catalogue.language(name))
    assert drawable(map(catalogue.language, catalogue.names())) == catalogue.names()


def test_a_language_with_a_letter_that_no_font_has_is_told_and_not_offered(qapp: QApplication) -> None:
    assert qapp is not None
    unknown = Language("xx", {"language-name": "language-name = \U0001057e\n"})  # Vithkuqi, of the 19th century
    assert missing_letters(unknown) == "\U0001057e"
    assert drawable([Language(), unknown]) == ["en"]
    with pytest.raises(FontMissing):
        check_fonts(unknown)


@pytest.mark.parametrize(("language", "before", "after"), [("ja", " JP", " KR"), ("ko", " KR", " JP")])
def test_characters_that_are_drawn_in_two_ways_have_the_fonts_of_their_language(
    language: str, before: str, after: str
) -> None:
    families = text_families(language)
    own, other = (next(i for i, one in enumerate(families) if one.endswith(end)) for end in (before, after))
    assert own < other
    assert sorted(families) == sorted(text_families("en"))


def test_a_font_may_be_that_of_another_language(qapp: QApplication) -> None:
    assert qapp is not None
    looks = Theme("en")
    assert looks.font("body", "ja").families() == text_families("ja") == Theme("ja").font("body").families()
    assert QFontInfo(looks.font("body")).family() == QFontInfo(looks.font("body", "ja")).family()


def test_lines_have_room_for_the_letters_of_their_language(qapp: QApplication) -> None:
    assert qapp is not None
    english, arabic = Theme("en"), Theme("ar")
    assert arabic.line_spacing(arabic.font("body")) > english.line_spacing(english.font("body"))


def test_letters_that_are_forgotten_take_no_memory_and_are_drawn_again() -> None:
    done = subprocess.run([sys.executable, "-c", _MANY_SIZES], capture_output=True, text=True, check=True)
    assert [line.split()[:3] for line in done.stdout.splitlines()] == [["True", "True", "True"]] * 2, done.stdout
