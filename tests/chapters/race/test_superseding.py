from gpuviz.chapters.race.messages import PrepareRace, RaceSpec, RunRace
from gpuviz.worker.queue import is_superseded

SPEC, OTHER = RaceSpec(seed=1), RaceSpec(seed=2)


def test_a_race_waits_for_its_own_preparation() -> None:
    assert not is_superseded(PrepareRace(1, SPEC), RunRace(2, SPEC))
    assert is_superseded(PrepareRace(1, OTHER), RunRace(2, SPEC))


def test_preparations_of_the_same_race_do_not_queue_up() -> None:
    """What one of them has made ready stays, so that the next goes on from there."""
    assert is_superseded(PrepareRace(1, SPEC), PrepareRace(2, SPEC))
