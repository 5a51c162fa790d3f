from gpuviz.chapters import CHAPTERS
from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action, Choice, Chooser, Stops
from gpuviz.panels.control import Control, by_index, by_value
from gpuviz.panels.layout import Adaptive, Column, Overlay, Pages, Row
from gpuviz.panels.segments import Segments
from gpuviz.panels.walk import controls_of, walk
from tests.chapters.stages import make_stage

_WORDS = Text("label")


def _stops(name: str = "size", enabled: bool = True) -> Stops:
    return Stops(name, _WORDS, _WORDS, [None, None, None], 1, enabled, values=("small", "middle", "large"))


def test_each_panel_is_found_once_wherever_it_lies() -> None:
    shared, other = _stops(), Segments("mode", _WORDS)
    upright = Column([shared, other], [0, 0])
    layout = Overlay(Adaptive(Row([shared], [1]), upright), Pages({"a": other}, "a"))
    found = list(walk(layout))
    assert len(found) == len({id(panel) for panel in found}) == 7
    assert found[0] is layout
    assert shared in found


def test_what_can_be_set_is_found_by_name_and_value() -> None:
    chooser = Chooser("device", _WORDS, [Choice("", _WORDS), Choice("a card", _WORDS)], "a card")
    controls = controls_of(Column([_stops(), chooser], [0, 0]))
    assert controls["size"] == Control(
        "size", "middle", {"small": ("size", 0), "middle": ("size", 1), "large": ("size", 2)}
    )
    assert controls["device"].value == "a card"
    assert controls["device"].deeds["a card"] == ("device", "a card")


def test_of_two_with_a_name_the_one_that_can_be_set_counts() -> None:
    controls = controls_of(Row([_stops(enabled=False), _stops()], [1, 1]))
    assert controls["size"].enabled


def test_stops_without_values_are_numbers() -> None:
    stops = _stops()
    stops.values = ()
    assert controls_of(stops)["size"].value == 1


def test_a_page_is_something_to_set_where_actions_lead_to_it() -> None:
    pages = Pages({"a": Column([], []), "b": Column([], []), "c": Column([], [])}, "c", {"a": "close", "b": "open"})
    assert controls_of(pages)["page"] == Control("page", "a", {"a": ("close", None), "b": ("open", None)})
    assert controls_of(Pages(pages.pages, "a")) == {}


def test_a_value_is_matched_as_a_text_or_a_number_and_a_number_by_the_nearest() -> None:
    ways, chains = by_value("ways", ["1", "2", "4"], "1"), by_index("chains", [1, 10, 100], 0)
    assert (ways.matching(4), chains.matching("10"), chains.matching(11)) == ("4", 10, None)
    assert (chains.nearest(40), chains.nearest("40"), ways.nearest(3)) == (100, None, None)
    assert chains.nearest(30) == 10
    assert chains.nearest(True) is None


def test_an_action_switches_something_only_if_it_says_so() -> None:
    assert Action("start", _WORDS).on is None


def test_no_chapter_has_two_different_controls_of_a_name() -> None:
    for chapter in CHAPTERS:
        scene = chapter.make_scene(make_stage())
        controls = [control for panel in walk(scene.layout) for control in panel.controls()]
        for control in controls:
            same = [one for one in controls if one.name == control.name]
            assert len({tuple(one.deeds) for one in same if one.deeds}) <= 1, (chapter.name, control.name)
