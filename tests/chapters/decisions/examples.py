"""One quick example of each of the decisions' jobs."""

from gpuviz.chapters.decisions.messages import ChainsWanted, MeasureChains
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand

SMALL = ChainsWanted(chains=30, steps_total=100_000, ways=3)


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    del sentence
    return [MeasureChains(1, SMALL, runs=2)]
