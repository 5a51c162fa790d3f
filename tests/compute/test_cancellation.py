"""A cancel token, asked from other threads."""

from threading import Thread

import pytest

from gpuviz.compute.cancellation import Cancelled, CancelToken


def test_whoever_waits_hears_at_once_of_a_cancellation() -> None:
    token = CancelToken()
    heard: list[type[Exception]] = []

    def wait() -> None:
        try:
            token.wait(600.0)
        except Cancelled:
            heard.append(Cancelled)

    waiting = Thread(target=wait)
    waiting.start()
    token.cancel()
    waiting.join()
    assert heard == [Cancelled]


def test_waiting_ends_by_itself_where_nobody_cancels() -> None:
    CancelToken().wait(0.001)


def test_a_reset_token_can_be_cancelled_again() -> None:
    token = CancelToken()
    token.cancel()
    token.reset()
    token.wait(0.001)
    assert not token.cancelled
    token.cancel()
    assert token.flag[0] == 1
    with pytest.raises(Cancelled):
        token.wait(600.0)
