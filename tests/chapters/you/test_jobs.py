"""The real worker measures how long the next word takes."""

from msgspec.structs import replace

from gpuviz.chapters.you.messages import MeasureWord, WordMeasured
from gpuviz.chapters.you.rate import Rate
from gpuviz.chapters.you.results import report
from gpuviz.sentence.messages import ReadSentence, SentenceRead, SentenceSpec
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.message_base import Backend
from gpuviz.worker.messages import JobDone, JobFailed
from tests.worker.patience import Listener


def test_both_lanes_compute_the_word_and_every_layer_is_verified(
    client: WorkerClient, listener: Listener, tiny: SentenceSpec
) -> None:
    client.send(MeasureWord(1, tiny, tokens=5))
    times = listener.wait_for(WordMeasured).times
    assert [lane.lane for lane in times.lanes] == ["opencl", "sequential"]
    assert times.verified
    assert times.work.tokens == 5
    assert all(len(lane.layers_ns) == times.work.sizes.layers == 2 for lane in times.lanes)
    assert all(0 < sum(lane.layers_ns) <= lane.total_ns for lane in times.lanes if lane.lane == "sequential")


def test_by_default_the_tokens_are_the_sentence_s(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(ReadSentence(1, tiny))
    tokens = len(listener.wait_for(SentenceRead).result.tokens)
    client.send(MeasureWord(2, tiny))
    assert listener.wait_for(WordMeasured).times.work.tokens == tokens


def test_without_opencl_the_sequential_lane_is_alone(
    client: WorkerClient, listener: Listener, tiny: SentenceSpec
) -> None:
    job = MeasureWord(1, tiny).for_backend(Backend(opencl=False))
    assert job is not None
    client.send(job)
    times = listener.wait_for(WordMeasured).times
    assert [lane.lane for lane in times.lanes] == ["sequential"]
    assert report(Rate(4, 20.0), times, 0).opencl_s is None


def test_layers_and_tokens_that_are_not_there_are_refused(
    client: WorkerClient, listener: Listener, tiny: SentenceSpec
) -> None:
    jobs = [MeasureWord(1, tiny, tokens=0), MeasureWord(2, tiny, tokens=10**6), MeasureWord(3, tiny, layer=2)]
    for number, job in enumerate(jobs, start=1):
        client.send(job)
        assert listener.wait_for(JobFailed, number).key == "error-invalid-choice"
    client.send(MeasureWord(9, tiny, layer=1))
    assert listener.wait_for(JobDone).run_id == 9


def test_a_missing_model_fails_the_job_alone(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(MeasureWord(1, replace(tiny, model=f"{tiny.model}.none")))
    assert listener.wait_for(JobFailed).key == "error-unreadable-file"
    client.send(MeasureWord(2, tiny))
    assert listener.wait_for(WordMeasured).run_id == 2
