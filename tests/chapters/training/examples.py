"""One quick example of each of the training's jobs."""

from gpuviz.chapters.training.messages import MeasureTraining, Train, TrainingSpec
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    del sentence
    return [Train(1, TrainingSpec(), training_id=1, last_step=3), MeasureTraining(1, TrainingSpec())]
