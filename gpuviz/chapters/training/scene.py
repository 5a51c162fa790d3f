"""The chapter about training: predict, compare, adjust, again and again; and what that costs."""

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.training import cost_wording, wording
from gpuviz.chapters.training.costs import costs_of
from gpuviz.chapters.training.messages import (
    MeasureTraining,
    Train,
    TrainingAdvanced,
    TrainingDiverged,
    TrainingMeasured,
    TrainingReady,
    TrainingSpec,
)
from gpuviz.chapters.training.presenter import TrainingPresenter
from gpuviz.chapters.training.shown_speed import ShownSpeed
from gpuviz.chapters.training.state import (
    FAST_SECONDS_PER_DECADE,
    GPU_COUNTS,
    LAST_STEP,
    LEARNING_RATES,
    TOLD_SECONDS_PER_DECADE,
    ChapterState,
    Mode,
    Page,
    TrainingState,
)
from gpuviz.errors import GpuvizError, error_of
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.guess import NO_GUESS
from gpuviz.panels.layout import Panel
from gpuviz.worker.ladder import RETRYABLE_ERRORS, Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_REST_NS = 300_000_000  # a slider that moves rests for so long before it counts
_NAME_NS, _FAST_NAME_NS = 600_000_000, 150_000_000  # from one invented name to the next


