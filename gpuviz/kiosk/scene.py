"""The scene of an unattended exhibit: all chapters, and around them what happens while nobody is there.

What to do when is decided by ``machine`` alone; this scene tells it what happened, and shows what follows.
"""

import logging
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Protocol, cast

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.scene import RaceScene
from gpuviz.chapters.window_scene import START_OVER, WindowScene
from gpuviz.exhibit.config import Config
from gpuviz.i18n.languages import text
from gpuviz.kiosk.attract import AttractLoop
from gpuviz.kiosk.clock import steady_s, wall_clock
from gpuviz.kiosk.hours import is_closed
from gpuviz.kiosk.machine import Effect, Happening, Machine, State, step
from gpuviz.kiosk.panels import OneMoment, Quiet
from gpuviz.kiosk.staff.times import time_of_day
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Overlay, Pages, Panel
from gpuviz.panels.question import Question
from gpuviz.worker.replacement import SupervisorEvent

_log = logging.getLogger(__name__)
_STILL_LOOKING = "still-looking"
_HINT_S = 8.0
_ROUND_S = 4.0  # of what moves while little is shown
_ASLEEP = (State.ATTRACT, State.RESET, State.FAILSAFE, State.QUIET)


class Staff(Protocol):
    """What staff see; its actions' names begin with ``staff``.

    ``page`` shows from ``STAFF_IN`` to ``STAFF_OUT``, of which it tells the scene by ``happen``. A ``card``, such as
    that for the PIN, lies over whatever shows; a touch beside it is told as ``staff-away``.
    """

    @property
    def page(self) -> Panel:
        """What staff see after the right PIN."""
        ...

    @property
    def card(self) -> Panel | None:
        """What lies over everything, if anything does."""
        ...

    def actions(self) -> list[Action]:
        """Everything that staff can do now."""
        ...

    def do(self, name: str, value: Value = None) -> None:
        """Staff did it."""
        ...

    def tick(self, frame: Frame) -> None:
        """Bring page and card up to this moment."""
        ...

    def hear(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        ...

    def hear_failure(self) -> None:
        """Something failed in the picture; the log says what."""
        ...

    def touched_at(self, across: float, down: float) -> None:
        """The screen was touched at these shares (0-1) of its width and height."""
        ...


class KioskScene:
    """Shows the chapters of ``window`` to whoever is there, and the last race while nobody is.

    No exception leaves it: it ends in a picture that still works, and in a reset. ``renewals`` counts how often all
    views have to be made anew for that; ``on_failure`` hears of each. ``now_s`` and ``wall`` are its clocks.
    """

    title = WindowScene.title

    def __init__(
        self,
        window: WindowScene,
        config: Config,
        now_s: Callable[[], float] = steady_s,
        wall: Callable[[], datetime] = wall_clock,
    ) -> None:
        self.window, self.config, self.quiet_hours = window, config, config.quiet_hours
        self._now_s, self._wall = now_s, wall
        self.machine = Machine(config.kiosk, since_s=now_s())
        self.staff: Staff | None = None
        self.renewals, self._has_failed = 0, False
        self.on_failure: Callable[[BaseException], object] = lambda _: None
        race = cast(RaceScene, window.scenes["race"]).race
        self.loop = AttractLoop(race, window.settings.language, wall)
        window.settings.observe(self._language_changed, "language")
        self.quiet, self.moment = Quiet(), OneMoment()
        self._pages = Pages(
            {"attract": self.loop.panel, "window": window.layout, "quiet": self.quiet, "moment": self.moment},
            "attract",
        )
        self._overlay = Overlay(self._pages, away=_STILL_LOOKING)
        self.layout: Panel = self._overlay
        self._still_there = _still_there(config.kiosk.countdown_s)
        self._follow_hours()

    def mount(self, staff: Staff) -> None:
        """Give staff their page."""
        self.staff = staff
        self._pages.pages["staff"] = staff.page

    # ---- what happens ----

    @property
    def asleep(self) -> bool:
        """Whether nobody is there, so that a touch anywhere wakes the exhibit and does nothing else."""
        return self.machine.state in _ASLEEP and self._overlay.card is None

    @property
    def warns(self) -> bool:
        """Whether the countdown's card is what keys and touches answer: that for staff lies over it."""
        return self.machine.state is State.WARNING and self._staff_card is None

    @property
    def _staff_card(self) -> Panel | None:
        return self.staff.card if self.staff is not None else None

    def touch(self) -> None:
        """Somebody touched the screen or pressed a key. A card for staff does not wake the exhibit."""
        if self._staff_card is None:
            self.happen(Happening.TOUCH)

    def age(self, seconds: float) -> None:
        """Have it that all that has happened was so many seconds earlier: for tests and pictures."""
        machine = self.machine
        self.machine = replace(
            machine,
            since_s=machine.since_s - seconds,
            touched_s=machine.touched_s - seconds,
            failed_s=machine.failed_s - seconds,
        )

    def touched_at(self, across: float, down: float) -> None:
        """The screen was touched at these shares (0-1) of its width and height."""
        if self.staff is not None:
            self.staff.touched_at(across, down)

    def staff_keys(self) -> None:
        """Somebody pressed the keys for staff."""
        if self.staff is not None:
            self.staff.do("staff-open")

    def fail(self, error: BaseException) -> None:
        """An exception that nobody caught: the log tells all about it, visitors see what still works.

        Those of one frame are one failure: a fault in how words are painted strikes all that show.
        """
        _log.error("failed: %s", type(error).__name__, exc_info=error)
        self.on_failure(error)
        if self._has_failed:
            return
        self._has_failed = True
        if self.staff is not None:
            self.staff.hear_failure()
        self.happen(Happening.FAILURE)

    def happen(self, happening: Happening) -> None:
        """Something happened: do what follows from it."""
        self.machine, effects = step(self.machine, happening, self._now_s())
        for effect in effects:
            self._react(effect)

    def _react(self, effect: Effect) -> None:
        match effect:
            case Effect.WAKE:
                with self._guarded():
                    self.loop.leave()
                    self.window.choose_language()
            case Effect.RESET:
                with self._guarded():
                    self.loop.begin()
                    self.window.reset()
            case Effect.REST:
                with self._guarded():
                    self.loop.rest()
            case Effect.SHOW_LESS:
                self.renewals += 1
            case Effect.HINT:
                self.quiet.place += 1

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            self.fail(error)

    def _language_changed(self) -> None:
        self.loop.panel.language = self.window.settings.language

    # ---- as any scene ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        if self.staff is not None and (self.machine.state is State.STAFF or self.staff.card is not None):
            return self.staff.actions()
        match self.machine.state:
            case State.WARNING:
                return self._still_there.answers
            case State.AWAKE:
                with self._guarded():
                    return self.window.actions()
        return []

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        with self._guarded():
            if name.startswith("staff"):
                if self.staff is not None:
                    self.staff.do(name, value)
            elif name == _STILL_LOOKING:
                self.touch()
            elif name == START_OVER:
                self.happen(Happening.START_OVER)
            elif self.machine.state is State.AWAKE:
                self.window.do(name, value)

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        with self._guarded():
            self.window.apply(event)
        with self._guarded():
            self.loop.hear(event)
        if self.staff is not None:
            with self._guarded():
                self.staff.hear(event)

    def tick(self, frame: Frame) -> None:
        """A frame is due: bring everything up to this moment."""
        self._has_failed = False
        self._follow_hours()
        self.happen(Happening.TICK)
        with self._guarded():
            self._show(frame)
        self._show_cards()

    def _follow_hours(self) -> None:
        closed = is_closed(self.quiet_hours, self._wall().time())
        if closed != self.machine.closed:
            self.happen(Happening.CLOSE if closed else Happening.OPEN)

    def _show(self, frame: Frame) -> None:
        state = self.machine.state
        match state:
            case State.QUIET:
                self._pages.shown = "quiet"
                shows = self._now_s() - self.machine.touched_s < _HINT_S
                opens = text("moment-time", time=time_of_day(self.quiet_hours.until))
                self.quiet.hint = text("kiosk-closed", time=opens) if shows else None
            case State.FAILSAFE:
                self._show_what_works(frame)
            case State.ATTRACT | State.RESET:
                self._pages.shown = "attract"
                self.loop.panel.languages = self.window.languages
                self.window.tick(frame)
                self.loop.tick(frame)
            case State.STAFF:
                self._pages.shown = "staff"
            case _:
                self._pages.shown = "window"
                self.window.tick(frame)
        if self.staff is not None:
            self.staff.tick(frame)

    def _show_what_works(self, frame: Frame) -> None:
        """The more failures follow each other, the less is tried."""
        failures = self.machine.failures
        self._pages.shown = "attract" if failures <= 2 else "moment"
        if failures == 1:
            self.loop.tick(frame)
        elif failures == 2:
            self.loop.play_recording(frame)
        else:
            self.moment.words = text("kiosk-one-moment") if failures == 3 else None
            self.moment.place = time.monotonic() / _ROUND_S % 1

    def _show_cards(self) -> None:
        card, away = None, _STILL_LOOKING
        if self.machine.state is State.WARNING:
            card = self._still_there
            card.seconds_left = math.ceil(self.machine.seconds_left(self._now_s()))
            card.body = text("kiosk-seconds-left", seconds=card.seconds_left)
        if self._staff_card is not None:
            self._overlay.card, self._overlay.away = self._staff_card, "staff-away"
        else:
            self._overlay.card, self._overlay.away = card, away

    def reset(self) -> None:
        """Back to the start."""
        self.happen(Happening.START_OVER)


def _still_there(seconds: float) -> Question:
    stay = Action(_STILL_LOOKING, text("kiosk-still-here"), primary=True, key="Esc")
    whole = math.ceil(seconds)
    over = Action(START_OVER, text("kiosk-from-the-start"))
    return Question(
        text("kiosk-still-there"),
        text("kiosk-seconds-left", seconds=whole),
        [stay, over],
        seconds_left=whole,
        seconds=whole,
    )
