"""The staff's page: its panels, and what they say at a moment."""

from dataclasses import dataclass
from datetime import datetime

from gpuviz import __version__
from gpuviz.exhibit.config import QuietHours
from gpuviz.exhibit.incidents import Incident
from gpuviz.exhibit.staff_state import TrialName
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.kiosk.caretaker import Caretaker, incident_text
from gpuviz.kiosk.staff import actions
from gpuviz.kiosk.staff.checks import ModelCheck, checks, who_computes
from gpuviz.kiosk.staff.panels import (
    CheckList,
    FigureRow,
    Footer,
    HoursCard,
    LargeAction,
    LargeActions,
    MessageLine,
    MessageList,
    Note,
    StaffHeading,
    Stepped,
    Trial,
    TrialsCard,
)
from gpuviz.kiosk.staff.texts_check import TextsCheck
from gpuviz.kiosk.staff.times import minutes_and_seconds, moment, time_of_day
from gpuviz.panels.actions import Action
from gpuviz.panels.figure import Figure
from gpuviz.panels.layout import Adaptive, Column, Panel, Row

_TRIALS: tuple[TrialName, ...] = ("touch", "screen", "sound")
_LINE_STATES = {"said": "note", "healed": "good", "trouble": "bad"}


@dataclass
class PageFacts:
    """What the page says besides what the caretaker knows.

    ``opened`` is when the page was, ``closes_s`` how long it stays if nobody touches it. ``settings`` says how the
    settings file was read; ``log_mb`` is how large all logs are.
    """

    opened: datetime
    closes_s: float
    hours: QuietHours
    can_start_anew: bool
    has_loudspeaker: bool
    settings: Text
    log_mb: float


class StaffPage:
    """The panels; ``show`` brings them up to date."""

    def __init__(self, model: ModelCheck, texts: TextsCheck) -> None:
        self._model, self._texts = model, texts
        empty = text("staff-title")
        self._heading = StaffHeading(empty, empty, [])
        self._checks = CheckList(True, empty, empty)
        self._figures = FigureRow([])
        self._who = Note(text("staff-who-computes"), empty)
        self._trouble = Note(text("staff-last-trouble"), empty)
        self._hours = HoursCard(text("staff-quiet-hours"), text("staff-quiet-aside"), [], False, actions.quiet(False))
        self._trials = TrialsCard(text("staff-try"), [])
        self._large = LargeActions([])
        self._footer = Footer(empty, empty)
        self.layout: Panel = Adaptive(self._landscape(), self._portrait())

    @property
    def heading(self) -> StaffHeading:
        """The head of the page."""
        return self._heading

    def show(self, caretaker: Caretaker, facts: PageFacts) -> None:
        """Say how things are now."""
        self._show_checks(caretaker, facts)
        vitals = caretaker.vitals
        self._figures.figures = [
            _figure(caretaker.races_today, text("staff-races-today", races=caretaker.races_today)),
            _figure(vitals.races, text("staff-races", races=vitals.races)),
            _figure(vitals.wrong_answers, text("staff-wrong-squares", squares=vitals.wrong_answers)),
        ]
        self._who.body, self._who.detail = who_computes(vitals)
        self._show_trouble(caretaker)
        self._heading.subtitle = text("staff-opened", time=facts.opened, left=minutes_and_seconds(facts.closes_s))
        self._heading.actions = [actions.LEAVE_ACTION, actions.BACK_ACTION]
        self._hours.steps = _steps(facts.hours)
        self._hours.is_on, self._hours.toggle = facts.hours.on, actions.quiet(facts.hours.on)
        self._trials.trials = [_trial(name, caretaker, facts.has_loudspeaker or name != "sound") for name in _TRIALS]
        self._large.actions = _large(len(caretaker.incidents.newest_first), facts.can_start_anew, vitals.is_live)
        self._footer.start, self._footer.end = facts.settings, text("staff-log", megabytes=round(facts.log_mb, 1))

    def _show_checks(self, caretaker: Caretaker, facts: PageFacts) -> None:
        vitals = caretaker.vitals
        parts = checks(vitals, self._model.check, facts.has_loudspeaker)
        self._checks.checks = [*parts, *self._texts.checks]
        self._checks.is_well = all(check.state != "bad" for check in self._checks.checks)
        self._checks.title = text("staff-well" if self._checks.is_well else "staff-not-well")
        since = figures.long_duration(max(1, round(vitals.uptime_s)) * 1e9)
        self._checks.subtitle = text("staff-running", time=since)

    def _show_trouble(self, caretaker: Caretaker) -> None:
        last = caretaker.incidents.last_trouble
        if last is None:
            self._trouble.body, self._trouble.aside, self._trouble.comfort = text("staff-no-trouble"), None, None
            return
        self._trouble.body, self._trouble.aside = incident_text(last), moment(last.at_s, caretaker.now())
        self._trouble.comfort = text("staff-need-nothing") if last.kind == "healed" else None

    def _landscape(self) -> Panel:
        start = Column([_card(self._checks), _card(self._hours)], [1, 0])
        end = Column([_card(self._figures), _card(self._who), _card(self._trouble), _card(self._trials)], [1, 1, 2, 0])
        return Column([self._heading, Row([start, end], [1, 1]), self._large, self._footer], [0, 1, 0, 0])

    def _portrait(self) -> Panel:
        upper = [_card(panel) for panel in (self._checks, self._figures, self._who, self._trouble)]
        lower = [_card(panel) for panel in (self._hours, self._trials)]
        return Column([self._heading, *upper, *lower, self._large, self._footer], [0, 1, 0, 0, 0, 0, 0, 0, 0])


