"""The application in a talk: the picture for the audience, and a window with the presenter's notes."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import platformdirs
from PySide6.QtCore import QSize

from gpuviz.app import App, WindowOptions, all_views
from gpuviz.chapters import CHAPTERS
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language
from gpuviz.presenter.scene import PresenterScene
from gpuviz.presenter.talk import Talk

_UNTITLED = Lesson(title="gpuviz", chapter=CHAPTERS[0].name)  # so that what shows can be saved as a lesson


class TalkApp(App):
    """Opens two windows, which change screens by themselves if the big one has no size of its own."""

    def __init__(self, options: WindowOptions, language: Language | None = None) -> None:
        lesson = options.lesson
        folder = options.lesson_folder if lesson is not None else talks_folder()
        super().__init__(replace(options, lesson=lesson or _UNTITLED, lesson_folder=folder), language)
        self.talk = Talk(
            cast(PresenterScene, self.scene),
            self.window,
            all_views(),
            self._save_picture,
            options.config.presenter.minutes,
            lesson.notes if lesson is not None else (),
            lesson.title if lesson is not None else "",
            folder,
        )
        self.windows.append(self.talk.window)
        self._use_settings()

    def _make_scene(self) -> PresenterScene:
        return PresenterScene(self.chapters)

    def show(self, room: QSize | None = None) -> None:
        """Open both windows."""
        super().show(room)
        if self._options.size is None:
            self.talk.screens.follow()
        else:
            self.talk.window.resize(self.window.size())
            self.talk.window.show()

    def frame(self) -> None:
        """One frame of both windows."""
        super().frame()
        self.talk.tick()

    def close(self) -> None:
        """Close both windows."""
        self.talk.close()
        super().close()


def talks_folder() -> Path:
    """Where lessons and results go that were opened from no file."""
    return platformdirs.user_documents_path() / "gpuviz"
