"""What a person hears who cannot see the window: read by a real client of AT-SPI, as a screen reader does."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from tests.access.states import STATES
from tests.screen_reader.desktop import Asked, desktop
from tests.screen_reader.faults import Node, faults

_EVERY = 4  # states are read, of each chapter
_FRAMES = 60


@pytest.fixture
def window() -> Iterator[tuple[Asked, Asked]]:
    with desktop() as parts:
        yield parts


def _lead(app: Asked, chapter: str) -> Iterator[str]:
    """Every few states of a chapter."""
    app.ask(states=chapter)
    for number in count():
        state = app.ask(next=True)["state"]
        if state is None:
            return
        if number % _EVERY == 0:
            yield state


def _found(reader: Asked, **wanted: Any) -> Node:
    """The one node that shows and is as wanted."""
    tree = reader.ask(do="tree")
    (node,) = (
        node
        for node in tree
        if "SHOWING" in node["states"] and all(node.get(key) == value for key, value in wanted.items())
    )
    found: Node = node
    return found


@pytest.mark.parametrize("chapter", STATES)
def test_every_state_can_be_understood_by_hearing(window: tuple[Asked, Asked], chapter: str) -> None:
    app, reader = window
    found = [f"{state}: {fault}" for state in _lead(app, chapter) for fault in faults(reader.ask(do="tree"))]
    assert not found, "\n".join(found)


def test_values_are_read_and_changed(window: tuple[Asked, Asked]) -> None:
    app, reader = window
    app.ask(states="scarcity")
    app.ask(next=True)
    slider = next(node for node in reader.ask(do="tree") if node["role"] == "slider" and "SHOWING" in node["states"])
    current, least, most = slider["value"]
    wanted = least if current > least else most
    assert reader.ask(do="set_value", path=slider["path"], value=wanted)
    app.ask(settings={})
    after = _found(reader, path=slider["path"])
    assert after["value"] == [wanted, least, most]
    assert after["name"] == slider["name"]
    assert after["description"] != slider["description"]  # the value in words


def test_a_chapter_is_opened_and_the_open_one_is_told(window: tuple[Asked, Asked]) -> None:
    app, reader = window
    app.ask(states="race")
    app.ask(next=True)
    button = _found(reader, role="radio button", name="Decisions")
    assert "CHECKED" not in button["states"]
    assert reader.ask(do="act", path=button["path"], index=button["actions"].index("Press"))
    app.ask(settings={})
    assert "CHECKED" in _found(reader, role="radio button", name="Decisions")["states"]


def test_a_list_is_named_by_its_label_and_tells_its_entry(window: tuple[Asked, Asked]) -> None:
    app, reader = window
    app.ask(states="race")
    app.ask(next=True)
    app.ask(next=True)
    chooser = _found(reader, role="combo box", name="The professor’s exam")
    entries = [node for node in reader.ask(do="tree") if node["path"][: len(chooser["path"])] == chooser["path"]]
    assert sum(node["role"] == "list item" for node in entries) > 2


@pytest.mark.parametrize("chapter", ["serving", "training"])
def test_what_moves_is_not_told_in_every_frame(window: tuple[Asked, Asked], chapter: str) -> None:
    app, reader = window
    for _ in _lead(app, chapter):
        reader.ask(do="told")
        app.ask(frames=_FRAMES)
        told = reader.ask(do="told")
        assert max(told.values(), default=0) <= _FRAMES / 10, told
