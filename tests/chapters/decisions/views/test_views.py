"""The decisions' panels as they are drawn."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QFont

from gpuviz.chapters.decisions.little_chain import Link
from gpuviz.chapters.decisions.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.decisions.panels import ChainPlaces, RuleCard
from gpuviz.chapters.decisions.views import rule_card
from gpuviz.chapters.decisions.views.chain_places import ChainPlacesView
from gpuviz.i18n.languages import text
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from tests.chapters.decisions.driving import FAST_NS, SLOW_NS, Driven, new_board
from tests.ui.views.conftest import Show, Shown


@pytest.fixture
def driven() -> Iterator[Driven]:
    with new_board() as board:
        yield Driven(board)


def places(chains: int, done: int, walker: bool = False, at_work: bool = True) -> ChainPlaces:
    """So many places of each chain's stretch are done."""
    cells = np.zeros(1000, np.uint8)
    for start in (chain * 1000 // min(chains, 1000) for chain in range(min(chains, 1000))):
        cells[start : start + done] = 255
    role = SEQUENTIAL if walker else OPENCL
    return ChainPlaces(role, text("decisions-places"), cells.reshape(25, 40), chains, walker, at_work)  # type: ignore[arg-type]  # is one


def heads(shown: Shown) -> list[int]:
    assert isinstance(shown.view, ChainPlacesView)
    return list(map(int, shown.view.heads()))


def test_one_student_is_at_work_on_one_chain(show: Show) -> None:
    assert heads(show(places(1, 0))) == [0]
    assert heads(show(places(1, 123))) == [123]
    assert heads(show(places(1, 1000, at_work=False))) == [999]


def test_each_chain_has_a_student_within_its_own_stretch(show: Show) -> None:
    assert heads(show(places(4, 10))) == [10, 260, 510, 760]
    assert heads(show(places(4, 250, at_work=False))) == [249, 499, 749, 999]
    assert len(heads(show(places(1000, 0)))) == 1000
    assert len(heads(show(places(1_000_000, 0)))) == 1000


def test_the_professor_is_at_one_place_whatever_the_chains(show: Show) -> None:
    for chains in (1, 7, 1000, 1_000_000):
        panel = places(1, 400, walker=True)
        panel.chains = chains
        assert heads(show(panel)) == [400]


def test_who_works_is_lit_and_who_waits_is_not(show: Show) -> None:
    assert not show(places(1, 0, at_work=False)).shows(theme.OPENCL)
    assert show(places(1, 0)).shows(theme.OPENCL)
    assert show(places(1000, 0)).shows(theme.OPENCL)
    assert show(places(1, 500, walker=True)).shows(theme.SEQUENTIAL)


def test_a_sheet_that_does_not_change_is_not_painted_again(show: Show) -> None:
    panel = places(10, 20)
    shown = show(panel)
    assert shown.paints_while(lambda: shown.show(panel)) == 0
    changed = places(10, 21)
    assert shown.paints_while(lambda: shown.show(changed)) > 0


def test_the_curve_shows_both_lanes_and_the_chosen_number(driven: Driven, show: Show) -> None:
    driven.measured().choose(1000).measured(FAST_NS)
    shown = show(driven.scene.picture.curve)
    assert not shown.shows(theme.SEQUENTIAL)  # the first picture is to be there soon
    shown.show(driven.scene.picture.curve)
    for colour in (theme.SEQUENTIAL, theme.OPENCL, theme.TEXT):
        assert shown.shows(colour)
    assert shown.paints_while(lambda: shown.show(driven.scene.picture.curve)) == 0


def test_the_bars_show_what_was_measured_of_each_number_of_rules(driven: Driven, show: Show) -> None:
    driven.choose(1000).measured(FAST_NS)
    shown = show(driven.scene.picture.ways_bars)
    assert shown.shows(theme.OPENCL)
    assert not shown.shows(theme.OPENCL_SOFT)
    driven.choose(1000, 8).measured(SLOW_NS)
    shown.show(driven.scene.picture.ways_bars)
    assert shown.shows(theme.OPENCL_SOFT)


def test_the_rule_shows_how_chains_begin(driven: Driven, show: Show) -> None:
    driven.tick()
    shown = show(driven.scene.picture.rule)
    assert shown.shows(theme.BUTTON)
    driven.choose(1000).tick()
    assert len(driven.scene.picture.rule.chains) == 3
    assert shown.paints_while(lambda: shown.show(driven.scene.picture.rule)) > 0


@pytest.mark.parametrize("asks", [True, False])
def test_of_a_chain_as_many_links_are_drawn_as_can_be_read(
    show: Show, monkeypatch: pytest.MonkeyPatch, asks: bool
) -> None:
    drawn: list[str] = []

    def noted(words: str, font: QFont, room: int) -> tuple[str, QFont]:
        shown, fitting = fit_words(words, font, room)
        drawn.append(shown if words.isdigit() else "")
        return shown, fitting

    monkeypatch.setattr(rule_card, "fit_words", noted)
    numbers = [186, 93, 652, 326, 163, 1142]
    lines = text("decisions-even"), text("decisions-odd"), text("decisions-rule-name")
    counts = []
    for width in (480, 1920, 7680):
        drawn.clear()
        show(RuleCard(*lines, [[Link(number) for number in numbers]], asks), (width, 720)).picture()
        read = {int(number) for number in drawn if number}  # none of them is cut
        assert read == set(numbers[-len(read) :] if asks else numbers[: len(read)])
        counts.append(len(read))
    assert counts[0] < len(numbers) == counts[-1]
