"""The real worker reads sentences and writes on."""

import os
import signal
from pathlib import Path

import numpy as np
import psutil
import pytest

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import (
    FullPassFinished,
    PrepareRace,
    RaceSpec,
    RunFullPass,
    RunRace,
)
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.errors import InvalidChoice, ModelNotSupported, TextEmpty, TextTooLong, UnreadableFile
from gpuviz.sentence.messages import (
    AttentionShown,
    LayerFinished,
    ModelReady,
    ReadSentence,
    ScoreWords,
    SentenceRead,
    SentenceSpec,
    SentenceSplit,
    ShowAttention,
    WordsScored,
    WordWritten,
    WriteOn,
    WritingEnded,
)
from gpuviz.worker import device_messages
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Command
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from gpuviz.worker.supervisor import Supervisor
from tests.model.references import sentences
from tests.model.tiny_model import LAYERS, tiny_model
from tests.worker.patience import Listener

MOST_MEMORY = 1_200_000_000
EXPECTED = sentences()[3]


def test_a_sentence_is_read_layer_by_layer_as_the_reference_says(client: WorkerClient, listener: Listener) -> None:
    client.send(ReadSentence(1, SentenceSpec(EXPECTED.text)))
    result = listener.wait_for(SentenceRead).result
    listener.wait_for(JobDone)
    kinds = [type(event) for event in listener.heard if getattr(event, "run_id", None) == 1]
    assert kinds[-34:] == [ModelReady, SentenceSplit, *[LayerFinished] * 30, SentenceRead, JobDone]
    layers = listener.all(LayerFinished)
    assert [event.layer for event in layers] == list(range(30))
    assert all(len(event.heat) == 11 * 576 and 0 not in event.heat for event in layers)
    assert [token.id for token in result.tokens] == EXPECTED.ids
    assert [word for _, word, _ in result.top] == [word for _, word, _ in EXPECTED.top]
    for (_, _, share), (_, _, expected) in zip(result.top, EXPECTED.top, strict=True):
        assert share == pytest.approx(expected, abs=1e-3)
    norms = [layer.hidden_norm for layer in result.layers]
    assert [*norms[:30], norms[-1]] == pytest.approx(EXPECTED.hidden_norm, rel=1e-3)
    assert result.guesses[-1].token.id == result.top[0][0]
    assert all(layer.elapsed_ns > 0 for layer in result.layers[1:31])
    assert psutil.Process(client.pid).memory_info().rss < MOST_MEMORY


