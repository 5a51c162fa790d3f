"""The real worker lets lanes read a whole sentence, and races one of its layers."""

import json
import sys
from pathlib import Path

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import (
    FullPassFinished,
    FullPassLaneFinished,
    FullPassPrepared,
    LaneStarted,
    RaceSpec,
    RunFullPass,
    RunRace,
)
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.sentence.messages import (
    LayerFinished,
    ReadSentence,
    SentenceRead,
    SentenceSpec,
)
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.messages import JobStopped, StopJob
from tests.model.references import sentences
from tests.worker.patience import Listener, wait_for

EXPECTED = sentences()[3]


def test_a_model_file_may_vanish_while_it_is_used(client: WorkerClient, listener: Listener, tiny: SentenceSpec) -> None:
    client.send(ReadSentence(1, tiny))
    listener.wait_for(SentenceRead)
    Path(str(tiny.model)).unlink()
    client.send(RunFullPass(2, tiny, LANE_NAMES, runs=1))
    assert all(lane.verified for lane in listener.wait_for(FullPassFinished).result.lanes)


def test_all_lanes_read_a_sentence_and_every_layer_is_verified(client: WorkerClient, listener: Listener) -> None:
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
from gpuviz.chapters.race.messages import RunFullPass

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


def test_stop_acts_inside_a_product_of_a_full_pass_that_is_run_again(tmp_path: Path, tiny: SentenceSpec) -> None:
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
    assert (result.problem.m, result.problem.k, result.problem.n) == (11, 576, 2 * 1536)  # gate and up side by side
    assert all(lane.verified for lane in result.lanes)
