from importlib import import_module

import pytest

from gpuviz.bench import run as runner
from gpuviz.bench import trace
from gpuviz.bench.report import Section
from gpuviz.bench.run import GROUPS, quick_seconds, run
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import UnknownDevice, WrongAnswer


def test_every_section_of_every_group_can_be_measured() -> None:
    for names in GROUPS.values():
        assert set(names) <= set(GROUPS["all"]) == set(runner._SECTIONS)
    for name in GROUPS["all"]:
        assert callable(import_module(f"gpuviz.bench.{name}").measure)


def test_sections_of_a_quick_benchmark_share_what_is_left_and_the_last_are_left_out() -> None:
    names = list(runner._SECTIONS)
    usual = [quick_seconds([name], left_s=60)[0] for name in names]
    assert sum(usual) <= runner._QUICK_S
    assert quick_seconds(names, left_s=sum(usual) + 7) == pytest.approx((usual[0], 7))
    assert quick_seconds(names, left_s=sum(usual) * 0.8) == pytest.approx((usual[0] * 0.8, 0))
    assert quick_seconds(names[-1:], left_s=usual[-1] / 2) == (0, 0)


def test_quick_benchmark_without_time_names_what_it_left_out_and_does_not_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "_QUICK_S", 0.0)
    report = run("matmul", None, quick=True, say=lambda what: None)
    assert [section.name for section in report.sections] == list(GROUPS["matmul"])
    assert all("no time left" in section.missing[0].why for section in report.sections)
    assert not report.failed


def test_a_section_is_measured_on_the_device_and_the_report_says_where(
    device: DeviceInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure = trace.measure
    monkeypatch.setitem(runner._SECTIONS, "trace", (0.1, 0.0))
    monkeypatch.setattr(trace, "measure", lambda budget: measure(budget, (60, 96, 40)))
    said: list[str] = []
    report = run("trace", device.name, quick=True, say=said.append)
    assert report.device == device
    assert report.quick
    assert {"numpy", "pyopencl"} <= report.versions.keys()
    assert not report.failed, report.sections[0].failure
    assert [section.name for section in report.sections] == ["trace"]
    assert any("trace" in line for line in said)


@pytest.mark.parametrize("error", [WrongAnswer(who="the abacus"), RuntimeError("the abacus broke\nin two")])
def test_a_section_that_fails_becomes_a_sentence_and_the_others_go_on(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(budget: SectionBudget) -> Section:
        raise error

    monkeypatch.setitem(runner.GROUPS, "trace", ("trace", "sequential"))
    monkeypatch.setattr(trace, "measure", fail)
    sequential = import_module("gpuviz.bench.sequential")
    monkeypatch.setattr(sequential, "measure", lambda budget: Section("sequential", "One after another"))
    broken, well = run("trace", None, quick=True, say=lambda what: None).sections
    assert "the abacus" in broken.failure
    assert "\n" not in broken.failure
    assert broken.failure.endswith(".")
    assert not well.failure


def test_without_opencl_the_report_says_so_and_what_needs_none_is_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", "/no/such/folder/")
    report = run("trace", None, quick=True, say=lambda what: None)
    assert report.device is None
    assert report.failed
    assert "OpenCL" in report.sections[0].failure


def test_a_device_that_is_not_there_is_said_before_anything_is_measured() -> None:
    with pytest.raises(UnknownDevice):
        run("trace", "no such device", quick=True, say=lambda what: None)
