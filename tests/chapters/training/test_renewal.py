"""A model in training when its device is given other parameters, as after the search for the best."""

from collections.abc import Iterator

import pytest

from gpuviz.chapters.training.jobs import TrainingJobs
from gpuviz.chapters.training.messages import Train, TrainingAdvanced, TrainingReady, TrainingSpec
from gpuviz.worker.board import Board
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.message_base import Event


@pytest.fixture
def board() -> Iterator[Board]:
    board = Board.create()
    yield board
    board.close()


@pytest.mark.parametrize("opencl", [True, False])
def test_it_goes_on_from_where_it_was(board: Board, opencl: bool) -> None:
    events: list[Event] = []
    worker = WorkerContext(board, events.append)
    jobs, spec = TrainingJobs(worker), TrainingSpec(opencl=opencl)
    worker.shared(FoundDevices).notify_parameters_changed()
    jobs.train(Train(1, spec, 1, last_step=3))
    worker.shared(FoundDevices).notify_parameters_changed()
    jobs.train(Train(2, spec, 1, last_step=6))
    jobs.train(Train(3, spec, 2, last_step=6))
    assert [event.step for event in events if isinstance(event, TrainingReady)] == [0, 3, 0]
    last = {event.run_id: event for event in events if isinstance(event, TrainingAdvanced)}
    assert last[2].heldout_loss == last[3].heldout_loss
