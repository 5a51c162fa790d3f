"""The scene about layers: the hidden states after each layer, attention, one product, and the next words."""

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.layers import builders as layer_builders
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Controls, Value
from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.panels.texts import Heading, Message
from gpuviz.sentence import builders
from gpuviz.sentence.curated import accepted
from gpuviz.sentence.pace import WritingPace
from gpuviz.sentence.sentence import Status
from gpuviz.worker.replacement import SupervisorEvent

_WORDS = 4
_GUESSES, _ATTENTION = "guesses", "attention"
_READ, _PROGRESS, _CHOICE = "read", "progress", "sentences"


class LayersScene:
    """Shows the shared sentence in the whole window."""

    title = text("chapters-layers")

    def __init__(self, stage: Stage) -> None:
        self.sentence, self._port, self._findings = stage.sentence, stage.port, stage.findings
        sentence = stage.sentence
        self.heading = Heading(text("layers-title"), text("layers-subtitle", layers=sentence.now.layers))
        self.strips = builders.strips()
        self.product = layer_builders.product()
        self.controls = Controls([])
        self.tokens = builders.tokens()
        self.story = Message(None, text("story"))
        self.guesses = layer_builders.guesses()
        self.attention = layer_builders.attention()
        self.words = builders.next_words(with_slider=True)
        self.progress = builders.progress()
        self.choice = builders.choice()
        self._side = Pages(
            {_GUESSES: self.guesses, _ATTENTION: self.attention}, _GUESSES, {_GUESSES: "side", _ATTENTION: "side"}
        )
        talk = Column([self.tokens, self.story, self.controls], [0, 1, 0], card=True)
        strips, product, side, words, choice, progress = (
            Column([panel], [1], card=True)
            for panel in (self.strips, self.product, self._side, self.words, self.choice, self.progress)
        )
        left = Column([self.heading, strips, Row([product, talk], [1, 1])], [0, 1, 0])
        right = Column([side, words], [1, 0])
        portrait = Column([self.heading, strips, Row([side, words], [3, 2]), product, talk], [0, 5, 4, 0, 0])
        self._pages = Pages(
            {
                _READ: Adaptive(Row([left, right], [27, 14]), portrait),
                _PROGRESS: Column([self.heading, progress], [0, 1]),
                _CHOICE: Adaptive(
                    Column([self.heading, choice], [0, 1]),
                    Column([self.heading, choice, Controls([_close()])], [0, 1, 0]),
                ),
            },
            _PROGRESS,
        )
        self.layout: Panel = self._pages
        self._pace = WritingPace()
        self._report()

    def actions(self) -> list[Action]:
        """All actions of the current state."""
        now = self.sentence.now
        if self._pages.shown == _CHOICE:
            return [_close()]
        if not now.is_known:
            return []
        other = _ATTENTION if self._side.shown == _GUESSES else _GUESSES
        return [
            Action("write", text("command-write"), self._is_free and not now.is_full, True, "Space"),
            Action("sentences", text("command-sentences"), self._is_free, key="T"),
            Action("side", text(f"command-{other}"), key="L"),
        ]

    @property
    def _is_free(self) -> bool:
        return self.sentence.now.status is Status.READ and self._port.is_free

    def do(self, name: str, value: Value = None) -> None:
        """Handle an action; ignored if it is not possible now."""
        match name:
            case "sentences" if self._is_free:
                self.sentence.refused = False
                self._pages.shown = _CHOICE
            case "close":
                self._pages.shown = _READ
            case "write" | "sentence" if not self._is_free:
                pass
            case "side":
                self._side.shown = _ATTENTION if self._side.shown == _GUESSES else _GUESSES
            case _:
                if self.sentence.do(name, value) and name == "sentence" and accepted(str(value)):
                    self._pages.shown = _READ

    @property
    def failure(self) -> GpuvizError | None:
        """Why the sentence could not be read; None if it was."""
        return self.sentence.now.failure

    def apply(self, event: SupervisorEvent) -> None:
        """The sentence applies its events itself."""
        self._report()

    def _report(self) -> None:
        self._findings.report("layers", layer_builders.finding(self.sentence.now.result))

    def tick(self, frame: Frame, visible: bool) -> None:
        """Update all panels, if they are visible; while the model writes, not in every frame."""
        if not visible or not self._pace.is_due(self.sentence, frame.now_ns):
            return
        sentence = self.sentence
        if self._pages.shown != _CHOICE:
            self._pages.shown = _PROGRESS if builders.is_waiting(sentence) else _READ
        self.heading.subtitle = text("layers-subtitle", layers=sentence.now.layers)
        builders.show_progress(self.progress, sentence)
        builders.show_choice(self.choice, sentence)
        builders.show_strips(self.strips, sentence, with_tokens=True)
        layer_builders.show_product(self.product, sentence)
        layer_builders.show_guesses(self.guesses, sentence)
        layer_builders.show_attention(self.attention, sentence)
        builders.show_next_words(self.words, sentence, _WORDS)
        builders.show_tokens(self.tokens, sentence)
        self.story.body = builders.story(sentence)
        self.controls.actions = self.actions()

    def reset(self) -> None:
        """Return to the initial page."""
        self._pages.shown, self._side.shown = _PROGRESS, _GUESSES

    def measured(self) -> bytes | None:
        """The sentence as it was read, as ``gpuviz layers --json`` prints it."""
        result = self.sentence.now.result
        return result.to_json() if result is not None else None


def _close() -> Action:
    return Action("close", text("command-close"), key="Esc")


def make_scene(stage: Stage) -> LayersScene:
    """The chapter's scene."""
    return LayersScene(stage)
