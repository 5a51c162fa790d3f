import sys

from PySide6.QtWidgets import QApplication


def test_the_window_s_thread_gets_python_s_lock_within_a_millisecond(qapp: QApplication) -> None:
    assert qapp.thread().isCurrentThread()
    assert sys.getswitchinterval() < 0.001
