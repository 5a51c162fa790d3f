import os
import subprocess
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gpuviz.bench.chart import WIDTH_PX, Scale, picture, save_chart, times_promised
from gpuviz.bench.report import Finding, Missing, Promise, Report, Section, Spread
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.errors import UnwritableFile
from gpuviz.i18n.languages import Language

AT_LEAST, AT_MOST = Promise("at least", 0.9, 1.2), Promise("at most", 1.2, 1.0)
GOOD, BAD = QColor("#0072b2").rgb(), QColor("#d55e00").rgb()


def _finding(value: float, promise: Promise | None = AT_LEAST, what: str = "this / that") -> Finding:
    return Finding(what, Spread.of([value * 0.95, value, value * 1.1]), promise)


def _report(*sections: Section) -> Report:
    device = DeviceInfo("A device", "CPU", "1.0", "A platform", is_cpu=True)
    host = HostInfo("System 1", "x86_64", "A processor", 2, 8.0, "3.11.7")
    return Report("1.0", "2026-01-02", True, host, device, {"numpy": "2.0"}, list(sections))


def _of(*findings: Finding) -> Report:
    return _report(Section("matmul", "Matrix products", findings=list(findings)))


def _pixels(report: Report) -> NDArray[np.uint32]:
    image = picture(report, Language())
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


@pytest.mark.parametrize(
    ("promise", "value", "times"),
    [(AT_LEAST, 1.8, 2.0), (AT_LEAST, 0.45, 0.5), (AT_MOST, 0.6, 2.0), (AT_MOST, 2.4, 0.5), (AT_LEAST, 0.9, 1.0)],
)
def test_better_than_promised_is_above_one_whichever_way_the_promise_goes(
    promise: Promise, value: float, times: float
) -> None:
    assert times_promised(promise, value) == pytest.approx(times)


@pytest.mark.parametrize("value", [0.0, 1e-9, 1e9])
@pytest.mark.parametrize("promise", [AT_LEAST, AT_MOST])
def test_what_is_off_by_far_still_has_its_place(promise: Promise, value: float) -> None:
    scale = Scale.over([(_finding(value, promise), promise)], 100, 500)
    assert 100 < scale.x(times_promised(promise, value)) < 600


@pytest.mark.parametrize("values", [[1.0], [0.3, 1.0], [1.0, 40.0], [0.01, 70.0]])
def test_numbers_on_the_scale_stand_apart_and_one_is_among_them(values: list[float]) -> None:
    scale = Scale.over([(_finding(value), AT_LEAST) for value in values], 0, 600)
    places = [scale.x(tick) for tick in scale.ticks(50)]
    assert 1.0 in scale.ticks(50)
    assert len(places) >= 2
    assert places[0] >= 0
    assert places[-1] <= 600
    assert min(np.diff(places)) >= 50


@pytest.mark.usefixtures("qapp")
def test_kept_promise_is_blue_right_of_the_line_and_a_broken_one_orange_left_of_it() -> None:
    columns = {}
    for colour, value in ((GOOD, 1.5), (BAD, 0.5)):
        bar = (_pixels(_of(_finding(value), _finding(1.5), _finding(0.5))) == colour)[:, 600:]
        columns[colour] = np.flatnonzero(bar.any(axis=0)) + 600
    assert columns[BAD].max() <= columns[GOOD].min()


@pytest.mark.usefixtures("qapp")
def test_what_has_no_promise_is_not_drawn() -> None:
    assert np.array_equal(_pixels(_of(_finding(1.5))), _pixels(_of(_finding(1.5), _finding(3.0, None))))


@pytest.mark.usefixtures("qapp")
def test_nothing_reaches_into_the_margins_however_long_its_name_and_whatever_its_value() -> None:
    findings = [_finding(value, AT_MOST, name * 60) for value in (1e-9, 1.0, 123456.0) for name in ("words ", "x")]
    pixels = _pixels(
        _report(
            Section("matmul", "A long title " * 10, findings=findings, missing=[Missing("y" * 200, "z " * 200)]),
            Section("frames", "Frames", failure="why " * 200),
        )
    )
    paper = QColor("white").rgb()
    for margin in (pixels[:40], pixels[-40:], pixels[:, :40], pixels[:, -40:]):
        assert (margin == paper).all()


@pytest.mark.usefixtures("qapp")
def test_what_is_missing_or_failed_is_named_below_and_notes_stand_there_too() -> None:
    findings = [_finding(1.5)]
    height = len(_pixels(_of(*findings)))
    missing = Section("matmul", "Matrix products", findings=findings, missing=[Missing("PyTorch", "not installed")])
    with_missing = _pixels(_report(missing))
    assert len(with_missing) > height
    with_note = _pixels(_report(msgspec.structs.replace(missing, notes=["97 MB a token"])))
    assert len(with_note) > len(with_missing)
    with_failure = _pixels(_report(missing, Section("frames", "Frames", failure="no window")))
    assert len(with_failure) > len(with_missing)


@pytest.mark.parametrize("count", [0, 1, 40])
def test_chart_is_a_png_as_high_as_it_takes(qapp: QApplication, tmp_path: Path, count: int) -> None:
    path = tmp_path / "chart.png"
    save_chart(_of(*[_finding(1.0 + index / 10) for index in range(count)]), path)
    image = QImage(str(path), "PNG")  # type: ignore[call-overload] # only the stubs ask for bytes
    assert image.width() == WIDTH_PX
    assert image.height() > 200 + 30 * count


def test_chart_needs_no_display_and_no_application(tmp_path: Path) -> None:
    path, report = tmp_path / "chart.png", tmp_path / "report.json"
    report.write_bytes(msgspec.json.encode(_of(_finding(1.0))))
    program = """
import sys, msgspec
from pathlib import Path
from gpuviz.bench.chart import save_chart
from gpuviz.bench.report import Report
save_chart(msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Report), Path(sys.argv[2]))
"""
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    subprocess.run([sys.executable, "-c", program, report, path], env=environment, check=True)
    assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("name", [".", "no/such/folder.png"])
def test_file_that_cannot_be_written_is_an_error(qapp: QApplication, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableFile):
        save_chart(_of(_finding(1.0)), tmp_path / name)
