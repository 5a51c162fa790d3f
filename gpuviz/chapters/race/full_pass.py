"""The full pass: both lanes read the whole sentence, layer after layer, each in its own way."""

from gpuviz.chapters.race.full_pass_model import FullPassModel
from gpuviz.chapters.race.full_pass_presenter import FullPassPresenter
from gpuviz.chapters.race.messages import RunFullPass
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action
from gpuviz.sentence.sentence import Sentence
from gpuviz.worker.ladder import Rung
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_RUNS = 5  # of the fast lanes


class FullPassRace:
    """One full pass after another, each of the sentence as it then is."""

    def __init__(self, port: WorkerPort, sentence: Sentence) -> None:
        self._port, self._sentence = port, sentence
        self.now = FullPassModel(port.next_run_id(), sentence.now.layers, stopped=True)
        self.picture = FullPassPresenter()

    def actions(self) -> list[Action]:
        """Everything a person can do with it now."""
        if self.now.running:
            return [Action("stop", text("command-stop"), key="Space")]
        return [
            Action("full_pass", text("command-again"), self._sentence.now.is_known, True, "Space"),
            Action("close", text("command-close"), key="Esc"),
        ]

    def start(self) -> None:
        """Let all lanes read the sentence as it is now."""
        self.now = FullPassModel(self._port.next_run_id(), self._sentence.now.layers)
        spec = self._sentence.spec
        self._port.submit(RunFullPass(self.now.run_id, spec, LANE_NAMES, _RUNS))

    def stop(self) -> None:
        """Give up."""
        self._port.stop(self.now.run_id)

    def reset(self) -> None:
        """Nobody waits for it any more."""
        if self.now.running:
            self.stop()
            self.now.stopped = True

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to something else is ignored."""
        match event:
            case WorkerReplaced():
                if self.now.running:
                    self.now.restart()
            case FellBack(slot, rung):
                if slot in (None, RunFullPass.slot) and rung is Rung.RECORDING:
                    self.now.stopped = True
                    self.now.started_ns.clear()
            case _ if getattr(event, "run_id", None) == self.now.run_id:
                self.now.apply(event)

    def tick(self, now_ns: int) -> None:
        """Bring all panels up to this moment."""
        self.picture.show(self.now, self._sentence.now, self.actions(), now_ns)
