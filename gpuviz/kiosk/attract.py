"""The loop that invites visitors: this machine's last race, or one that it was given, played back at true speed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.builders import crew
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.chapters.race.panels import TileGrid
from gpuviz.chapters.race.race_model import RaceState
from gpuviz.chapters.race.recording import bundled
from gpuviz.compute.race_result import RaceResult
from gpuviz.i18n.languages import Text, text
from gpuviz.kiosk.panels import Attract, AttractLane
from gpuviz.panels.lanes import Role
from gpuviz.worker.replacement import SupervisorEvent

_SHORTEST_NS = 2_000_000_000  # a shorter race is over before anybody looks
_HOLD_NS = 8_000_000_000  # how long the end of a race stands still
_NEXT_TRY_NS = 60_000_000_000  # after a race that failed


@dataclass(frozen=True)
class _Raced:
    """A race that can be played back; ``at`` is when it was run here, None for a recording."""

    state: RaceState
    at: datetime | None

    @property
    def length_ns(self) -> int:
        return self.state.longest_ns

    @property
    def is_sound(self) -> bool:
        """Whether both lanes are there, and right."""
        lanes = [self.state.lanes.get(name) for name in self.state.shown]
        return all(lane is not None and lane.result.verified for lane in lanes)


class AttractLoop:
    """Keeps the last race, plays it back on its panel, and races first where there is none."""

    def __init__(self, race: MatmulRace, language: str, wall: Callable[[], datetime]) -> None:
        self._race, self._wall = race, wall
        lanes = (_lane("sequential", walker=True), _lane("opencl", walker=False))
        self.panel = Attract(text("race-title"), lanes, text("kiosk-invitation"), [], language)
        self._last: _Raced | None = None
        self._given = race.now.recording
        self._recorded: _Raced | None = None  # read when it is first needed
        self._begun_ns: int | None = None
        self._next_try_ns = 0
        self._own_run: int | None = None  # the race that the loop started last
        self._in_vain = False  # it ended rightly and yet shows too little, as the next one would

    @property
    def has_race(self) -> bool:
        """Whether there is a race of this machine, or one that it was given, to be played back."""
        return self._last is not None or self._race.now.recording is not None

    def hear(self, event: SupervisorEvent) -> None:
        """Keep a race that both lanes finished rightly, and that lasts long enough to be looked at."""
        if not isinstance(event, RaceFinished) or event.run_id != self._race.now.state.run_id:
            return
        raced = _Raced(RaceState.of(event.result, event.run_id), self._wall())
        if raced.length_ns >= _SHORTEST_NS and raced.is_sound:
            self._last = raced
        elif event.run_id == self._own_run:
            self._in_vain = all(lane.verified for lane in event.result.lanes)

    def begin(self) -> None:
        """Nobody is here any more: play from the start."""
        self._begun_ns = None

    def leave(self) -> None:
        """A visitor is here: a race that runs for the loop must not be what she finds."""
        if self._race.now.racing:
            self._race.reset()

    def rest(self) -> None:
        """The exhibit is closed: compute nothing, not even what follows a race, until everything is reset."""
        self._race.rest()

    def tick(self, frame: Frame) -> None:
        """Bring the panel up to this moment, and see to it that there is a race of this machine."""
        if self._race.now.recording is None and self._race.now.state.result is not None:
            self._race.reset()  # the next visitor finds it as it was
        elif self._last is None and self._may_race(frame.now_ns):
            self._race.do("start")
            self._own_run = self._race.now.state.run_id
            self._next_try_ns = frame.now_ns + _NEXT_TRY_NS
        if self._last is None and self._race.now.racing and self._race.now.state.started_ns:
            self._show_live()
        else:
            self._play(self._last or self._recording(), frame.now_ns)

    def play_recording(self, frame: Frame) -> None:
        """Show the recording, whatever this machine has raced."""
        self._play(self._recording(), frame.now_ns)

    def _may_race(self, now_ns: int) -> bool:
        now = self._race.now
        can_race = now.prepared and not now.racing and now.recording is None
        return can_race and not self._in_vain and now_ns >= self._next_try_ns

    def _recording(self) -> _Raced:
        """The one that was given, if both lanes are there and right, else the one that came with the program."""
        if self._recorded is None and self._given is not None:
            given = _Raced(RaceState.of(self._given, 0), None)
            self._recorded = given if given.is_sound else None
        if self._recorded is None:
            self._recorded = _Raced(RaceState.of(bundled(), 0), None)
        return self._recorded

    def _show_live(self) -> None:
        cards = (self._race.picture.sequential, self._race.picture.opencl)
        for lane, card in zip(self.panel.lanes, cards, strict=True):
            lane.elapsed_ns, lane.grid.cells = card.elapsed_ns, card.grid.cells
        self.panel.caption = text("kiosk-racing")
        self._begun_ns = None

    def _play(self, raced: _Raced, now_ns: int) -> None:
        if self._begun_ns is None or now_ns - self._begun_ns > raced.length_ns + _HOLD_NS:
            self._begun_ns = now_ns
            self.panel.turn += 1
        position_ns = now_ns - self._begun_ns
        for panel, name in zip(self.panel.lanes, raced.state.shown, strict=True):
            lane = raced.state.lanes[name]
            panel.elapsed_ns = min(position_ns, lane.result.total_ns)
            panel.grid.cells = lane.cells_at(panel.elapsed_ns)
        self.panel.caption = _caption(raced, self._wall())


def _lane(role: Role, walker: bool) -> AttractLane:
    name = text(f"lane-{role}")
    grid = TileGrid(role, text("sheet-name", lane=name), np.zeros((25, 40), np.uint8), walker=walker)
    return AttractLane(role, name, crew(role), grid)


def _caption(raced: _Raced, now: datetime) -> Text | None:
    if raced.at is not None:
        days = (now.date() - raced.at.date()).days
        return text("kiosk-raced", days=max(0, days), time=text("moment-time", time=raced.at))
    result: RaceResult | None = raced.state.result
    return text("kiosk-recorded", date=result.date[:10], device=result.device.name) if result is not None else None
