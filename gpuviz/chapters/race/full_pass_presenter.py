"""The panels of a full pass: two cards, and what the race's other panels say meanwhile."""

import numpy as np

from gpuviz.chapters.race import builders, wording
from gpuviz.chapters.race.full_pass_model import FullPassModel
from gpuviz.chapters.race.panels import FullPassCard
from gpuviz.compute.host import available_cores
from gpuviz.compute.speedups import all_handicaps
from gpuviz.i18n import figures
from gpuviz.i18n.languages import error_text, text
from gpuviz.model.results import FullPassLane
from gpuviz.panels.actions import Action, Controls
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Adaptive
from gpuviz.panels.texts import Heading, Message
from gpuviz.sentence.panels import LayerStrips
from gpuviz.sentence.sentence import SentenceState
from gpuviz.sentence.tokens_shown import shown_token


class FullPassPresenter:
    """All panels of a full pass; ``show`` brings them up to date."""

    def __init__(self) -> None:
        self.heading = Heading(text("full-pass-title"), text("full-pass-subtitle"))
        self.sequential = _card("sequential")
        self.opencl = _card("opencl")
        self.controls = Controls([])
        self.timeline = builders.timeline(0, 0)
        self.comparison = builders.lane_comparison()
        self.message = Message(text("full-pass-ready-title"), text("full-pass-ready"))
        self.body = builders.body((self.sequential, self.opencl), self.timeline, self.comparison)
        words = builders.low_words(self.message, self.comparison)
        self.foot = Adaptive(builders.low_card(self.message, self.controls), words)

    def show(self, now: FullPassModel, sentence: SentenceState, actions: list[Action], now_ns: int) -> None:
        """Bring all panels up to this moment."""
        for lane, card in (("sequential", self.sequential), (now.fast_lane, self.opencl)):
            _show_lane(now, lane, card, now_ns)
            if lane not in now.heat:
                card.strips.heat = np.zeros((now.layers, max(1, len(sentence.tokens)), 1), np.uint8)
        running = "sequential" not in now.lanes, now.fast_lane not in now.lanes
        bars = builders.timeline(self.sequential.elapsed_ns, self.opencl.elapsed_ns, running)
        vars(self.timeline).update(vars(bars))
        vars(self.comparison).update(vars(builders.lane_comparison(now)))
        vars(self.message).update(vars(_message(now)))
        self.controls.actions = actions


def _message(now: FullPassModel) -> Message:
    if now.failure is not None:
        return Message(text("message-failed-title"), error_text(now.failure))
    if now.stopped:
        return Message(text("full-pass-stopped-title"), text("full-pass-stopped"))
    fast, slow = now.lanes.get(now.fast_lane), now.lanes.get("sequential")
    if now.units_wrong:
        return Message(text("message-wrong-title"), text("full-pass-wrong", wrong=now.units_wrong))
    if fast is None:
        title, body = (
            ("full-pass-racing-title", "full-pass-racing")
            if now.prepared
            else ("full-pass-ready-title", "full-pass-ready")
        )
        return Message(text(title), text(body, layers=now.layers))
    took = figures.duration(fast.total_ns)
    if slow is None:
        done = now.computed.get("sequential", 0)
        return Message(
            text("full-pass-students-done-title"),
            text("full-pass-students-done", time=took, done=done, layers=now.layers),
        )
    return _finished(now, fast, slow)


def _finished(now: FullPassModel, fast: FullPassLane, slow: FullPassLane) -> Message:
    ratio = now.ratio("sequential") or 1.0
    word, other = shown_token(slow.next_word.text), shown_token(fast.next_word.text)
    if fast.next_word.id != slow.next_word.id:  # both are right: two words are about as likely
        title, body = text("full-pass-two-words-title"), text("full-pass-two-words", word=word, other=other)
    else:
        faster = text("full-pass-finished-title", ratio=figures.plain_ratio(ratio))
        title = faster if ratio >= 1 else text("message-slower-title")
        body = text("full-pass-finished", word=word, layers=now.layers, count=7 * now.layers)
    names = all_handicaps(list(now.lanes.values()))
    return Message(title, body, text("message-held-back", names=", ".join(names)) if names else None)


def _card(role: Role) -> FullPassCard:
    name = text(f"lane-{role}")
    strips = LayerStrips(text("full-pass-strips-name", lane=name), text("strips-description"), role=role)
    crew = builders.crew(role)
    return FullPassCard(role, name, text("description-unknown"), crew=crew, strips=strips)


def _show_lane(now: FullPassModel, lane: str, card: FullPassCard, now_ns: int) -> None:
    computed = now.computed.get(lane, 0)
    card.elapsed_ns = now.elapsed_ns(lane, now_ns)
    card.description = text("description-unknown")
    if now.prepared or lane == "sequential":
        cpu_key = "description-opencl-cpu-recorded"
        card.description = wording.describe(lane, now.device, available_cores(), cpu_key)
    if lane in now.heat:
        card.strips.heat = now.heat[lane]
    card.strips.computed = computed
    card.answers = text("full-pass-layers", done=computed, layers=now.layers)
    waiting = now.running and now.prepared
    builders.show_progress(card, now, now.lanes.get(lane), now.running and lane in now.started_ns, waiting)
