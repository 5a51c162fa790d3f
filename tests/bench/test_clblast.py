import ctypes.util
from dataclasses import replace

import msgspec
import pytest

from gpuviz.bench import clblast
from gpuviz.bench.competitors import find_clblast
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import BenchmarkFailed

SIZE = (60, 96, 40)
FINDING = "60×96×40: speed of OpenCL / CLBlast"


def test_clblast_that_is_not_installed_is_named_with_what_was_promised(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: None)
    section = clblast.measure(budget, SIZE)
    assert not section.findings
    (line,) = section.missing
    assert (line.what, line.why, line.finding) == ("CLBlast", "not installed", FINDING)
    assert line.promise is not None
    assert (line.promise.bound, line.promise.value, line.promise.aim) == ("at least", 12, 20)


def test_both_are_timed_in_turns_where_it_is_installed(budget: SectionBudget) -> None:
    section = clblast.measure(replace(budget, seconds=120), SIZE)
    if find_clblast() is None:
        assert section.missing
    else:
        (found,) = section.findings
        assert found.what == FINDING
        assert found.spread.count == budget.rounds
        assert "60×96×40, CLBlast" in {sample.name for sample in section.samples}


def test_kernels_that_take_longer_to_build_than_there_is_time_are_no_failure(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: "a library")
    monkeypatch.setattr(clblast, "_LEAST_S", 0.001)
    section = clblast.measure(budget, SIZE)
    (line,) = section.missing
    assert "not built in the time" in line.why
    assert line.finding == FINDING


def test_process_that_cannot_build_them_says_why(device: DeviceInfo) -> None:
    gone = msgspec.structs.replace(device, name="the abacus")
    with pytest.raises(BenchmarkFailed, match="the abacus"):
        clblast._build(gone, limit_s=60)
