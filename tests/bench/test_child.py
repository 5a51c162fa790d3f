import subprocess

import pytest

from gpuviz.bench.child import last_error_line, run_child


def test_child_that_fails_is_heard_to_its_last_line() -> None:
    child = run_child("it", "no_such_module", limit_s=60)
    assert child.returncode != 0
    assert "no_such_module" in last_error_line(child)
    assert "\n" not in last_error_line(child)


def test_child_that_says_nothing_is_known_by_how_it_ended() -> None:
    assert last_error_line(run_child("it", "keyword", limit_s=60)) == "it ended early, with 0"


def test_child_has_what_is_added_to_the_environment() -> None:
    child = run_child("it", "timeit", "-n1", "-r1", limit_s=60, environment={"PYTHONVERBOSE": "1"})
    assert "import" in child.stderr


def test_child_that_does_not_end_in_time_is_ended() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        run_child("it", "gpuviz.bench.window_child", "idle", "50", "100", limit_s=0.01)
