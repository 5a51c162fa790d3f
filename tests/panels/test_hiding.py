import pytest

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter
from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action, ButtonStack, Chooser, Controls, Stops
from gpuviz.panels.hiding import without
from gpuviz.panels.layout import Adaptive, Column, Overlay, Pages, Panel, Row
from gpuviz.panels.texts import Message
from gpuviz.panels.walk import controls_of, entries, walk
from gpuviz.sentence import builders
from tests.chapters.stages import make_stage

_WORDS = Text("label")


def _stops(name: str) -> Stops:
    return Stops(name, _WORDS, _WORDS, [None, None], 0)


def _names(panel: Panel) -> set[str]:
    """All that shows: controls, and actions wherever they lie."""
    actions = {
        action.name
        for one in walk(panel)
        for _, value in entries(one)
        for action in (value if isinstance(value, list) else [value])
        if isinstance(action, Action)
    }
    return actions | set(controls_of(panel))


def test_a_control_goes_with_its_share_of_the_room() -> None:
    row = Row([_stops("a"), _stops("b"), _stops("c")], [1, 2, 3])
    left = without(row, {"b"})
    assert isinstance(left, Row)
    assert (left.panels, left.stretch) == ([row.panels[0], row.panels[2]], [1, 3])
    assert len(row.panels) == 3


def test_a_card_that_nothing_is_left_of_goes_too() -> None:
    card = Column([Row([_stops("a"), _stops("b")], [1, 1])], [1], card=True)
    layout = Column([card, Message(None, _WORDS)], [0, 1])
    left = without(layout, {"a", "b"})
    assert isinstance(left, Column)
    assert left.panels == [layout.panels[1]]
    assert without(card, {"a", "b"}) == Column([], [])


def test_a_button_goes_and_the_others_stay() -> None:
    start, stop = Action("start", _WORDS), Action("stop", _WORDS)
    stack = ButtonStack([start, stop])
    left = without(Column([stack, Controls([stop])], [0, 0]), {"stop"})
    assert _names(left) == {"start"}
    assert stack.actions == [start, stop]


def test_what_is_not_concerned_stays_the_very_same() -> None:
    layout = Overlay(Pages({"a": Adaptive(Row([_stops("a")], [1]), Column([_stops("b")], [1]))}, "a"))
    assert without(layout, frozenset()) is layout
    assert without(layout, {"other"}) is layout


def test_pages_keep_their_names_and_what_does_not_show() -> None:
    other = Column([_stops("a")], [1])
    pages = Pages({"first": Column([_stops("a")], [1]), "other": other}, "first")
    left = without(pages, {"a"})
    assert isinstance(left, Pages)
    assert left.pages == {"first": Column([], []), "other": other}


def test_a_chooser_within_another_panel_goes_alone() -> None:
    from gpuviz.panels.lanes import WorkCard

    card = WorkCard("opencl", _WORDS, _WORDS, chooser=Chooser("device", _WORDS))
    left = without(card, {"device"})
    assert isinstance(left, WorkCard)
    assert left.chooser is None
    assert card.chooser is not None


def test_the_bars_of_next_words_stay_without_their_slider() -> None:
    words = builders.next_words(with_slider=True)
    words.temperature = 1.0
    left = without(words, {"temperature"})
    assert (left.temperature, left.scores) == (None, words.scores)  # type: ignore[attr-defined] # it is one


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_in_every_chapter_each_control_and_button_can_be_hidden_alone(chapter: Chapter) -> None:
    scene = chapter.make_scene(make_stage())
    painted = {"layer", "page", "units"}  # these stay as pictures; what a person presses for them goes
    for name in _names(_as_shown(scene.layout)) - painted:
        assert name not in _names(_as_shown(without(scene.layout, {name})))


def _as_shown(panel: Panel) -> Panel:
    """The panel without pages that do not show."""
    match panel:
        case Row() | Column():
            return Column([_as_shown(child) for child in panel.panels], panel.stretch)
        case Adaptive():
            return Column([_as_shown(panel.landscape), _as_shown(panel.portrait)], [1, 1])
        case Pages():
            return _as_shown(panel.pages[panel.shown])
        case _:
            return panel
