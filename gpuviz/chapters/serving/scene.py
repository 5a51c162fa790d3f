"""The chapter about everybody asking at once: a service that is simulated with what answers were measured to cost."""

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.serving import wording
from gpuviz.chapters.serving.crowd import Crowd
from gpuviz.chapters.serving.kinds import promise_s
from gpuviz.chapters.serving.live_service import LiveService
from gpuviz.chapters.serving.messages import (
    CheckService,
    CostsMeasured,
    CostsProgress,
    FindPromiseLimit,
    MeasureCosts,
    PromiseLimitFound,
    RequestServed,
    ServiceChecked,
    ServiceSpec,
)
from gpuviz.chapters.serving.presenter import ServingPresenter
from gpuviz.chapters.serving.state import CHECKED, ChapterState, Check, Known
from gpuviz.errors import GpuvizError, error_of
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.sentence.sentence import Status
from gpuviz.worker.ladder import RETRYABLE_ERRORS, Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_LONGEST_FRAME_S = 0.1  # simulated at once, however long nothing was drawn
_CHECKING_FRAME_S = 0.25  # real requests have the machine to themselves: meanwhile few frames are drawn
_SEED, _CHECK_SEED = 7, 11


class ServingScene:
    """Has costs measured when it is first seen, and then lets people ask, by the clock, while it is seen."""

    title = text("chapters-serving")

    def __init__(self, stage: Stage) -> None:
        self._port, self._settings, self._sentence = stage.port, stage.settings, stage.sentence
        self._findings = stage.findings
        self.now = ChapterState()
        self.picture = ServingPresenter()
        self.layout: Panel = self.picture.layout
        self._shown_ns: int | None = None  # the last frame that was seen
        self._checks = 0
        self._findings.report("serving", wording.finding(None))
        self._settings.observe(self._device_changed, "device")

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        now = self.now
        if now.failure is not None:
            return [Action("again", text("serving-again"), primary=True, key="Space")]
        known = now.known is not None
        other = "serving-mode-alone" if now.mode == "together" else "serving-mode-together"
        lengths = "serving-texts-usual" if now.long_texts else "serving-texts-long"
        check = (
            Action("stop-check", text("serving-stop-check"), key="C")
            if now.is_checking
            else Action("check", text("serving-check"), known and not now.asleep, key="C")
        )
        return [
            check,
            Action("measure-again", text("serving-measure-again"), known and not now.asleep, key="A"),
            Action("other-mode", text(other), known, key="Space"),
            Action("other-texts", text(lengths), known, key="L"),
            Action("more", text("serving-more"), known, key="M"),
            Action("fewer", text("serving-fewer"), known, key="N"),
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        allowed = {action.name for action in self.actions() if action.enabled}
        match name, value:
            case "again", _ if name in allowed:
                now.failure = None
            case "check", _ if name in allowed:
                self._begin_check()
            case "measure-again", _ if name in allowed:
                self._measure_again()
            case (("stop-check" | "close"), _) if now.is_checking:
                now.check = None
            case "rate", int(stop) if not isinstance(stop, bool):
                self._ask_at(stop)
            case "more", _ if name in allowed:
                self._ask_at(now.stop + 1)
            case "fewer", _ if name in allowed:
                self._ask_at(now.stop - 1)
            case "mode", ("alone" | "together") as mode:
                self._serve(mode, now.long_texts)
            case "other-mode", _ if name in allowed:
                self._serve("alone" if now.mode == "together" else "together", now.long_texts)
            case "texts", ("usual" | "long"):
                self._serve(now.mode, value == "long")
            case "other-texts", _ if name in allowed:
                self._serve(now.mode, not now.long_texts)

    def _ask_at(self, stop: int) -> None:
        now = self.now
        if now.known is None or now.live is None or not 0 <= stop < now.known.scale.stops:
            return
        now.stop = stop
        now.live.crowd.arrivals_per_minute = now.rate

    def _serve(self, mode: str, long_texts: bool) -> None:
        """Serve in this mode from now on, and let people bring this; who is there already is served so too."""
        now = self.now
        if now.live is None:
            return
        now.mode = "alone" if mode == "alone" else "together"
        now.long_texts = long_texts
        now.live.service.change_mode(now.mode)
        now.live.crowd.mix = now.mix
        if now.check is not None and now.check.result is not None:
            now.check = None  # it was about something else

    def _begin_check(self) -> None:
        """Real requests at today's rate, in today's mode."""
        now = self.now
        self._checks += 1
        requests = Crowd(now.rate, now.mix, _CHECK_SEED + (self._settings.seed or 0) + self._checks).take(CHECKED)
        now.check = Check(requests, now.mode)
        now.note = None

    def _measure_again(self) -> None:
        """Forget the costs, and what was simulated with them."""
        before = self.now
        self.now = ChapterState(before.mode, before.long_texts, job=before.job, stopping=before.stopping, anew=True)

    def _begin(self) -> None:
        """A service that nobody has asked yet, at a calm rate."""
        now = self.now
        if now.known is None:
            now.live = None
            return
        now.stop = now.known.scale.calm(now.limit)
        now.live = LiveService(
            now.known.measured.costs, now.mode, Crowd(now.rate, now.mix, _SEED + (self._settings.seed or 0))
        )

    def _device_is_back(self) -> None:
        """What was measured, or is being so, was measured on another device."""
        before = self.now
        if before.job is not None:
            self._port.stop(before.job.run_id)
        self.now = ChapterState(before.mode, before.long_texts)
        self._findings.report("serving", wording.finding(None))

    def _device_changed(self) -> None:
        before = self.now
        self.now = ChapterState(job=before.job, stopping=before.stopping, asleep=before.asleep)
        self._findings.report("serving", wording.finding(None))

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work."""
        return self.now.failure

    def reset(self) -> None:
        """Back to the start; what was measured stays."""
        before = self.now
        self.now = ChapterState(
            known=before.known, kept=before.kept, job=before.job, stopping=before.stopping, asleep=before.asleep
        )
        self._begin()

    def measured(self) -> bytes | None:
        """What answers cost here, and how many people a minute can be answered so."""
        known = self.now.known
        if known is None:
            return None
        limits = [
            {"mode": mode, "long_texts": long_texts, "people_per_minute": limit}
            for (mode, long_texts), limit in known.limits.items()
        ]
        return msgspec.json.encode({"costs": known.measured, "limits": limits})

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to another job is ignored."""
        now = self.now
        match event:
            case FellBack() if event.slot in (None, MeasureCosts.slot, FindPromiseLimit.slot):
                now.note = wording.fell_back(event)
                now.asleep = event.rung is Rung.RECORDING
                if event.rung is Rung.CHOSEN_DEVICE and event.slot != FindPromiseLimit.slot:  # that needs no device
                    self._device_is_back()
            case WorkerReplaced() if now.job is not None:
                self._lost(now.job)
            case Event() if now.job is not None and getattr(event, "run_id", None) == now.job.run_id:
                self._apply_to_job(event)

    def _lost(self, job: MeasureCosts | CheckService | FindPromiseLimit) -> None:
        """The worker was lost, and a new one begins the job anew."""
        now = self.now
        now.share = 0.0
        if isinstance(job, MeasureCosts):
            now.note = text("serving-replaced")
        elif isinstance(job, CheckService) and now.check is not None:
            now.check.real.clear()
            now.check.begun_s = None
            now.note = text("serving-replaced-check")

    def _apply_to_job(self, event: Event) -> None:
        now = self.now
        match event:
            case CostsProgress():
                now.share = event.share
            case CostsMeasured():
                self._take_costs(event)
            case PromiseLimitFound():
                now.kept[event.mode, event.long_texts] = event.people_per_minute
            case RequestServed() if now.check is not None and now.live is not None:
                now.check.hear(event.served, now.live.now_s)
            case ServiceChecked() if now.check is not None:
                now.check.result = event
                now.note = None
            case JobFailed():
                self._end_job()
                error = error_of(event.key, event.arguments)
                if error.key not in RETRYABLE_ERRORS:  # else it is tried again, as was said when the worker was lost
                    now.failure = error
            case JobDone() | JobStopped():
                self._end_job()

    def _take_costs(self, event: CostsMeasured) -> None:
        now = self.now
        try:
            now.known = Known.of(event)
        except GpuvizError as error:
            now.failure = error
            return
        now.note, now.share, now.anew = None, 0.0, False
        now.kept.clear()  # a limit may have been found meanwhile, with the costs before
        self._findings.report("serving", wording.finding(now.known))
        self._begin()

    def _end_job(self) -> None:
        """What was at work has ended; real requests that were not all served tell nothing."""
        now = self.now
        if isinstance(now.job, CheckService) and now.is_checking:
            now.check = None
        now.job, now.stopping = None, False

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring all panels up to this moment; nobody asks while nobody sees it."""
        now = self.now
        self._see_that_it_is_at_work(visible)
        if not visible:
            self._shown_ns = None
            return
        passed_s = (frame.now_ns - self._shown_ns) / 1e9 if self._shown_ns is not None else 0.0
        if isinstance(now.job, CheckService) and self._shown_ns is not None and passed_s < _CHECKING_FRAME_S:
            return
        self._shown_ns = frame.now_ns
        if now.live is not None:
            longest_s = _CHECKING_FRAME_S if isinstance(now.job, CheckService) else _LONGEST_FRAME_S
            now.live.advance(min(max(0.0, passed_s), longest_s))
        self.picture.show(now, self.actions())

    def run_ahead(self, seconds: float) -> bool:
        """Let the service run so much faster than the clock; returns whether there is one."""
        live = self.now.live
        if live is not None:
            live.advance(seconds)
        return live is not None

    def _see_that_it_is_at_work(self, visible: bool) -> None:
        """Have the worker do what the chapter needs, and nothing else."""
        now = self.now
        wanted = self._wanted() if visible else None
        if now.job is not None:
            is_it = wanted is not None and replace(wanted, run_id=now.job.run_id) == now.job
            if not is_it and not now.stopping:
                self._port.stop(now.job.run_id)
                now.stopping = True
            return
        now.waits = not self._port.is_free or self._sentence.now.status is Status.FETCHING
        if wanted is not None and not now.waits:
            now.job = replace(wanted, run_id=self._port.next_run_id())
            self._port.submit(now.job)

    def _wanted(self) -> MeasureCosts | CheckService | FindPromiseLimit | None:
        """The job that gives what is missing, but for its run id; None if nothing is."""
        now = self.now
        if now.asleep or now.failure is not None or self._sentence.now.status is Status.ASLEEP:
            return None
        spec = ServiceSpec(self._sentence.spec.model, self._settings.device)
        if now.known is None:
            return MeasureCosts(0, spec, now.anew)
        costs = now.known.measured.costs
        if now.check is not None and now.check.result is None:
            return CheckService(0, spec, now.check.requests, costs, now.check.mode)
        if (now.mode, now.long_texts) not in now.kept:
            return FindPromiseLimit(0, costs, now.mode, promise_s(), now.long_texts)
        return None


def make_scene(stage: Stage) -> ServingScene:
    """The chapter's scene."""
    return ServingScene(stage)
