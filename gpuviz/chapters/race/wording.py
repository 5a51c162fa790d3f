"""What the race tells its visitors in each of its moments."""

from gpuviz.chapters.race.race_model import Phase, RaceModel, RaceState
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host import available_cores
from gpuviz.compute.race_result import RaceResult
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.finding import Finding
from gpuviz.panels.guess import NO_GUESS, Guess
from gpuviz.panels.origin import Origin
from gpuviz.panels.texts import Message
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack, WorkerReplaced

_TILES_FOR_AN_ESTIMATE = 5
_FELL_BACK = {
    Rung.OTHER_DEVICE: "message-replaced-device",
    Rung.NUMPY_ONLY: "message-replaced-numpy",
    Rung.RECORDING: "message-replaced-recording",
}


def finding(race: RaceState | None) -> Finding:
    """The race's point; ``race`` is the last one that ended well."""
    ratio = race.ratio("sequential") if race is not None else None
    if ratio is None:
        return Finding(text("race-finding"))
    figure = text("race-finding-figure", ratio=figures.plain_ratio(max(ratio, 1 / ratio)), is_faster=str(ratio >= 1))
    return Finding(text("race-finding"), figure, Origin("computed", text("ladder-origin")))


def describe_lane(now: RaceModel, lane: str) -> Text:
    """Who works in a lane of a race."""
    if lane == "opencl" and not now.prepared:
        return text("description-unknown" if now.failure is None else "ladder-unknown")
    if now.recording is not None:  # it does not tell what else was there
        return describe(lane, now.state.device, now.recording.host.cores, "description-opencl-cpu-recorded")
    only_cpus = all(other.is_cpu for other in now.devices)
    key = "description-opencl-cpu" if only_cpus else "description-opencl-cpu-chosen"
    return describe(lane, now.state.device, available_cores(), key)


def describe(lane: str, device: DeviceInfo, cores: int, cpu_key: str) -> Text:
    """Who works in a lane, truthfully: a CPU is never called a GPU, but told by the message ``cpu_key``."""
    if lane == "sequential":
        return text("description-sequential")
    if lane != "opencl":
        return text("description-numpy", cores=cores)
    if device.is_cpu:
        return text(cpu_key, cores=device.compute_units, lanes=device.vector_lanes)
    return text("description-opencl-gpu", name=device.name, units=device.compute_units)


def message(state: RaceState, phase: Phase, now_ns: int, done: int, prepared: bool, guess: Guess = NO_GUESS) -> Message:
    """The message for this moment. ``done`` counts the sequential lane's answers so far."""
    if phase is Phase.RACING:
        return _racing(state, now_ns, done, guess)
    if phase is Phase.FINISHED and state.result is not None:
        return _finished(state)
    if not prepared:
        return Message(text("message-looking-title"), text("message-looking"))
    shape = state.shape
    return Message(
        text("message-ready-title"),
        text("message-ready", m=shape.m, n=shape.n, k=shape.k, answers=shape.m * shape.n),
    )


def slow_motion(state: RaceState, factor: int, recording: RaceResult | None) -> Message:
    """What a slow replay is, and where it comes from."""
    in_groups = state.fast_lane in state.lanes and state.lanes[state.fast_lane].in_groups
    note = text("message-slow-waves") if in_groups else None
    if recording is not None:
        origin = text("message-slow-recorded", date=recording.date[:10], device=recording.device.name, factor=factor)
        return Message(text("message-slow-recorded-title"), origin, note)
    return Message(text("message-slow-title"), text("message-slow", factor=factor), note)


def recording(state: RaceState) -> Message:
    """What a recorded race is: when and on what it was measured."""
    result = state.result
    date, device = (result.date[:10], result.device.name) if result else ("", "")
    return Message(text("message-recording-title"), text("message-recording", date=date, device=device))


def replaced(event: WorkerReplaced) -> Text:
    """What happened when the worker was lost, and what was done about it."""
    return text("message-replaced-caches" if event.fresh_caches else "message-replaced-again")


def fell_back(event: FellBack) -> Text | None:
    """In what other way races are computed now."""
    if event.slot is None and event.rung is Rung.RECORDING:
        return text(event.key, **event.arguments)
    key = _FELL_BACK.get(event.rung)
    return text(key) if key is not None else None


def _racing(state: RaceState, now_ns: int, done: int, guess: Guess) -> Message:
    fast = state.lanes.get(state.fast_lane)
    if fast is None:
        if guess.guessed_ns is not None:
            guessed = figures.duration(guess.guessed_ns)
            return Message(text("guess-locked-title", time=guessed), text("guess-locked"))
        if state.turns and "sequential" not in state.started_ns:
            return Message(text("message-turns-title"), text("message-turns"))
        shape = state.shape
        return Message(text("message-racing-title"), text("message-racing", per_tile=shape.tile_rows * shape.tile_cols))
    took = figures.duration(fast.result.total_ns)
    tiles = state.shape.tiles
    elapsed_ns = state.elapsed_ns("sequential", now_ns)
    title = text("message-students-done-title")
    if done < _TILES_FOR_AN_ESTIMATE:
        return Message(title, text("message-students-done", time=took, done=done, tiles=tiles))
    estimate = figures.duration(float(f"{elapsed_ns / done * tiles:.1g}"))
    return Message(title, text("message-students-done-estimate", time=took, done=done, tiles=tiles, estimate=estimate))


def _finished(state: RaceState) -> Message:
    if state.units_wrong:
        return Message(text("message-wrong-title"), text("message-wrong", wrong=state.units_wrong))
    ratio = state.ratio("sequential")
    if ratio is None:
        return _alone(state)
    if ratio < 1:
        return Message(text("message-slower-title"), text("message-slower"))
    if state.fast_lane != "opencl":
        body = text("message-finished-numpy", cores=state.result.host.cores if state.result else available_cores())
    elif state.device.is_cpu:
        body = text("message-finished-cpu", cores=state.device.compute_units, lanes=state.device.vector_lanes)
    else:
        body = text("message-finished")
    return Message(text("message-finished-title", ratio=figures.plain_ratio(ratio)), body, _held_back(state))


def _held_back(state: RaceState) -> Text | None:
    names = state.result.handicaps if state.result else []
    return text("message-held-back", names=", ".join(names)) if names else None


def _alone(state: RaceState) -> Message:
    """Only one of the two raced, so there is nothing to compare."""
    took = figures.duration(state.longest_ns)
    if "sequential" in state.lanes:
        return Message(text("message-professor-done-title"), text("message-professor-done", time=took))
    return Message(text("message-students-done-title"), text("message-students-alone", time=took))
