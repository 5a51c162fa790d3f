from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import text
from gpuviz.panels.origin import Origin
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys

_ORIGIN = Origin("computed", text("how"))


@pytest.fixture
def words(qapp: QApplication) -> Iterator[BadgedWords]:
    shown = BadgedWords(ViewContext(Theme(), Keys(), lambda _name, _value: None, {}), "small")
    shown.resize(400, 40)
    yield shown
    shown.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes


def _badge(words: BadgedWords) -> OriginBadge:
    (badge,) = words.findChildren(OriginBadge)
    return badge


def test_the_sign_stands_behind_words_and_never_outside(words: BadgedWords) -> None:
    words.show_words(text("short"), _ORIGIN)
    short = _badge(words).x()
    words.show_words(text("words-that-are-far-too-long-for-so-little-room-as-there-is-here-and-go-on"), _ORIGIN)
    assert short < _badge(words).x()
    assert _badge(words).geometry().right() < words.width()


def test_words_without_an_origin_have_no_sign(words: BadgedWords) -> None:
    words.show_words(text("short"), None)
    assert _badge(words).isHidden()


def test_screen_readers_hear_the_title_and_the_words(words: BadgedWords) -> None:
    words.show_words(text("words"), None, text("title"))
    assert words.accessibleName() == "title words"
