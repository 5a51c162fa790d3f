"""``gpuviz training``, in processes of its own."""

import json
import math
from pathlib import Path

import pytest

from tests.commands.running import assert_one_calm_sentence, run


def _json(*options: str) -> dict[str, object]:
    done = run("training", *options, "--json")
    assert done.returncode == 0, done.stderr
    report: dict[str, object] = json.loads(done.stdout)
    return report


def test_json_has_everything_and_is_the_same_in_every_run() -> None:
    report, again = _json("--steps", "30"), _json("--steps", "30")
    measured = {"step_ns", "answer_ns", "ratio", "sequential_step_ns"}
    assert report["verified"] is True
    assert report.keys() == measured | {
        "device", "parameters", "vocabulary", "blind_loss", "letters_loss", "pairs_loss", "steps", "heldout_loss",
        "heldout_accuracy", "names", "diverged_at", "verified",
    }  # fmt: skip
    assert {name: report[name] for name in report.keys() - measured} == {
        name: again[name] for name in again.keys() - measured
    }
    assert (report["parameters"], report["vocabulary"], report["diverged_at"]) == (16_331, 27, None)
    steps = report["steps"]
    assert isinstance(steps, list)
    assert [told["step"] for told in steps[:9]] == list(range(1, 10))
    assert steps[-1]["step"] == 30
    assert steps[-1]["loss"] < steps[0]["loss"] < 3.4
    assert report["ratio"] == pytest.approx(report["step_ns"] / report["answer_ns"])  # type: ignore[operator] # numbers
    assert len(report["names"]) == 6  # type: ignore[arg-type] # a list


def test_a_rate_that_is_too_large_is_told_with_finite_losses() -> None:
    report = _json("--steps", "100", "--learning-rate", "1000")
    assert report["diverged_at"] == 6
    steps = report["steps"]
    assert isinstance(steps, list)
    assert all(math.isfinite(told["loss"]) for told in steps)
    done = run("training", "--steps", "100", "--learning-rate", "1000")
    assert done.returncode == 0
    assert "smaller learning rate" in done.stdout


def test_without_json_there_is_a_table_and_there_are_names(tmp_path: Path) -> None:
    path = tmp_path / "towns.txt"
    path.write_text("Zürich\nGenève\nBasel\nBern\nLausanne\n", encoding="utf-8")
    done = run("training", "--steps", "20", "--names", str(path))
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    assert "Guessing blindly: 2.83" in said
    assert "It invents:" in said
    assert "One core alone" in said


@pytest.mark.parametrize(
    "options",
    [
        ("--steps", "0"),
        ("--steps", "1" + "0" * 40),
        ("--learning-rate", "-0.1"),
        ("--learning-rate", "nan"),
        ("--seed", "-1"),
        ("--seed", "1" + "0" * 40),
        ("--names", "no/such/file"),
        ("--device", "no such device"),
    ],
)
def test_what_cannot_be_is_said_in_a_calm_sentence(options: tuple[str, str]) -> None:
    assert_one_calm_sentence(run("training", *options))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is no name"),
        (b"\x7fELF\x00\x01", "not text in UTF-8"),
        (b"anna\nno. 5\n", "belongs to no name"),
    ],
)
def test_a_broken_list_of_names_is_said_in_a_calm_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "names.txt"
    path.write_bytes(content)
    done = run("training", "--names", str(path))
    assert_one_calm_sentence(done)
    assert said in done.stderr
