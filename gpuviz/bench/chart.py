"""A report's promises as a bar chart: one bar per finding, on a logarithmic scale where 1 is the promised value."""

import math
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
    QPen,
    QPolygonF,
    QTextOption,
)

from gpuviz.bench.figures import bound, found_figure, middle_half
from gpuviz.bench.report import Finding, Promise, Report
from gpuviz.errors import UnwritableFile
from gpuviz.i18n.languages import Language, text
from gpuviz.ui.theme import FontRole, Theme

WIDTH_PX = 1920
_MARGIN, _GAP = 48, 28
_LABEL, _LEAST_PLOT = 600, 400
_BAR, _CAP, _AIM = 24, 6, 8  # heights in pixels; the last is half a height
_FARTHEST = 100.0  # values are clamped to so many times as good or bad
_PAPER, _INK, _SOFT, _LINE = QColor("#ffffff"), QColor("#1b1f24"), QColor("#57606a"), QColor("#dfe3e8")
_GOOD, _BAD = QColor("#0072b2"), QColor("#d55e00")  # of Okabe and Ito's palette, distinct with any colour vision
_COLUMNS = ("here", "half", "promised", "aim")


def save_chart(report: Report, path: Path) -> None:
    """Draw all findings that have a promise to a PNG file; below them stand notes, and what could not be measured.

    Raises:
        UnwritableFile: if the file cannot be written.
    """
    # No screen is needed, but on Windows only Qt's usual platform plugin has fonts.
    platform = [] if sys.platform == "win32" else ["-platform", "offscreen"]
    application = QGuiApplication.instance() or QGuiApplication(["gpuviz", *platform])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture(report, Language()))
    del application  # kept until now, as the fonts belong to it
    try:
        path.write_bytes(buffer.data().data())
    except OSError as error:
        raise UnwritableFile(path=str(path), detail=error.strerror or str(error)) from error


def picture(report: Report, language: Language) -> QImage:
    """The chart, ``WIDTH_PX`` wide and as high as needed; a ``QGuiApplication`` must exist."""
    image = QImage(WIDTH_PX, 1, QImage.Format.Format_RGB32)
    for _ in range(2):  # the first pass only finds out the height
        image.fill(_PAPER)
        painter = QPainter(image)
        try:
            height = _Chart(report, language, painter).draw()
        finally:
            painter.end()  # before its image is replaced
        if image.height() == 1:
            image = QImage(WIDTH_PX, height, QImage.Format.Format_RGB32)
    return image


def times_promised(promise: Promise, value: float) -> float:
    """How many times as good as promised a value is: above 1 is better, whatever the promise's bound."""
    if value <= 0:
        return _FARTHEST if promise.bound == "at most" else 1 / _FARTHEST
    ratio = value / promise.value if promise.bound == "at least" else promise.value / value
    return min(_FARTHEST, max(1 / _FARTHEST, ratio))


@dataclass(frozen=True)
class Scale:
    """A logarithmic scale from ``low`` to ``high`` (times as good as promised); ``left`` and ``width`` in pixels."""

    low: float
    high: float
    left: float
    width: float

    @classmethod
    def over(cls, findings: list[tuple[Finding, Promise]], left: float, width: float) -> "Scale":
        """A scale that includes all findings, their spreads and aims."""
        values = [
            times_promised(promise, value)
            for found, promise in findings
            for value in (found.spread.low, found.spread.median, found.spread.high, promise.aim)
        ]
        return cls(min([0.8, *values]) / 1.05, max([1.25, *values]) * 1.05, left, width)

    def x(self, times: float) -> float:
        """The position of a value in pixels."""
        return self.left + self.width * math.log(times / self.low) / math.log(self.high / self.low)

    def ticks(self, least_px: float) -> list[float]:
        """As many round numbers as fit with a distance of ``least_px``; always including 1."""
        ticks = [1.0]
        for steps in ([1, 1.2, 1.5, 2, 3, 4, 6, 8], [1, 2, 5], [1]):
            ticks = [step * 10.0**power for power in range(-3, 3) for step in steps]
            ticks = [tick for tick in ticks if self.low <= tick <= self.high]
            places = [self.x(tick) for tick in ticks]
            if all(after - before >= least_px for before, after in pairwise(places)):
                break
        return ticks


