"""The chapter's panels, and how they follow from what is known."""

from gpuviz.chapters.serving import wording
from gpuviz.chapters.serving.columns import Columns
from gpuviz.chapters.serving.curves import CurvePresenter
from gpuviz.chapters.serving.panels import RateSlider
from gpuviz.chapters.serving.state import ChapterState
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, ButtonStack, Choice
from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.panels.segments import Segments
from gpuviz.panels.texts import Heading, WorkProgress


class ServingPresenter:
    """All panels of the chapter; ``show`` brings them up to date."""

    def __init__(self) -> None:
        self.heading = Heading(text("serving-title"), wording.subtitle(ChapterState()), origin=wording.promise_origin())
        self.measuring = WorkProgress(text("serving-measuring"), text("serving-measuring-note"), None)
        self.columns = Columns()
        self.curves = CurvePresenter()
        self.rate = RateSlider("rate", text("serving-rate"), text("serving-unknown"), 1, 0, enabled=False)
        modes = [Choice(mode, text(f"serving-mode-{mode}")) for mode in ("alone", "together")]
        self.mode = Segments("mode", text("serving-mode"), modes, "together", enabled=False)
        lengths = [Choice(texts, text(f"serving-texts-{texts}")) for texts in ("usual", "long")]
        self.texts = Segments("texts", text("serving-texts"), lengths, "usual", enabled=False)
        self.check = ButtonStack()
        self._pages: list[Pages] = []
        self.layout: Panel = self._layout()

    def _layout(self) -> Adaptive:
        columns = self.columns
        wide = Column([Row([columns.waiting, columns.at_work, columns.answered], [10, 18, 10])], [1], card=True)
        upright = Row([columns.waiting, columns.answered], [1, 1])
        tall = Column([columns.at_work, upright], [1, 1], card=True)
        measuring = Column([self.measuring], [1], card=True)
        self._pages = [Pages({"measuring": measuring, "service": people}, "measuring") for people in (wide, tall)]
        controls = Column([self.rate, Row([self.mode, self.texts], [1, 1])], [1, 0], card=True)
        curves = Column([self.curves.panel], [1], card=True)
        landscape = Column([self.heading, self._pages[0], Row([controls, curves], [11, 20])], [0, 8, 5])
        reach = Column([self.rate, self.mode, Row([self.texts, self.check], [1, 1])], [0, 0, 0], card=True)
        portrait = Column([self.heading, self._pages[1], curves, reach], [0, 12, 5, 0])
        return Adaptive(landscape, portrait)

    def show(self, now: ChapterState, actions: list[Action]) -> None:
        """Bring all panels up to this moment."""
        known, live = now.known, now.live
        self.heading.subtitle = wording.subtitle(now)
        self.heading.origin = wording.promise_origin() if now.failure is None and now.note is None else None
        self._show_controls(now, actions)
        for pages in self._pages:
            pages.shown = "measuring" if known is None or live is None else "service"
        self.curves.show(now)
        if known is None or live is None:
            self.heading.badge = self.heading.badge_origin = None
            self.measuring.note = wording.measuring_note(now)
            self.measuring.share = now.share
            self.measuring.actions = actions if now.failure is not None else []
            return
        if self.heading.badge is None:
            self.heading.badge, self.heading.badge_origin = wording.badge(known), wording.badge_origin(known)
        self.columns.show(known, live, now.mix, self.curves.in_time)

    def _show_controls(self, now: ChapterState, actions: list[Action]) -> None:
        rate, known = self.rate, now.known
        for choice in (self.mode, self.texts):
            choice.enabled = known is not None
        self.mode.chosen, self.texts.chosen = now.mode, "long" if now.long_texts else "usual"
        names = ("check", "stop-check", "measure-again") if known and known.is_disturbed else ("check", "stop-check")
        self.check.actions = [action for action in actions if action.name in names]
        self.curves.panel.actions = self.check.actions
        rate.enabled = known is not None
        rate.value = wording.rate(now.rate) if known is not None else text("serving-unknown")
        rate.stops, rate.chosen = (known.scale.stops, now.stop) if known is not None else (1, 0)
        rate.rates = known.scale.rates if known is not None else ()
        rate.late, rate.overrun = wording.zones(now)
