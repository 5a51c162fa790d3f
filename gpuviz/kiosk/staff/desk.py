"""The staff's desk: the PIN, the page behind it, and what staff ask for there. Part of the kiosk's scene."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from pathlib import Path

import msgspec

from gpuviz.chapters.chapter import Frame
from gpuviz.exhibit.config import Config, QuietHours
from gpuviz.exhibit.pin import PinAttempts
from gpuviz.exhibit.staff_state import TrialName, TrialOutcome
from gpuviz.i18n.languages import Text
from gpuviz.kiosk.caretaker import Caretaker
from gpuviz.kiosk.staff import actions
from gpuviz.kiosk.staff.checks import ModelCheck
from gpuviz.kiosk.staff.gesture import CornerGesture
from gpuviz.kiosk.staff.page import PageFacts, StaffPage, message_list
from gpuviz.kiosk.staff.panels import PinPad
from gpuviz.kiosk.staff.pin_desk import PinDesk
from gpuviz.kiosk.staff.texts_check import TextsCheck
from gpuviz.kiosk.staff.times import time_of_day
from gpuviz.kiosk.staff.trials import NoSound, ScreenTrial, Sound, SoundTrial, TouchTrial, Trial
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Pages, Panel
from gpuviz.worker.replacement import SupervisorEvent

_STEP = timedelta(minutes=30)
_REFRESH_S = 0.25  # how often the page's figures change
_PAGE = "page"


class Order(Enum):
    """What staff asked for that only the application can do."""

    COME = auto()  # the right PIN was typed
    GO = auto()  # back to visitors
    HOURS = auto()  # hold the quiet hours as changed
    WORKER = auto()  # start the computing part anew
    ANEW = auto()  # start the exhibit anew
    LEAVE = auto()  # end it


@dataclass(frozen=True)
class DeskOptions:
    """``settings`` says at the page's foot how the settings file was read; ``model`` is another model's path.

    ``can_start_anew`` where a supervisor starts the window again; ``log_folder`` is where all logs are.
    """

    settings: Text
    log_folder: Path
    can_start_anew: bool = False
    model: str | None = None


class StaffDesk:
    """``page`` is shown while staff are here, ``card`` over anything else; each order is handed to ``order``.

    ``closes_in_s`` gives how long the page stays if nobody touches it, and None while it is not shown.
    """

    def __init__(
        self,
        config: Config,
        caretaker: Caretaker,
        options: DeskOptions,
        order: Callable[[Order], object],
        closes_in_s: Callable[[], float | None],
        sound: Sound | None = None,
    ) -> None:
        clock = caretaker.vitals.clock
        self._config, self._caretaker, self._options = config, caretaker, options
        self._order, self._closes_in_s = order, closes_in_s
        self._sound = sound or NoSound()
        self._has_loudspeaker = False  # looked for when the page is opened, as that may take long
        self._attempts = PinAttempts(caretaker.state.wrong_pins, clock)
        self._pin = PinDesk(config.kiosk.pin, self._attempts, clock)
        self._gesture = CornerGesture()
        self._model = ModelCheck(options.model)
        self._texts = TextsCheck(Path(config.languages.folder) if config.languages.folder else None)
        self._shown = StaffPage(self._model, self._texts)
        self._trial: Trial | None = None
        self._opened: datetime | None = None
        self._refreshed_s = float("-inf")
        self._log_mb = 0.0
        self._pages = Pages({_PAGE: self._shown.layout}, _PAGE)

    # ---- what the exhibit asks and tells ----

    @property
    def page(self) -> Panel:
        """The page, what it leads to, and what is tried out."""
        return self._pages

    @property
    def card(self) -> PinPad | None:
        """The card that asks for the PIN, while it is open."""
        return self._pin.pad

    @property
    def is_settled(self) -> bool:
        """Whether all that the page says has been looked at."""
        return not (self._model.is_looking or self._texts.is_looking)

    @property
    def quiet_hours(self) -> QuietHours:
        """Those that staff chose on the screen, else those of the settings."""
        return self._caretaker.state.quiet_hours or self._config.quiet_hours

    def hear(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        self._caretaker.hear(event)

    def hear_failure(self) -> None:
        """Something failed in the picture; the log says what."""
        self._caretaker.add("incident-picture-failed", "healed")

    def touched_at(self, across: float, down: float) -> None:
        """The screen was touched at these shares (0-1) of its width and height."""
        if self._pin.pad is None and not self._opened:
            self._caretaker.vitals.touch()
            if self._gesture.touched(across, down, self._caretaker.vitals.clock()):
                self._pin.open()

    def tick(self, _frame: Frame) -> None:
        """A frame is due."""
        self._pin.tick()
        if not self._opened:
            return
        closes_s, now_s = self._closes_in_s(), self._caretaker.vitals.clock()
        if closes_s is None:
            self.leave()
        elif now_s >= self._refreshed_s + _REFRESH_S:
            self._refreshed_s = now_s
            self._shown.show(self._caretaker, self._facts(self._opened, closes_s))

    def actions(self) -> list[Action]:
        """What can be done now: at the card, if it is open, else on the page."""
        if self._pin.pad is not None:
            return self._pin.actions()
        if not self._opened:
            return []
        if self._trial is not None:
            return self._trial.actions()
        return [actions.BACK_ACTION] if self._pages.shown == _PAGE else [actions.CLOSE_MESSAGES]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        if self._pin.pad is not None:
            self._do_at_pad(name)
        elif name == actions.OPEN:
            if not self._opened:
                self._pin.open()
        elif self._opened and self._trial is not None:
            self._trial.do(name, value)
            if self._trial is not None:
                self._show(self._trial.panel)
        elif self._opened:
            self._do_on_page(name)

    def leave(self) -> None:
        """Close the page and the card."""
        self._pin.close()
        self._trial, self._opened = None, None
        self._pages.shown = _PAGE

    # ---- the card ----

    def _do_at_pad(self, name: str) -> None:
        failures = self._attempts.failures
        is_right = self._pin.do(name)
        if self._attempts.failures != failures:
            state = self._caretaker.state
            self._caretaker.keep(msgspec.structs.replace(state, wrong_pins=self._attempts.failures))
        if self._attempts.failures > failures:
            self._caretaker.add("incident-pins-wrong", times=self._attempts.failures)
        if is_right:
            self.come()

    def come(self) -> None:
        """Open the page: the right PIN was typed."""
        self._opened = self._caretaker.now()
        self._refreshed_s = float("-inf")
        self._log_mb = _megabytes(self._options.log_folder)
        self._has_loudspeaker = self._sound.is_there
        self._model.begin()
        self._texts.begin()
        self._pages.shown = _PAGE
        self._caretaker.add("incident-staff-came")
        self._order(Order.COME)

    # ---- the page ----

    def _do_on_page(self, name: str) -> None:
        match name:
            case actions.BACK:
                self.leave()
                self._order(Order.GO)
            case actions.LEAVE:
                self._caretaker.add("incident-staff-left")
                self._order(Order.LEAVE)
            case actions.WORKER if self._caretaker.vitals.is_live:
                self._order(Order.WORKER)
            case actions.ANEW if self._options.can_start_anew:
                self._caretaker.add("incident-staff-anew")
                self._order(Order.ANEW)
            case actions.MESSAGES:
                self._show(message_list(self._caretaker))
            case actions.CLOSE_LIST:
                self._pages.shown = _PAGE
            case _ if name.startswith(actions.QUIET):
                self._change_hours(name.removeprefix(actions.QUIET))
            case _ if name.startswith(actions.TRY):
                self._try(name.removeprefix(actions.TRY))
        self._refreshed_s = float("-inf")

    def _change_hours(self, what: str) -> None:
        hours = self.quiet_hours
        match what.partition("-"):
            case ("toggle", _, _):
                changed = msgspec.structs.replace(hours, on=not hours.on)
            case ("from", _, way):
                changed = msgspec.structs.replace(hours, from_=_stepped(hours.from_, way))
            case ("until", _, way):
                changed = msgspec.structs.replace(hours, until=_stepped(hours.until, way))
            case _:
                return
        self._caretaker.keep(msgspec.structs.replace(self._caretaker.state, quiet_hours=changed))
        self._order(Order.HOURS)

    def _try(self, name: str) -> None:
        if name == "touch":
            self._trial = TouchTrial(self._tried)
        elif name == "screen":
            self._trial = ScreenTrial(self._tried)
        elif name == "sound" and self._has_loudspeaker:
            self._trial = SoundTrial(self._tried, self._sound)
        if self._trial is not None:
            self._show(self._trial.panel)

    def _tried(self, name: TrialName, passed: bool | None) -> None:
        if passed is not None:
            outcome = TrialOutcome(passed, self._caretaker.now().timestamp())
            trials = {**self._caretaker.state.trials, name: outcome}
            self._caretaker.keep(msgspec.structs.replace(self._caretaker.state, trials=trials))
        self._trial = None
        self._refreshed_s = float("-inf")
        self._pages.shown = _PAGE

    def _show(self, panel: Panel) -> None:
        """Show a panel instead of the page; panels of one class share a view."""
        name = type(panel).__name__
        self._pages.pages[name], self._pages.shown = panel, name

    def _facts(self, opened: datetime, closes_s: float) -> PageFacts:
        return PageFacts(
            opened,
            closes_s,
            self.quiet_hours,
            self._options.can_start_anew,
            self._has_loudspeaker,
            self._options.settings,
            self._log_mb,
        )


def _stepped(time: str, way: str) -> str:
    at = time_of_day(time)
    return f"{at + _STEP if way == 'later' else at - _STEP:%H:%M}"


def _megabytes(folder: Path) -> float:
    try:
        return sum(file.stat().st_size for file in folder.glob("*.log*")) / 1e6
    except OSError:
        return 0.0
