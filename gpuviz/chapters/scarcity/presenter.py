"""The first page's panels, and how each follows from what is asked and known."""

from collections.abc import Sequence

from gpuviz.chapters.scarcity import homes_scale, quantities, wording
from gpuviz.chapters.scarcity.panels import Bills, GpuField, HomesCard, Squares, ThisComputer, Told
from gpuviz.chapters.scarcity.reckoning import Reckoning, answering, learning
from gpuviz.chapters.scarcity.sources import MODELS, Facts
from gpuviz.chapters.scarcity.state import CONVERSATIONS, PEOPLE, Asked, ScarcityState, Topic
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.actions import Action, ButtonStack, Choice, Stops
from gpuviz.panels.layout import Adaptive, Column, Panel, Row
from gpuviz.panels.segments import Segments
from gpuviz.panels.texts import Heading

_FOOT_PX = 236
_MOST_RACKS = 24  # up to which each GPU is a square
_MOST_SQUARES = 2000
_NOTHING = Told(wording.UNKNOWN)


class ScarcityPresenter:
    """All panels of the page; ``show`` brings them up to date."""

    def __init__(self) -> None:
        self.heading = Heading(text("scarcity-title"), text("scarcity-subtitle"))
        topics = [Choice(topic.value, text(f"scarcity-topic-{topic.value}")) for topic in Topic]
        self.topic = Segments("topic", text("scarcity-topic"), topics)
        self.small, self.way_on = ButtonStack(), ButtonStack()
        empty = Squares(0, 1, 1, 0.0, 0.0)
        unknown = wording.UNKNOWN
        self.field = GpuField(unknown, _NOTHING, [], empty, unknown, _NOTHING, _NOTHING)
        self.homes = HomesCard(
            unknown,
            unknown,
            _NOTHING,
            unknown,
            _NOTHING,
            None,
            0.0,
            homes_scale.SQUARES,
            _NOTHING,
            [],
            _NOTHING,
        )
        self.computer = ThisComputer(text("scarcity-own"), [], _NOTHING)
        self.bills = Bills(_NOTHING, [])
        ends: list[Text | None] = [text("scarcity-model-smallest"), None, None, text("scarcity-model-largest")]
        self.model = Stops("model", text("scarcity-model"), unknown, ends, 0, True, text("scarcity-model-note"), MODELS)
        self.people = Stops("people", text("scarcity-people"), unknown, _ends("people", len(PEOPLE)), 0, values=PEOPLE)
        self.conversation = Stops(
            "conversation",
            text("scarcity-conversation"),
            unknown,
            _ends("conversation", len(CONVERSATIONS)),
            0,
            values=list(CONVERSATIONS),
        )
        self.layout: Panel = self._layout()
        self._shown: tuple[Asked, Facts] | None = None

    def _layout(self) -> Adaptive:
        field, homes = (Column([panel], [1], card=True) for panel in (self.field, self.homes))
        sliders: list[Panel] = [self.model, self.people, self.conversation]
        asked = Column([Row([self.computer, *sliders], [6, 5, 5, 5])], [1], card=True, least_height_px=_FOOT_PX)
        money = Column([self.bills, self.way_on], [1, 0], card=True, least_height_px=_FOOT_PX)
        head = Row([self.heading, self.topic, self.small], [12, 5, 3])
        bills = Column([self.bills], [1], card=True)
        computer = Column([self.computer], [1], card=True)
        buttons = Row([self.topic, self.small], [3, 2])
        reach = Column([Row(sliders, [1, 1, 1]), buttons, self.way_on], [0, 0, 0], card=True)
        return Adaptive(
            Column([head, Row([field, homes], [2, 1]), Row([asked, money], [2, 1])], [0, 1, 0]),
            Column([self.heading, field, homes, Row([computer, bills], [2, 3]), reach], [0, 6, 5, 0, 0]),
        )

    def show(self, now: ScarcityState, facts: Facts, actions: Sequence[Action]) -> None:
        """Bring the page up to date."""
        self.heading.subtitle = wording.subtitle(now)
        self.small.actions = [action for action in actions if action.name == "small"]
        self.way_on.actions = [action for action in actions if action.name == "game"]
        self._show_computer(now, facts)
        if self._shown is None or self._shown[0] != now.asked or self._shown[1] is not facts:
            self._shown = now.asked, facts
            self._show_asked(now.asked)
            self._show_reckoning(now.asked, reckon(now.asked, facts), facts)

    def _show_computer(self, now: ScarcityState, facts: Facts) -> None:
        figures = [wording.own_speed(now)]
        if now.measured is not None:
            figures.append(wording.large_speed(now.measured, facts))
        self.computer.figures, self.computer.power = figures, wording.own_power(now.measured, facts)

    def _show_asked(self, asked: Asked) -> None:
        self.topic.chosen = asked.topic.value
        answers = asked.topic is Topic.ANSWERING
        name = list(CONVERSATIONS)[asked.conversation]
        self.model.value, self.model.chosen = text(f"scarcity-model-{MODELS[asked.model]}"), asked.model
        self.people.value, self.people.chosen = quantities.many(asked.users), asked.people
        self.people.note = text("scarcity-people-note", people=asked.users)
        self.conversation.value, self.conversation.chosen = text(f"scarcity-conversation-{name}"), asked.conversation
        self.conversation.note = text("scarcity-conversation-note", tokens=asked.tokens)
        self.people.enabled = self.conversation.enabled = answers

    def _show_reckoning(self, asked: Asked, told: Reckoning, facts: Facts) -> None:
        field, placed = self.field, told.placed
        field.headline, field.counts = wording.headline(told, facts), wording.counts(told, facts)
        racks_each = _racks_each(told)
        field.squares = _squares(told, racks_each)
        field.square_note = wording.square_note(racks_each)
        field.sentence = wording.sentence(told, asked, facts)
        field.one_title = wording.one_gpu(facts)
        field.parts = wording.memory_parts(placed, facts) if placed is not None else []
        field.description = text("scarcity-field-description", gpus=field.headline.words, square=field.square_note)
        homes, scale = self.homes, homes_scale.of(told.homes)
        learns = asked.topic is Topic.LEARNING
        homes.title = text("scarcity-energy" if learns else "scarcity-power")
        homes.figure, homes.parts = wording.power(told, facts), wording.power_parts(told)
        homes.homes, homes.value = told.homes / scale.homes_each, wording.homes(told, facts)
        homes.marks = scale.marks
        homes.square_note = Told(text("scarcity-square-homes", homes=scale.homes_each))
        homes.kettle = wording.kettle(facts)
        homes.kettle_squares = None if learns else homes_scale.kettle_squares(facts, scale)
        homes.description = text("scarcity-homes-description", power=homes.figure.words, homes=homes.value.words)
        self.bills.title, self.bills.bills = wording.bills_title(told), wording.bills(told, facts)


