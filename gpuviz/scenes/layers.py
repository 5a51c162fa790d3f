"""The chapter about layers: a sentence becomes numbers, thirty layers work on them, and a score comes out."""

from collections.abc import Callable

from gpuviz.exhibit.languages import text
from gpuviz.scenes import sentence_panels
from gpuviz.scenes.panels import Column, Command, Controls, Heading, Message, Pages, Panel, Row, Value
from gpuviz.scenes.sentence import Sentence, Status
from gpuviz.scenes.sentences import accepted
from gpuviz.worker.board import Board
from gpuviz.worker.supervisor import SupervisorEvent

_WORDS = 4
_GUESSES, _ATTENTION = "guesses", "attention"
_READ, _PROGRESS, _CHOICE = "read", "progress", "sentences"


class LayersScene:
    """Shows the sentence all chapters share, with the whole window to itself.

    While ``is_racing`` says so, the worker has no time for it.
    """

    title = text("chapters-layers")

    def __init__(self, sentence: Sentence, is_racing: Callable[[], bool] = lambda: False) -> None:
        self._sentence, self._is_racing = sentence, is_racing
        self.heading = Heading(text("layers-title"), text("layers-subtitle", layers=sentence.now.layers))
        self.strips = sentence_panels.strips()
        self.product = sentence_panels.product()
        self.controls = Controls([])
        self.tokens = sentence_panels.tokens()
        self.story = Message(None, text("story"))
        self.guesses = sentence_panels.guesses()
        self.attention = sentence_panels.attention()
        self.words = sentence_panels.next_words(with_slider=True)
        self.progress = sentence_panels.progress()
        self.choice = sentence_panels.choice()
        self._side = Pages({_GUESSES: self.guesses, _ATTENTION: self.attention}, _GUESSES)
        talk = Column([self.tokens, self.story, self.controls], [0, 1, 0], card=True)
        bottom = Row([Column([self.product], [1], card=True), talk], [1, 1])
        left = Column([self.heading, Column([self.strips], [1], card=True), bottom], [0, 1, 0])
        right = Column([Column([self._side], [1], card=True), Column([self.words], [1], card=True)], [1, 0])
        self._pages = Pages(
            {
                _READ: Row([left, right], [27, 14]),
                _PROGRESS: Column([self.heading, Column([self.progress], [1], card=True)], [0, 1]),
                _CHOICE: Column([self.heading, Column([self.choice], [1], card=True)], [0, 1]),
            },
            _PROGRESS,
        )
        self.layout: Panel = self._pages

    def commands(self) -> list[Command]:
        """Everything a person can do now."""
        now = self._sentence.now
        if self._pages.shown == _CHOICE:
            return [Command("close", text("command-close"), key="Esc")]
        if not now.is_known:
            return []
        other = _ATTENTION if self._side.shown == _GUESSES else _GUESSES
        return [
            Command("write", text("command-write"), self._is_free and not now.is_full, True, "Space"),
            Command("sentences", text("command-sentences"), self._is_free, key="T"),
            Command("side", text(f"command-{other}"), key="L"),
        ]

    @property
    def _is_free(self) -> bool:
        return self._sentence.now.status is Status.READ and not self._is_racing()

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        match name:
            case "sentences" if self._is_free:
                self._sentence.refused = False
                self._pages.shown = _CHOICE
            case "close":
                self._pages.shown = _READ
            case "write" | "sentence" if not self._is_free:
                pass
            case "side":
                self._side.shown = _ATTENTION if self._side.shown == _GUESSES else _GUESSES
            case _:
                if self._sentence.do(name, value) and name == "sentence" and accepted(str(value)):
                    self._pages.shown = _READ

    def apply(self, event: SupervisorEvent) -> None:
        """The sentence takes in all there is."""

    def tick(self, now_ns: int, board: Board | None) -> None:
        """Bring all panels up to date."""
        del now_ns, board
        sentence = self._sentence
        if self._pages.shown != _CHOICE:
            self._pages.shown = _PROGRESS if sentence_panels.is_waiting(sentence) else _READ
        self.heading.subtitle = text("layers-subtitle", layers=sentence.now.layers)
        sentence_panels.show_progress(self.progress, sentence)
        sentence_panels.show_choice(self.choice, sentence)
        sentence_panels.show_strips(self.strips, sentence, with_tokens=True)
        sentence_panels.show_product(self.product, sentence)
        sentence_panels.show_guesses(self.guesses, sentence)
        sentence_panels.show_attention(self.attention, sentence)
        sentence_panels.show_next_words(self.words, sentence, _WORDS)
        sentence_panels.show_tokens(self.tokens, sentence)
        self.story.body = sentence_panels.what_happened(sentence)
        self.controls.commands = self.commands()

    def reset(self) -> None:
        """Back to the start."""
        self._pages.shown, self._side.shown = _PROGRESS, _GUESSES
