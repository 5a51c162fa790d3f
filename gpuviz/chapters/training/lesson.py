"""Steps at a pace, and what is told of them."""

import time
from collections.abc import Callable

import numpy as np

from gpuviz.chapters.training.messages import Train, TrainingAdvanced, TrainingExample
from gpuviz.chapters.training.pace import LogarithmicClock, marked_steps
from gpuviz.chapters.training.session import Session
from gpuviz.compute.cancellation import CancelToken

_EVENTS_PER_S = 30
_LOOKS_PER_S = 1.0  # with names, example and picture
_NAMES = 6  # of a look
_LONGEST_STRETCH_NS = 20_000_000  # of steps, after which we look whether we are to stop


class Lesson:
    """Trains a session as a job asks, and tells of it at most ``_EVENTS_PER_S`` times a second.

    At marked steps, which are the same in every run, held-out names are tried; the last of them is the last step.
    """

    def __init__(
        self, job: Train, session: Session, cancel: CancelToken, tell: Callable[[TrainingAdvanced], None]
    ) -> None:
        self._job, self._session, self._cancel, self._tell = job, session, cancel, tell
        self._losses: list[float] = []  # of the steps since the last event
        self._told_ns = self._looked_ns = -(10**12)
        self._step_ns = float(_LONGEST_STRETCH_NS)  # of the steps before; at first one is made alone

    def give(self) -> None:
        """Make all steps.

        Raises:
            Diverged: if the learning rate was too large.
            Cancelled, OpenClError
        """
        job, session = self._job, self._session
        clock = LogarithmicClock(job.seconds_per_decade, session.step, time.perf_counter_ns())
        for mark in marked_steps(session.step, job.last_step):
            while session.step < mark:
                due = clock.due_step(time.perf_counter_ns(), mark)
                if due <= session.step:
                    self._cancel.wait(clock.seconds_until(session.step + 1, time.perf_counter_ns()))
                    continue
                self._stretch(due, mark)
                self._cancel.check()

    def _stretch(self, due: int, mark: int) -> None:
        """Some steps up to ``due``, of which the last is told of if it is time; one that is looked at stands alone."""
        job, session, before_ns = self._job, self._session, self._session.compute_ns
        most = max(1, int(_LONGEST_STRETCH_NS / self._step_ns))
        steps, example = min(due, session.step + most, max(session.step + 1, job.last_step - 1)) - session.step, None
        if session.step + 1 == job.last_step or self._is_time(self._looked_ns, _LOOKS_PER_S):
            steps = 1
            losses, example = session.train_one_example(job.spec.learning_rate)
        else:
            losses = session.train(steps, job.spec.learning_rate)
        self._losses.extend(losses)
        self._step_ns = (session.compute_ns - before_ns) / steps
        if session.step == mark or example is not None or self._is_time(self._told_ns, _EVENTS_PER_S):
            self._report(session.step == mark, example)

    def _report(self, marked: bool, example: TrainingExample | None) -> None:
        """Tell of the steps since the last event, not before its time."""
        session = self._session
        self._cancel.wait(max(0.0, 1 / _EVENTS_PER_S - (time.perf_counter_ns() - self._told_ns) / 1e9))
        session.look()
        held_out = session.held_out() if marked else None
        invented, picture = [], None
        if example is not None:
            self._looked_ns = time.perf_counter_ns()
            invented, picture = session.invent(_NAMES), session.picture()
        loss = float(np.mean(self._losses))
        self._losses.clear()
        self._told_ns = time.perf_counter_ns()
        self._tell(
            TrainingAdvanced(
                self._job.run_id,
                session.step,
                loss,
                session.compute_ns,
                held_out.loss if held_out else None,
                invented,
                example,
                picture,
                held_out.accuracy if held_out else None,
            )
        )

    @staticmethod
    def _is_time(last_ns: int, per_second: float) -> bool:
        return time.perf_counter_ns() - last_ns >= 1e9 / per_second
