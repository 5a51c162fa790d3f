"""The race: one matrix product, two answer sheets, one after another against all at once.

While a race runs, its sheets come from the board, as the worker fills it; from the moment a lane is finished and
verified, they come from its recorded trace, which a replay can show again in any tempo. Shown time and measured
time never mix: a stopwatch shows measured nanoseconds, and a replay says by how much it is slowed.
"""

import logging
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.race import builders, choosers, wording
from gpuviz.chapters.race.calibration import Calibration
from gpuviz.chapters.race.messages import (
    AnswerShown,
    MeasureSizes,
    PrepareRace,
    RaceFinished,
    RacePrepared,
    RaceSpec,
    RunRace,
    ShowAnswer,
)
from gpuviz.chapters.race.panels import AnswerDetail
from gpuviz.chapters.race.presenter import RacePresenter
from gpuviz.chapters.race.race_actions import race_actions
from gpuviz.chapters.race.race_model import Phase, RaceModel, RaceState
from gpuviz.chapters.race.recording import bundled
from gpuviz.chapters.race.replay import Replay
from gpuviz.chapters.race.size_sweep import SizeSweep
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.errors import GpuvizError, error_of
from gpuviz.i18n import figures
from gpuviz.i18n.languages import error_text, text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.guess import NO_GUESS
from gpuviz.worker.device_messages import DevicesFound
from gpuviz.worker.ladder import RETRYABLE_ERRORS, Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobFailed
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_log = logging.getLogger(__name__)

_SLOW_MOTION_S = 10  # a slow replay of the fast lane lasts about this long
_SIZE_UNTIL_KNOWN = (1800, 1920, 1024)  # as many tiles as any automatic size has


@dataclass(frozen=True)
class RaceStart:
    """What the race begins with. A ``recording`` is shown instead of computing; each race goes to ``save_trace``."""

    spec: RaceSpec = field(default_factory=RaceSpec)
    recording: RaceResult | None = None
    save_trace: Path | None = None


