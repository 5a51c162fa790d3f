"""What the decisions chapter tells its visitors."""

from dataclasses import dataclass

from gpuviz.chapters.decisions.crossover import outcome
from gpuviz.chapters.decisions.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.decisions.model import DecisionsModel, Measured, Mode
from gpuviz.chapters.decisions.progress import PLACES
from gpuviz.chapters.decisions.slow_replay import SlowReplay
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.finding import Finding
from gpuviz.panels.guess import verdict as guess_verdict
from gpuviz.panels.origin import Origin
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack

UNKNOWN = text("decisions-unknown")
_FELL_BACK = {
    Rung.OTHER_DEVICE: "decisions-other-device",
    Rung.NUMPY_ONLY: "decisions-no-opencl",
    Rung.RECORDING: "decisions-asleep",
}
_MATTERS = 1.2  # how many times as long different ways must take before it is called a cost


@dataclass(frozen=True)
class Sentence:
    """What is said beside the buttons, and where its figures come from."""

    title: Text
    body: Text
    note: Text | None = None
    origin: Origin | None = None


def fell_back(event: FellBack) -> Text | None:
    """In what other way chains are walked now."""
    return text(_FELL_BACK[event.rung]) if event.rung in _FELL_BACK else None


def description(now: DecisionsModel, lane: str) -> Text:
    """Who works, truthfully: a CPU is never called a GPU."""
    if lane == SEQUENTIAL:
        return text("decisions-description-sequential")
    if not now.has_opencl:
        return text("decisions-description-none")
    device = now.shown.device if now.shown is not None else now.device
    lanes = now.shown.point.lanes if now.shown is not None else now.lanes
    if not device.name or device.type == "NONE":
        return text("decisions-description-unknown")
    if not device.is_cpu:
        return text("decisions-description-gpu", name=device.name)
    if lanes == 1:
        return text("decisions-description-cores", cores=device.compute_units)
    return text("decisions-description-cpu", cores=device.compute_units, lanes=lanes)


def who_works(now: DecisionsModel, lane: str, replay: SlowReplay | None) -> Text | None:
    """How many are at work, and how many wait for them."""
    if lane == OPENCL and not now.has_opencl:
        return None
    is_over = replay.is_over(lane) if replay is not None else _is_over(now, lane)
    if not is_over and not now.runs(lane) and replay is None:
        return None
    workers = 1 if lane == SEQUENTIAL else min(now.chains, PLACES)
    waiting = 0 if lane == SEQUENTIAL else PLACES - workers
    return text(f"decisions-{'worked' if is_over else 'work'}", workers=workers, waiting=waiting)


def state(now: DecisionsModel, lane: str) -> Text | None:
    """What else goes on in a lane."""
    job = now.shown_job
    if job is None or now.mode is Mode.SLOW or (lane == OPENCL and not now.has_opencl):
        return None
    if lane in job.records:
        return text("decisions-state-again") if len(job.records) == (2 if now.has_opencl else 1) else None
    if not job.is_ready:
        return text("decisions-state-ready")
    return None if lane in job.started_ns else text("decisions-state-turn")


def verdict(now: DecisionsModel, lane: str) -> tuple[Text | None, bool]:
    """What the comparison of all ends said, once it is made."""
    measured = now.shown
    if measured is None or measured.point.opencl is None:
        return None, True
    if measured.point.correct:
        return text("decisions-verdict-correct"), True
    return (text("decisions-verdict-wrong"), False) if lane == OPENCL else (None, True)


def chains_figure(now: DecisionsModel) -> Figure:
    """How many chains, and how long each is."""
    spec = now.spec
    unit = text("decisions-chains-unit", chains=spec.chains, steps=figures.count(spec.longest))
    note = text("decisions-chains-note", steps=figures.count(spec.steps_total))
    return Figure(figures.count(spec.chains), unit, note)


def crossover(now: DecisionsModel) -> tuple[int, Text] | None:
    """From how many chains on the students win."""
    chains = now.crossover_chains
    return (chains, text("decisions-crossover", chains=chains)) if chains is not None else None


def finding(now: DecisionsModel) -> Finding:
    """The chapter's point, with what one chain showed here."""
    single, chains = now.measured.get((1, 1)), now.crossover_chains
    sentence = text("decisions-finding")
    if chains is not None:
        return Finding(sentence, text("decisions-finding-crossover", chains=chains), _crossover_origin())
    if single is None or single.point.opencl is None or not single.point.correct:
        return Finding(sentence)
    took = figures.duration(single.point.sequential.total_ns), figures.duration(single.point.opencl.total_ns)
    return Finding(sentence, text("decisions-finding-single", professor=took[0], students=took[1]))


