"""One quick example of each of the pixels' jobs."""

from gpuviz.chapters.pixels.messages import MeasureFrames, PictureSpec, RecordFrame, RenderFrames
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand

SMALL = PictureSpec(64, 36, detail=8, time_s=2.0)


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    del sentence
    return [RenderFrames(1, SMALL, frames=1), RecordFrame(1, SMALL), MeasureFrames(1, SMALL, frames=2)]
