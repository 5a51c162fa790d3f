"""One quick example of each of the race's jobs."""

from gpuviz.chapters.race.messages import MeasureSizes, PrepareRace, RaceSpec, RunFullPass, RunRace
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import JobCommand

_SPEC = RaceSpec(size=(25, 40, 16), tiles=20, runs=1)


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    return [
        PrepareRace(1, _SPEC),
        RunRace(1, _SPEC),
        MeasureSizes(1, None),
        RunFullPass(1, sentence, ("opencl", "blas_all_cores"), runs=1),
    ]
