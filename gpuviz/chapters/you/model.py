"""What is known of a visitor's sum, of the guess, and of what was measured."""

from dataclasses import dataclass
from enum import Enum, auto

from gpuviz.chapters.you.rate import Rate
from gpuviz.chapters.you.results import WordTimes
from gpuviz.chapters.you.sum import PRODUCTS, Sum
from gpuviz.chapters.you.work import USUAL_WORK, ModelSizes, Work
from gpuviz.errors import GpuvizError
from gpuviz.panels.guess import NO_GUESS, Guess
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.sentence.sentence import SentenceState


class Page(Enum):
    """What the visitor does."""

    SUM = auto()
    GUESS = auto()  # how long the next word would take
    RESULT = auto()


class Help(Enum):
    """Who shares the work; the value names it in messages."""

    ALONE = "alone"
    CLASS = "class"
    THOUSAND = "thousand"
    EVERYBODY = "everybody"


@dataclass
class YouModel:
    """``times`` are those of ``measured``; ``whole_word`` is False where one layer is looked at."""

    sum: Sum
    small: bool = False
    page: Page = Page.SUM
    whole_word: bool = True
    help: Help = Help.ALONE
    guess: Guess = NO_GUESS
    run_id: int | None = None
    measured: SentenceSpec | None = None
    times: WordTimes | None = None
    failure: GpuvizError | None = None
    asleep: bool = False

    def begin(self, new: Sum) -> None:
        """Another sum; what was chosen and measured stays."""
        self.sum, self.page, self.guess = new, Page.SUM, NO_GUESS

    @property
    def rate(self) -> Rate | None:
        """The visitor's rate, once the sum is done."""
        return Rate(PRODUCTS, self.sum.elapsed_ns(0) / 1e9) if self.sum.is_done else None

    def work(self, sentence: SentenceState) -> Work:
        """What is to be done: as measured, else as far as the sentence is known."""
        if self.times is not None:
            return self.times.work
        sizes = USUAL_WORK.sizes if sentence.model is None else ModelSizes.of_info(sentence.model)
        tokens = sentence.first_shown + len(sentence.tokens)
        return Work(sizes, tokens or USUAL_WORK.tokens)
