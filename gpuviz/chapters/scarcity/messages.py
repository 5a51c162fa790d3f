"""What the chapter asks of the worker, and what it hears."""

from typing import ClassVar

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.model.results import ModelInfo
from gpuviz.sentence.messages import SentenceJob
from gpuviz.worker.message_base import Event


class MeasureWriting(SentenceJob, frozen=True):
    """Let the language model write on after a sentence for a second or two; gives ``WritingMeasured``."""

    slot: ClassVar = "scarcity"
    is_measured: ClassVar = True


class WritingMeasured(Event, frozen=True):
    """How many tokens a second the model writes for one person.

    ``watts`` is the mean power of what computed it meanwhile, all processors or that GPU; None if it does not tell.
    """

    run_id: int
    model: ModelInfo
    device: DeviceInfo
    tokens_per_s: float
    watts: float | None