class _Chart:
    """Paints from the top down; ``_top`` is the position of the next element."""

    def __init__(self, report: Report, language: Language, painter: QPainter) -> None:
        self._report, self._language, self._painter = report, language, painter
        self._theme, self._top = Theme(), float(_MARGIN)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._groups = [
            (section.title, [(found, found.promise) for found in section.findings if found.promise is not None])
            for section in report.sections
        ]
        promised = [row for _, rows in self._groups for row in rows]
        cells = [self._cells(*row) for row in promised] + [[self._word(f"bench-column-{name}") for name in _COLUMNS]]
        metrics = QFontMetricsF(self._font("small", bold=True))
        self._widths = [max(map(metrics.horizontalAdvance, column)) + _GAP for column in zip(*cells, strict=True)]
        self._columns = WIDTH_PX - _MARGIN - sum(self._widths)
        left = _MARGIN + _LABEL + _GAP
        self._scale = Scale.over(promised, left, max(_LEAST_PLOT, self._columns - left - _GAP))
        self._ticks = self._scale.ticks(QFontMetricsF(self._font("small")).horizontalAdvance("0.05  "))

    def draw(self) -> int:
        """Paint everything; gives the height in pixels."""
        self._write(self._word("bench-chart-title"), self._font("heading"), _INK)
        for line in self._small_print():
            self._write(line, self._font("small"), _SOFT)
        self._top += _GAP
        if any(rows for _, rows in self._groups):
            self._draw_bars()
        else:
            self._write(self._word("bench-chart-nothing"), self._font("body"), _INK)
        self._draw_small_print_below()
        return math.ceil(self._top + _MARGIN)

    def _small_print(self) -> list[str]:
        report, host, device = self._report, self._report.host, self._report.device
        return [
            f"gpuviz {report.gpuviz}, {report.date}{', quick' if report.quick else ''}",
            f"{host.processor}, {host.cores} cores, {host.memory_gb:g} GB, {host.system}, Python {host.python}",
            f"{device.name} ({device.type}), {device.platform}, driver {device.driver}"
            if device is not None
            else self._word("bench-no-device"),
            ", ".join(f"{name} {version}" for name, version in report.versions.items()),
        ]

    def _draw_bars(self) -> None:
        soft = self._font("small")
        names = [self._word(f"bench-column-{name}") for name in _COLUMNS]
        self._row(soft.pixelSize() * 2, names, soft, _SOFT)
        for title, rows in self._groups:
            if rows:
                height = self._height(title, self._font("body", bold=True), _LABEL)
                self._label(title, self._font("body", bold=True), height + 16)
                self._row(height + 16, [], soft, _INK)
            for found, promise in rows:
                height = max(self._height(found.what, soft, _LABEL), _BAR) + 14
                self._label(found.what, soft, height)
                middle = self._top + height / 2
                self._row(height, self._cells(found, promise), soft, _INK)
                self._bar(found, promise, middle)
        self._draw_axis(soft)

    def _row(self, height: float, cells: list[str], font: QFont, colour: QColor) -> None:
        """The grid lines behind a row, and the columns to its right."""
        for tick in self._ticks:
            self._painter.setPen(QPen(_INK if tick == 1 else _LINE, 2 if tick == 1 else 1))
            x = round(self._scale.x(tick))
            self._painter.drawLine(QPointF(x, self._top), QPointF(x, self._top + height))
        right = self._columns
        for index, (cell, width) in enumerate(zip(cells, self._widths, strict=False)):
            bold = QFont(font)
            bold.setBold(index == 0 and colour == _INK)
            self._painter.setFont(bold)
            self._painter.setPen(colour)
            area = QRectF(right, self._top, width, height)
            self._painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell)
            right += width
        self._top += height

    def _label(self, words: str, font: QFont, height: float) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._painter.setFont(font)
        self._painter.setPen(_INK)
        self._painter.drawText(QRectF(_MARGIN, self._top, _LABEL, height), words, option)

    def _bar(self, found: Finding, promise: Promise, middle: float) -> None:
        painter, spread = self._painter, found.spread
        start, end, aim, low, high = (
            self._scale.x(times_promised(promise, value))
            for value in (promise.value, spread.median, promise.aim, spread.low, spread.high)
        )
        colour = _GOOD if found.verdict == "reached" else _BAD
        painter.fillRect(
            QRectF(QPointF(start, middle - _BAR / 2), QPointF(end, middle + _BAR / 2)).normalized(), colour
        )
        self._diamond(aim, middle)
        if spread.count > 1:
            self._whiskers(low, high, middle)

    def _diamond(self, x: float, y: float) -> None:
        self._painter.setPen(QPen(_INK, 2))
        self._painter.setBrush(_PAPER)
        corners = ((x - _AIM, y), (x, y - _AIM), (x + _AIM, y), (x, y + _AIM))
        self._painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _whiskers(self, low: float, high: float, y: float) -> None:
        self._painter.setPen(QPen(_INK, 2))
        self._painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            self._painter.drawLine(QPointF(x, y - _CAP), QPointF(x, y + _CAP))

    def _draw_axis(self, font: QFont) -> None:
        """Tick labels, axis title and legend."""
        painter, line = self._painter, QFontMetricsF(font).height()
        painter.setFont(font)
        painter.setPen(_SOFT)
        for tick in self._ticks:
            area = QRectF(self._scale.x(tick) - 100, self._top + 4, 200, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, f"{tick:g}")
        self._top += line + 8
        area = QRectF(self._scale.left, self._top, WIDTH_PX - _MARGIN - self._scale.left, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, self._word("bench-chart-axis"))
        self._draw_signs(QPointF(_MARGIN, self._top + line / 2), font)
        self._top += line + _GAP

    def _draw_signs(self, at: QPointF, font: QFont) -> None:
        painter, metrics, x, y = self._painter, QFontMetricsF(font), at.x(), at.y()
        for name in ("reached", "not-reached", "column-aim", "column-half"):
            match name:
                case "column-aim":
                    self._diamond(x + 12, y)
                case "column-half":
                    self._whiskers(x, x + 24, y)
                case _:
                    painter.fillRect(QRectF(x, y - 8, 24, 16), _GOOD if name == "reached" else _BAD)
            word = self._word(f"bench-{name}")
            painter.setPen(_SOFT)
            painter.drawText(QPointF(x + 34, y + metrics.ascent() / 2 - metrics.descent() / 2), word)
            x += 34 + metrics.horizontalAdvance(word) + _GAP

    def _draw_small_print_below(self) -> None:
        for section in self._report.sections:
            if section.failure:
                why = self._language(text("bench-failed", why=section.failure))
                self._write(f"{section.title}: {why}", self._font("small"), _BAD)
            for missing in section.missing:
                self._write(f"{section.title}: {missing.what}: {missing.why}", self._font("small"), _SOFT)
            for note in section.notes:
                self._write(f"{section.title}: {note}", self._font("small"), _SOFT)

    def _write(self, words: str, font: QFont, colour: QColor) -> None:
        """A paragraph over the whole width."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        width = WIDTH_PX - 2 * _MARGIN
        height = self._height(words, font, width)
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(QRectF(_MARGIN, self._top, width, height), words, option)
        self._top += height + 4

    def _height(self, words: str, font: QFont, width: float) -> float:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._painter.setFont(font)
        return self._painter.boundingRect(QRectF(0, 0, width, 1e4), words, option).height()

    def _cells(self, found: Finding, promise: Promise) -> list[str]:
        return [found_figure(found), middle_half(found.spread), bound(promise), f"{promise.aim:g}"]

    def _font(self, role: FontRole, bold: bool = False) -> QFont:
        font = self._theme.font(role)
        font.setBold(bold or font.bold())
        return font

    def _word(self, key: str) -> str:
        return self._language(text(key))
