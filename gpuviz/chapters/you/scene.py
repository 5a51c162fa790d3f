"""The chapter about you: a small sum by hand, and how long the next word would take at that rate."""

import time
from collections.abc import Callable
from datetime import date

import msgspec

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.you import wording
from gpuviz.chapters.you.messages import MeasureWord, WordMeasured
from gpuviz.chapters.you.model import Help, Page, YouModel
from gpuviz.chapters.you.presenter import YouPresenter
from gpuviz.chapters.you.sum import NumberSource, Sum
from gpuviz.errors import GpuvizError, ModelFileMissing, error_of
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.sentence.sentence import Status
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, SupervisorEvent

_BUSY = (Status.WAITING, Status.FETCHING, Status.READING, Status.WRITING)  # measuring now would end what is watched


class YouScene:
    """Keeps a visitor's digits until the next sum or reset, and nowhere else; measures while they are typed.

    ``clock`` gives nanoseconds of the performance counter.
    """

    title = text("chapters-you")

    def __init__(self, stage: Stage, clock: Callable[[], int] = time.perf_counter_ns) -> None:
        self._port, self._sentence, self._findings = stage.port, stage.sentence, stage.findings
        self._clock = clock
        self._numbers = NumberSource(stage.settings.seed or 0)
        self.now = YouModel(Sum(self._numbers.draw(small=False)))
        self.picture = YouPresenter(self.now, self.now.work(stage.sentence.now))
        self.layout: Panel = self.picture.pages
        self._show(clock())  # it may be seen before its first tick: below a card no chapter goes on
        self._report()

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now; digits belong to the sum while it is open."""
        again = Action("another", text("you-another"), key="R")
        match self.now.page:
            case Page.SUM:
                return self._sum_actions()
            case Page.GUESS:
                return [Action("reveal", text("you-reveal"), primary=True, key="Space"), again]
            case _:
                return [again]

    def _sum_actions(self) -> list[Action]:
        typed = self.now.sum
        is_open = not typed.is_done
        digits = [
            Action(f"digit-{digit}", text("you-digit", digit=digit), is_open, key=str(digit)) for digit in range(10)
        ]
        keys = [
            *digits,
            Action("delete", text("you-delete"), is_open, key="Backspace"),
            Action("show", text("you-show"), is_open, key="S"),
        ]
        if typed.is_done:
            return [*keys, Action("go-on", text("you-go-on"), primary=True, key="Space")]
        size = text("you-larger" if self.now.small else "you-smaller")
        return [
            *keys,
            Action("small", size, key="N", on=self.now.small),
            Action("another", text("you-other"), key="R"),
            Action("next", text("you-next"), key="Return"),
            Action("enter", text("you-next"), key="Enter"),  # that of a number pad
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        match name, value:
            case (("another" | "small"), _):
                now.small ^= name == "small"
                now.begin(Sum(self._numbers.draw(now.small)))
            case "close", _ if now.page is not Page.SUM:
                now.begin(Sum(self._numbers.draw(now.small)))
            case "go-on", _ if now.page is Page.SUM and now.sum.is_done:
                now.page = Page.GUESS
            case "guess", int(guessed_ns) if now.page is Page.GUESS:
                now.guess = now.guess.place(guessed_ns)
            case "reveal", _ if now.page is Page.GUESS:
                self._reveal()
            case "work", ("layer" | "word") as work if now.page is Page.RESULT:
                now.whole_word = work == "word"
            case "help", str(helpers) if now.page is Page.RESULT and helpers in {one.value for one in Help}:
                now.help = Help(helpers)
            case _ if now.page is Page.SUM:
                self._type(name, value)

    def _type(self, name: str, value: Value) -> None:
        typed, now_ns = self.now.sum, self._clock()
        match name, value:
            case "delete", _:
                typed.delete()
            case "show", _:
                typed.show(now_ns)
            case (("next" | "enter"), _):
                typed.next_box()
            case "box", int(box):
                typed.choose(box)
            case _ if name.removeprefix("digit-").isdecimal() and len(name) == len("digit-0"):
                typed.press(int(name.removeprefix("digit-")), now_ns)

    def _reveal(self) -> None:
        now, rate = self.now, self.now.rate
        if rate is None:
            return
        now.page, now.whole_word, now.help = Page.RESULT, True, Help.ALONE
        truth_ns = wording.your_ns(now, now.work(self._sentence.now), rate)
        now.guess = now.guess.lock().settle(round(truth_ns))
        self._report()

    def _report(self) -> None:
        """Tell the closing page the visitor's own figure, as far as it is the visitor's own."""
        self._findings.report("you", wording.finding(self.now, self.now.work(self._sentence.now)))

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work; without the model's file the chapter still does."""
        failure = self.now.failure
        return None if isinstance(failure, ModelFileMissing) else failure

    def reset(self) -> None:
        """Back to the start; all digits, the time and the guess are forgotten, but not what this machine took."""
        before = self.now
        self._stop()
        self.now = YouModel(Sum(self._numbers.draw(small=False)), asleep=before.asleep)
        if before.times is not None and before.times.verified:
            self.now.measured, self.now.times = before.measured, before.times
        self._report()

    def measured(self) -> bytes | None:
        """What the next word took this machine; nothing of the visitor's."""
        return msgspec.json.encode(self.now.times) if self.now.times is not None else None

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to another job is ignored."""
        now = self.now
        match event:
            case FellBack() if event.slot in (None, MeasureWord.slot):
                now.asleep = event.rung is Rung.RECORDING
                if event.rung is Rung.CHOSEN_DEVICE:  # what was measured was measured on another
                    self._stop()
                    now.measured = now.times = None
                    self._report()
            case WordMeasured() if event.run_id == now.run_id:
                now.times = event.times
            case JobFailed() if event.run_id == now.run_id:
                now.run_id = None
                now.failure = error_of(event.key, event.arguments)
            case JobDone() | JobStopped() if event.run_id == now.run_id:
                now.run_id = None
                if now.times is None:
                    now.measured = None  # it was stopped, and will be measured when there is time

    def _stop(self) -> None:
        if self.now.run_id is not None:
            self._port.stop(self.now.run_id)
            self.now.run_id = None

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring the panels to this moment."""
        if not visible:
            return
        self._see_that_it_is_measured()
        self._show(frame.now_ns)

    def _show(self, now_ns: int) -> None:
        self.picture.show(self.now, self._sentence, self.actions(), now_ns, date.today().year)

    def _see_that_it_is_measured(self) -> None:
        """Have the worker measure the shared sentence once somebody types, unless something else is going on."""
        now, sentence, spec = self.now, self._sentence, self._sentence.spec
        if isinstance(now.failure, ModelFileMissing) and sentence.now.is_known:
            now.failure, now.measured = None, None  # the file has come
        if now.measured == spec or now.run_id is not None or now.asleep or now.sum.started_ns is None:
            return
        if sentence.now.status not in _BUSY and self._port.is_free:
            now.run_id, now.measured, now.times, now.failure = self._port.next_run_id(), spec, None, None
            self._port.submit(MeasureWord(now.run_id, spec))


def make_scene(stage: Stage) -> YouScene:
    """The chapter's scene."""
    return YouScene(stage)
