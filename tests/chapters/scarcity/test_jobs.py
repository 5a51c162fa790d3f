"""The real worker measures how quickly the model writes."""

from msgspec.structs import replace

from gpuviz.chapters.scarcity.messages import MeasureWriting, WritingMeasured
from gpuviz.sentence.messages import SentenceSpec, WriteOn, WritingEnded
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.message_base import Backend
from gpuviz.worker.messages import JobDone, JobFailed
from tests.worker.patience import Listener


def test_the_speed_of_writing_is_measured(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(MeasureWriting(1, tiny))
    told = listener.wait_for(WritingMeasured)
    assert told.tokens_per_s > 1
    assert told.watts is None or told.watts > 0
    assert told.model.layers == 2
    assert listener.wait_for(JobDone).run_id == 1


def test_without_opencl_numpy_writes(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    job = MeasureWriting(1, tiny).for_backend(Backend(opencl=False))
    assert job is not None
    client.send(job)
    assert listener.wait_for(WritingMeasured).tokens_per_s > 1


def test_a_sentence_is_continued_as_before_after_a_measurement(
    client: WorkerClient, listener: Listener, tiny: SentenceSpec
) -> None:
    client.send(MeasureWriting(1, tiny))
    listener.wait_for(WritingMeasured)
    client.send(WriteOn(2, tiny, count=2, temperature=0.0))
    assert listener.wait_for(WritingEnded).run_id == 2


def test_a_missing_model_fails_the_job_alone(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(MeasureWriting(1, replace(tiny, model=f"{tiny.model}.none")))
    assert listener.wait_for(JobFailed).key == "error-unreadable-file"
    client.send(MeasureWriting(2, tiny))
    assert listener.wait_for(WritingMeasured).run_id == 2
