import os
import signal

import pytest

from gpuviz.ending import ending_later, ending_signals

_ALL = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.mark.parametrize("number", _ALL)
def test_a_signal_that_asks_for_the_end_is_told_and_afterwards_all_is_as_before(number: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in _ALL]
    told: list[int] = []
    with ending_signals(told.append):
        os.kill(os.getpid(), number)
    assert told == [number]
    assert [signal.getsignal(each) for each in _ALL] == before


def test_what_is_to_be_ignored_stays_ignored_as_under_nohup() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    told: list[int] = []
    try:
        with ending_signals(told.append):
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert told == []


def test_a_signal_within_what_must_not_be_left_half_done_is_reacted_to_afterwards() -> None:
    heard: list[str] = []
    with ending_signals(lambda _: heard.append("signal")):
        with ending_later():
            os.kill(os.getpid(), signal.SIGTERM)
            heard.append("done")
        heard.append("after")
    assert heard == ["done", "signal", "after"]
