"""``gpuviz you``, in processes of its own."""

import json
from pathlib import Path

import pytest

from tests.commands.running import assert_one_calm_sentence, run
from tests.model.tiny_model import tiny_model

KEYS = {"rate_per_s", "layer_multiplications", "word_multiplications", "you_s", "sequential_s", "opencl_s"}


@pytest.fixture
def tiny_file(tmp_path: Path) -> str:
    """A model of two layers."""
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    return str(path)


def test_json_has_the_rate_the_work_and_all_times() -> None:
    done = run("you", "--json", "--products", "4", "--seconds", "21.5")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report.keys() == KEYS
    assert report["rate_per_s"] == pytest.approx(4 / 21.5)
    assert (report["layer_multiplications"], report["word_multiplications"]) == (38_928_384, 1_196_163_072)
    assert report["you_s"] == pytest.approx({"layer": 38_928_384 * 5.375, "word": 1_196_163_072 * 5.375})
    for lane in ("sequential_s", "opencl_s"):
        assert report[lane].keys() == {"layer", "word"}
        assert 0 < report[lane]["layer"] < report[lane]["word"]
    assert report["opencl_s"]["word"] < report["sequential_s"]["word"]


def test_tokens_layer_and_model_can_be_chosen(tiny_file: str) -> None:
    done = run("you", "--json", "--tokens", "7", "--layer", "2", "--model", tiny_file)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["layer_multiplications"] == 7 * (2 * 64**2 + 2 * 64 * 32 + 3 * 64 * 96)


def test_without_json_there_is_a_table(tiny_file: str) -> None:
    done = run("you", "--seconds", "21.5", "--model", tiny_file)
    assert done.returncode == 0, done.stderr
    for words in ("You", "The professor", "The students", "0.186"):
        assert words in done.stdout


@pytest.mark.parametrize(
    "options",
    [
        ("--products", "0"),
        ("--products", "-4"),
        ("--products", "9" * 40),
        ("--seconds", "0"),
        ("--seconds", "-1"),
        ("--seconds", "nan"),
        ("--seconds", "inf"),
        ("--seconds", "1e300"),
        ("--layer", "0"),
        ("--layer", "3"),
        ("--layer", "9" * 40),
        ("--tokens", "0"),
        ("--tokens", "-3"),
        ("--tokens", "1000000"),
        ("--tokens", "9" * 40),
        ("--device", "no such device"),
    ],
)
def test_what_cannot_be_is_said_in_a_calm_sentence(tiny_file: str, options: tuple[str, str]) -> None:
    assert_one_calm_sentence(run("you", "--model", tiny_file, *options))


def test_a_missing_model_is_said_in_a_calm_sentence(tmp_path: Path) -> None:
    assert_one_calm_sentence(run("you", "--json", GPUVIZ_MODEL_FOLDER=str(tmp_path)))
    assert_one_calm_sentence(run("you", "--json", "--model", str(tmp_path / "none.gguf")))
