from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from types import SimpleNamespace

import numpy as np
import pytest

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer import host_tables
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat

PATIENCE_S = 60


class WatchedMatrix(PackedMatrix):
    """Tells when it has been unpacked, and by whom."""

    def __init__(self, number: float) -> None:
        super().__init__(WeightFormat.F32, 1, 1, np.array([number], np.float32).view(np.uint8))
        object.__setattr__(self, "unpacked", Event())
        object.__setattr__(self, "threads", [])

    unpacked: Event
    threads: list[object]

    def unpack(self, out: FloatMatrix | None = None) -> FloatMatrix:
        self.threads.append(current_thread())
        numbers = super().unpack(out)
        self.unpacked.set()
        return numbers


@pytest.fixture
def tables() -> Iterator[HostTables]:
    tables = HostTables(2)
    yield tables
    tables.close()


def test_numbers_are_those_of_the_table(tables: HostTables) -> None:
    assert [tables.numbers(WatchedMatrix(number)).tolist() for number in (1.5, -2.0)] == [[[1.5]], [[-2.0]]]


def test_expected_tables_are_unpacked_beside_the_present_work(tables: HostTables) -> None:
    matrix = WatchedMatrix(1)
    tables.expect([matrix])
    assert matrix.unpacked.wait(PATIENCE_S)
    tables.numbers(matrix)
    assert len(matrix.threads) == 1
    assert matrix.threads[0] is not main_thread()


def test_only_the_latest_are_kept(tables: HostTables) -> None:
    first, second, third = (WatchedMatrix(number) for number in range(3))
    for matrix in (first, second, first, third):  # asked for again, the first is younger than the second
        tables.numbers(matrix)
    for matrix in (first, third, second):
        tables.numbers(matrix)
    assert [len(matrix.threads) for matrix in (first, second, third)] == [1, 2, 1]


def test_all_are_kept_if_wished() -> None:
    tables = HostTables(None)
    matrices = [WatchedMatrix(number) for number in range(50)]
    for matrix in matrices * 2:
        tables.numbers(matrix)
    tables.close()
    assert [len(matrix.threads) for matrix in matrices] == [1] * 50


def test_more_may_be_expected_than_are_kept(tables: HostTables) -> None:
    matrices = [WatchedMatrix(number) for number in range(9)]
    tables.expect(matrices)
    assert [tables.numbers(matrix).item() for matrix in matrices] == list(range(9))


def test_time_spent_waiting_adds_up(tables: HostTables, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([100, 130, 1000, 1005])
    monkeypatch.setattr(host_tables, "time", SimpleNamespace(perf_counter_ns=lambda: next(clock)))
    assert tables.waited_ns == 0
    for _ in range(2):
        tables.numbers(WatchedMatrix(1))
    assert tables.waited_ns == 35


def test_failure_while_unpacking_reaches_who_needs_the_numbers(tables: HostTables) -> None:
    cut = PackedMatrix(WeightFormat.F32, 2, 2, np.zeros(4, np.uint8))
    tables.expect([cut])
    with pytest.raises(ValueError, match="reshape"):
        tables.numbers(cut)
