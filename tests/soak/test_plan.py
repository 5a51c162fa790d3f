from gpuviz.chapters import CHAPTERS
from gpuviz.soak.faults import FAULTS
from gpuviz.soak.session import plan


def test_the_same_seed_is_the_same_session() -> None:
    assert plan(4711) == plan(4711)


def test_seeds_in_a_row_take_every_fault_into_every_chapter() -> None:
    pairs = len(FAULTS) * len(CHAPTERS)
    planned = {(each.fault, each.chapter) for each in map(plan, range(17, 17 + pairs))}
    assert len(planned) == pairs


def test_there_are_at_least_30_kinds_of_fault_each_with_its_own_name() -> None:
    assert len(FAULTS) >= 30
    assert all(make().name == name for name, make in FAULTS.items())


def test_only_what_was_asked_for_is_planned() -> None:
    planned = [plan(seed, ["worker killed"], ["race", "you"]) for seed in range(10)]
    assert {each.fault for each in planned} == {"worker killed"}
    assert {each.chapter for each in planned} == {"race", "you"}
