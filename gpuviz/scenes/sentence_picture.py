"""The card beside the race: the sentence, its layers, and the next word."""

from gpuviz.exhibit.languages import text
from gpuviz.scenes import sentence_panels
from gpuviz.scenes.panels import Column, Command, Controls, Message, Pages
from gpuviz.scenes.sentence import Sentence, Status

_WORDS = 3


class SentencePicture:
    """All panels of the card, and the page on which a sentence is chosen; ``show`` brings them up to date."""

    def __init__(self) -> None:
        self.story = Message(text("problems-title"), text("story"))
        self.tokens = sentence_panels.tokens()
        self.strips = sentence_panels.strips()
        self.words = sentence_panels.next_words(with_slider=False)
        self.controls = Controls([])
        self.progress = sentence_panels.progress()
        self.choice = sentence_panels.choice()
        read = Column([self.tokens, self.strips, self.words, self.controls], [0, 1, 0, 0])
        self.pages = Pages({"read": read, "progress": self.progress}, "progress")
        self.card = Column([self.story, self.pages], [0, 1], card=True)

    def show(self, sentence: Sentence, commands: list[Command]) -> None:
        """Bring all panels up to date."""
        self.pages.shown = "progress" if sentence_panels.is_waiting(sentence) else "read"
        sentence_panels.show_progress(self.progress, sentence)
        sentence_panels.show_tokens(self.tokens, sentence)
        sentence_panels.show_strips(self.strips, sentence, with_tokens=False)
        sentence_panels.show_next_words(self.words, sentence, _WORDS)
        sentence_panels.show_choice(self.choice, sentence)
        self.story.body = sentence_panels.touched_layer(sentence) or sentence_panels.what_happened(sentence)
        self.controls.commands = commands


def commands(sentence: Sentence, busy: bool) -> list[Command]:
    """What a person can do with the sentence beside a race; ``busy``: the worker races."""
    now = sentence.now
    ready = now.status is Status.READ and not busy
    return [
        Command("climb", text("command-climb"), ready, key="A"),
        Command("write", text("command-write"), ready and not now.is_full, key="W"),
        Command("sentences", text("command-sentences"), ready, key="T"),
    ]
