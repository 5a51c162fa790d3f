from collections.abc import Iterator
from itertools import pairwise

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
    shown.show()
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


@pytest.mark.parametrize(("height", "lines"), [(20, 1), (60, 2)])
def test_long_words_go_on_in_a_second_line_where_there_is_room_for_one(
    qapp: QApplication, height: int, lines: int
) -> None:
    context = ViewContext(Theme(), Keys(), lambda _name, _value: None, {})
    shown = BadgedWords(context, "small", at_right=True, may_wrap=True)
    shown.resize(260, height)
    shown.show_words(text("some words that are a little too long for a line"), _ORIGIN)
    picture = shown.grab().toImage()
    rows = [
        any(picture.pixelColor(x, y).lightness() > 200 for x in range(shown.width() - 60))
        for y in range(picture.height())
    ]
    starts = sum(1 for above, row in pairwise([False, *rows]) if row and not above)
    shown.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes
    assert starts == lines
