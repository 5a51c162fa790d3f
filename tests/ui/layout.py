"""What can be wrong with a window: words that are clipped, hard-coded, or lie over each other."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QGraphicsView, QLabel, QPushButton, QScrollBar, QWidget

from gpuviz.app import App
from gpuviz.i18n.languages import Language
from gpuviz.ui.scrolling_content import ScrollingContent
from gpuviz.ui.views.origin import OriginBadge
from tests.i18n.pseudo_language import PseudoLanguage
from tests.ui.conftest import settle, visible

# What no line may end within. Japanese may be broken between any two letters, and others where they say so.
_UNBROKEN = re.compile(r"[^\s\u200b\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+|[^\s\u200b]")
# Small and scaled screens: 1366×768 at 150 % has 911×512 pixels of ours. On less all is scrolled.
_SMALL = [(800, 480), (911, 512), (1024, 600)]
_LARGE = [(1280, 720), (1920, 1080), (3840, 2160)]
_UPRIGHT = [(480, 800), (1080, 1920)]
at_every_size_and_length = pytest.mark.parametrize(
    ("size", "language"),
    [
        pytest.param(size, language, id=f"{size[0]}×{size[1]} {name}")
        for name, language, sizes in (
            ("English", Language(), _SMALL + _LARGE + _UPRIGHT),
            ("longer", PseudoLanguage(), _SMALL[:1] + _LARGE),
        )
        for size in sizes
    ],
)


def faults_in(states: Iterator[str], application: QApplication, app: App, language: Language) -> list[str]:
    """Lead the window through its states; what is wrong with each."""
    size, found = app.window.size(), []
    for state in states:
        _come_to_rest(application, app)
        assert app.window.size() == size
        found += [f"{state}: {fault}" for fault in faults(app, language)]
    return found


def _come_to_rest(application: QApplication, app: App) -> None:
    """Draw frames until nothing moves any more, but for signs of origin: they follow the words of a running count."""
    before: list[QRect] = []
    for _ in range(10):
        settle(application, app)
        places = [widget.geometry() for widget in visible(app, QWidget) if not isinstance(widget, OriginBadge)]
        if places == before:
            return
        before = places
    raise AssertionError("the layout does not come to rest")


def faults(app: App, language: Language) -> Iterator[str]:
    worded: list[QLabel | QPushButton | QComboBox] = [*visible(app, QLabel), *visible(app, QPushButton)]
    worded += visible(app, QComboBox)
    for widget in worded:
        words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if not words:
            continue
        translated = not widget.property("sentence")  # those are what the model reads, in whatever language
        if isinstance(language, PseudoLanguage) and translated and _is_hard_coded(words):
            yield f"hard-coded: {words}"
        if not _fits(widget, words):
            yield f"has {widget.width()}×{widget.height()}, wants {widget.sizeHint().toTuple()}: {words}"
    leaves = [widget for widget in visible(app, QWidget) if _is_drawn(widget)]
    for leaf in leaves:
        around: QWidget | None = leaf.parentWidget()
        while around is not None and not isinstance(around.parentWidget(), ScrollingContent):
            if not around.rect().contains(_rect_in(around, leaf)):
                yield f"{_named(leaf)} is cut off by {_named(around)}"
                break
            around = around.parentWidget()
    for index, leaf in enumerate(leaves):
        for other in leaves[index + 1 :]:
            if _rect_in(app.window, leaf).intersects(_rect_in(app.window, other)):
                yield f"one over the other: {_named(leaf)} and {_named(other)}"


def _is_drawn(widget: QWidget) -> bool:
    """Nothing lies in it but what a plot is painted on, and there is something to see."""
    inside = any(child.isVisible() for child in widget.findChildren(QWidget)) and not isinstance(widget, QGraphicsView)
    empty = type(widget) in (QWidget, QFrame, QScrollBar) or (isinstance(widget, QLabel) and not widget.text())
    return not inside and not empty and widget.height() > 0


def _named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QPushButton) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:60]}"


def _is_hard_coded(words: str) -> bool:
    figure = words.replace("−", "-").replace("e", "").strip("-.0123456789") == ""
    return not figure and any(letter.isalpha() for letter in words) and "⟦" not in words


def _fits(widget: QLabel | QPushButton | QComboBox, words: str) -> bool:
    if isinstance(widget, QComboBox):
        return widget.height() + 1 >= widget.sizeHint().height()  # a long name may be cut: the open list shows it whole
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(widget.fontMetrics().horizontalAdvance(word) for word in _UNBROKEN.findall(words))
        return longest <= widget.width() and widget.heightForWidth(widget.width()) <= widget.height() + 1
    wanted = widget.sizeHint()
    return wanted.width() <= widget.width() + 1 and wanted.height() <= widget.height() + 1


def _rect_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
