"""The chapter about pixels: who can keep a picture moving?"""

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.pixels import wording
from gpuviz.chapters.pixels.board_pictures import take_moving, take_recorded
from gpuviz.chapters.pixels.messages import (
    OPENCL,
    SEQUENTIAL,
    FrameFinished,
    FrameRecorded,
    FrameVerified,
    LanesReady,
    PictureSpec,
    PixelTraced,
    RecordFrame,
    RenderFrames,
    TracePixel,
)
from gpuviz.chapters.pixels.model import DETAILS, Mode, PixelsModel, Recorded, sized
from gpuviz.chapters.pixels.presenter import PixelsPresenter
from gpuviz.chapters.pixels.slow_replay import SlowReplay
from gpuviz.chapters.pixels.zoom import COLS, FIRST_SELECTED, first_corner, first_pick, place_of
from gpuviz.errors import GpuvizError, error_of
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.worker.ladder import RETRYABLE_ERRORS, Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_REST_NS = 300_000_000  # a slider that moves, or a window that is being sized, rests for so long before it counts


class PixelsScene:
    """Asks for a moving picture while it is seen, and gives way to whatever is measured."""

    title = text("chapters-pixels")

    def __init__(self, stage: Stage) -> None:
        self._port, self._settings, self._findings = stage.port, stage.settings, stage.findings
        self.now = PixelsModel()
        self.picture = PixelsPresenter()
        self.layout: Panel = self.picture.pages
        self.replay: SlowReplay | None = None
        self._wanted: PictureSpec | None = None
        self._wanted_since_ns = 0
        self._settings.observe(self._device_changed, "device")
        self._findings.report("pixels", wording.finding(self.now))

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        if self.now.failure is not None:
            return [Action("move", text("pixels-again"), primary=True, key="Space")]
        if self.now.mode is Mode.MOVING:
            can_stop = self.now.lanes[self.now.fast_lane].has_frame and not self.now.asleep
            return [
                Action("freeze", text("pixels-freeze"), can_stop, True, "Space"),
                Action("slow", text("pixels-slow"), can_stop, key="S"),
            ]
        return [
            Action("move", text("pixels-move"), key="Space"),
            Action("close", text("command-close"), key="Esc"),
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        allowed = {action.name for action in self.actions() if action.enabled}
        match name, value:
            case (("freeze" | "slow"), _) if name in allowed:
                self._stop_at(Mode.FROZEN if name == "freeze" else Mode.SLOW)
            case (("move" | "close"), _) if name in allowed:
                self._move()
            case "size", int(index) if 0 <= index < len(now.sizes):
                now.size = list(now.sizes)[index]
                self._move()
            case "detail", int(index) if 0 <= index < len(DETAILS):
                now.detail = DETAILS[index]
                self._move()
            case "screen", int(pixels) if pixels > 0:
                now.screen_pixels = pixels
            case "pick", int(index):
                self._pick(index)
            case "look", str(place):
                self._look(place)

    def _stop_at(self, mode: Mode) -> None:
        """Render one frame in both lanes, the one that is seen now, and keep it."""
        now = self.now
        lane = now.lanes[now.fast_lane]
        now.mode, now.recorded, now.trace, now.verified, self.replay = mode, {}, None, None, None
        now.picture = replace(now.asked or self._chosen(), time_s=lane.time_s)  # as it is seen, whatever is chosen next
        self._ask(RecordFrame(self._port.next_run_id(), now.picture))

    def _move(self) -> None:
        self.now.mode, self.now.failure, self.replay = Mode.MOVING, None, None

    def _pick(self, index: int) -> None:
        panel = self.picture.zoomed
        if self.now.mode is Mode.FROZEN and self.now.picture is not None and panel.is_square(index):
            self.now.selected = index
            self._trace()

    def _look(self, place: str) -> None:
        """Zoom in somewhere else."""
        frame = self._frozen()
        if frame is not None and frame.pixels is not None and (at := place_of(place)) is not None:
            self.now.corner = first_corner(frame.pixels.shape, at)
            self._trace()

    def _trace(self) -> None:
        now = self.now
        if now.picture is not None and (frame := self._frozen()) is not None:
            now.trace = None
            row, col = now.corner[0] + now.selected // COLS, now.corner[1] + now.selected % COLS
            self._port.submit(TracePixel(frame.run_id, now.picture, col, row))

    def _frozen(self) -> Recorded | None:
        return self.now.recorded.get(self.now.fast_lane) if self.now.mode is Mode.FROZEN else None

    def _device_changed(self) -> None:
        self.now.note = None
        self._move()

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work."""
        return self.now.failure

    def reset(self) -> None:
        """Back to the start."""
        self._stop()
        screen_pixels = self.now.screen_pixels
        self.now = PixelsModel(screen_pixels=screen_pixels, asleep=self.now.asleep)
        self.replay = None

    def measured(self) -> bytes | None:
        """What the last frames of both lanes took."""
        now = self.now
        lanes = [measured for name, lane in now.lanes.items() if (measured := lane.measured(name)) is not None]
        if not lanes:
            return None
        spec = now.spec()
        told = {"device": now.device, "size": (spec.width, spec.height), "detail": spec.detail}
        return msgspec.json.encode({**told, "lanes": lanes, "speedup": now.speedup})

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to another job is ignored."""
        now = self.now
        match event:
            case WorkerReplaced() if now.run_id is not None:
                now.note, now.verified = text("pixels-replaced"), None
                for lane in now.lanes.values():
                    lane.begin_anew()
            case FellBack() if event.slot in (None, RenderFrames.slot):
                now.note = wording.fell_back(event)
                now.asleep = event.rung is Rung.RECORDING
            case PixelTraced() if (frame := self._frozen()) is not None and frame.run_id == event.run_id:
                now.trace = event.trace
            case Event() if now.run_id is not None and getattr(event, "run_id", None) == now.run_id:
                self._apply_to_job(event)

    def _apply_to_job(self, event: Event) -> None:
        now = self.now
        match event:
            case LanesReady():
                now.device, now.turns, now.ready = event.device, event.turns, True
                now.has_opencl = OPENCL in event.lanes
            case FrameFinished() if event.lane in now.lanes:
                lane = now.lanes[event.lane]
                lane.has_frame, lane.time_s = True, event.time_s
                lane.frames_ns.append(event.frame_ns)
                now.note = None
            case FrameRecorded():
                now.recorded[event.lane] = Recorded(event.run_id, event.frame_ns, event.done_ns)
                now.note = None
            case FrameVerified() if now.verified is None or now.verified.verified:  # one wrong frame is not forgotten
                now.verified = event
            case JobFailed():
                now.run_id = None
                error = error_of(event.key, event.arguments)
                if error.key not in RETRYABLE_ERRORS:  # else it is tried again, as was said when the worker was lost
                    now.failure = error
            case JobDone() | JobStopped():
                now.run_id = None
        is_wrong = not wording.verdict(now)[1]
        if is_wrong or now.speedup is not None:  # what was measured last holds while nothing moves
            self._findings.report("pixels", wording.finding(now))

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring all panels up to this moment; nothing moves while nobody sees it."""
        if not visible:
            self._stop()
            if self.replay is not None:
                self.replay.hold()
            return
        now = self.now
        self._see_that_it_is_asked_for(frame.now_ns)
        if frame.board is not None:
            if now.mode is Mode.MOVING:
                take_moving(now, frame.board, frame.now_ns)
            take_recorded(now.recorded, frame.board)
        self._begin_page()
        if self.replay is not None:
            self.replay.show(frame.now_ns)
        self.picture.show(now, self.actions(), self.replay)

    def _begin_page(self) -> None:
        """What was asked for has come: zoom in, or begin to replay it."""
        now, frame = self.now, self.now.recorded.get(self.now.fast_lane)
        if frame is None or frame.pixels is None or now.picture is None:
            return
        if now.mode is Mode.FROZEN and self.picture.zoomed.pixels is not frame.pixels:
            self.picture.freeze(frame.pixels)
            now.corner = first_corner(frame.pixels.shape, first_pick(frame.pixels))
            now.selected = FIRST_SELECTED
            self._trace()
        complete = all(one.pixels is not None for one in now.recorded.values())
        lanes = {OPENCL, SEQUENTIAL} if now.has_opencl else {SEQUENTIAL}
        if now.mode is Mode.SLOW and self.replay is None and complete and now.recorded.keys() == lanes:
            self.replay = SlowReplay(now.picture.frame_at(now.picture.time_s), now.recorded, now.lanes)

    def _see_that_it_is_asked_for(self, now_ns: int) -> None:
        """Have the worker do what the chapter shows, once what was chosen rests and nobody else is measured."""
        now = self.now
        wanted = self._chosen()
        if wanted != self._wanted:
            self._wanted, self._wanted_since_ns = wanted, now_ns
        now.waits = not self._port.is_free and now.run_id is None
        if now.asleep or now.failure is not None or now.waits:
            return
        if now.mode is not Mode.MOVING:
            if now.run_id is None and now.picture is not None and not self._is_recorded():
                self._ask(RecordFrame(self._port.next_run_id(), now.picture))
            return
        is_new = now.asked is None or wanted != replace(now.asked, time_s=0.0)
        rests = now_ns - self._wanted_since_ns >= _REST_NS or now.asked is None
        if now.run_id is None or now.picture is not None or (is_new and rests):
            self._render(wanted)

    def _is_recorded(self) -> bool:
        return self.now.verified is not None or (not self.now.has_opencl and bool(self.now.recorded))

    def _render(self, wanted: PictureSpec) -> None:
        now = self.now
        now.picture, now.recorded, now.verified = None, {}, None
        for lane in now.lanes.values():
            lane.resize(wanted.height, wanted.width)
        self._ask(RenderFrames(self._port.next_run_id(), replace(wanted, time_s=now.lanes[now.fast_lane].time_s)))

    def _ask(self, job: RenderFrames | RecordFrame) -> None:
        self.now.run_id, self.now.asked, self.now.ready = job.run_id, job.picture, False
        self._port.submit(job)

    def _stop(self) -> None:
        if self.now.run_id is not None:
            self._port.stop(self.now.run_id)
            self.now.run_id = None

    def _chosen(self) -> PictureSpec:
        width, height = sized(self.now.sizes[self.now.size])
        return PictureSpec(width, height, self.now.detail, device=self._settings.device)


def make_scene(stage: Stage) -> PixelsScene:
    """The chapter's scene."""
    return PixelsScene(stage)
