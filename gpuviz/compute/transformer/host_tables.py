"""Tables of weights in host memory, unpacked on demand or shortly before."""

import time
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.packed import PackedMatrix

TWO_LAYERS = 14 + 1  # tables of two layers, and the output table


class HostTables:
    """Unpacks tables in a background thread and keeps the ``kept`` most recently used ones (all, if None).

    With a limit, a model that is unpacked on a device does not take as much host memory again. Several operations may
    share one object, as long as they run one after another.
    """

    def __init__(self, kept: int | None) -> None:
        self.waited_ns = 0  # total time spent waiting for tables
        self._kept = kept
        self._unpacked: OrderedDict[int, tuple[PackedMatrix, Future[FloatMatrix]]] = OrderedDict()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="unpack")

    def expect(self, tables: Sequence[PackedMatrix]) -> None:
        """Start unpacking these tables."""
        for table in tables:
            self._ask(table)

    def numbers(self, table: PackedMatrix) -> FloatMatrix:
        """The table as float32, N×K as in the file; waits until it is unpacked."""
        unpacked = self._ask(table)
        started_ns = time.perf_counter_ns()
        numbers = unpacked.result()
        self.waited_ns += time.perf_counter_ns() - started_ns
        return numbers

    def close(self) -> None:
        """Release all tables and end the thread."""
        self._thread.shutdown(cancel_futures=True)
        self._unpacked.clear()

    def _ask(self, table: PackedMatrix) -> "Future[FloatMatrix]":
        key = id(table)  # the entry holds the table, so the id stays unique
        if key not in self._unpacked:
            self._unpacked[key] = (table, self._thread.submit(table.unpack))
        self._unpacked.move_to_end(key)
        while self._kept is not None and len(self._unpacked) > self._kept:
            self._unpacked.popitem(last=False)
        return self._unpacked[key][1]
