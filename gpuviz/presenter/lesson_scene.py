"""All chapters in one window, opened as a lesson says."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.errors import GpuvizError
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.control import Control, Setting
from gpuviz.panels.hiding import Hiding
from gpuviz.panels.question import Question
from gpuviz.presenter.export import export
from gpuviz.presenter.lesson_file import controls_in, lesson_of, write_lesson
from gpuviz.settings import Settings

_log = logging.getLogger(__name__)

_SAVE, _EXPORT = "save-lesson", "export"
_PATIENCE_NS = 10_000_000_000  # devices are found late; and what was told to a scene may take some frames


class LessonScene(WindowScene):
    """Opens the lesson's chapter and makes its settings, each as soon as it can be made.

    What a person sets first is left alone. A value that there is not here is replaced by the nearest, and that is said.
    Hidden controls neither show nor have keys. Starting over leads back to the lesson's start. What shows can be saved
    as another lesson into ``folder``, and so can the picture, which ``take_picture`` writes, with what was measured;
    where ``folder`` is None, as in an exhibit, nothing is saved, and what cannot be set is only logged. All else is
    given as to a ``WindowScene``.
    """

    def __init__(
        self,
        lesson: Lesson,
        folder: Path | None,
        settings: Settings,
        given: Mapping[str, Any],
        model: str | None,
        live: bool,
        take_picture: Callable[[Path], Path],
    ) -> None:
        super().__init__(settings, given, model, live)
        self.lesson, self._folder, self.take_picture = lesson, folder, take_picture
        self._hidden = frozenset(lesson.hidden)
        self.layout = Hiding(self._overlay, self._hidden)
        self._pending: dict[str, Setting] = {}
        self._since_ns: dict[str, int] = {}  # by a control's name, when it could first be set
        self._notes: list[Question] = []  # to be shown one after the other
        self._begin()

    def _begin(self) -> None:
        self._show(self.lesson.chapter)
        self._pending = dict(self.lesson.settings)
        self._since_ns, self._notes = {}, []

    def reset(self) -> None:
        """Back to the start of the lesson."""
        super().reset()
        self._begin()

    @property
    def waits_for(self) -> list[str]:
        """The names of settings that could not be made yet."""
        return list(self._pending)

    def actions(self) -> list[Action]:
        """Everything a person can do now, but for what is hidden."""
        own = [action for action in super().actions() if action.name not in self._hidden]
        if self._folder is None:
            return own
        return [
            *own,
            Action(_SAVE, text("lesson-save"), key="Ctrl+S"),
            Action(_EXPORT, text("export-save"), key="Ctrl+E"),
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what was set so is no longer the lesson's to set."""
        if name in (_SAVE, _EXPORT):
            if self._folder is not None:
                (self._save if name == _SAVE else self._export)(self._folder)
        elif name not in self._hidden:
            self._pending.pop(name, None)
            super().do(name, value)

    def _save(self, folder: Path) -> None:
        """Write what shows into a new file, and say where it is."""
        path = _new_name(folder, "lesson").with_suffix(".toml")
        try:
            write_lesson(self.as_lesson(), path)
        except GpuvizError as error:
            self.say(text("message-failed-title"), error_text(error))
        else:
            self.say(text("lesson-saved-title"), text("lesson-saved", path=str(path)))

    def _export(self, folder: Path) -> None:
        """Save the picture as it is, and what was measured in this chapter."""
        stem, measured = _new_name(folder, self.shown), self.scenes[self.shown].measured()
        try:
            saved = [self.take_picture(stem.with_suffix(".png"))]
            if measured is not None:
                saved += export(measured, stem)
        except GpuvizError as error:
            self.say(text("message-failed-title"), error_text(error))
        else:
            names = ", ".join(path.name for path in saved)
            self.say(text("lesson-saved-title"), text("export-saved", names=names, folder=str(folder)))

    def tick(self, frame: Frame) -> None:
        """A frame is due: bring all scenes up to this moment, and make what settings can be made."""
        super().tick(frame)
        if self._pending and self.shown == self.lesson.chapter:
            controls = controls_in(self.scenes[self.shown])
            for name, wanted in list(self._pending.items()):
                if name in controls and controls[name].enabled:
                    self._set(controls[name], wanted, frame.now_ns)
        if self._notes and self._overlay.card is None:
            self._overlay.card = self._notes.pop(0)

    def _set(self, control: Control, wanted: Setting, now_ns: int) -> None:
        is_late = now_ns - self._since_ns.setdefault(control.name, now_ns) >= _PATIENCE_NS
        value = control.matching(wanted)
        if value is None and (nearest := control.nearest(wanted)) is not None:
            self._pending[control.name] = value = nearest
            self._say(control.name, wanted, nearest)
        if value is not None and control.value == value:
            del self._pending[control.name]
        elif is_late:
            del self._pending[control.name]
            self._say(control.name, wanted, None)
        elif value is not None:
            self.scenes[self.shown].do(*control.deeds[value])

    def _say(self, name: str, wanted: Setting, used: Setting | None) -> None:
        """A calm sentence about a setting that cannot be as it was written."""
        if self._folder is None:
            _log.warning("lesson: %s = %r is not here; used: %r", name, wanted, used)
            return
        told: dict[str, str] = {"name": name, "wanted": str(wanted)}
        body = text("lesson-not-here-at-all", **told)
        if used is not None:
            body = text("lesson-not-here", **told, used=str(used))
        self.say(text("lesson-note-title"), body)

    def say(self, title: Text, body: Text) -> None:
        """Show a short message until somebody closes it, once those before it are closed."""
        self._notes.append(Question(title, body, [Action("close", text("command-close"), primary=True, key="Esc")]))

    def as_lesson(self) -> Lesson:
        """What shows now, as a lesson like this one."""
        hidden = self.lesson.hidden if self.shown == self.lesson.chapter else []
        like = replace(self.lesson, chapter=self.shown, sentence=self.settings.sentence, hidden=hidden)
        return lesson_of(self.scenes[self.shown], like)


def _new_name(folder: Path, what: str) -> Path:
    """A file's name without its ending, by the time."""
    return folder / f"{what}-{datetime.now():%Y-%m-%d-%H%M%S}"