def reckon(asked: Asked, facts: Facts) -> Reckoning:
    """What is asked for."""
    name = MODELS[asked.model]
    if asked.topic is Topic.LEARNING:
        return learning(facts, name)
    return answering(facts, name, asked.users, asked.tokens)


def _ends(name: str, stops: int) -> list[Text | None]:
    """Names for the first stop and the last."""
    return [text(f"scarcity-{name}-first"), *[None] * (stops - 2), text(f"scarcity-{name}-last")]


def _racks_each(told: Reckoning) -> int:
    """How many racks a square stands for; 0 if it is a GPU."""
    racks = told.centre.racks(told.gpus)
    if racks <= _MOST_RACKS:
        return 0
    each = 1
    while racks > each * _MOST_SQUARES:
        each *= 10
    return each


def _squares(told: Reckoning, racks_each: int) -> Squares:
    placed, known = told.placed, told.centre
    whole = placed.accelerator.memory_bytes if placed is not None else 1
    model = placed.model_bytes / whole if placed is not None else 1.0
    conversations = placed.conversations_bytes / whole if placed is not None else 0.0
    if not racks_each:
        return Squares(told.gpus, known.in_rack, known.in_server, model, conversations)
    return Squares(-(-known.racks(told.gpus) // racks_each), 1, 1, model, conversations)
