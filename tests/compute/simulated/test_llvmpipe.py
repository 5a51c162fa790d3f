"""The whole way on a driver for GPUs that computes on the CPU: from the command line to verified answers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.running import run
from tests.compute.simulated.drivers import rusticl_driver
from tests.model.tiny_model import tiny_model

Run = Callable[..., dict[str, object]]


@pytest.fixture(params=["", "gpu"], ids=["as a CPU", "as a GPU"])
def run_there(request: pytest.FixtureRequest, tmp_path: Path) -> Run:
    """A command with --json on llvmpipe, which calls itself what it is told to."""
    (tmp_path / "rusticl.icd").write_text(f"{rusticl_driver()}\n")
    settings = {"OCL_ICD_VENDORS": f"{tmp_path}/", "RUSTICL_ENABLE": "llvmpipe"}
    if request.param:
        settings["RUSTICL_DEVICE_TYPE"] = request.param

    def run_command(*arguments: str) -> dict[str, object]:
        done = run(*arguments, "--json", "--device", "llvmpipe", **settings)
        assert done.returncode == 0, done.stderr
        report: dict[str, object] = json.loads(done.stdout)
        return report

    return run_command


def test_race_is_right_and_takes_the_hosts_time(run_there: Run) -> None:
    report = run_there("race", "--size", "300x200x100", "--runs", "1", "--lanes", "opencl")
    lane = report["lanes"][0]  # type: ignore[index]
    assert lane["verified"]
    assert lane["trace"]["source"] == "host-clock"  # this driver's events only count: 0, 1, 2, 3
    assert lane["kernel_ns"] == lane["total_ns"] > 1_000_000
    assert "timed by the host's clock" in lane["description"]


def test_sentence_is_read_as_elsewhere(run_there: Run, tmp_path: Path) -> None:
    model = tmp_path / "tiny.gguf"
    model.write_bytes(tiny_model())
    sentence = ("layers", "the cat and the sun", "--top", "3", "--model", str(model))
    there, here = run_there(*sentence), json.loads(run(*sentence, "--json").stdout)
    for (word, _, share), (other, _, other_share) in zip(there["top"], here["top"], strict=True):  # type: ignore[call-overload]
        assert word == other
        assert share == pytest.approx(other_share, abs=1e-3)
    assert all(layer["elapsed_ns"] > 10_000 for layer in there["layers"][1:-1])  # type: ignore[index]
