"""The chapter's panels, and how each follows from what is known, frame by frame."""

import numpy as np

from gpuviz.chapters.decisions import sources, wording
from gpuviz.chapters.decisions.choices import CHAINS, GUESSED_CHAINS, LABELLED, WAYS
from gpuviz.chapters.decisions.little_chain import links
from gpuviz.chapters.decisions.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.decisions.model import DecisionsModel, Mode
from gpuviz.chapters.decisions.panels import ChainCard, ChainCurve, ChainPlaces, ChainTime, RuleCard, WaysBars
from gpuviz.chapters.decisions.progress import PLACES_ACROSS, PLACES_DOWN
from gpuviz.chapters.decisions.slow_replay import SlowReplay
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.actions import Action, ButtonStack, Choice, Stops
from gpuviz.panels.lanes import Role, Timeline, TimelineBar
from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.panels.segments import Segments
from gpuviz.panels.source import SourcePair
from gpuviz.panels.texts import Heading, Message

_CHAINS_PAGE, _HOW_PAGE = "chains", "how"
_GUESS_PAGE, _WAYS_PAGE = "guess", "ways"
_STEP_NS = 900_000_000  # of the little chain in the card of the rule
_SINGLE_LINKS, _MANY_LINKS, _MANY_CHAINS = 5, 2, 3
_GUESS_FIRST_NS, _GUESS_LAST_POWER = 1_000_000, 10
_LOW_CARD_PX = 244


