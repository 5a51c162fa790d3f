"""The curves of the last minutes, and the sentence above them."""

from gpuviz.chapters.serving import curve_wording, wording
from gpuviz.chapters.serving.history import SPAN_S
from gpuviz.chapters.serving.kinds import promise_s
from gpuviz.chapters.serving.live_service import LiveService
from gpuviz.chapters.serving.panels import ServiceCurves
from gpuviz.chapters.serving.situation import RAN_AWAY, Situation, flow, situation
from gpuviz.chapters.serving.state import ChapterState
from gpuviz.i18n.languages import Text, text

_HELD_S = 2.0  # a sentence stands for so long, as what it tells of may come and go
_AGO_S = (120, 60, 0)
_TIMES_S = (0.01, 1.0, 100.0)


class CurvePresenter:
    """The panel; ``show`` brings it up to date. ``in_time`` is the share (0-1) of the last minute, once it is known."""

    def __init__(self) -> None:
        self.in_time: float | None = None
        self.panel = ServiceCurves(
            title=text("serving-curves-first"),
            note=None,
            note_origin=None,
            is_bad=False,
            span_s=SPAN_S,
            promise_s=promise_s(),
            promise=text("serving-promise", promise=wording.seconds(promise_s())),
            waiting_name=text("serving-curve-waiting"),
            first_name=text("serving-curve-first-word"),
            ago=tuple((-ago, text("serving-ago", minutes=ago // 60)) for ago in _AGO_S),
            times=tuple((time_s, wording.seconds(time_s)) for time_s in _TIMES_S),
        )
        self._live: LiveService | None = None
        self._drawn: object = None
        self._how, self._since_s = Situation.CALM, float("-inf")
        self._chosen: tuple[object, ...] = ()

    def show(self, now: ChapterState) -> None:
        """Bring it up to this moment."""
        live = now.live
        if live is None:
            self._live, self.in_time = None, None
            self.panel.title, self.panel.is_bad = text("serving-curves-first"), False
            self.panel.note, self.panel.note_origin, self.panel.rings = None, None, False
            return
        chosen = now.stop, now.mode, now.long_texts
        is_new = live is not self._live or chosen != self._chosen
        if is_new or live.history.version != self._drawn:
            self._live, self._chosen, self._drawn = live, chosen, live.history.version
            self.in_time = live.history.in_time_share(promise_s())
            self._judge(now, live, at_once=is_new)
            self._show_curves(live)
        self.panel.waiting_now = curve_wording.waiting_now(len(live.service.waiting))
        self._show_note(now, live)
        self._show_real(now, live)

    def _judge(self, now: ChapterState, live: LiveService, at_once: bool) -> None:
        how = situation(live, now.rate, now.limit, self.in_time)
        if how is not self._how and (at_once or not 0 <= live.now_s - self._since_s < _HELD_S):
            self._how, self._since_s = how, live.now_s
        self.panel.title, self.panel.is_bad = curve_wording.said(self._how), curve_wording.is_bad(self._how)

    def _show_curves(self, live: LiveService) -> None:
        panel, samples = self.panel, live.history.samples
        panel.version += 1
        panel.t_s = [sample.tally.at_s - live.now_s for sample in samples]
        panel.waiting = [sample.waiting for sample in samples]
        panel.half_s = [sample.half_s for sample in samples]
        panel.most_s = [sample.most_s for sample in samples]
        panel.most_now, panel.half_now = curve_wording.times_now(samples[-1])
        since_s = live.history.nobody_waited.at_s - live.now_s
        is_marked = self._how in RAN_AWAY and since_s > -SPAN_S
        panel.marked_s, panel.mark = (since_s, text("serving-last-time")) if is_marked else (None, None)

    def _show_note(self, now: ChapterState, live: LiveService) -> None:
        panel, check = self.panel, now.check
        note: Text | None = None
        origin = None
        if check is not None and check.result is not None:
            note, origin = curve_wording.checked(check, check.result)
        elif check is not None:
            note = curve_wording.checking(check)
        elif self._how in RAN_AWAY:
            note, origin = curve_wording.flowing(flow(live), self._how), curve_wording.flow_origin()
        panel.note, panel.note_origin, panel.rings = note, origin, check is not None

    def _show_real(self, now: ChapterState, live: LiveService) -> None:
        check = now.check
        if check is None or check.begun_s is None:
            self.panel.real = []
            return
        begun_s = check.begun_s - live.now_s
        self.panel.real = [(begun_s + one.first_token_s, one.to_first_token_s) for one in check.real]
