"""One quick example of each of the chapter's jobs."""

from gpuviz.chapters.serving.messages import CheckService, FindPromiseLimit, MeasureCosts, ServiceSpec
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand
from tests.chapters.serving.made_up import COSTS, ask


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    spec = ServiceSpec(sentence.model)
    return [
        MeasureCosts(1, spec, anew=True),
        CheckService(1, spec, [ask(0, 0.0), ask(1, 0.01)], COSTS),
        FindPromiseLimit(1, COSTS, "alone", 2.0),
    ]
