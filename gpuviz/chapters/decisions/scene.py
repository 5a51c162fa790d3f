"""The chapter about decisions: what if each answer needs the one before?"""

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.decisions import wording
from gpuviz.chapters.decisions.choices import CHAINS, GUESSED_CHAINS, WAYS
from gpuviz.chapters.decisions.messages import (
    ChainsMeasured,
    ChainsReady,
    ChainsWanted,
    MeasureChains,
    RunFinished,
    RunStarted,
)
from gpuviz.chapters.decisions.model import DecisionsModel, Job, Measured, Mode, Record
from gpuviz.chapters.decisions.presenter import DecisionsPresenter
from gpuviz.chapters.decisions.report import ChainsResult
from gpuviz.chapters.decisions.slow_replay import SlowReplay
from gpuviz.chapters.decisions.spec import DEFAULT_STEPS
from gpuviz.errors import GpuvizError, error_of
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.worker.board import Board
from gpuviz.worker.ladder import RETRYABLE_ERRORS, Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_REST_NS = 300_000_000  # a slider that moves rests for so long before it counts


class DecisionsScene:
    """Measures what is chosen as soon as it is seen, and gives way to whatever else is measured."""

    title = text("chapters-decisions")

    def __init__(self, stage: Stage) -> None:
        self._port, self._settings, self._findings = stage.port, stage.settings, stage.findings
        self.now = DecisionsModel()
        self.picture = DecisionsPresenter()
        self.layout: Panel = self.picture.pages
        self.replay: SlowReplay | None = None
        self._chosen_since_ns: int | None = None
        self._chosen = self.now.choice
        self._settings.observe(self._device_changed, "device")
        self._findings.report("decisions", wording.finding(self.now))

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        now = self.now
        if now.mode is Mode.HOW:
            return [Action("close", text("command-close"), primary=True, key="Esc")]
        if now.mode is Mode.SLOW:
            return [
                Action("close", text("decisions-real-time"), primary=True, key="Esc"),
                Action("again", text("decisions-again"), key="Space"),
                Action("how", text("decisions-how"), key="H"),
            ]
        can_run = now.failure is not None or (now.shown is not None and not now.asleep)
        return [
            Action("again", text("decisions-again"), can_run, primary=can_run, key="Space"),
            Action("slow", text("decisions-slow"), now.shown is not None, key="S"),
            Action("how", text("decisions-how"), key="H"),
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        allowed = {action.name for action in self.actions() if action.enabled}
        match name, value:
            case "again", _ if name in allowed:
                now.measured.pop(now.choice, None)
                self._show_measured()
            case "slow", _ if name in allowed and now.shown is not None:
                now.mode, self.replay = Mode.SLOW, SlowReplay(now.spec, now.shown)
            case "how", _ if name in allowed:
                now.mode, self.replay = Mode.HOW, None
            case "close", _ if name in allowed:
                self._show_measured()
            case "chains", int(stop) if 0 <= stop < len(CHAINS):
                now.stop = stop
                now.ways = now.ways if now.chains > 1 else 1
                self._show_measured()
            case "ways", str(ways) if ways in {str(way) for way in WAYS} and now.chains > 1 and now.has_opencl:
                now.ways = int(ways)
                self._show_measured()
            case "guess", int(guessed_ns) if now.guess_is_open:
                now.guess = now.guess.place(guessed_ns)

    def _show_measured(self) -> None:
        self.now.mode, self.now.failure, self.replay = Mode.MEASURED, None, None

    def _device_changed(self) -> None:
        """What was measured, or is being so, was measured on another device."""
        self._stop()
        self.now.measured.clear()
        self.now.note, self.now.has_opencl = None, True
        self._show_measured()
        self._findings.report("decisions", wording.finding(self.now))

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work."""
        return self.now.failure

    def reset(self) -> None:
        """Back to the start; what was measured stays known to nobody."""
        self._stop()
        self.now = DecisionsModel(asleep=self.now.asleep, has_opencl=self.now.has_opencl, device=self.now.device)
        self.replay = None
        self._findings.report("decisions", wording.finding(self.now))

    def measured(self) -> bytes | None:
        """What was measured with the plain rule, as ``gpuviz decisions --json`` prints it."""
        points = self.now.plain_points
        return ChainsResult(self.now.device, DEFAULT_STEPS, 1, points).to_json().encode() if points else None

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to another job is ignored."""
        now = self.now
        match event:
            case WorkerReplaced() if now.job is not None:
                now.note = text("decisions-replaced")
                now.job.begin_anew()
            case FellBack() if event.slot in (None, MeasureChains.slot):
                if event.rung is Rung.CHOSEN_DEVICE:
                    self._device_changed()
                now.note = wording.fell_back(event)
                now.asleep = event.rung is Rung.RECORDING
            case Event() if now.job is not None and getattr(event, "run_id", None) == now.job.run_id:
                self._apply_to_job(now.job, event)

    def _apply_to_job(self, job: Job, event: Event) -> None:
        now = self.now
        match event:
            case ChainsReady():
                now.device, now.lanes, job.is_ready = event.device, event.lanes, True
                now.has_opencl = event.device.type != "NONE"
                now.forget_other_devices()
            case RunStarted() if event.run == 0:
                job.started_ns[event.lane] = event.started_ns
            case RunFinished() if event.run == 0:
                job.records[event.lane] = Record(event.total_ns, event.seen_ns, event.seen_shares)
            case ChainsMeasured():
                self._take(job, event)
            case JobFailed():
                now.job, now.guess = None, now.guess.reopen()
                error = error_of(event.key, event.arguments)
                if error.key not in RETRYABLE_ERRORS:  # else it is tried again, as was said when the worker was lost
                    now.failure = error
            case JobDone() | JobStopped():
                now.job, now.guess = None, now.guess.reopen()

    def _take(self, job: Job, event: ChainsMeasured) -> None:
        now = self.now
        now.measured[job.choice] = Measured(event.device, event.point, dict(job.records))
        if job.choice == (GUESSED_CHAINS, 1) and event.point.opencl is not None and event.point.correct:
            now.guess = now.guess.settle(event.point.opencl.total_ns)
        now.job = None
        now.note = None if now.has_opencl else now.note
        self._findings.report("decisions", wording.finding(now))

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring all panels up to this moment; nothing is measured while nobody sees it."""
        if not visible:
            self._stop()
            if self.replay is not None:
                self.replay.hold()
            return
        self._see_that_it_is_measured(frame.now_ns)
        if frame.board is not None:
            self._take_cells(frame.board)
        if self.replay is not None:
            self.replay.go_on(frame.now_ns)
        self.picture.show(self.now, frame.now_ns, self.actions(), self.replay)

    def _take_cells(self, board: Board) -> None:
        job = self.now.job
        for lane in job.started_ns if job is not None else ():
            cells = board.cells(lane, job.run_id) if job is not None else None
            if job is not None and cells is not None:
                job.cells[lane] = cells

    def _see_that_it_is_measured(self, now_ns: int) -> None:
        """Have the worker measure what is chosen, once the choice rests and nobody else is measured."""
        now = self.now
        if now.choice != self._chosen or self._chosen_since_ns is None:
            is_first = self._chosen_since_ns is None
            self._chosen, self._chosen_since_ns = now.choice, now_ns - (_REST_NS if is_first else 0)
        now.waits = now.job is None and not self._port.is_free
        if now.asleep or now.waits or now.failure is not None or now.mode is not Mode.MEASURED:
            return
        is_known = now.choice in now.measured or now.shown_job is not None
        if is_known or now_ns - self._chosen_since_ns < _REST_NS:
            return
        wanted = ChainsWanted(now.chains, now.spec.steps_total, now.ways, self._settings.device)
        now.job = Job(self._port.next_run_id(), now.choice)
        is_guessed = now.choice == (GUESSED_CHAINS, 1)
        now.guess = now.guess.lock() if is_guessed else now.guess.reopen()  # what it replaces settles no guess
        self._port.submit(MeasureChains(now.job.run_id, wanted))

    def _stop(self) -> None:
        now = self.now
        if now.job is not None:
            self._port.stop(now.job.run_id)
            now.job, now.guess = None, now.guess.reopen()


def make_scene(stage: Stage) -> DecisionsScene:
    """The chapter's scene."""
    return DecisionsScene(stage)
