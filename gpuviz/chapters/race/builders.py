"""Build the race's panels from its model."""

from dataclasses import replace
from functools import reduce

import numpy as np

from gpuviz.chapters.race import sources
from gpuviz.chapters.race.calibration import Calibration
from gpuviz.chapters.race.messages import AnswerShown, SizeMeasured
from gpuviz.chapters.race.panels import AnswerDetail, CurvePoint, GivenAnswer, LaneCard, SpeedupCurve, TileGrid
from gpuviz.chapters.race.race_model import RaceState
from gpuviz.chapters.race.roofline import roofline
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import build_options
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.actions import Action
from gpuviz.panels.contest import ContestState, L
from gpuviz.panels.lanes import ComparisonRow, LaneComparison, Role, Timeline, TimelineBar, WorkCard
from gpuviz.panels.layout import Adaptive, Column, Panel, Row
from gpuviz.panels.origin import Origin
from gpuviz.panels.source import SourcePair
from gpuviz.panels.texts import Message

_COMPARED_LANES = ("sequential", "blas_one_core", "blas_all_cores")
_SHOWN_TERMS = 4
_CREW = 3  # figures that stand for a class
_LOW_CARD_PX = 248


def lane_card(role: Role, walker: bool) -> LaneCard:
    """An empty card for one of the two lanes."""
    name = text(f"lane-{role}")
    empty = np.zeros((25, 40), np.uint8)
    grid = TileGrid(role, text("sheet-name", lane=name), empty, walker=walker)
    return LaneCard(role, name, text("description-unknown"), crew=crew(role), grid=grid)


def crew(role: Role) -> int:
    """How many figures stand beside a lane's name."""
    return 1 if role == "sequential" else _CREW


def low_card(*panels: Panel) -> Column:
    """A card at the foot of the window; all of them are equally high. The first panel gets what room there is."""
    return Column(list(panels), [1] + [0] * (len(panels) - 1), card=True, least_height_px=_LOW_CARD_PX)


def low_words(message: Message, beside: Panel) -> Row:
    """In portrait: what is said, and beside it what in landscape stands beside the time."""
    return Row([message, beside], [13, 11])


def body(cards: tuple[Panel, Panel], time: Timeline, beside: Panel) -> Adaptive:
    """What lies under the heading: both lanes, and time; in landscape also what stands ``beside`` the time."""
    landscape = Column([Row(list(cards), [1, 1]), Row([low_card(time), low_card(beside)], [1, 1])], [1, 0])
    return Adaptive(landscape, Column([Column(list(cards), [1, 1]), time], [1, 0]))


def timeline(sequential_ns: int, fast_ns: int, running: tuple[bool, bool] = (False, False)) -> Timeline:
    """Bars of the two shown lanes so far; ``running`` says of each whether it still works."""
    first_ns, last_ns = figures.decades(min(1e6, fast_ns / 3 or 1e6), max(1e10, sequential_ns, fast_ns))
    spans = [
        TimelineBar("sequential", text("lane-sequential"), sequential_ns, running[0]),
        TimelineBar("opencl", text("lane-opencl"), fast_ns, running[1]),
    ]
    powers = range(round(np.log10(first_ns)), round(np.log10(last_ns)) + 1)
    ticks = [(10**power, figures.duration(10**power)) for power in powers]
    title, described, caption = (text(f"timeline-{part}") for part in ("title", "description", "caption"))
    return Timeline(title, described, spans, first_ns, last_ns, ticks, caption)


def lane_comparison(state: ContestState[L] | None = None) -> LaneComparison:
    """The lanes that the fast one ran against, with their times and the ratios as far as they are known."""
    known = state.lanes if state is not None else {}
    rows = []
    for lane in _COMPARED_LANES:
        ratio = state.ratio(lane) if state is not None else None
        is_marked = lane in known and bool(known[lane].outcome.held_back_by)
        took = figures.duration(known[lane].outcome.total_ns) if lane in known else None
        marked = figures.marked_ratio(ratio, is_marked)
        rows.append(ComparisonRow(text(f"ladder-{lane}"), took, marked, figures.faster_or_slower(ratio)))
    known_ratios = [row for row in rows if row.word is not None]
    origin = Origin("computed", text("ladder-origin")) if known_ratios else None
    return LaneComparison(text("ladder-title"), rows, origin=origin)


def show_progress(card: WorkCard, state: ContestState[L], finished: L | None, computing: bool, waiting: bool) -> None:
    """Show a lane's progress: ``finished`` with a verdict, ``computing``, or ``waiting`` for its turn."""
    card.verdict = card.state = None
    if finished is not None:
        card.correct = finished.outcome.verified
        wrong = state.units - finished.outcome.units_correct
        card.verdict = text("verdict-correct") if card.correct else text("verdict-wrong", wrong=wrong)
    elif computing:
        card.state = text("state-computing")
    elif waiting and state.turns:
        card.state = text("state-waiting-turn")