def message_list(caretaker: Caretaker) -> MessageList:
    """All messages, the newest first."""
    now = caretaker.now()
    lines = [_line(incident, moment(incident.at_s, now)) for incident in caretaker.incidents.newest_first]
    return MessageList(text("staff-messages-title"), text("staff-messages-subtitle"), lines, actions.CLOSE_MESSAGES)


def settings_text(complaint: bool, name: str) -> Text:
    """How the settings file was read; ``name`` is empty without one."""
    if complaint:
        return text("staff-version-complaint", version=__version__)
    if name:
        return text("staff-version-settings", version=__version__, name=name)
    return text("staff-version", version=__version__)


def _card(panel: Panel) -> Column:
    return Column([panel], [1], card=True)


def _figure(value: int, unit: Text) -> Figure:
    return Figure(text("count", value=value), unit)


def _steps(hours: QuietHours) -> list[Stepped]:
    return [
        Stepped(
            text(f"staff-quiet-{end}"),
            text("moment-time", time=at),
            Action(f"{actions.QUIET}{end}-earlier", text(f"staff-quiet-earlier-{end}", time=at), hours.on),
            Action(f"{actions.QUIET}{end}-later", text(f"staff-quiet-later-{end}", time=at), hours.on),
        )
        for end, at in (("from", time_of_day(hours.from_)), ("until", time_of_day(hours.until)))
    ]


def _trial(name: TrialName, caretaker: Caretaker, possible: bool) -> Trial:
    action = Action(f"{actions.TRY}{name}", text(f"staff-try-{name}"), possible)
    outcome = caretaker.state.trials.get(name)
    if not possible:
        return Trial(action, "note", text("staff-trial-no-sound"))
    if outcome is None:
        return Trial(action, "note", text("staff-trial-never"))
    when = moment(outcome.at_s, caretaker.now())
    if outcome.passed:
        return Trial(action, "good", text("staff-trial-passed", when=when))
    return Trial(action, "bad", text("staff-trial-failed", when=when))


def _large(messages: int, can_start_anew: bool, is_live: bool) -> list[LargeAction]:
    worker = "staff-worker-anew-more" if is_live else "staff-worker-none-more"
    anew = "staff-exhibit-anew-more" if can_start_anew else "staff-exhibit-not-anew-more"
    return [
        LargeAction(Action(actions.WORKER, text("staff-worker-anew"), is_live), text(worker)),
        LargeAction(Action(actions.ANEW, text("staff-exhibit-anew"), can_start_anew), text(anew)),
        LargeAction(Action(actions.MESSAGES, text("staff-messages")), text("staff-messages-more", messages=messages)),
    ]


def _line(incident: Incident, when: Text) -> MessageLine:
    state = _LINE_STATES[incident.kind]
    return MessageLine(
        when, incident_text(incident), "good" if state == "good" else "bad" if state == "bad" else "note"
    )
