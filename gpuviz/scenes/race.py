"""The race: one matrix product, two answer sheets, one after another against all at once.

While a race runs, its sheets come from the board, as the worker fills it; from the moment a lane is finished and
marked, they come from its recorded trace, which a replay can show again in any tempo. Shown time and measured
time never mix: a stopwatch shows measured nanoseconds, and a replay says by how much it is slowed.
"""

from dataclasses import replace

import numpy as np

from gpuviz.compute.results import DeviceInfo, RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.exhibit.languages import Text, text
from gpuviz.scenes import figures, race_choosers, race_messages, race_panels
from gpuviz.scenes.panels import Column, Command, Controls, Heading, LaneCard, Message, Pages, Panel, Row
from gpuviz.scenes.race_state import Phase, RaceState
from gpuviz.scenes.recording import bundled
from gpuviz.scenes.replay import Replay
from gpuviz.worker import messages
from gpuviz.worker.board import Board
from gpuviz.worker.messages import AnyCommand, RaceSpec
from gpuviz.worker.supervisor import Rung, SupervisorEvent, WorkerReplaced

_SLOW_MOTION_S = 10  # a slow replay of the fast lane lasts about this long
_REPLACED = {
    Rung.CHOSEN_DEVICE: "message-replaced-again",
    Rung.CLEAN_CACHES: "message-replaced-caches",
    Rung.OTHER_DEVICE: "message-replaced-device",
    Rung.NUMPY_ONLY: "message-replaced-numpy",
    Rung.RECORDING: "message-replaced-recording",
}


