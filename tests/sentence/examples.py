"""One quick example of each of the sentence's jobs."""

from gpuviz.sentence.messages import ReadSentence, ScoreWords, SentenceSpec, WriteOn
from gpuviz.worker.message_base import JobCommand


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    return [ReadSentence(1, sentence), WriteOn(1, sentence, 5), ScoreWords(1, 0, 1.0)]
