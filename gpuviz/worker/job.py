"""One job of the worker, and which jobs give way to others."""

from dataclasses import dataclass

from gpuviz.worker.messages import ListDevices, MeasureLimits, MeasureSizes, PrepareRace, RunRace, TuneDevice
from gpuviz.worker.sentence_messages import ReadSentence, RunClimb, ScoreWords, WriteOn

RaceCommand = PrepareRace | RunRace | MeasureSizes
SentenceCommand = ReadSentence | WriteOn | ScoreWords | RunClimb
StudyCommand = MeasureLimits | TuneDevice
JobCommand = ListDevices | RaceCommand | StudyCommand | SentenceCommand
NO_RUN = -1  # the run id of a job that is no race


@dataclass(eq=False)
class Job:
    """A command in work or waiting."""

    command: JobCommand
    given_up: bool = False

    @property
    def run_id(self) -> int:
        """Whom its events are for."""
        return NO_RUN if isinstance(self.command, ListDevices) else self.command.run_id

    def gives_way_to(self, later: JobCommand) -> bool:
        """Nobody waits any more for what a visitor has left behind."""
        match self.command, later:
            case PrepareRace(), (PrepareRace() | RunRace()):
                return self.command.spec != later.spec
            case ((ReadSentence() | WriteOn() | ScoreWords()), ReadSentence()):
                return True
            case ScoreWords(), ScoreWords():
                return True
            case WriteOn(), (PrepareRace() | RunRace() | RunClimb() | MeasureSizes()):
                return True
            case ((MeasureLimits() | TuneDevice()), _):
                return not isinstance(later, ListDevices | StudyCommand)
        return False