class RaceScene:
    """The chapter that opens first. Give it a ``recording`` and it shows that instead of computing."""

    title = text("race-title")

    def __init__(self, spec: RaceSpec | None = None, recording: RaceResult | None = None) -> None:
        self.outbox: list[AnyCommand] = []
        self.finished: RaceState | None = None  # the last race that ended well; a failing one never takes it away
        self._spec = self._first_spec = spec or RaceSpec()
        self._recording = recording
        self._devices: list[DeviceInfo] = []
        self._points: list[messages.SizeMeasured] = []
        self._run_id = 0
        self._state = RaceState(0, MatmulShape.plan(*self._size_so_far(), self._spec.tiles))
        self.sequential = race_panels.lane_card("sequential", walker=True)
        self.opencl = race_panels.lane_card("opencl", walker=False)
        self.heading = Heading(self.title, text("race-subtitle-start", tiles=self._state.shape.tiles))
        self.controls = Controls([])
        self.message = Message(text("message-looking-title"), text("message-looking"))
        self.timeline = race_panels.timeline(self._state, dict.fromkeys(self._state.shown, 0))
        self.ladder = race_panels.ladder(self._state)
        self.pages = Pages({"lanes": Row([self.sequential, self.opencl], [1, 1])}, "lanes")
        bottom = Row(
            [
                Column([self.timeline, self.controls], [1, 0], card=True),
                Column([self.ladder], [1], card=True),
                Column([self.message], [1], card=True),
            ],
            [7, 5, 6],
        )
        self.layout: Panel = Column([self.heading, self.pages, bottom], [0, 1, 0])
        self.reset()

    # ---- what a person can do ----

    def commands(self) -> list[Command]:
        """Everything a person can do now."""
        if self._replay is not None and not self._plays_recording:
            toggle = "pause" if self._replay.playing and not self._replay.ended else "resume"
            return [
                Command(toggle, text(f"command-{toggle}"), key="Space"),
                Command("close", text("command-close"), key="Esc"),
            ]
        racing = self._phase is Phase.RACING
        fast = self._state.lanes.get(self._state.fast_lane)
        if racing:
            first = Command("stop", text("command-stop"), key="Space")
        else:
            name = "play" if self._recording else "again" if self._state.result else "start"
            first = Command("start", text(f"command-{name}"), primary=name != "again", key="Space")
        commands = [
            first,
            Command("slow", text("command-slow"), enabled=fast is not None and not racing, key="S"),
            Command("how", text("command-how"), key="H"),
            Command("sizes", text("command-sizes"), enabled=not racing, key="C"),
        ]
        if fast is not None and fast.units is not None:
            other = "answers" if self._shows_units else "units"
            commands.append(Command("units", text(f"command-colour-{other}"), key="U"))
        return commands

    def do(self, name: str, value: str | float | None = None) -> None:
        """A person did it; what is not possible now is ignored."""
        match name, value:
            case "start", _:
                self._start()
            case "stop", _ if self._phase is Phase.RACING:
                self.outbox.append(messages.StopJob(self._run_id))
                self._prepare()
            case "slow", _:
                self._slow_motion()
            case ("pause" | "resume"), _ if self._replay is not None:
                self._replay.play(name == "resume")
            case "scrub", float(share) if self._replay is not None:
                self._replay.scrub(share)
            case "close", _:
                self._close()
            case "how", _:
                self.pages.pages["how"] = race_panels.source_pair(self._state.device, self._prepared)
                self.pages.shown = "how"
            case "sizes", _ if self._phase is not Phase.RACING:
                self._show_sizes()
            case "units", _:
                self._shows_units = not self._shows_units
            case "pick", int(tile) if 0 <= tile < self._state.shape.tiles:
                self._pick(tile)
            case "size", str(size):
                self._choose(race_choosers.with_size(self._spec, size))
            case "device", str(device):
                self._choose(race_choosers.with_device(self._spec, device))

    def reset(self) -> None:
        """Back to the start, with everything a visitor changed undone."""
        self.finished = None
        self._spec = self._first_spec
        self._note: Text | None = None
        self._prepare()

    def _prepare(self) -> None:
        """A new race, not yet started: ask the worker to make it ready."""
        self._run_id += 1
        self._phase = Phase.PREPARING
        self._replay: Replay | None = None
        self._plays_recording = False
        self._shows_units = False
        self._prepared = False
        self._failure: Text | None = None
        self._sheet_full_ns: dict[str, int] = {}
        self.pages.shown = "lanes"
        shape = MatmulShape.plan(*self._size_so_far(), self._spec.tiles, self._spec.seed)
        self._state = RaceState(self._run_id, shape, fast_lane=self._state.fast_lane)
        if self._recording is not None:
            self._show_recording(self._recording)
        else:
            self.outbox.append(messages.PrepareRace(self._run_id, self._spec))

    def _start(self) -> None:
        if self._phase is Phase.RACING:
            return
        self._failure = self._note = None
        self.pages.shown = "lanes"
        if self._recording is not None:
            self._plays_recording = True
            self._replay = Replay(1, self._state.longest_ns)
            return
        if self._phase is Phase.FINISHED:
            self._run_id += 1
            self._state = replace(self._state, run_id=self._run_id, started_ns={}, lanes={}, result=None)
            self._sheet_full_ns = {}
        self._replay = None
        self._phase = Phase.RACING
        self.outbox.append(messages.RunRace(self._run_id, self._spec))

    def _slow_motion(self) -> None:
        fast = self._state.lanes.get(self._state.fast_lane)
        if fast is None or self._phase is Phase.RACING:
            return
        length_ns = fast.result.total_ns
        self._plays_recording = False
        self._replay = Replay(figures.nice_factor(_SLOW_MOTION_S * 1e9 / length_ns), length_ns)
        self.pages.shown = "lanes"

    def _close(self) -> None:
        if self.pages.shown != "lanes":
            self.pages.shown = "lanes"
            self.sequential.grid.selected = self.opencl.grid.selected = None
        else:
            self._replay = None
            self._plays_recording = False

    def _pick(self, tile: int) -> None:
        self.pages.pages["answer"] = race_panels.waiting_answer(self._state, self._recording is not None)
        self.pages.shown = "answer"
        self.sequential.grid.selected = self.opencl.grid.selected = tile
        if self._recording is None:
            row, col = race_panels.first_answer(self._state.shape, tile)
            self.outbox.append(messages.ShowAnswer(self._run_id, row, col))

    def _show_sizes(self) -> None:
        state = "sizes-recorded" if self._recording else "sizes-done" if self._points else "sizes-measuring"
        if state == "sizes-measuring":
            self.outbox.append(messages.MeasureSizes(self._run_id, self._spec.device))
        self.pages.pages["sizes"] = race_panels.curve(self._points, text(state))
        self.pages.shown = "sizes"

    def _choose(self, spec: RaceSpec) -> None:
        if self._phase is Phase.RACING or self._recording is not None or spec == self._spec:
            return
        if spec.device != self._spec.device:
            self._points.clear()
        self._spec = spec
        self._note = None
        self._prepare()

    def _size_so_far(self) -> tuple[int, int, int]:
        """The size asked for; until an automatic one is known, one with the same tiles."""
        return self._spec.size or (1600, 2560, 1024)

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to an older race is ignored."""
        match event:
            case WorkerReplaced():
                self._worker_replaced(event.rung)
            case messages.DevicesFound():
                self._devices = event.devices
            case messages.SizeMeasured():
                self._points.append(event)
                self.pages.pages["sizes"] = race_panels.curve(self._points, text("sizes-measuring"))
            case messages.SizesMeasured():
                state = "sizes-done" if all(point.verified for point in self._points) else "sizes-wrong"
                self.pages.pages["sizes"] = race_panels.curve(self._points, text(state))
            case messages.WorkerStarted() | messages.Heartbeat():
                pass
            case _ if event.run_id == self._run_id and self._recording is None:
                self._apply_to_race(event)

    def _apply_to_race(self, event: SupervisorEvent) -> None:
        state, racing = self._state, self._phase is Phase.RACING
        match event:
            case messages.RacePrepared():
                state.shape, state.device, state.turns = event.shape, event.device, event.turns
                state.fast_lane = "opencl" if "opencl" in event.lanes else "blas_all_cores"
                self._prepared = True
                if self._phase is Phase.PREPARING:
                    self._phase = Phase.READY
            case messages.LaneStarted() if racing:
                state.started_ns[event.lane] = event.started_ns
            case messages.LaneFinished() if racing:
                state.finish_lane(event.result)
            case messages.RaceFinished() if racing:
                state.result = event.result
                self.finished = state
                self._phase = Phase.FINISHED
            case messages.AnswerShown():
                self.pages.pages["answer"] = race_panels.answer_detail(event, state)
            case messages.JobFailed():
                self._failure = text(event.key, **event.arguments)
                self._phase = Phase.READY
                if self.finished is not None:
                    self._state, self._run_id, self._phase = self.finished, self.finished.run_id, Phase.FINISHED

    def _worker_replaced(self, rung: Rung) -> None:
        self._note = text(_REPLACED[rung])
        if self._phase is Phase.RACING:
            self._state.restart()
            self._sheet_full_ns = {}
        if rung is Rung.RECORDING:
            self._show_recording(self.finished.result if self.finished and self.finished.result else bundled())

    def _show_recording(self, recording: RaceResult) -> None:
        """From now on show a recorded race, labelled as one, and compute nothing."""
        self._recording = recording
        self._state = RaceState.of(recording, self._run_id)
        self._phase = Phase.READY
        self._prepared = True

    # ---- every frame ----

    def tick(self, now_ns: int, board: Board | None) -> None:
        """Bring all panels up to this moment."""
        if self._replay is not None:
            self._replay.move_to(now_ns)
        state = self._state
        lanes = dict(zip(state.shown, (self.sequential, self.opencl), strict=True))
        for lane, card in lanes.items():
            self._show_lane(lane, card, now_ns, board)
        elapsed_ns = {lane: card.elapsed_ns for lane, card in lanes.items()}
        vars(self.timeline).update(vars(race_panels.timeline(state, elapsed_ns)))
        in_slow_motion = self._replay is not None and not self._plays_recording
        over = not in_slow_motion and not (self._recording and not self._recording_shown_to_its_end)
        self.ladder.rungs = race_panels.ladder(state if over else replace(state, lanes={})).rungs
        self._show_controls(in_slow_motion)
        self._show_message(now_ns, in_slow_motion)

    @property
    def _recording_shown_to_its_end(self) -> bool:
        return self._plays_recording and self._replay is not None and self._replay.ended

    def _show_lane(self, lane: str, card: LaneCard, now_ns: int, board: Board | None) -> None:
        state, done = self._state, self._state.lanes.get(lane)
        tiles = state.shape.tiles
        if self._replay is not None and done is not None:
            card.elapsed_ns = min(int(self._replay.position_ns), done.result.total_ns)
            card.grid.cells = done.cells_at(card.elapsed_ns)
            over = card.elapsed_ns >= done.result.total_ns
        elif self._recording is not None or (self._replay is not None and done is None):
            card.elapsed_ns, over = 0, False
            card.grid.cells = np.zeros((state.shape.grid_rows, state.shape.grid_cols), np.uint8)
        else:
            card.grid.cells = state.sheet(lane, board)
            over = done is not None
            card.elapsed_ns = state.elapsed_ns(lane, self._sheet_full_ns.get(lane, now_ns))
        answers = card.grid.done
        if answers == tiles and not over:
            self._sheet_full_ns.setdefault(lane, now_ns)  # what follows is marking, not computing
        card.description = race_messages.describe_lane(state, lane, self._prepared)
        card.answers = text("answers", done=answers, tiles=tiles)
        card.grid.description = text(
            "sheet-description", rows=state.shape.grid_rows, cols=state.shape.grid_cols, done=answers
        )
        card.grid.units = done.units if done is not None and self._shows_units else None
        card.grid.marks = done.marks if done is not None and over and not done.result.verified else None
        card.verdict = None
        if over and done is not None:
            card.correct = done.result.verified
            wrong = tiles - done.result.tiles_correct
            card.verdict = text("verdict-correct") if card.correct else text("verdict-wrong", wrong=wrong)
            card.state = figures.rate(state.shape.flops, done.result.total_ns)
        elif lane in state.started_ns or self._replay is not None:
            card.state = text("state-marking" if answers == tiles and self._replay is None else "state-computing")
        else:
            card.state = text("state-waiting-turn") if self._phase is Phase.RACING and state.turns else None

    def _show_controls(self, in_slow_motion: bool) -> None:
        self.controls.commands = self.commands()
        self.controls.badge = self.controls.position = None
        if in_slow_motion and self._replay is not None:
            self.controls.badge = text("badge-slowed", factor=self._replay.factor)
            self.controls.position = self._replay.share
        elif self._recording is not None:
            self.controls.badge = text("badge-recording")
        free = self._phase is not Phase.RACING
        live = self._recording is None
        choosers = [
            race_choosers.size_chooser(self._spec, free),
            race_choosers.device_chooser(self._devices, self._spec, free),
        ]
        self.heading.choosers = choosers if live else []
        begun = not free or self._state.result is not None
        subtitle = "race-subtitle" if begun else "race-subtitle-start"
        self.heading.subtitle = text(subtitle, tiles=self._state.shape.tiles)

    def _show_message(self, now_ns: int, in_slow_motion: bool) -> None:
        if self._failure is not None:
            shown = Message(text("message-failed-title"), self._failure)
        elif in_slow_motion and self._replay is not None:
            shown = race_messages.slow_motion(self._state, self._replay.factor)
        elif self._recording is not None and not self._recording_shown_to_its_end:
            shown = race_messages.recording(self._state)
        else:
            phase = Phase.FINISHED if self._recording else self._phase
            shown = race_messages.message(self._state, phase, now_ns, self.sequential.grid.done, self._prepared)
        if self._note is not None:
            shown = replace(shown, note=self._note)
        self.message.title, self.message.body, self.message.note = shown.title, shown.body, shown.note
