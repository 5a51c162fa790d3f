"""The chapter's panels, and how each follows from what is known, frame by frame."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels import wording
from gpuviz.chapters.pixels.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.pixels.model import DETAILS, Mode, PixelsModel
from gpuviz.chapters.pixels.panels import (
    Canvas,
    PixelWork,
    ScreenCard,
    SumBridge,
    SumLine,
    Times,
    ZoomedPixels,
)
from gpuviz.chapters.pixels.slow_replay import SlowReplay
from gpuviz.chapters.pixels.zoom import COLS, CORNER, FIRST_SELECTED, ROWS
from gpuviz.compute.problem import MatmulProblem
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.actions import Action, ButtonStack, Stops
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Adaptive, Column, Pages, Row
from gpuviz.panels.texts import Heading

_SCREENS, _ZOOM = "screens", "zoom"
_ANSWER_PRODUCTS = 1600
_SHEET = (25, 40)  # the thousand answers of a sheet
_RACE = Action("chapter-race", text("pixels-to-race"), primary=True)


class PixelsPresenter:
    """All panels of the chapter; ``show`` brings them up to date."""

    def __init__(self) -> None:
        self.heading = Heading(text("pixels-title"), text("pixels-title"))
        self.sequential, self.opencl = _screen("sequential"), _screen("opencl")
        self.size = Stops("size", text("pixels-size"), wording.UNKNOWN, [], 0)
        details: list[Text | None] = [text("pixels-detail-stop", detail=detail) for detail in DETAILS]
        self.detail = Stops("detail", text("pixels-detail"), wording.UNKNOWN, details, 0, values=DETAILS)
        self.buttons = ButtonStack()
        self.times = Times(wording.times_figure(PixelsModel()), text("pixels-sentence"), None, correct=True)
        self.zoomed = ZoomedPixels(
            wording.UNKNOWN,
            text("pixels-zoom-hint"),
            text("pixels-zoom-name"),
            np.zeros((ROWS, COLS), np.uint8),
            0,
            0,
            ROWS,
            COLS,
            CORNER,
            text("pixels-zoom-whole"),
            FIRST_SELECTED,
            text("pixels-zoom-foot"),
        )
        self.work = PixelWork(text("pixels-work-title"), wording.steps(None), wording.UNKNOWN)
        self.bridge = _bridge()
        self.pages = Pages(
            {_SCREENS: self._screens_page(), _ZOOM: self._zoom_page()}, _SCREENS, {_SCREENS: "move", _ZOOM: "freeze"}
        )

    def _screens_page(self) -> Adaptive:
        times = Column([self.times], [1], card=True)
        chosen = Column([Row([self.size, self.detail, self.buttons], [7, 5, 5])], [1], card=True)
        below = Row([chosen, times], [63, 37])
        screens = Row([self.sequential, self.opencl], [1, 1])
        sliders = Column([Row([self.size, self.detail], [3, 2]), self.buttons], [0, 0], card=True)
        return Adaptive(
            Column([self.heading, screens, below], [0, 1, 0]),
            Column([self.heading, self.sequential, self.opencl, times, sliders], [0, 1, 1, 0, 0]),
        )

    def _zoom_page(self) -> Adaptive:
        squares, work, bridge = (Column([panel], [1], card=True) for panel in (self.zoomed, self.work, self.bridge))
        top = Row([self.heading, self.buttons], [5, 1])
        return Adaptive(
            Column([top, Row([squares, Column([work, bridge], [0, 1])], [9, 8])], [0, 1]),
            Column([self.heading, squares, work, bridge, self.buttons], [0, 3, 0, 2, 0]),
        )

    def freeze(self, pixels: NDArray[np.uint8]) -> None:
        """Zoom into this frame (height × width bytes)."""
        self.zoomed.pixels = pixels
        self.zoomed.version += 1
        self.bridge.canvas = pixels

    def show(self, now: PixelsModel, actions: list[Action], replay: SlowReplay | None) -> None:
        """Bring all panels up to this moment."""
        frozen = now.mode is Mode.FROZEN and now.fast_lane in now.recorded and bool(self.zoomed.version)
        self.pages.shown = _ZOOM if frozen else _SCREENS
        self.heading.subtitle = wording.subtitle(now)
        self.heading.badge = text("pixels-slowed", factor=replay.factor) if replay is not None else None
        self.buttons.actions = [action for action in actions if action.name != "close"]
        if frozen:
            self._show_zoom(now)
            return
        for lane, card in ((SEQUENTIAL, self.sequential), (OPENCL, self.opencl)):
            self._show_screen(now, lane, card)
        self.opencl.canvas.fresh = replay.fresh if replay is not None else []
        self._show_choice(now)
        self.times.figure = wording.times_figure(now)
        self.times.sentence = wording.sentence(now)
        self.times.verdict, self.times.correct = wording.verdict(now)

    def _show_screen(self, now: PixelsModel, lane: str, card: ScreenCard) -> None:
        known, measured = now.lanes[lane], now.lanes[lane].measured(lane)
        card.description = wording.description(now, lane)
        card.canvas.pixels, card.canvas.version = known.pixels, known.version
        card.frames_per_s = measured.frames_per_s if measured is not None else 0.0
        card.frames = wording.frames_figure(measured.frames_per_s if measured is not None else None)
        card.pixels = wording.pixels_figure(measured.pixels_per_s if measured is not None else None)
        if lane == SEQUENTIAL:
            card.canvas.line = known.line
            return
        spec = now.spec()
        card.canvas.grid = spec.grid_rows, spec.grid_cols
        card.canvas.tile_rows, card.canvas.tile_cols = spec.tile_rows, spec.tile_cols
        _, correct = wording.verdict(now)
        if not now.has_opencl:
            card.canvas.label = text("pixels-nobody")
        elif not correct:
            card.canvas.label = text("pixels-wrong")
        else:
            card.canvas.label = text("pixels-tiles", tiles=spec.tiles)

    def _show_choice(self, now: PixelsModel) -> None:
        self.size.stops = [text(f"pixels-size-{name}") for name in now.sizes]
        self.size.values = list(now.sizes)
        self.size.chosen = list(now.sizes).index(now.size)
        self.size.value = text("pixels-size-value", pixels=figures.count(now.pixels))
        self.detail.chosen = DETAILS.index(now.detail)
        self.detail.value = text("pixels-detail-value", steps=now.detail)

    def _show_zoom(self, now: PixelsModel) -> None:
        zoomed, trace = self.zoomed, now.trace
        pixels = zoomed.pixels.size
        squares = ROWS * COLS - CORNER[0] * CORNER[1]
        zoomed.title = text("pixels-zoom-title", squares=squares, pixels=pixels)
        (zoomed.top, zoomed.left), zoomed.selected = now.corner, now.selected
        self.work.steps = wording.steps(trace)
        self.work.foot = text("pixels-work-foot", pixels=pixels)
        if trace is None:
            return
        self.bridge.lines[0] = SumLine(
            text("pixels-sum-pixel"),
            text("pixels-sum-count", count=len(trace.products)),
            wording.light_sum(trace),
            trace.byte,
            is_answer=False,
        )


def _screen(lane: Role) -> ScreenCard:
    canvas = Canvas(text(f"pixels-canvas-{lane}"), np.zeros((1, 1), np.uint8))
    if lane == SEQUENTIAL:
        canvas.above, canvas.below = text("pixels-new-frame"), text("pixels-old-frame")
    else:
        canvas.fresh_label = text("pixels-just-finished")
    return ScreenCard(
        lane,
        text(f"lane-{lane}"),
        wording.UNKNOWN,
        canvas,
        text("pixels-second"),
        0.0,
        wording.frames_figure(None),
        wording.pixels_figure(None),
    )


def _bridge() -> SumBridge:
    """A pixel beside an answer of a race, whose sheet is really computed."""
    problem = MatmulProblem.random(*_SHEET, _ANSWER_PRODUCTS)
    answers = problem.a @ problem.b
    pairs = list(zip(problem.a[0, :3].tolist(), problem.b[:3, 0].tolist(), strict=True))
    sheet = problem.heat.cells(answers)
    pixel = SumLine(text("pixels-sum-pixel"), text("pixels-sum-count", count=5), wording.UNKNOWN, 0, is_answer=False)
    answer = SumLine(
        text("pixels-sum-answer"),
        text("pixels-sum-count", count=_ANSWER_PRODUCTS),
        wording.products(pairs, float(answers[0, 0])),
        int(sheet[0, 0]),
        is_answer=True,
    )
    return SumBridge(
        text("pixels-bridge-title"),
        [pixel, answer],
        np.zeros((1, 1), np.uint8),
        text("pixels-bridge-canvas"),
        sheet,
        text("pixels-bridge-sheet"),
        text("pixels-bridge-between"),
        text("pixels-bridge-note"),
        _RACE,
    )
