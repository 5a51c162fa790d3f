"""The chapter's panels, and how each follows from what is known, frame by frame."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.you import bars, everyday, wording
from gpuviz.chapters.you.model import Help, Page, YouModel
from gpuviz.chapters.you.number_heat import heat_of
from gpuviz.chapters.you.panels import Keypad, LifeAxis, RealRow, SumBox, SumSheet
from gpuviz.chapters.you.sum import TOTAL
from gpuviz.chapters.you.times import FIRST_NS, axis_end, axis_ticks
from gpuviz.chapters.you.work import Work
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, ButtonStack, Choice, Controls
from gpuviz.panels.figure import Figure
from gpuviz.panels.guess import GuessStage
from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.panels.segments import Segments
from gpuviz.panels.texts import Heading, Message
from gpuviz.sentence.sentence import Sentence

_SUM, _GUESS, _RESULT = "sum", "guess", "result"
_FOOT_PX = 236  # the cards at the foot of both pages with the axis are equally high, so that it stays in its place
_PULSE_NS, _SHAKE_NS, _SHAKES = 2_000_000_000, 600_000_000, 2
_NO_ROW = np.zeros(0, np.uint8)


class YouPresenter:
    """All panels of the chapter; ``show`` brings them up to date."""

    def __init__(self, now: YouModel, work: Work) -> None:
        self.heading = Heading(text("you-title"), text("you-subtitle"))
        self.sheet = SumSheet(
            text("you-sheet"),
            text("you-sheet"),
            now.sum.numbers,
            [],
            0,
            text("you-row"),
            text("you-row-note"),
            text("you-column"),
            text("you-column-note"),
        )
        self.real = RealRow(
            text("you-real-title"),
            wording.UNKNOWN,
            wording.answers_origin(work),
            _own(now),
            text("you-real-own", numbers=len(now.sum.numbers.row)),
            _NO_ROW,
            wording.UNKNOWN,
        )
        self.keypad = Keypad(text("you-watch"), text("you-nothing-kept"), _watch(0), wording.watch_note(now))
        self.axis = LifeAxis(
            text("you-axis-name"),
            [],
            everyday.marks(),
            text("you-marks"),
            everyday.marks_origin(),
            wording.UNKNOWN,
            wording.UNKNOWN,
            FIRST_NS,
            axis_end(0),
            axis_ticks(axis_end(0)),
            text("you-axis-caption"),
        )
        self.work = Segments(
            "work",
            text("you-work"),
            [Choice(what, text(f"you-work-{what}")) for what in ("layer", "word")],
            shows_label=True,
        )
        self.help = Segments(
            "help",
            text("you-help"),
            [Choice(helpers.value, text(f"you-help-{helpers.value}")) for helpers in Help],
            shows_label=True,
        )
        self.buttons, self.again = Controls([]), ButtonStack([])
        self.aside = Message(None, wording.UNKNOWN)
        self.invitation = Message(text("you-guess-title"), text("you-guess-body"))
        pages: dict[str, Panel] = {_SUM: self._sum_page(), _GUESS: self._guess_page(), _RESULT: self._result_page()}
        self.pages = Pages(pages, _SUM)

    def _sum_page(self) -> Adaptive:
        sheet, real, keypad = (Column([panel], [1], card=True) for panel in (self.sheet, self.real, self.keypad))
        return Adaptive(
            Column([self.heading, Row([Column([sheet, real], [5, 2]), keypad], [2, 1])], [0, 1]),
            Column([self.heading, sheet, real, keypad], [0, 7, 2, 0]),
        )

    def _guess_page(self) -> Adaptive:
        axis, asked = Column([self.axis], [1], card=True), Column([self.invitation, self.buttons], [1, 0], card=True)
        asked.least_height_px = _FOOT_PX
        return Adaptive(
            Column([self.heading, axis, asked], [0, 1, 0]),
            Column([self.heading, axis, asked], [0, 1, 0]),
        )

    def _result_page(self) -> Adaptive:
        axis, aside = (Column([panel], [1], card=True) for panel in (self.axis, self.aside))
        work = Row([self.work, self.again], [3, 1])
        chosen = Column([work, self.help], [1, 1], card=True, least_height_px=_FOOT_PX)
        return Adaptive(
            Column([self.heading, axis, Row([chosen, aside], [2, 1])], [0, 1, 0]),
            Column([self.heading, axis, aside, chosen], [0, 1, 0, 0]),
        )

    def show(self, now: YouModel, sentence: Sentence, actions: Sequence[Action], now_ns: int, this_year: int) -> None:
        """Bring the page that shows up to date."""
        work = now.work(sentence.now)
        self.heading.title, self.heading.subtitle = wording.title(now, work), wording.subtitle(now, work)
        self.heading.origin = wording.work_origin(now, work)
        self.work.enabled = self.help.enabled = now.page is Page.RESULT
        if now.page is Page.SUM:
            self.pages.shown = _SUM
            self._show_sum(now, now_ns)
            self._show_keypad(now, actions, now_ns)
            self._show_real(now, sentence, work)
        else:
            self.pages.shown = _GUESS if now.page is Page.GUESS else _RESULT
            self._show_axis(now, sentence, work)
            self.buttons.actions = self.again.actions = list(actions)
            self.work.chosen, self.help.chosen = "word" if now.whole_word else "layer", now.help.value
            self._show_aside(now, work, this_year)

    # ---- the sum ----

    def _show_sum(self, now: YouModel, now_ns: int) -> None:
        typed, sheet = now.sum, self.sheet
        sheet.numbers = typed.numbers
        sheet.boxes = [
            SumBox(digits, wording.caption(now, box), typed.is_right(box), typed.is_wrong(box))
            for box, digits in enumerate(typed.boxes)
        ]
        sheet.at = None if typed.is_done else typed.at
        sheet.glow = _glow(now_ns) if typed.started_ns is None else 0.0
        sheet.aside = _aside(now_ns - typed.mistaken_ns) if typed.mistaken_ns is not None else 0.0
        sheet.description = text(
            "you-sheet-description",
            a=typed.numbers.row[min(typed.at, TOTAL - 1)],
            b=typed.numbers.column[min(typed.at, TOTAL - 1)],
            box=typed.at + 1,
        )

    def _show_keypad(self, now: YouModel, actions: Sequence[Action], now_ns: int) -> None:
        by_name = {action.name: action for action in actions}
        digits = [by_name[f"digit-{digit}"] for digit in (*range(1, 10), 0)]
        self.keypad.keys = (*digits[:-1], by_name["delete"], digits[-1], by_name["show"])
        self.keypad.below = [by_name[name] for name in ("small", "another", "go-on") if name in by_name]
        self.keypad.watch = _watch(now.sum.elapsed_ns(now_ns))
        self.keypad.note = wording.watch_note(now)

    def _show_real(self, now: YouModel, sentence: Sentence, work: Work) -> None:
        state, real = sentence.now, self.real
        layer = min(sentence.layer, state.layers - 1)
        known = state.is_known and layer < state.computed
        real.real = state.heat[layer, -1] if known else _NO_ROW
        real.real_label = wording.real_row(state, layer, len(real.real))
        real.own = _own(now)
        real.count, real.origin = text("you-answers", count=work.layer_answers), wording.answers_origin(work)

    # ---- the axis ----

    def _show_axis(self, now: YouModel, sentence: Sentence, work: Work) -> None:
        axis = self.axis
        axis.bars = bars.all_bars(now, work, sentence.layer)
        axis.last_ns = axis_end(max((bar.time_ns or 0 for bar in axis.bars), default=0))
        axis.ticks = axis_ticks(axis.last_ns)
        axis.column = text("you-column-word" if bars.looks_at_word(now) else "you-column-layer")
        axis.column_note = text("you-column-word-note", layers=work.sizes.layers) if bars.looks_at_word(now) else None
        shows_guess = now.page is Page.GUESS or (now.whole_word and now.help is Help.ALONE and now.guess.is_made)
        axis.guess = now.guess if shows_guess else None
        is_open = now.page is Page.GUESS and now.guess.stage is GuessStage.OPEN
        axis.hint = text("you-guess-hint") if is_open and not now.guess.is_made else None
        axis.verdict = wording.guess_verdict(now.guess) if shows_guess else None

    def _show_aside(self, now: YouModel, work: Work, this_year: int) -> None:
        aside, rate = self.aside, now.rate
        if rate is None:
            return
        yours_ns = wording.your_ns(now, work, rate)
        aside.title = wording.start_year(now, yours_ns, this_year)
        students_ns = bars.lane_ns(now, "opencl", now.whole_word)
        if students_ns is None:
            aside.body, aside.origin = wording.missing(now), None
        else:
            aside.body, aside.origin = wording.ruler(yours_ns, students_ns)


def _watch(elapsed_ns: int) -> Figure:
    return Figure(text("you-seconds", value=math.floor(elapsed_ns / 1e8) / 10), text("you-unit-s"))


def _own(now: YouModel) -> NDArray[np.uint8]:
    return np.array([heat_of(number) for number in now.sum.numbers.row], np.uint8)


def _glow(now_ns: int) -> float:
    """A calm pulse, every two seconds, in steps that need few repaints."""
    phase = now_ns % _PULSE_NS / _PULSE_NS
    return round((1 - math.cos(2 * math.pi * phase)) * 10) / 20


def _aside(since_ns: int) -> float:
    """To and fro after a wrong digit, ebbing away."""
    if not 0 <= since_ns < _SHAKE_NS:
        return 0.0
    share = since_ns / _SHAKE_NS
    return math.sin(2 * math.pi * _SHAKES * share) * (1 - share)
