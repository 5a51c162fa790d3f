"""The presenter's own screen: what shows, what comes next, the time, three notes, and the keys."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from gpuviz.i18n.languages import Text, text
from gpuviz.panels.actions import Action, Controls, Value
from gpuviz.panels.layout import Column, Panel, Row
from gpuviz.panels.origin import Origin
from gpuviz.panels.texts import ChapterBar
from gpuviz.presenter.clock import TalkClock
from gpuviz.presenter.notes import notes_for, notes_of_lesson, opening_of
from gpuviz.presenter.panels import KeyLegend, Notes, Picture, Preview, TalkTimes
from gpuviz.presenter.scene import PresenterScene


class NotesScene:
    """What the window with the notes shows. ``save`` saves the results, and gives what is then said about it.

    ``monotonic`` gives seconds for the talk's clock, ``now`` the time of day. ``own_notes`` and ``title`` are those of
    a lesson.
    """

    def __init__(
        self,
        big: PresenterScene,
        planned_s: float,
        save: Callable[[], Text],
        own_notes: Sequence[str] = (),
        title: str = "",
        monotonic: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._big, self._save, self._monotonic, self._now = big, save, monotonic, now
        self._own_notes = own_notes
        self.clock = TalkClock(planned_s)
        self._pictures: dict[str, Picture] = {}
        nothing = text("presenter-nothing")
        self.shows = Preview(nothing, text("presenter-shows"), nothing, is_shown=True)
        self.next = Preview(nothing, text("presenter-next"), nothing)
        self.times = TalkTimes(
            nothing, nothing, nothing, nothing, origin=Origin("computed", text("presenter-left-origin"))
        )
        self.notes = Notes(text("presenter-notes-name"), title=text("notes-own", words=title) if title else None)
        self.legend = KeyLegend()
        self.controls = Controls([])
        self._said: Text | None = None
        window = big.window
        self.bar = ChapterBar(list(window.scenes), [scene.title for scene in window.scenes.values()], window.shown)
        pictures = Column([self.shows, self.next], [1, 1])
        keys = Column([self.legend, self.controls], [1, 0], card=True)
        right = Column([self.times, Column([self.notes], [1], card=True), keys], [0, 3, 2])
        self.layout: Panel = Column([Row([pictures, right], [1, 2]), self.bar], [1, 0])

    def actions(self) -> list[Action]:
        """All that can be done with the big screen, by the same keys."""
        return self._big.actions()

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not ours is done on the big screen."""
        now_s = self._monotonic()
        match name:
            case "clock" if self.clock.goes:
                self.clock.hold(now_s)
            case "clock":
                self.clock.go(now_s)
            case "clock-anew":
                self.clock.begin_anew()
            case "save":
                self._said = self._save()
            case _:
                self._big.do(name, value)
        self.tick()

    def show_picture(self, chapter: str, picture: Picture) -> None:
        """Keep a picture of a chapter, as the big screen shows it."""
        self._pictures[chapter] = picture

    def talk_begins(self) -> None:
        """The presenter did something on the big screen for the first time: the clock goes."""
        self.clock.go(self._monotonic())

    def tick(self) -> None:
        """Bring all panels to this moment."""
        window = self._big.window
        self.bar.shown = shown = window.shown
        following = self.bar.following
        self.shows.title, self.shows.picture = window.scenes[shown].title, self._pictures.get(shown)
        self.shows.note = text("presenter-is-dark") if self._big.is_dark else self._what_space_does()
        self.next.title = window.scenes[following].title if following else text("presenter-nothing")
        self.next.role = text("presenter-next" if following else "presenter-last")
        self.next.picture = self._pictures.get(following) if following else None
        self.next.note = opening_of(following) if following else text("presenter-nothing")
        self._bring_times()
        own = notes_of_lesson(self._own_notes)
        self.notes.notes = own or notes_for(shown, window.findings)
        self.legend.keys = self._big.known_keys()
        self.controls.actions = [
            Action("clock", text("presenter-hold" if self.clock.goes else "presenter-go")),
            Action("clock-anew", text("presenter-clock-anew")),
            Action("save", text("presenter-save")),
        ]
        self.controls.badge = self._said

    def _what_space_does(self) -> Text:
        names = [action.label for action in self._big.actions() if action.key == "Space" and action.enabled]
        return text("presenter-space", action=names[0]) if names else text("presenter-nothing")

    def _bring_times(self) -> None:
        now_s, day = self._monotonic(), self._now()
        left_s, times = self.clock.left_s(now_s), self.times
        times.now = text("presenter-time", hours=f"{day.hour:02}", minutes=f"{day.minute:02}")
        times.spoken = _minutes(self.clock.elapsed_s(now_s))
        times.planned = text("presenter-planned", minutes=round(self.clock.planned_s / 60))
        times.is_over = left_s < 0
        times.left = text("presenter-over" if times.is_over else "presenter-left", time=_minutes(abs(left_s)))
        times.share = min(1.0, self.clock.elapsed_s(now_s) / self.clock.planned_s)


def _minutes(seconds: float) -> Text:
    whole = int(seconds)
    return text("presenter-time", hours=f"{whole // 60:02}", minutes=f"{whole % 60:02}")
