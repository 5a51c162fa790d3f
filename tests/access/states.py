"""Every state of every chapter, made up without a worker."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from tests.chapters.decisions.test_layout import states as decisions
from tests.chapters.layers.test_layout import states as layers
from tests.chapters.pixels.test_layout import states as pixels
from tests.chapters.scarcity.test_game_layout import states as game
from tests.chapters.scarcity.test_layout import states as scarcity
from tests.chapters.serving.test_layout import states as serving
from tests.chapters.training.test_layout import states as training
from tests.chapters.you.test_layout import states as you
from tests.ui.test_layout import states as race

States = Callable[[App, QApplication], Iterator[str]]


def _closing(app: App, _application: QApplication) -> Iterator[str]:
    app.chapters.do("chapter", "closing")
    yield "nothing is measured"


STATES: dict[str, States] = {
    "race": lambda app, _: race(app),
    "layers": lambda app, _: layers(app),
    "pixels": pixels,
    "decisions": decisions,
    "you": you,
    "training": training,
    "serving": serving,
    "scarcity": lambda app, _: scarcity(app),
    "game": lambda app, _: game(app),
    "closing": _closing,
}
