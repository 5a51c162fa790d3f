"""The card beside the race: the sentence, its layers, and the next words."""

from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Controls
from gpuviz.panels.layout import Adaptive, Column, Pages, Row
from gpuviz.panels.texts import Message
from gpuviz.sentence import builders
from gpuviz.sentence.sentence import Sentence, Status

_WORDS = 3


class SentencePresenter:
    """The panels of the card and of the page where a sentence is chosen; ``show`` updates them."""

    def __init__(self) -> None:
        self.story = Message(text("problems-title"), text("story"))
        self.tokens = builders.tokens()
        self.strips = builders.strips()
        self.words = builders.next_words(with_slider=False)
        self.controls = Controls([])
        self.progress = builders.progress()
        self.choice = builders.choice()
        read = Adaptive(
            Column([self.tokens, self.strips, self.words, self.controls], [0, 1, 0, 0]),
            Column(
                [self.tokens, Row([self.strips, self.words], [4, 3])], [0, 1]
            ),  # the scene shows the controls itself
        )
        self.pages = Pages({"read": read, "progress": self.progress}, "progress")
        self.card = Column([self.story, self.pages], [0, 1], card=True)

    def show(self, sentence: Sentence, actions: list[Action]) -> None:
        """Update all panels."""
        self.pages.shown = "progress" if builders.is_waiting(sentence) else "read"
        builders.show_progress(self.progress, sentence)
        builders.show_tokens(self.tokens, sentence)
        builders.show_strips(self.strips, sentence, with_tokens=False)
        builders.show_next_words(self.words, sentence, _WORDS)
        builders.show_choice(self.choice, sentence)
        self.story.body = builders.touched_layer(sentence) or builders.story(sentence)
        self.controls.actions = actions


def actions(sentence: Sentence, busy: bool) -> list[Action]:
    """The actions for the sentence beside a race; disabled while the worker is ``busy`` with the race."""
    now = sentence.now
    ready = now.status is Status.READ and not busy
    return [
        Action("full_pass", text("command-full-pass"), ready, key="A"),
        Action("write", text("command-write"), ready and not now.is_full, key="W"),
        Action("sentences", text("command-sentences"), ready, key="T"),
    ]
