"""The race's panels, and how each follows from the situation, frame by frame."""

from dataclasses import replace

import numpy as np

from gpuviz.chapters.race import builders, choosers, wording
from gpuviz.chapters.race.panels import LaneCard
from gpuviz.chapters.race.race_model import Phase, RaceModel
from gpuviz.i18n import figures
from gpuviz.i18n.languages import error_text, text
from gpuviz.panels import guess
from gpuviz.panels.actions import Action, Controls
from gpuviz.panels.guess import GuessCard, GuessStage
from gpuviz.panels.layout import Adaptive, Pages, Panel, Row
from gpuviz.panels.texts import Heading, Message
from gpuviz.worker.board import Board

_CONTROLS = {"start", "stop", "slow", "how", "pause", "resume", "close"}
_WAITING_ROUND_NS = 3_000_000_000


class RacePresenter:
    """All panels of the race; ``show`` brings them up to date."""

    def __init__(self, now: RaceModel) -> None:
        state = now.state
        self.sequential = builders.lane_card("sequential", walker=True)
        self.opencl = builders.lane_card("opencl", walker=False)
        self.heading = Heading(text("race-title"), text("race-subtitle-start", tiles=state.shape.tiles))
        self.controls, self.all_controls = Controls([]), Controls([])
        self.message = Message(text("message-looking-title"), text("message-looking"))
        self.timeline = builders.timeline(0, 0)
        self.comparison = builders.lane_comparison(state)
        self.size, self.device = choosers.none("size"), choosers.none("device")
        self.sequential.chooser, self.opencl.chooser = self.size, self.device
        self.guess_card = GuessCard(text("guess-title"), now.guess, text("guess-note"))
        self.beside_time = Pages({"comparison": self.comparison, "guess": self.guess_card}, "comparison")
        lanes = builders.body((self.sequential, self.opencl), self.timeline, self.beside_time)
        self.pages: Pages = Pages({"lanes": lanes}, "lanes", {"lanes": "close", "how": "how", "sizes": "sizes"})
        self.foot = Adaptive(
            builders.low_card(self.message, self.controls),
            builders.low_words(self.message, self.beside_time),
        )
        self.choosers = Row([self.size, self.device], [1, 1])

    def open_page(self, name: str, page: Panel) -> None:
        """Show a page in place of the lanes and what lies below them."""
        self.pages.pages[name] = page
        self.pages.shown = name

    def back_to_lanes(self) -> None:
        """Close the page; no tile is chosen any more."""
        self.pages.shown = "lanes"
        self.select(None)

    def select(self, tile: int | None) -> None:
        """Mark one tile on both sheets."""
        self.sequential.grid.selected = self.opencl.grid.selected = tile

    def show(self, now: RaceModel, actions: list[Action], now_ns: int, board: Board | None) -> None:
        """Bring all panels up to this moment."""
        state = now.state
        lanes = dict(zip(state.shown, (self.sequential, self.opencl), strict=True))
        for lane, card in lanes.items():
            self._show_lane(now, lane, card, now_ns, board)
        elapsed_ns = {lane: card.elapsed_ns for lane, card in lanes.items()}
        running = "sequential" not in state.lanes, state.fast_lane not in state.lanes
        bars = builders.timeline(elapsed_ns["sequential"], elapsed_ns[state.fast_lane], running)
        vars(self.timeline).update(vars(bars))
        hidden = now.in_slow_motion or (now.recording is not None and not now.over)
        self._show_guess(now)
        compared = builders.lane_comparison(replace(state, lanes={}) if hidden else state)
        self.comparison.rows, self.comparison.origin = compared.rows, compared.origin
        self._show_controls(now, actions)
        shown = self._message(now, now_ns)
        self.message.title, self.message.body, self.message.note = shown.title, shown.body, now.note or shown.note
        self.message.waiting = now_ns % _WAITING_ROUND_NS / _WAITING_ROUND_NS if now.waiting else None

    def _show_guess(self, now: RaceModel) -> None:
        """A guess is of a live race; replays and recordings are not in its way."""
        live = now.recording is None and now.replay is None
        self.guess_card.guess = now.guess
        guessing = now.racing and now.guess.is_made
        self.beside_time.shown = "guess" if live and guessing else "comparison"
        if not live:
            return
        self.timeline.guess, self.timeline.aside = now.guess, guess.verdict(now.guess)
        for_next = now.guess.stage is GuessStage.OPEN and now.guess.is_made
        if for_next or now.state.fast_lane not in now.state.lanes:
            self.timeline.title = text("guess-question")

    def _show_lane(self, now: RaceModel, lane: str, card: LaneCard, now_ns: int, board: Board | None) -> None:
        state, done = now.state, now.state.lanes.get(lane)
        shape = state.shape
        if now.replay is not None and done is not None:
            card.elapsed_ns = min(int(now.replay.position_ns), done.result.total_ns)
            card.grid.cells = done.cells_at(card.elapsed_ns)
            over = card.elapsed_ns >= done.result.total_ns
        elif now.replay is not None or now.recording is not None:
            card.elapsed_ns, over = 0, False
            card.grid.cells = np.zeros((shape.grid_rows, shape.grid_cols), np.uint8)
        else:
            over = done is not None
            card.grid.cells = state.sheet(lane, board)
            card.elapsed_ns = state.elapsed_ns(lane, now.sheet_full_ns.get(lane, now_ns))
        answers = card.grid.done
        if answers == shape.tiles and not over:
            now.sheet_full_ns.setdefault(lane, now_ns)
        card.description = wording.describe_lane(now, lane)
        card.answers = text("answers", done=answers, tiles=shape.tiles)
        card.grid.description = text("sheet-description", rows=shape.grid_rows, cols=shape.grid_cols, done=answers)
        card.grid.units = done.units if done is not None and now.shows_units else None
        card.grid.marks = done.marks if done is not None and over and not done.result.verified else None
        computing = now.replay is not None or lane in state.started_ns
        builders.show_progress(card, state, done if over else None, computing, now.racing)
        if over and done is not None:
            card.state = figures.rate(shape.flops, done.result.total_ns)
        elif computing and answers == shape.tiles and now.replay is None:
            card.state = text("state-marking")

    def _show_controls(self, now: RaceModel, actions: list[Action]) -> None:
        self.controls.actions = [action for action in actions if action.name in _CONTROLS]
        self.all_controls.actions = actions
        if self.pages.shown != "lanes" and not now.in_slow_motion:
            self.all_controls.actions = [*actions, Action("close", text("command-close"), key="Esc")]
        self.opencl.actions = [action for action in actions if action.name == "units"]
        self.comparison.actions = [action for action in actions if action.name == "sizes"]
        for controls in (self.controls, self.all_controls):
            controls.badge = controls.position = None
            if now.in_slow_motion and now.replay is not None:
                controls.badge = text("badge-slowed", factor=now.replay.factor)
                controls.position = now.replay.share
        self.heading.badge = text("badge-recording") if now.recording is not None else None
        may_choose, live = not now.racing and not now.in_slow_motion, now.recording is None
        size = choosers.size_chooser(now.spec, may_choose, now.layer) if live else choosers.none("size")
        device = choosers.device_chooser(now.devices, now.spec, may_choose) if live else choosers.none("device")
        vars(self.size).update(vars(size))
        vars(self.device).update(vars(device))
        begun = now.racing or now.state.result is not None
        self.heading.subtitle = text("race-subtitle" if begun else "race-subtitle-start", tiles=now.state.shape.tiles)

    def _message(self, now: RaceModel, now_ns: int) -> Message:
        if now.failure is not None:
            return Message(text("message-failed-title"), error_text(now.failure))
        if now.in_slow_motion and now.replay is not None:
            return wording.slow_motion(now.state, now.replay.factor, now.recording)
        if now.recording is not None and not now.over:
            return wording.recording(now.state)
        phase = Phase.FINISHED if now.recording is not None else now.phase
        return wording.message(now.state, phase, now_ns, self.sequential.grid.done, now.prepared, now.guess)
