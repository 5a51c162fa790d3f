"""The real worker reads sentences, writes on, and lets lanes climb."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import (
    FullPassFinished,
    FullPassLaneFinished,
    FullPassPrepared,
    LaneStarted,
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
from gpuviz.worker.messages import JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from gpuviz.worker.supervisor import Supervisor
from tests.model.references import sentences
from tests.model.tiny_model import LAYERS, tiny_model
from tests.worker.patience import Listener, wait_for

MOST_MEMORY = 1_200_000_000
EXPECTED = sentences()[3]


@pytest.fixture
def client() -> Iterator[WorkerClient]:
    client = WorkerClient()
    yield client
    client.close()


@pytest.fixture
def listener(client: WorkerClient) -> Listener:
    return Listener(client.poll)


@pytest.fixture
def tiny(tmp_path: Path) -> SentenceSpec:
    """A sentence for a model of two layers."""
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    return SentenceSpec("some words", str(path))


def test_a_sentence_is_read_layer_by_layer_as_the_reference_says(client: WorkerClient, listener: Listener) -> None:
    client.send(ReadSentence(1, SentenceSpec(EXPECTED.text)))
    result = listener.wait_for(SentenceRead).result
    kinds = [type(event) for event in listener.heard if getattr(event, "run_id", None) == 1]
    assert kinds[-33:] == [ModelReady, SentenceSplit, *[LayerFinished] * 30, SentenceRead]
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


def test_a_model_file_may_vanish_while_it_is_used(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(ReadSentence(1, tiny))
    listener.wait_for(SentenceRead)
    Path(str(tiny.model)).unlink()
    client.send(RunFullPass(2, tiny, LANE_NAMES, runs=1))
    assert all(lane.verified for lane in listener.wait_for(FullPassFinished).result.lanes)


def test_all_lanes_climb_and_every_layer_is_marked(client: WorkerClient, listener: Listener) -> None:
    client.send(RunFullPass(1, SentenceSpec(EXPECTED.text), LANE_NAMES, runs=2))
    result = listener.wait_for(FullPassFinished).result
    assert [lane.lane for lane in result.lanes] == list(LANE_NAMES)
    for lane in result.lanes:
        assert lane.verified
        assert lane.layers_correct == len(lane.layers_ns) == 30
        assert 0 < lane.worst_error < 1e-3
        assert lane.next_word.text == EXPECTED.top[0][1]
    assert result.speedup.keys() == {f"opencl/{lane}" for lane in LANE_NAMES[1:]}
    kinds = {type(event) for event in listener.heard}
    assert {FullPassPrepared, LaneStarted, LayerFinished, FullPassLaneFinished} <= kinds
    climbed = [event.layer for event in listener.all(LayerFinished) if event.lane == "sequential"]
    assert climbed == list(range(30))


STOPPED_INSIDE = """
import json, pathlib, sys, time
import numpy as np
from gpuviz.compute.transformer import scalar_loops
from gpuviz.worker import main, queue
from gpuviz.worker_process import all_handlers
from gpuviz.sentence.messages import RunFullPass

here, second, multiply, submit, rows = pathlib.Path({here!r}), [], scalar_loops.multiply, queue.JobQueue.submit, []

def note(self, command):
    second.extend([1] if isinstance(command, RunFullPass) and command.run_id == 2 else [])
    submit(self, command)

def count(left, table, out, stop):
    if second:
        (here / "inside").touch()
        while not stop[0]:
            time.sleep(0.001)
        out.fill(np.nan)
    multiply(left, table, out, stop)
    if second:
        rows.append(int(np.isfinite(out).all(axis=1).sum()))
        (here / "rows").write_text(json.dumps(rows))

queue.JobQueue.submit, scalar_loops.multiply = note, count
main.main(all_handlers)
"""


def test_stop_acts_inside_a_product_of_a_climb_that_is_run_again(tmp_path: Path, tiny: SentenceSpec) -> None:
    client = WorkerClient(command=[sys.executable, "-c", STOPPED_INSIDE.format(here=str(tmp_path))])
    listener = Listener(client.poll)
    lanes = ("blas_one_core", "sequential")
    client.send(RunFullPass(1, tiny, lanes, runs=1))
    listener.wait_for(FullPassFinished)
    client.send(RunFullPass(2, tiny, lanes, runs=1))
    wait_for(lambda: client.poll() is not None and (tmp_path / "inside").exists())
    client.send(StopJob(2))
    assert listener.wait_for(JobStopped).run_id == 2
    client.close()
    assert json.loads((tmp_path / "rows").read_text()) == [1]  # of one product the row that it was at, and no more


def test_a_layers_matrices_can_be_raced(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, RaceSpec(runs=1, sentence=SentenceSpec(EXPECTED.text), layer=12)))
    result = listener.wait_for(race_messages.RaceFinished).result
    assert (result.problem.m, result.problem.k, result.problem.n) == (11, 576, 1536)
    assert all(lane.verified for lane in result.lanes)


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
