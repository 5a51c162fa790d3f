"""One quick example of the chapter's job."""

from gpuviz.chapters.you.messages import MeasureWord
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    return [MeasureWord(1, sentence, tokens=3)]