class MatmulRace:
    """The race itself, without the sentence beside it."""

    def __init__(self, stage: Stage) -> None:
        start = stage.given.get("race", RaceStart())
        self._port, self._settings, self._sentence = stage.port, stage.settings, stage.sentence
        self._save_trace = start.save_trace
        self.finished: RaceState | None = None  # the last race that ended well; kept when a later one fails
        self.sweep = SizeSweep(self._port)
        self.calibration = Calibration(self._port)
        self._first_spec = msgspec.structs.replace(start.spec, device=self._settings.device)
        self._worker_has: int | None = None  # run id of the race whose matrices the worker still holds
        self.now = RaceModel(self._first_spec, self._new_state(self._first_spec), recording=start.recording)
        self.picture = RacePresenter(self.now)
        self._settings.observe(self._device_changed, "device")
        self._settings.observe(self.sentence_changed, "sentence", "layer")
        self.reset()

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        return race_actions(self.now)

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        match name, value:
            case "start", _ if not now.racing:
                self._start()
            case "stop", _ if now.racing:
                self._port.stop(now.state.run_id)
                now.note = text("message-stopped")
                self._prepare(now.spec)
            case "slow", _ if not now.racing:
                self._slow_motion()
            case (("pause" | "resume"), _) if now.replay is not None:
                now.replay.play(name == "resume")
            case "scrub", float(share) if now.replay is not None:
                now.replay.scrub(share)
            case "close", _:
                self._close()
            case "how", _:
                self._show_how()
            case "sizes", _ if not now.racing:
                self._show_sizes()
            case "units", _:
                now.shows_units = not now.shows_units
            case "pick", int(tile) if 0 <= tile < now.state.shape.tiles:
                self._pick(tile)
            case _:
                self._change(name, value)

    def _change(self, name: str, value: Value) -> None:
        """A person wants another race, or guesses how long it will take."""
        now = self.now
        match name, value:
            case "guess", int(guessed_ns) if now.recording is None and not now.in_slow_motion:
                now.guess = now.guess.place(guessed_ns)
            case "size", str(size):
                self._choose(choosers.with_size(now.spec, size, self._sentence))
            case "device", str(device) if not now.racing and now.recording is None:
                self._settings.change(device=device or None)

    def reset(self) -> None:
        """Back to the start, with everything a visitor changed undone."""
        self.finished = None
        self.now.note, self.now.guess = None, NO_GUESS
        self._prepare(self._first_spec)
        self.sweep.forget()

    def rest(self) -> None:
        """Stop all that the worker does for races, and ask for nothing, until the next reset."""
        self._port.stop(self.now.state.run_id)
        self.sweep.forget()
        self.calibration.stop()

    def report(self, failure: GpuvizError) -> None:
        """Say that something did not work."""
        self.now.failure = failure

    def _new_state(self, spec: RaceSpec, fast_lane: str = "opencl") -> RaceState:
        shape = MatmulShape.plan(*(spec.size or _SIZE_UNTIL_KNOWN), spec.tiles, spec.seed)
        return RaceState(self._port.next_run_id(), shape, fast_lane=fast_lane)

    def _prepare(self, spec: RaceSpec) -> None:
        """A new race, not yet started: ask the worker to make it ready."""
        before = self.now
        state = self._new_state(spec, before.state.fast_lane)
        self.now = RaceModel(spec, state, recording=before.recording, note=before.note, devices=before.devices)
        self.now.guess = before.guess.reopen() if spec == before.spec else NO_GUESS
        self.picture.back_to_lanes()
        if self.now.recording is not None:
            self.now.show_recording(self.now.recording)
        else:
            self._ask_for_race(PrepareRace(state.run_id, spec))

    def _ask_for_race(self, job: PrepareRace | RunRace) -> None:
        """Submit it, and stop a size sweep, which nobody waits for any more."""
        if self.sweep.run_id is not None:
            self.sweep.forget()
        self._worker_has = None
        self._port.submit(job)

    def _start(self) -> None:
        now = self.now
        now.failure = now.note = None
        self.picture.back_to_lanes()
        if now.recording is not None:
            now.replay, now.slowly = Replay(1, now.state.longest_ns), False
            return
        now.state = replace(now.state, run_id=self._port.next_run_id(), started_ns={}, lanes={}, result=None)
        now.sheet_full_ns.clear()
        now.replay = None
        now.guess = now.guess.lock()
        now.phase = Phase.RACING
        self._ask_for_race(RunRace(now.state.run_id, now.spec))

    def _slow_motion(self) -> None:
        fast = self.now.state.lanes.get(self.now.state.fast_lane)
        if fast is not None:
            length_ns = fast.result.total_ns
            self.now.replay = Replay(figures.nice_factor(_SLOW_MOTION_S * 1e9 / length_ns), length_ns)
            self.now.slowly = True
            self.picture.back_to_lanes()

    def _close(self) -> None:
        if self.picture.pages.shown != "lanes":
            self.picture.back_to_lanes()
        elif self.now.in_slow_motion or not self.now.over:
            self.now.replay = None

    def _pick(self, tile: int) -> None:
        now = self.now
        row, col = builders.first_answer(now.state.shape, tile)
        if now.recording is not None:
            why = "answer-recorded"
        elif self._worker_has == now.state.run_id:
            why = "answer-looking"
            self._port.submit(ShowAnswer(now.state.run_id, row, col))
        else:
            why = "answer-gone"
        self.picture.open_page("answer", builders.waiting_answer(now.state, row, col, text(why)))
        self.picture.select(tile)

    def _show_how(self) -> None:
        state = self.now.state
        page = builders.source_pair(state.device, self.now.prepared, state.result, self.calibration)
        self.picture.open_page("how", page)

    def _show_sizes(self) -> None:
        if self.now.recording is None:
            self.sweep.measure(self.now.spec.device)
        self._draw_curve()
        self.picture.pages.shown = "sizes"

    def _draw_curve(self) -> None:
        self.picture.pages.pages["sizes"] = self.sweep.page(recorded=self.now.recording is not None)

    def sentence_changed(self) -> None:
        """Another sentence or another layer was chosen: if it is what is raced, get that ready."""
        if self.now.spec.sentence is not None:
            self._choose(choosers.with_size(self.now.spec, choosers.SENTENCE, self._sentence))

    def _device_changed(self) -> None:
        spec = msgspec.structs.replace(self.now.spec, device=self._settings.device)
        if spec.sentence is not None:
            spec = choosers.with_size(spec, choosers.SENTENCE, self._sentence)  # it is read by the same device
        self._choose(spec)

    def _choose(self, spec: RaceSpec) -> None:
        if self.now.racing or self.now.recording is not None or spec == self.now.spec:
            return
        if spec.device != self.now.spec.device:
            self.sweep.forget()
        self.now.note = None
        self._prepare(spec)

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Handle an event; events of older races are ignored."""
        match event:
            case WorkerReplaced():
                self._worker_replaced(event)
            case FellBack():
                if event.slot in (None, RunRace.slot):
                    self._fell_back(event)
                if event.slot in (None, MeasureSizes.slot):
                    self._sizes_fell_back()
            case DevicesFound():
                self.now.devices = event.devices
            case _ if (run_id := getattr(event, "run_id", None)) is None:
                pass
            case _ if run_id == self.sweep.run_id:
                self._apply_to_sweep(event)
            case _ if self.calibration.asked_for(run_id):
                self.calibration.apply(event)
                self._hold_against_limits()
            case _ if run_id == self.now.state.run_id and self.now.recording is None:
                self._apply_to_race(event)

    def _apply_to_sweep(self, event: Event) -> None:
        self.sweep.apply(event)
        self._draw_curve()
        if isinstance(event, JobFailed):
            self.report(error_of(event.key, event.arguments))

    def _hold_against_limits(self) -> None:
        if self.finished is not None and self.finished.result is not None:
            self.finished.result = self.calibration.hold(self.finished.result)
        if self.picture.pages.shown == "how":
            self._show_how()

    def _apply_to_race(self, event: Event) -> None:
        now = self.now
        now.apply(event)
        match event:
            case RacePrepared():
                self._worker_has = event.run_id
            case RaceFinished() if now.phase is Phase.FINISHED:
                self.finished = now.state
                self._save(event.result)
                self.calibration.ask(event.result.device)
                self._hold_against_limits()
            case AnswerShown():
                self.picture.pages.pages["answer"] = builders.answer_detail(event, now.state)
            case JobFailed():
                self._failed(error_of(event.key, event.arguments))

    def _failed(self, error: GpuvizError) -> None:
        """Say why, and show the last race that ended well; or try another way, where worker or device are to blame."""
        now, was_racing = self.now, self.now.racing
        if error.key in RETRYABLE_ERRORS and (was_racing or self.finished is None):
            self._prepare(now.spec)
            if was_racing:
                self._start()
            self.now.note = error_text(error)
            return
        now.failure = error
        now.guess, now.waiting = now.guess.reopen(), False
        if was_racing:
            now.phase = Phase.READY
        if self.finished is not None:
            now.state, now.phase, now.prepared = self.finished, Phase.FINISHED, True

    def _save(self, result: RaceResult) -> None:
        if self._save_trace is None:
            return
        try:
            result.save(self._save_trace)
        except GpuvizError as error:
            _log.warning("%s", error)
            self.report(error)

    def _worker_replaced(self, event: WorkerReplaced) -> None:
        self.now.begin_again(wording.replaced(event))
        self._worker_has = None
        self.sweep.begin_again()

    def _fell_back(self, event: FellBack) -> None:
        """Handle a change of the backend that races are computed with, or the end of a recording."""
        now = self.now
        now.note = wording.fell_back(event)
        if event.rung is Rung.RECORDING:
            self.sweep.forget()
            now.show_recording(self.finished.result if self.finished and self.finished.result else bundled())
        elif event.rung is Rung.CHOSEN_DEVICE and now.recording is not None:
            now.recording = None
            self._prepare(now.spec)

    def _sizes_fell_back(self) -> None:
        """A curve is about one device: what was measured, or is being so, was measured on another."""
        self.sweep.forget()
        if self.picture.pages.shown == "sizes":
            self._show_sizes()

    @property
    def answer_shown(self) -> bool:
        """The answer picked last has come from the worker."""
        page = self.picture.pages.pages.get("answer")
        return isinstance(page, AnswerDetail) and page.a_row.size > 0

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool = True) -> None:
        """Bring all panels up to this moment; a race goes on unseen, a replay does not."""
        replay = self.now.replay
        if replay is not None and visible:
            replay.move_to(frame.now_ns)
        elif replay is not None:
            replay.hold()
        self.now.layer = self._sentence.layer if self._sentence.now.is_known else None
        self.picture.show(self.now, self.actions(), frame.now_ns, frame.board)
