from PySide6.QtWidgets import QTextEdit

from gpuviz.i18n.languages import Text
from gpuviz.panels.source import Source, SourcePair
from tests.ui.views.conftest import Show


def test_program_is_seen_from_its_first_line_on(show: Show) -> None:
    lines = [f"line_{number:03} = {number}" for number in range(200)]
    shown = show(
        SourcePair(
            Text("title"),
            Text("subtitle"),
            (
                Source("sequential", Text("left"), "\n".join(lines), "python"),
                Source("opencl", Text("right"), "\n".join(lines), "opencl", first="line_120"),
            ),
            [],
        )
    )
    left, right = shown.view.findChildren(QTextEdit)
    assert left.verticalScrollBar().value() == 0
    assert 0 <= right.cursorRect().top() < right.cursorRect().height()
    assert right.textCursor().block().text() == lines[120]