def _crossover_origin() -> Origin:
    return Origin("computed", text("decisions-crossover-origin"))


def ways_note(now: DecisionsModel) -> Text:
    """What the second choice is about."""
    if now.chains == 1:
        return text("decisions-ways-single")
    plain = now.measured.get((now.chains, 1))
    if plain is not None and plain.device.is_cpu and plain.point.lanes > 1:
        return text("decisions-ways-lanes", lanes=plain.point.lanes)
    return text("decisions-ways-note")


def sentence(now: DecisionsModel, replay: SlowReplay | None) -> Sentence:
    """What happens, or what came out."""
    if now.failure is not None:
        return Sentence(text("message-failed-title"), error_text(now.failure))
    if now.asleep:
        return Sentence(text("decisions-stopped-title"), now.note or text("decisions-asleep"))
    if replay is not None:
        return Sentence(text("decisions-slow-title"), text("decisions-slow-body"))
    said = _of_measured(now, now.shown) if now.shown is not None else _of_running(now)
    return said if now.note is None else Sentence(said.title, said.body, now.note, said.origin)


def _of_running(now: DecisionsModel) -> Sentence:
    job = now.shown_job
    if job is None:
        return Sentence(text("decisions-soon-title"), text("decisions-waits" if now.waits else "decisions-soon"))
    if SEQUENTIAL in job.records and now.has_opencl and OPENCL not in job.records:
        title = text("decisions-professor-done-title")
    elif len(job.records) == (2 if now.has_opencl else 1):
        title = text("decisions-again-title")
    else:
        title = text("decisions-running-title", chains=now.chains)
    return Sentence(title, _what_chains_do(now))


def _what_chains_do(now: DecisionsModel) -> Text:
    if now.chains == 1:
        return text("decisions-single-body")
    if now.chains < PLACES:
        return text("decisions-few-body", chains=now.chains, waiting=PLACES - now.chains)
    return text("decisions-many-body")


def _of_measured(now: DecisionsModel, measured: Measured) -> Sentence:
    point = measured.point
    if point.opencl is None:
        return Sentence(text("decisions-alone-title"), text("decisions-alone-body"))
    if not point.correct:
        return Sentence(text("decisions-wrong-title"), text("decisions-wrong-body"))
    who = outcome(point)
    faster = max(point.speedup, 1 / point.speedup)
    title = text(f"decisions-{who}-title", chains=now.chains, ratio=figures.plain_ratio(faster))
    origin = Origin("computed", text("decisions-ratio-origin"))
    if now.ways > 1:
        title, body = _of_ways(now, measured)
        return Sentence(title, body, origin=Origin("computed", text("decisions-ways-origin")))
    is_guessed = guess_verdict(now.guess) if now.chains > 1 else None
    note = text("decisions-guess", verdict=is_guessed) if is_guessed is not None else _hardware(measured)
    if now.chains == 1 and who == "opencl":
        return Sentence(title, text("decisions-single-opencl-body"), note, origin)
    return Sentence(title, _what_chains_do(now), note, origin)


def _of_ways(now: DecisionsModel, measured: Measured) -> tuple[Text, Text]:
    """What different ways cost, by what was measured."""
    plain, point = now.measured.get((now.chains, 1)), measured.point
    if plain is None or plain.point.opencl is None or point.opencl is None:
        return text("decisions-ways-title", ways=now.ways), text("decisions-ways-unknown-body")
    ratio = point.opencl.total_ns / max(1, plain.point.opencl.total_ns)
    if ratio < _MATTERS:
        return text("decisions-ways-little-title", ways=now.ways), text("decisions-ways-little-body")
    title = text("decisions-ways-cost-title", ways=now.ways, ratio=figures.plain_ratio(ratio))
    if measured.device.is_cpu and point.lanes == 1 and plain.point.lanes > 1:
        return title, text("decisions-ways-alone-body", lanes=plain.point.lanes)
    return title, text("decisions-ways-cost-body")


def _hardware(measured: Measured) -> Text | None:
    """Who plays the students."""
    device, lanes = measured.device, measured.point.lanes
    if not device.is_cpu:
        return None
    key = "decisions-cores" if lanes == 1 else "decisions-cores-and-lanes"
    return text(key, cores=device.compute_units, lanes=lanes)


def _is_over(now: DecisionsModel, lane: str) -> bool:
    job = now.shown_job
    return now.shown is not None or (job is not None and lane in job.records)
