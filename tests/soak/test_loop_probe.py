from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from gpuviz.soak.loop_probe import LoopProbe
from tests.handles import limited_handles, no_handles_left


def turn(ms: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


@limited_handles
def test_the_loop_is_held_no_longer_than_it_is_late_also_where_no_file_can_be_opened(qtbot: QtBot) -> None:
    del qtbot  # which makes the application
    probe = LoopProbe()
    turn(20)
    with no_handles_left():
        turn(20)
    assert probe.gaps.by_ms.total() > 0
    assert probe.held.longest_ms <= probe.gaps.longest_ms