def test_next_words_follow_the_temperature(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(ReadSentence(1, tiny))
    usual = listener.wait_for(SentenceRead).result.top
    for count, temperature in enumerate((2.0, 0.0), start=1):
        client.send(ScoreWords(10 + count, 1, temperature))
        assert listener.wait_for(WordsScored, count).temperature == temperature
    warm, cold = (event.top for event in listener.all(WordsScored))
    assert warm[0][2] < usual[0][2] < cold[0][2] == 1.0
    assert [word for word, _, _ in warm] == [word for word, _, _ in usual]


def test_attention_looks_back_only_and_adds_up(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(WriteOn(1, tiny, 5))
    listener.wait_for(WritingEnded)
    client.send(ShowAttention(99, 0, 0))  # of no sentence that is known
    client.send(ShowAttention(1, 99, 0))
    client.send(ShowAttention(1, 1, 3))
    shown = listener.wait_for(AttentionShown)
    attention_weights = np.frombuffer(shown.weights, np.float32).reshape(shown.tokens, shown.tokens)
    assert len(listener.all(AttentionShown)) == 1
    assert shown.tokens == len(listener.wait_for(SentenceSplit).tokens) + len(listener.all(WordWritten))
    assert np.triu(attention_weights, 1).max() == 0
    assert attention_weights.sum(axis=1) == pytest.approx(1.0, abs=1e-5)


def test_the_same_seed_writes_the_same_words(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    for run_id, seed in ((1, 5), (2, 5), (3, 6)):
        client.send(WriteOn(run_id, tiny, 12, seed=seed))
    listener.wait_for(WritingEnded, 3)
    first, same, other = (event.result.generated for event in listener.all(WritingEnded))
    assert first == same
    assert first != other


def test_writing_on_is_reading_everything_at_once(client: WorkerClient, listener: Listener) -> None:
    client.send(WriteOn(1, SentenceSpec(EXPECTED.text), 4, temperature=0.0))
    written = listener.wait_for(WritingEnded).result
    client.send(ReadSentence(2, SentenceSpec(EXPECTED.text + written.generated_text)))
    again = listener.wait_for(SentenceRead).result
    assert [token.id for token in again.tokens] == [*EXPECTED.ids, *(token.id for token in written.generated)]
    assert again.top[0][0] == listener.all(WordWritten)[-1].top[0][0]


def test_writing_ends_where_there_is_no_more_room(client: WorkerClient, listener: Listener, tmp_path: Path) -> None:
    path = tmp_path / "short.gguf"
    path.write_bytes(tiny_model(metadata={"llama.context_length": 16, "tokenizer.ggml.eos_token_id": None}))
    client.send(WriteOn(1, SentenceSpec("abc", str(path)), 100))
    result = listener.wait_for(WritingEnded).result
    assert result.end == "full"
    assert len(result.tokens) + len(result.generated) == 16


@pytest.mark.parametrize("give_way", [StopJob(1), RunRace(2, RaceSpec(size=(25, 40, 16), runs=1))])
def test_writing_gives_way(client: WorkerClient, listener: Listener, give_way: RunRace | StopJob) -> None:
    client.send(WriteOn(1, SentenceSpec(EXPECTED.text), 1000))
    listener.wait_for(WordWritten)
    client.send(give_way)
    assert listener.wait_for(JobStopped).run_id == 1
    assert listener.all(WritingEnded) == []
    if isinstance(give_way, RunRace):
        assert listener.wait_for(race_messages.RaceFinished).run_id == 2


def test_texts_that_cannot_be_read_leave_the_worker_alive(
    client: WorkerClient, listener: Listener, tiny: SentenceSpec, tmp_path: Path
) -> None:
    garbage = tmp_path / "garbage.gguf"
    garbage.write_bytes(b"GGUF" + bytes(range(256)))
    bad: list[tuple[Command, str]] = [
        (ReadSentence(1, SentenceSpec("", tiny.model)), TextEmpty.key),
        (ReadSentence(2, SentenceSpec("\x00\x07", tiny.model)), TextEmpty.key),
        (ReadSentence(3, SentenceSpec("word " * 2000, tiny.model)), TextTooLong.key),
        (ReadSentence(4, SentenceSpec("a", str(tmp_path / "nowhere.gguf"))), UnreadableFile.key),
        (ReadSentence(5, SentenceSpec("a", str(garbage))), ModelNotSupported.key),
        (WriteOn(6, tiny, 5, temperature=float("nan")), InvalidChoice.key),
        (PrepareRace(7, RaceSpec(sentence=tiny, layer=LAYERS)), InvalidChoice.key),
    ]
    for count, (command, key) in enumerate(bad, start=1):
        client.send(command)
        assert listener.wait_for(JobFailed, count).key == key
    client.send(ReadSentence(8, tiny))
    assert listener.wait_for(SentenceRead).run_id == 8


def test_the_next_worker_reads_what_a_lost_one_did_not() -> None:
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(ReadSentence(1, SentenceSpec(EXPECTED.text)))
        listener.wait_for(device_messages.DeviceChosen)
        assert supervisor.worker_pid is not None
        os.kill(supervisor.worker_pid, signal.SIGKILL)
        assert listener.wait_for(WorkerReplaced).reason_key == "worker-ended"
        assert listener.wait_for(SentenceRead).result.top[0][1] == EXPECTED.top[0][1]


def test_numpy_reads_and_climbs_where_no_opencl_works(monkeypatch: pytest.MonkeyPatch, tiny: SentenceSpec) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", "/nowhere/")
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(ReadSentence(1, tiny))
        assert "OpenCL" not in listener.wait_for(SentenceRead).result.computed_by
        assert [(event.slot, event.rung) for event in listener.all(FellBack)] == [("sentence", Rung.NUMPY_ONLY)]
        assert listener.all(ModelReady)[-1].lane == "blas_all_cores"
        supervisor.send(RunFullPass(2, tiny, LANE_NAMES, runs=1))
        result = listener.wait_for(FullPassFinished).result
        assert [lane.lane for lane in result.lanes] == list(LANE_NAMES[1:])
        assert result.speedup == {}