class TrainingScene:
    """Has a model trained while it is seen, gives way to whatever is measured, and measures what a step costs."""

    title = text("chapters-training")

    def __init__(self, stage: Stage) -> None:
        self._port, self._settings = stage.port, stage.settings
        self.now = ChapterState()
        self._speed = ShownSpeed()
        self.picture = TrainingPresenter()
        self.layout: Panel = self.picture.pages
        self._used_rate, self._rate_changed_ns, self._now_ns = self.now.rate, 0, 0
        self._findings = stage.findings
        self._findings.report("training", cost_wording.finding(None))
        self._settings.observe(self._device_changed, "device")

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        now = self.now
        if now.failure is not None:
            return [Action("restart", text("training-again"), primary=True, key="Space")]
        if now.page is Page.COSTS:
            can_reveal = now.counted is not None and not now.revealed
            return [
                Action("reveal", text("training-reveal"), can_reveal, can_reveal, "Space"),
                Action(Page.LEARNS.value, text("training-page-learns"), key="Esc"),
            ]
        mode, awake = now.training.mode, not now.asleep
        over = mode in (Mode.FINISHED, Mode.DIVERGED)
        runs = mode is Mode.RUNNING
        faster = "training-slower" if now.fast else "training-faster"
        return [
            Action("pause", text("training-pause"), awake, key="Space")
            if runs
            else Action("run", text("training-run"), awake and not over, not over, "Space"),
            Action("step", text("training-step"), awake and not over and mode is not Mode.STEPPING, key="N"),
            Action("faster", text(faster), awake and not over, key="S", on=now.fast),
            Action("restart", text("training-restart"), awake, over, "R"),
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        allowed = {action.name for action in self.actions() if action.enabled}
        match name, value:
            case "pause", _ if name in allowed:
                now.training.mode = Mode.PAUSED
            case "run", _ if name in allowed:
                now.training.mode = Mode.RUNNING
            case "step", _ if name in allowed:
                now.training.mode = Mode.STEPPING
            case "faster", _ if name in allowed:
                now.fast = not now.fast
            case "restart", _ if name in allowed:
                self._begin_anew()
            case "rate", int(index) if 0 <= index < len(LEARNING_RATES):
                self._choose_rate(index)
            case (("learns" | "costs"), _) | ("page", ("learns" | "costs")):
                now.page = Page(value if name == "page" else name)
            case "guess", int(guessed_ns) if now.counted is not None and not now.revealed:
                now.guess = now.guess.place(guessed_ns)
            case "reveal", _ if name in allowed:
                self._reveal()
            case "gpus", int(index) if 0 <= index < len(GPU_COUNTS):
                now.gpus = index

    def _choose_rate(self, index: int) -> None:
        """Another size of each move: counts from the next step on, or for a training that begins anew."""
        now = self.now
        if index == now.rate:
            return
        now.rate, self._rate_changed_ns = index, self._now_ns
        if now.training.mode in (Mode.FINISHED, Mode.DIVERGED):
            self._begin_anew()

    def _reveal(self) -> None:
        now = self.now
        now.revealed = True
        if now.counted is not None:
            now.guess = now.guess.lock().settle(costs_of(now.counted).layers_ns.students)

    def _begin_anew(self) -> None:
        now = self.now
        now.training, now.failure, now.note = TrainingState(), None, None
        self._speed, self._used_rate = ShownSpeed(), now.rate

    def _device_changed(self) -> None:
        self._begin_anew()
        self._forget_costs()

    def _forget_costs(self) -> None:
        """What a step cost, or is being measured to cost, is so on another device."""
        now = self.now
        if isinstance(now.job, MeasureTraining):
            self._port.stop(now.job.run_id)
            now.job, now.stopping = None, False
        now.measured, now.guess, now.revealed = None, NO_GUESS, False
        self._findings.report("training", cost_wording.finding(None))

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work."""
        return self.now.failure

    def reset(self) -> None:
        """Back to the start; what was measured stays, unless it was wrong."""
        now = self.now
        self.now = ChapterState(job=now.job, stopping=now.stopping, asleep=now.asleep, measured=now.counted)
        self._speed, self._used_rate = ShownSpeed(), self.now.rate

    def measured(self) -> bytes | None:
        """What a step costs here."""
        return msgspec.json.encode(self.now.measured) if self.now.measured is not None else None

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to another job is ignored."""
        now = self.now
        match event:
            case FellBack() if event.slot in (None, Train.slot):
                now.note = wording.fell_back(event)
                now.asleep = event.rung is Rung.RECORDING
                if event.rung is Rung.CHOSEN_DEVICE:
                    self._forget_costs()
            case WorkerReplaced() if now.job is not None:
                now.note = text("training-replaced")
            case Event() if now.job is not None and getattr(event, "run_id", None) == now.job.run_id:
                self._apply_to_job(event)

    def _apply_to_job(self, event: Event) -> None:
        now = self.now
        match event:
            case TrainingMeasured():
                now.measured, now.note = event, None
                self._findings.report("training", cost_wording.finding(costs_of(event) if event.verified else None))
            case JobFailed():
                now.job, now.stopping = None, False
                error = error_of(event.key, event.arguments)
                if error.key not in RETRYABLE_ERRORS:  # else it is tried again, as was said when the worker was lost
                    now.failure = error
            case JobDone() | JobStopped():
                now.job, now.stopping = None, False
                if isinstance(event, JobDone) and now.training.step >= LAST_STEP:
                    now.training.mode = Mode.FINISHED
            case _ if isinstance(now.job, Train) and now.job.training_id == now.training.training_id:
                self._apply_to_training(now.job, event)

    def _apply_to_training(self, job: Train, event: Event) -> None:
        now, training = self.now, self.now.training
        match event:
            case TrainingReady() if event.step < training.step:  # by a worker that does not have the model
                now.training = TrainingState(training.training_id)
                now.training.make_ready(event)
                now.note = text("training-begins-again")
            case TrainingReady():
                training.make_ready(event)
            case TrainingAdvanced():
                phase = training.phase
                training.advance(event)
                if training.phase is not phase:
                    now.note = None
                if training.mode is Mode.STEPPING and event.step >= job.last_step:
                    training.mode = Mode.PAUSED
                    if event.example is not None:
                        training.beats.hurry(event.step, event.example)
            case TrainingDiverged():
                training.diverged_at, training.mode = event.step, Mode.DIVERGED

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring all panels up to this moment; nothing is trained while nobody sees it."""
        now, self._now_ns = self.now, frame.now_ns
        if frame.now_ns - self._rate_changed_ns >= _REST_NS:
            self._used_rate = now.rate
        self._see_that_it_is_at_work(visible)
        if not visible:
            return
        training = now.training
        training.names.tick(frame.now_ns, _FAST_NAME_NS if now.fast else _NAME_NS)
        training.beats.tick(frame.now_ns)
        now.shown_steps_per_s = self._speed.steps_per_s(frame.now_ns, training.step)
        self.picture.show(now, self.actions(), frame.now_ns)

    def _see_that_it_is_at_work(self, visible: bool) -> None:
        """Have the worker do what the chapter shows, and nothing else."""
        now = self.now
        wanted = self._wanted() if visible else None
        if now.job is not None:
            is_it = wanted is not None and replace(wanted, run_id=now.job.run_id) == now.job
            if not is_it and not now.stopping:
                self._port.stop(now.job.run_id)
                now.stopping = True
            return
        now.waits = not self._port.is_free
        if wanted is not None and not now.waits:
            run_id = self._port.next_run_id()
            if isinstance(wanted, Train) and now.training.training_id is None:
                now.training.training_id = run_id
                wanted = replace(wanted, training_id=run_id)
            now.job = replace(wanted, run_id=run_id)
            self._port.submit(now.job)

    def _wanted(self) -> Train | MeasureTraining | None:
        """The job that gives what the page shows, but for its run id; None if there is nothing to do."""
        now, training = self.now, self.now.training
        if now.asleep or now.failure is not None:
            return None
        usual = TrainingSpec(device=self._settings.device)
        if now.page is Page.COSTS:
            return MeasureTraining(0, usual) if now.measured is None else None
        seed = usual.seed + (self._settings.seed or 0)
        spec = replace(usual, seed=seed, learning_rate=LEARNING_RATES[self._used_rate])
        training_id = training.training_id or 0
        match training.mode:
            case Mode.RUNNING:
                seconds = FAST_SECONDS_PER_DECADE if now.fast else TOLD_SECONDS_PER_DECADE
                return Train(0, spec, training_id, LAST_STEP, seconds)
            case Mode.STEPPING:
                return Train(0, spec, training_id, self._step_after(training))
            case _:
                return None

    def _step_after(self, training: TrainingState) -> int:
        """The step to be taken: that of the job at work for it, or the next."""
        job = self.now.job
        is_single = isinstance(job, Train) and job.last_step < LAST_STEP and job.training_id == training.training_id
        return job.last_step if is_single and isinstance(job, Train) else training.step + 1


def make_scene(stage: Stage) -> TrainingScene:
    """The chapter's scene."""
    return TrainingScene(stage)