def source_pair(device: DeviceInfo, known: bool, raced: RaceResult | None, calibration: Calibration) -> SourcePair:
    """The sequential loop and the kernel this device runs, and how near a race came to what it can do at most."""
    roof = roofline(raced)
    kernel = "matmul_cpu" if device.runs_cpu_kernels else "matmul_gpu"
    tuned = calibration.tuned(device)
    file = f"{kernel}.cl"
    if not known:
        caption = text("how-kernel-unknown", name=file)
    elif calibration.share is not None:
        percent = round(100 * calibration.share)
        caption = text("how-kernel-searching", name=file, device=device.name, percent=percent)
    elif tuned is not None:
        chosen = ", ".join(option.removeprefix("-D") for option in build_options(tuned.parameters))
        caption = text("how-kernel-tuned", name=file, device=device.name, parameters=chosen)
    else:
        caption = text("how-kernel", name=file, device=device.name)
    return SourcePair(
        text("how-title"),
        text("how-subtitle"),
        (sources.loop(text("how-loop", name="scalar_loop.py")), sources.kernel(kernel, caption)),
        [_close()],
        Column([roof], [1], card=True) if roof is not None else None,
    )


def waiting_answer(state: RaceState, row: int, col: int, why: Text) -> AnswerDetail:
    """The answer panel without the numbers; ``why`` says why there are none (yet)."""
    nothing = np.zeros(0)
    row, col = row + 1, col + 1  # people count from one
    blank = text("ladder-unknown")
    lanes = [(_role(state, lane), text(f"lane-{_role(state, lane)}")) for lane in state.shown]
    return AnswerDetail(
        text("answer-title", row=row, col=col),
        why,
        text("answer-row", row=row),
        text("answer-column", col=col),
        nothing,
        nothing,
        nothing,
        text("answer-sum"),
        text("answer-products-axis"),
        None,
        (text("answer-exact"), blank),
        (text("answer-bound"), blank),
        [GivenAnswer(role, name, blank, blank, None) for role, name in lanes],
        [_close()],
    )


def answer_detail(event: AnswerShown, state: RaceState) -> AnswerDetail:
    """The answer panel with the numbers that the worker sent."""
    a_row, b_col = np.array(event.a_row), np.array(event.b_col)
    with np.errstate(all="ignore"):
        sums = np.cumsum(a_row * b_col)
    shown = zip(event.a_row[:_SHOWN_TERMS], event.b_col[:_SHOWN_TERMS], strict=False)
    products = [text("answer-product", a=figures.decimal(a, 2), b=figures.decimal(b, 2)) for a, b in shown]
    terms = reduce(lambda before, product: text("answer-plus", before=before, product=product), products)
    return replace(
        waiting_answer(state, event.row, event.col, text("answer-subtitle")),
        a_row=a_row,
        b_col=b_col,
        sums=sums,
        terms=text("answer-terms", terms=terms, result=figures.decimal(event.reference, 4)),
        exact=(text("answer-exact"), _number(event.reference)),
        bound=(text("answer-bound"), text("count", value=figures.significant(event.bound, 2))),
        answers=[_given(event, state, lane) for lane in state.shown],
    )


def curve(points: list[SizeMeasured], state: Text) -> SpeedupCurve:
    """Speed-up against size, of the sizes whose answers all passed."""
    shown = [
        CurvePoint(point.shape.flops, point.total_ns["sequential"] / max(1, point.total_ns["opencl"]))
        for point in points
        if point.verified and {"sequential", "opencl"} <= point.total_ns.keys()
    ]
    return SpeedupCurve(
        text("sizes-title"),
        text("sizes-subtitle"),
        text("sizes-x"),
        text("sizes-y"),
        text("sizes-equal"),
        sorted(shown, key=lambda point: point.flops),
        state,
        [_close()],
    )


def first_answer(shape: MatmulShape, tile: int) -> tuple[int, int]:
    """Row and column in C of a tile's first answer, which determines its colour."""
    rows, cols = shape.tile_slices(tile)
    return int(rows.start), int(cols.start)


def _given(event: AnswerShown, state: RaceState, lane: str) -> GivenAnswer:
    role = _role(state, lane)
    label = text(f"lane-{role}")
    value = event.answers.get(lane)
    replay = state.lanes.get(lane)
    if value is None or replay is None:
        return GivenAnswer(role, label, text("ladder-unknown"), text("answer-missing"), None)
    tile = (event.row // state.shape.tile_rows, event.col // state.shape.tile_cols)
    correct = bool(replay.marks[tile] == 1)
    return GivenAnswer(role, label, _number(value), text("answer-right" if correct else "answer-wrong"), correct)


def _role(state: RaceState, lane: str) -> Role:
    return "opencl" if lane == state.fast_lane else "sequential"


def _number(value: float) -> Text:
    return text("count", value=figures.significant(value, 9))


def _close() -> Action:
    return Action("close", text("command-close"), primary=True, key="Esc")
