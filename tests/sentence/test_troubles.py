import pytest

from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.errors import DeviceFailed, ModelFetchFailed, ModelFileMissing, WorkerLost
from gpuviz.sentence.messages import ReadSentence, SentenceSpec
from gpuviz.sentence.sentence import Sentence, Status
from gpuviz.worker import messages
from gpuviz.worker.ladder import Rung
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.race.driving import LOST, NO_WORKER
from tests.sentence.driving import TEXT, known_sentence, known_stage, new_sentence, status_of, tell
from tests.sentence.made_up import SMALL_MODEL, reading, word

_MISSING = ModelFileMissing(path="model.gguf")


def _fail(sentence: Sentence, error: ModelFileMissing | DeviceFailed) -> None:
    sentence.apply(messages.JobFailed(sentence.now.run_id, error.key, error.arguments))


def _missing_model() -> tuple[Sentence, WorkerPort]:
    sentence, port = new_sentence()
    sentence.reset()
    _fail(sentence, _MISSING)
    port.outbox.clear()
    return sentence, port


# ---- the worker is lost ----


def test_the_next_worker_reads_a_known_sentence_again_which_stays_in_sight() -> None:
    sentence, port = known_sentence()
    tell(sentence, [LOST, FellBack("sentence", Rung.NUMPY_ONLY, "worker-ended")])
    assert port.outbox == [ReadSentence(sentence.now.run_id, SentenceSpec(TEXT))]
    assert status_of(sentence) is Status.READ
    assert sentence.now.computed == sentence.now.layers  # what was read stays in sight meanwhile
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL, NO_DEVICE))
    assert sentence.now.lane == "blas_all_cores"
    assert status_of(sentence) is Status.READ


def test_the_model_s_tokens_stay_marked_when_the_next_worker_reads_them() -> None:
    sentence, _ = known_sentence()
    sentence.do("write")
    tell(sentence, [word(sentence.now.run_id, " east", SMALL_MODEL)] * 2)
    sentence.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    assert sentence.spec.text == TEXT + " east east"
    tell(sentence, reading(sentence.now.run_id, sentence.spec.text, SMALL_MODEL))
    assert status_of(sentence) is Status.READ
    assert sentence.now.written == 2


def test_a_sentence_being_read_is_sent_again_by_the_supervisor_alone() -> None:
    sentence, port = new_sentence()
    sentence.reset()
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL)[:4])
    port.outbox.clear()
    sentence.apply(WorkerReplaced("worker-stuck", fresh_caches=False))
    assert port.outbox == []
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL))
    assert status_of(sentence) is Status.READ
    assert len(sentence.now.layers_ns) == SMALL_MODEL.layers


def test_without_any_worker_nothing_is_asked_any_more() -> None:
    stage = known_stage()
    sentence, port = stage.sentence, stage.port
    sentence.apply(NO_WORKER)
    assert status_of(sentence) is Status.ASLEEP
    sentence.reset()
    sentence.do("sentence", "Once upon a time")
    stage.settings.change(device="another")
    assert status_of(sentence) is Status.ASLEEP
    assert port.outbox == []


@pytest.mark.parametrize("slot", [None, "sentence"])
def test_a_sentence_given_up_with_the_last_worker_sleeps_until_there_is_one_again(slot: str | None) -> None:
    sentence, port = new_sentence(TEXT)
    sentence.reset()
    lost = WorkerLost(reason="ended")
    sentence.apply(FellBack(slot, Rung.RECORDING, lost.key, lost.arguments))
    sentence.apply(messages.JobFailed(sentence.now.run_id, lost.key, lost.arguments))
    assert status_of(sentence) is Status.ASLEEP
    assert sentence.now.failure is None
    port.outbox.clear()
    sentence.apply(FellBack(slot, Rung.CHOSEN_DEVICE))
    assert port.outbox == [ReadSentence(sentence.now.run_id, SentenceSpec(TEXT))]
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL))
    assert status_of(sentence) is Status.READ


def test_a_sentence_is_awake_while_other_jobs_are_computed_in_another_way() -> None:
    sentence, port = known_sentence()
    for rung in Rung:
        sentence.apply(FellBack("race", rung, "worker-ended"))
    assert status_of(sentence) is Status.READ
    assert port.outbox == []


def test_a_failure_can_be_tried_again() -> None:
    sentence, port = known_sentence()
    sentence.do("sentence", "Once upon a time")
    _fail(sentence, DeviceFailed(device="a GPU", detail="lost"))
    assert status_of(sentence) is Status.FAILED
    assert isinstance(sentence.now.failure, DeviceFailed)
    port.outbox.clear()
    sentence.do("retry")
    assert port.outbox == [ReadSentence(sentence.now.run_id, SentenceSpec("Once upon a time"))]


# ---- the model's file ----


def test_a_missing_model_is_fetched_only_where_it_may_be() -> None:
    sentence, _ = _missing_model()
    assert status_of(sentence) is Status.NO_MODEL
    assert not sentence.wants_fetch
    sentence.do("fetch")
    assert sentence.wants_fetch


def test_a_model_that_was_named_is_never_fetched() -> None:
    sentence, _ = new_sentence(model="some.gguf")
    sentence.may_fetch = True
    _fail(sentence, _MISSING)
    assert not sentence.wants_fetch


def test_while_the_model_is_fetched_its_progress_counts_and_then_the_sentence_is_read() -> None:
    sentence, port = _missing_model()
    sentence.may_fetch = True
    sentence.fetching(40, 100)
    assert status_of(sentence) is Status.FETCHING
    assert not sentence.wants_fetch
    _fail(sentence, _MISSING)  # of a reading asked for before
    assert status_of(sentence) is Status.FETCHING
    sentence.fetched(None)
    assert status_of(sentence) is Status.WAITING
    assert isinstance(port.outbox[-1], ReadSentence)


def test_a_fetch_that_failed_is_told_and_not_repeated_by_itself() -> None:
    sentence, port = _missing_model()
    sentence.may_fetch = True
    sentence.fetching(0, 0)
    sentence.fetched(ModelFetchFailed(detail="no network"))
    assert status_of(sentence) is Status.FAILED
    assert isinstance(sentence.now.failure, ModelFetchFailed)
    assert not sentence.wants_fetch
    assert port.outbox == []


def test_a_fetch_that_ends_after_the_last_worker_changes_nothing() -> None:
    sentence, port = _missing_model()
    sentence.fetching(40, 100)
    sentence.apply(NO_WORKER)
    sentence.fetching(41, 100)
    assert status_of(sentence) is Status.ASLEEP
    for failure in (None, ModelFetchFailed(detail="no network")):
        sentence.fetched(failure)
        assert status_of(sentence) is Status.ASLEEP
    assert port.outbox == []
