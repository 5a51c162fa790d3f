"""``gpuviz layers`` and races of a sentence, in processes of their own."""

import json
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from gpuviz.model.results import SentenceResult
from tests.commands.running import assert_one_calm_sentence as _assert_one_calm_sentence
from tests.commands.running import run as _run
from tests.model.references import sentences
from tests.model.tiny_model import tiny_model

EXPECTED = sentences()[0]


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    done = _run("layers", EXPECTED.text, "--json", "--top", "3", "--generate", "5", "--temperature", "0", "--seed", "1")
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().endswith(".")  # a sentence about temperature 0
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


def test_json_has_everything_measured(report: dict[str, Any]) -> None:
    assert report.keys() == {field.name for field in msgspec.structs.fields(SentenceResult)}
    assert [token["id"] for token in report["tokens"]] == EXPECTED.ids
    assert "".join(token["text"] for token in report["tokens"]) == EXPECTED.text
    assert report["top"] == [[EXPECTED.top[0][0], EXPECTED.top[0][1], 1.0]]  # at temperature 0 no other word can come
    names = [layer["name"] for layer in report["layers"]]
    assert names == ["embedding", *(f"layer {number}" for number in range(1, 31)), "final norm"]
    assert report["layers"][1]["shape"] == [len(EXPECTED.ids), 576]
    norms = [layer["hidden_norm"] for layer in report["layers"]]
    assert [*norms[:30], norms[-1]] == pytest.approx(EXPECTED.hidden_norm, rel=1e-3)
    assert len(report["generated"]) == 5
    assert report["generated_text"].startswith(" Paris")
    assert report["end"] == "length"
    assert report["prefill_ns"] > 0
    assert report["decode_tokens_per_s"] > 0
    assert report["device"]["name"]
    assert report["model"]["layers"] == 30


def test_a_person_can_read_it_too() -> None:
    done = _run("layers", EXPECTED.text)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for words in ("[The] [capital] [of] [France] [is]", "layer 30", "Paris", "77.3 %", "read in"):
        assert words in done.stdout.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("layers", ""),
        ("layers", " \t\x01"),
        ("layers", "word " * 10_000),
        ("layers", "hello", "--temperature", "nan"),
        ("layers", "hello", "--temperature", "-1"),
        ("layers", "hello", "--temperature", "1e9"),
        ("layers", "hello", "--model", "nowhere.gguf"),
        ("layers", "hello", "--model", "pyproject.toml"),
        ("layers", "hello", "--device", "no such device"),
        ("race", "--sentence", "hello", "--layer", "0"),
        ("race", "--sentence", "hello", "--layer", "31"),
        ("race", "--sentence", "", "--whole"),
    ],
)
def test_bad_input_is_one_sentence(arguments: tuple[str, ...]) -> None:
    _assert_one_calm_sentence(_run(*arguments))


def test_half_a_character_is_one_sentence() -> None:
    _assert_one_calm_sentence(_run("layers", "half \udced\udca0\udc80"))


def test_a_missing_model_says_how_to_get_it(tmp_path: Path) -> None:
    done = _run("layers", "hello", GPUVIZ_MODEL_FOLDER=str(tmp_path))
    _assert_one_calm_sentence(done)
    assert "gpuviz model fetch" in done.stderr


def test_another_model_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_0"))
    done = _run("layers", "some words", "--model", str(path), "--json")
    assert json.loads(done.stdout)["model"]["file"] == "tiny.gguf"


@pytest.mark.parametrize("arguments", [("layers", "[/q4]"), ("race", "--runs", "1", "--whole", "--sentence", "[/q4]")])
def test_names_and_words_that_look_like_markup_are_printed_as_they_are(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_0", metadata={"general.name": "Tiny [/q4] chat :fire:"}))
    done = _run(*arguments, "--model", str(path))
    assert done.returncode == 0, done.stderr
    assert "Tiny [/q4] chat :fire:" in done.stdout


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (tiny_model(metadata={"llama.context_length": 2}), "context length is 2"),
        (tiny_model(metadata={"split.count": 2, "split.no": 0}), "part 1 of 2"),
        (b"GGUF\0\0\0\3" + bytes(16), "big-endian"),
        (tiny_model()[:-1], "damaged"),
        (tiny_model(tensors={"blk.0.attn_q.weight": np.full((64, 64), np.nan, np.float32)}), "no numbers"),
    ],
    ids=["short context", "a part", "big-endian", "cut", "no numbers"],
)
def test_a_model_that_cannot_be_used_is_refused_by_name_and_not_to_be_fetched(
    content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "odd.gguf"
    path.write_bytes(content)
    done = _run("layers", "hello", "--model", str(path))
    _assert_one_calm_sentence(done)
    assert words in done.stderr
    assert "model fetch" not in done.stderr
    assert "device" not in done.stderr


def test_a_sentence_can_be_raced_in_part_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    part = _run("race", "--sentence", "some words", "--model", str(path), "--layer", "2", "--runs", "1", "--json")
    problem = json.loads(part.stdout)["problem"]
    assert (problem["k"], problem["n"], problem["seed"]) == (64, 2 * 96, None)  # gate and up side by side
    whole = _run("race", "--sentence", "some words", "--model", str(path), "--whole", "--runs", "1", "--json")
    lanes = json.loads(whole.stdout)["lanes"]
    assert {lane["lane"] for lane in lanes} == {"sequential", "blas_one_core", "blas_all_cores", "opencl"}
    assert all(lane["verified"] for lane in lanes)
