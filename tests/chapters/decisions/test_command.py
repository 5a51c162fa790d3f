"""``gpuviz decisions``, in processes of its own."""

import json

import pytest

from tests.commands.running import assert_one_calm_sentence, run

_SMALL = ("--chains", "1,7,1000", "--steps-total", "3000001", "--runs", "2")


def test_json_has_every_point_and_the_crossover() -> None:
    done = run("decisions", *_SMALL, "--ways", "3", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report.keys() == {"device", "steps_total", "ways", "points", "crossover_chains"}
    assert (report["steps_total"], report["ways"]) == (3_000_001, 3)
    assert [(point["chains"], point["steps"]) for point in report["points"]] == [
        (1, 3_000_001),
        (7, 428_572),
        (1000, 3001),
    ]
    for point in report["points"]:
        assert point.keys() == {"chains", "steps", "sequential_ns", "opencl_ns", "correct"}
        assert point["correct"] is True
        assert min(point["sequential_ns"], point["opencl_ns"]) > 0
    assert report["crossover_chains"] is None or 1 <= report["crossover_chains"] <= 1000


def test_without_json_there_is_a_table() -> None:
    done = run("decisions", *_SMALL)
    assert done.returncode == 0, done.stderr
    assert "3,000,001 steps in all, one way" in done.stdout
    assert "Every chain of every run ended at the same number" in done.stdout


@pytest.mark.parametrize(
    "options",
    [
        ("--chains", "0"),
        ("--chains", "-3"),
        ("--chains", ""),
        ("--chains", "abc"),
        ("--chains", "1,,2"),
        ("--chains", "1.5"),
        ("--chains", "99999999999999999999"),
        ("--chains", ",".join(str(number) for number in range(1, 200))),
        ("--chains", "1000", "--steps-total", "10"),
        ("--steps-total", "0"),
        ("--steps-total", "-1"),
        ("--steps-total", "1000000000001"),
        ("--ways", "0"),
        ("--ways", "33"),
        ("--runs", "0"),
        ("--runs", "1000"),
        ("--device", "no such device"),
    ],
)
def test_what_cannot_be_is_said_in_a_calm_sentence(options: tuple[str, ...]) -> None:
    assert_one_calm_sentence(run("decisions", *options))


def test_a_number_of_runs_that_no_message_can_carry_is_named() -> None:
    assert "runs cannot be" in run("decisions", "--runs", "9" * 40).stderr
