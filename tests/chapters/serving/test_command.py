"""``gpuviz serving`` with costs from a file, in processes of its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.running import assert_one_calm_sentence, run
from tests.model.tiny_model import tiny_model

COSTS = {
    "prefill_s": [[16, 0.02], [300, 0.4]],
    "decode_s": [[1, 32, 0.02], [12, 32, 0.04], [12, 300, 0.045]],
    "memory_tokens": 3600,
}
ONE_SECOND = {"prefill_s": [[100, 1.0]], "decode_s": [], "memory_tokens": 1000}
ONE_TOKEN = ("--mode", "alone", "--context", "100", "--answer", "1")


@pytest.fixture
def costs(tmp_path: Path) -> str:
    """A file of costs."""
    path = tmp_path / "costs.json"
    path.write_text(json.dumps(COSTS), encoding="utf-8")
    return str(path)


@pytest.fixture
def one_second(tmp_path: Path) -> str:
    """A file of costs: one second, whatever is asked."""
    path = tmp_path / "second.json"
    path.write_text(json.dumps(ONE_SECOND), encoding="utf-8")
    return str(path)


def _json(*options: str) -> dict[str, Any]:
    done = run("serving", *options, "--json")
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_json_has_everything_and_is_the_same_in_every_run(costs: str) -> None:
    report = _json("--costs", costs)
    assert report == _json("--costs", costs)
    assert report != _json("--costs", costs, "--seed", "2")
    assert report.keys() >= {
        "mode", "arrivals_per_minute", "requests", "completed", "refused", "p50_first_token_s", "p95_first_token_s",
        "p50_response_s", "p95_response_s", "mean_wait_s", "tokens_per_s", "utilisation", "kept_promise", "costs",
        "check",
    }  # fmt: skip
    assert (report["mode"], report["arrivals_per_minute"], report["check"]) == ("together", 60, None)
    assert report["costs"] == COSTS
    assert report["requests"] == report["completed"] + report["refused"]
    assert 0 < report["p50_first_token_s"] <= report["p95_first_token_s"] <= report["p95_response_s"]


def test_waits_are_those_of_queueing_theory(one_second: str) -> None:
    report = _json("--costs", one_second, *ONE_TOKEN, "--arrivals-per-minute", "30", "--seconds", "200000")
    assert report["mean_wait_s"] == pytest.approx(0.5, rel=0.05)
    assert report["utilisation"] == pytest.approx(0.5, rel=0.02)


def test_beyond_the_limit_a_full_queue_is_told(one_second: str) -> None:
    options = ("--costs", one_second, *ONE_TOKEN, "--arrivals-per-minute", "90", "--seconds", "6000")
    report = _json(*options)
    assert report["queue_full"]
    assert report["refused"] > 0
    assert report["requests"] == report["completed"] + report["refused"]
    said = " ".join(run("serving", *options).stdout.split())
    assert "The queue ran away: 90 people ask a minute, and only 60 can be answered." in said
    assert "The queue was full" in said


def test_who_is_refused_was_not_promised_in_vain(one_second: str) -> None:
    options = ("--costs", one_second, *ONE_TOKEN, "--arrivals-per-minute", "90", "--seconds", "6000")
    report = _json(*options, "--promise-s", "1000000")
    assert report["kept_promise"] == pytest.approx(report["completed"] / report["requests"])


def test_nobody_may_have_come(costs: str) -> None:
    report = _json("--costs", costs, "--seconds", "0.001")
    assert (report["requests"], report["mean_wait_s"], report["kept_promise"]) == (0, None, None)
    assert "Nobody asked" in run("serving", "--costs", costs, "--seconds", "0.001").stdout


def test_what_never_fits_is_turned_away_and_told(costs: str) -> None:
    done = run("serving", "--costs", costs, "--context", "5000")
    assert done.returncode == 0, done.stderr
    assert "does not fit into a memory of 3,600" in " ".join(done.stdout.split())


def test_costs_are_measured_and_the_first_people_are_served_for_real(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    options = (
        "--model",
        str(path),
        "--context",
        "20",
        "--answer",
        "5",
        "--arrivals-per-minute",
        "6000",
        "--check",
        "9",
    )
    report = _json(*options, "--seconds", "10")
    assert [tokens for tokens, _ in report["costs"]["prefill_s"]] == [24, 64, 128]
    check = report["check"]
    assert check["requests"] == 9
    assert check["error"] == pytest.approx(check["simulated_p50_response_s"] / check["real_p50_response_s"] - 1)
    assert check["real_p95_response_s"] >= check["real_p50_response_s"] > 0
    done = run("serving", *options)
    assert done.returncode == 0, done.stderr
    assert "9 real requests were answered within" in " ".join(done.stdout.split())


def test_a_missing_model_or_device_is_said_in_a_calm_sentence(tmp_path: Path) -> None:
    assert_one_calm_sentence(run("serving", "--model", str(tmp_path / "none.gguf")))
    assert_one_calm_sentence(run("serving", "--device", "no such device"))


def test_without_json_there_is_a_table(costs: str) -> None:
    said = " ".join(run("serving", "--costs", costs).stdout.split())
    for words in ("People who asked", "First word, 19 of 20 within", "can be answered.", "within 2 s."):
        assert words in said


@pytest.mark.parametrize(
    "options",
    [
        *(("--arrivals-per-minute", given) for given in ("0", "-5", "nan", "inf", "1e300", "1e-9")),
        *(("--seconds", given) for given in ("0", "-5", "nan", "inf", "1e300", "1e9")),
        *(("--promise-s", given) for given in ("0", "-1", "nan", "inf", "1e300")),
        *(("--context", given) for given in ("0", "-1", "9" * 40)),
        *(("--answer", given) for given in ("0", "-1", "9" * 40)),
        *(("--seed", given) for given in ("-1", "9" * 40)),
        *(("--check", given) for given in ("0", "-1", "9" * 40)),
    ],
)
def test_what_cannot_be_is_said_in_a_calm_sentence_that_names_it(costs: str, options: tuple[str, str]) -> None:
    done = run("serving", "--costs", costs, *options)
    assert_one_calm_sentence(done)
    assert options[0] in done.stderr


@pytest.mark.parametrize("content", ["", "{}", '{"prefill_ms": []}', json.dumps(ONE_SECOND).replace("1.0", "NaN")])
def test_a_broken_file_of_costs_is_said_in_a_calm_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "costs.json"
    path.write_text(content, encoding="utf-8")
    assert_one_calm_sentence(run("serving", "--costs", str(path), "--json"))


def test_a_missing_file_of_costs_is_said_in_a_calm_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        assert_one_calm_sentence(run("serving", "--costs", str(path)))


def test_costs_without_steps_serve_single_tokens_only(one_second: str) -> None:
    done = run("serving", "--costs", one_second)
    assert_one_calm_sentence(done)
    assert "decode_s" in done.stderr
    assert one_second in " ".join(done.stderr.split())
