import io
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from rich.console import Console

from gpuviz.bench.report import Finding, Missing, Promise, Report, Sample, Section, Spread
from gpuviz.commands.bench import print_report
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.i18n.languages import Language

_LIMIT_S = 200
_NO_OPENCL = {"OCL_ICD_VENDORS": "/no/such/folder/"}


def _run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    away = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in away}
    command = [sys.executable, "-m", "gpuviz", "bench", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, env={**env, **environment}, timeout=_LIMIT_S, check=False
    )


def _report(*sections: Section, device: DeviceInfo | None = None) -> Report:
    return Report("1.2.3", "2026-01-02T03:04:05", True, HostInfo.here(), device, {"numpy": "2.0"}, list(sections))


def _printed(report: Report) -> str:
    console = Console(file=io.StringIO(), width=160)
    print_report(console, report, Language())
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_text_says_where_and_when_and_what_was_measured(device: DeviceInfo) -> None:
    section = Section(
        "matmul",
        "Matrix products",
        samples=[Sample("the students", "ms", Spread.of([40.0, 42.0, 50.0]), "packing included")],
        missing=[Missing("CLBlast", "not installed")],
        notes=["all in one run"],
    )
    words = _printed(_report(section, device=device))
    for part in ("1.2.3", "2026-01-02", "quick", HostInfo.here().processor, device.name, device.driver, "numpy 2.0"):
        assert part in words
    for part in ("Matrix products", "the students", "42 ms", "40–50", "CLBlast: not installed", "all in one run"):
        assert part in words


def test_table_of_promises_comes_last_with_the_middle_half_and_the_verdict() -> None:
    kept = Finding("speed of this / that", Spread.of([1.1, 1.2, 1.3, 1.4, 1.5]), Promise("at least", 1.1, 1.35))
    broken = Finding("a slow frame", Spread.of([20.0]), Promise("at most", 16.7, 10), "ms")
    plain = Finding("nothing promised", Spread.of([2.0]))
    lines = _printed(_report(Section("matmul", "Matrix products", findings=[kept, broken, plain]))).splitlines()
    heading, first, second = lines[-3:]
    assert heading.split()[0] == "Side"
    assert first.split() == ["speed", "of", "this", "/", "that", "≥", "1.1", "1.35", "1.30", "×", "1.2–1.4", "reached"]
    assert second.split() == ["a", "slow", "frame", "≤", "16.7", "10", "20", "ms", "not", "reached"]


def test_where_nothing_was_promised_there_is_no_table() -> None:
    words = _printed(_report(Section("memory", "Memory in use")))
    assert words.rstrip().endswith("Memory in use")


def test_a_section_that_failed_says_why() -> None:
    words = _printed(_report(Section("trace", "trace", failure="The device left.")))
    assert "The device left." in words


def test_help_names_every_section() -> None:
    done = _run("--help")
    assert done.returncode == 0
    for name in ("matmul", "layers", "trace", "frames", "startup", "memory", "all", "--json", "--quick", "--chart"):
        assert name in done.stdout


def test_json_is_one_object_and_a_chart_is_a_picture(tmp_path: Path) -> None:
    chart = tmp_path / "chart.png"
    done = _run("trace", "--quick", "--json", "--chart", str(chart))
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert {"gpuviz", "date", "quick", "host", "device", "versions", "sections"} <= report.keys()
    assert {"name", "type", "driver", "platform"} <= report["device"].keys()
    (section,) = report["sections"]
    assert section["name"] == "trace"
    (found,) = section["findings"]
    assert {"median", "low", "high", "least", "most", "count"} == found["spread"].keys()
    assert {"bound", "value", "aim"} == found["promise"].keys()
    assert found["verdict"] in ("reached", "not reached")
    assert chart.read_bytes().startswith(b"\x89PNG")
    assert "chart was drawn" in done.stderr


def test_what_is_being_measured_goes_to_standard_error() -> None:
    done = _run("trace", "--json", "--quick", **_NO_OPENCL)
    assert "trace" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_opencl_what_needs_it_says_so_and_the_exit_code_tells() -> None:
    done = _run("trace", "--json", "--quick", **_NO_OPENCL)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["device"] is None
    assert "OpenCL" in report["sections"][0]["failure"]


def test_without_opencl_the_first_paint_is_measured() -> None:
    done = _run("startup", "--json", "--quick", **_NO_OPENCL)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["device"] is None
    assert report["sections"][0]["findings"]


@pytest.mark.parametrize("wrong", [["--chart", "/no/such/folder/chart.png"], ["--device", "no such device"]])
def test_impossible_choices_are_one_calm_sentence(wrong: list[str]) -> None:
    done = _run("trace", "--json", "--quick", *wrong)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    said = [line for line in done.stderr.splitlines() if line.strip() and "looking for" not in line]
    assert len(said) == 1, done.stderr


def test_text_says_which_kernels_blas_had_and_what_held_it_back() -> None:
    report = msgspec.structs.replace(_report(), blas_kernel="SkylakeX", held_back_by=["OPENBLAS_CORETYPE"])
    words = _printed(report)
    assert "BLAS kernels for SkylakeX" in words
    assert "while OPENBLAS_CORETYPE held them back" in words
    assert "held them back" not in _printed(_report())