class DecisionsPresenter:
    """All panels of the chapter; ``show`` brings them up to date."""

    def __init__(self) -> None:
        self.heading = Heading(text("decisions-title"), text("decisions-subtitle"))
        self.rule = RuleCard(text("decisions-even"), text("decisions-odd"), text("decisions-rule-name"), [], asks=True)
        self.cards = {SEQUENTIAL: _card("sequential"), OPENCL: _card("opencl")}
        self.message = Message(text("decisions-soon-title"), text("decisions-soon"))
        self.buttons = ButtonStack()
        self.curve = ChainCurve(
            text("decisions-chains-title"),
            wording.chains_figure(DecisionsModel()),
            text("decisions-x"),
            text("decisions-curve-name"),
            {"sequential": text("decisions-curve-professor"), "opencl": text("decisions-curve-students")},
            [],
            1,
            CHAINS[-1],
        )
        self.stops = Stops("chains", text("decisions-stops"), wording.UNKNOWN, _labels(), 0, values=CHAINS)
        self.ways_bars = WaysBars(text("decisions-ways-title-card"), wording.UNKNOWN, [None] * len(WAYS), 0, False)
        choices = [Choice(str(ways), text("count", value=ways)) for ways in WAYS]
        self.ways = Segments("ways", text("decisions-ways-name"), choices, "1")
        self.ways_upright = Segments("ways", text("decisions-ways-short"), choices, "1", shows_label=True)
        self.guess = _guess_timeline()
        self.how = SourcePair(
            text("decisions-how-title"),
            text("decisions-how-subtitle"),
            (
                sources.loop(text("decisions-how-loop", name="scalar_loop.py")),
                sources.kernel(text("decisions-how-kernel", name="chains.cl")),
            ),
            [Action("close", text("command-close"), primary=True, key="Esc")],
        )
        ways = Column([self.ways_bars, self.ways], [1, 0])
        self.second = Pages({_GUESS_PAGE: self.guess, _WAYS_PAGE: ways}, _GUESS_PAGE)
        self.second_upright = Pages({_GUESS_PAGE: self.guess, _WAYS_PAGE: self.ways_bars}, _GUESS_PAGE)
        how = _card_of(self.how)
        how_page = Adaptive(how, Column([how, self.buttons], [1, 0]))
        self.pages = Pages(
            {_CHAINS_PAGE: self._chains_page(), _HOW_PAGE: how_page},
            _CHAINS_PAGE,
            {_CHAINS_PAGE: "close", _HOW_PAGE: "how"},
        )

    def _chains_page(self) -> Adaptive:
        rule = _card_of(self.rule)
        lanes: list[Panel] = list(self.cards.values())
        said = Column([Row([self.message, self.buttons], [7, 2])], [1], card=True, least_height_px=_LOW_CARD_PX)
        left = Column([self.heading, rule, Row(lanes, [1, 1]), said], [0, 0, 1, 0])
        chains = Column([self.curve, self.stops], [1, 0], card=True)
        second = Column([self.second], [1], card=True, least_height_px=_LOW_CARD_PX)
        beside = Column([_card_of(self.message), _card_of(self.second_upright)], [3, 2])
        below = Row([beside, _card_of(self.curve)], [1, 1])
        chosen = Column([self.stops, self.ways_upright, self.buttons], [0, 0, 0], card=True)
        return Adaptive(
            Row([left, Column([chains, second], [1, 0])], [66, 34]),
            Column([self.heading, rule, Column(lanes, [1, 1]), below, chosen], [0, 0, 5, 3, 0]),
        )

    def show(self, now: DecisionsModel, now_ns: int, actions: list[Action], replay: SlowReplay | None) -> None:
        """Bring all panels up to this moment."""
        self.pages.shown = _HOW_PAGE if now.mode is Mode.HOW else _CHAINS_PAGE
        self.heading.badge = text("decisions-slowed", factor=replay.factor) if replay is not None else None
        self.buttons.actions = actions
        for lane, card in self.cards.items():
            self._show_lane(now, now_ns, lane, card, replay)
        said = wording.sentence(now, replay)
        self.message.title, self.message.body = said.title, said.body
        self.message.note, self.message.origin = said.note, said.origin
        self._show_rule(now, now_ns, replay)
        self._show_curve(now)
        self._show_second(now)

    def _show_lane(
        self, now: DecisionsModel, now_ns: int, lane: str, card: ChainCard, replay: SlowReplay | None
    ) -> None:
        card.description = wording.description(now, lane)
        card.answers = wording.who_works(now, lane, replay)
        card.state = wording.state(now, lane)
        card.verdict, card.correct = wording.verdict(now, lane) if replay is None else (None, True)
        card.elapsed_ns = replay.elapsed_ns(lane) if replay is not None else now.elapsed_ns(lane, now_ns)
        places = card.places
        places.chains = now.chains
        places.done = replay.cells(lane) if replay is not None else now.cells(lane)
        places.at_work = not replay.is_over(lane) if replay is not None else now.runs(lane)

    def _show_rule(self, now: DecisionsModel, now_ns: int, replay: SlowReplay | None) -> None:
        """The little chain goes on while somebody works."""
        at_work = replay is not None or any(now.runs(lane) for lane in self.cards)
        gone = now_ns // _STEP_NS if at_work else 0
        self.rule.asks = now.chains == 1
        self.rule.chains = (
            [links(0, _SINGLE_LINKS, gone)]
            if now.chains == 1
            else [links(chain, _MANY_LINKS, gone) for chain in range(min(now.chains, _MANY_CHAINS))]
        )

    def _show_curve(self, now: DecisionsModel) -> None:
        curve = self.curve
        curve.figure = wording.chains_figure(now)
        curve.times = [
            ChainTime(
                point.chains,
                point.sequential.total_ns / 1e9,
                point.opencl.total_ns / 1e9 if point.opencl else None,
            )
            for point in now.plain_points
            if point.correct
        ]
        curve.chosen = now.chains
        curve.crossover = wording.crossover(now)
        curve.hint = text("decisions-hint") if len(curve.times) < 2 and now.chains == 1 else None
        self.stops.chosen = now.stop
        self.stops.value = text("decisions-stops-value", chains=figures.count(now.chains), one=now.chains)

    def _show_second(self, now: DecisionsModel) -> None:
        self.second.shown = self.second_upright.shown = _GUESS_PAGE if now.guess_is_open else _WAYS_PAGE
        self.guess.guess = now.guess
        single = now.measured.get((1, 1))
        took_ns = single.point.sequential.total_ns if single is not None else 0
        self.guess.aside = None if now.guess.is_made or not took_ns else text("guess-hint")
        self.guess.spans = [
            TimelineBar("sequential", text("lane-sequential"), took_ns),
            TimelineBar("opencl", text("lane-opencl"), 0),
        ]
        can_choose = now.chains > 1 and now.has_opencl
        known = [now.measured.get((now.chains, ways)) for ways in WAYS]
        bars = self.ways_bars
        bars.note, bars.enabled, bars.chosen = wording.ways_note(now), can_choose, WAYS.index(now.ways)
        bars.times_ns = [one.point.opencl.total_ns if one and one.point.opencl else None for one in known]
        for segments in (self.ways, self.ways_upright):
            segments.chosen, segments.enabled = str(now.ways), can_choose


def _card(role: Role) -> ChainCard:
    name = text(f"lane-{role}")
    walker = role == "sequential"
    places = ChainPlaces(
        role, text("decisions-places", lane=name), np.zeros((PLACES_DOWN, PLACES_ACROSS), np.uint8), 1, walker
    )
    return ChainCard(role, name, wording.UNKNOWN, crew=1 if walker else 3, places=places)


def _card_of(panel: Panel) -> Column:
    return Column([panel], [1], card=True)


def _labels() -> list[Text | None]:
    return [figures.count(chains) if chains in LABELLED else None for chains in CHAINS]


def _guess_timeline() -> Timeline:
    powers = range(6, _GUESS_LAST_POWER + 1)
    return Timeline(
        text("decisions-guess-title", chains=GUESSED_CHAINS),
        text("decisions-guess-description"),
        [],
        _GUESS_FIRST_NS,
        10**_GUESS_LAST_POWER,
        [(10**power, figures.duration(10**power)) for power in powers],
        text("decisions-guess-caption"),
    )
