"""The application in a talk: the picture for the audience, and a window with the presenter's notes."""

from typing import cast

from PySide6.QtCore import QSize

from gpuviz.app import App, WindowOptions, all_views
from gpuviz.i18n.languages import Language
from gpuviz.presenter.scene import PresenterScene
from gpuviz.presenter.talk import Talk


class TalkApp(App):
    """Opens two windows, which change screens by themselves if the big one has no size of its own."""

    def __init__(self, options: WindowOptions, language: Language | None = None) -> None:
        super().__init__(options, language)
        settings = self.chapters.settings
        speaks = language or self.languages.language(settings.language)
        self.talk = Talk(
            cast(PresenterScene, self.scene), self.window, speaks, all_views(), options.config.presenter.minutes
        )
        settings.observe(lambda: self.talk.use_language(self.languages.language(settings.language)), "language")

    def _make_scene(self) -> PresenterScene:
        return PresenterScene(self.chapters)

    def show(self, room: QSize | None = None) -> None:
        """Open both windows."""
        super().show(room)
        if self._options.size is None:
            self.talk.screens.place()
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
