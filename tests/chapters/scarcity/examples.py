"""One quick example of the chapter's job."""

from gpuviz.chapters.scarcity.messages import MeasureWriting
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    return [MeasureWriting(1, sentence)]
