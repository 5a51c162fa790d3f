"""The climb: both lanes read the whole sentence, layer after layer, each in its own way."""

from gpuviz.exhibit.languages import text
from gpuviz.scenes.climb_picture import ClimbPicture
from gpuviz.scenes.climb_state import ClimbState
from gpuviz.scenes.desk import Desk
from gpuviz.scenes.panels import Command
from gpuviz.scenes.sentence import Sentence
from gpuviz.worker import messages, sentence_messages
from gpuviz.worker.messages import LANE_NAMES
from gpuviz.worker.supervisor import Rung, SupervisorEvent, WorkerReplaced

_RUNS = 5  # of the fast lanes


class ClimbScene:
    """One climb after another, each of the sentence as it then is."""

    def __init__(self, desk: Desk, sentence: Sentence) -> None:
        self._desk, self._sentence = desk, sentence
        self.now = ClimbState(desk.next_run_id(), sentence.now.layers, stopped=True)
        self.picture = ClimbPicture()

    def commands(self) -> list[Command]:
        """Everything a person can do with the climb now."""
        if self.now.running:
            return [Command("stop", text("command-stop"), key="Space")]
        return [
            Command("climb", text("command-again"), self._sentence.now.is_known, True, "Space"),
            Command("close", text("command-close"), key="Esc"),
        ]

    def start(self) -> None:
        """Let all lanes read the sentence as it is now."""
        self.now = ClimbState(self._desk.next_run_id(), self._sentence.now.layers)
        spec = self._sentence.spec
        self._desk.outbox.append(sentence_messages.RunClimb(self.now.run_id, spec, LANE_NAMES, _RUNS))

    def stop(self) -> None:
        """Give up."""
        self._desk.outbox.append(messages.StopJob())

    def reset(self) -> None:
        """Nobody waits for it any more."""
        if self.now.running:
            self.stop()
            self.now.stopped = True

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to something else is ignored."""
        if isinstance(event, WorkerReplaced):
            if event.rung is Rung.RECORDING:
                self.now.stopped = True
            elif self.now.running:
                self.now.restart()
        elif getattr(event, "run_id", None) == self.now.run_id:
            self.now.apply(event)

    def tick(self, now_ns: int) -> None:
        """Bring all panels up to this moment."""
        self.picture.show(self.now, self._sentence.now, self.commands(), now_ns)
