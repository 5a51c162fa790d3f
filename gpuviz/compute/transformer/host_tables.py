"""Tables of weights in the host's memory, unpacked when they are needed or shortly before."""

import time
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.packed import PackedMatrix

TWO_LAYERS = 14 + 1  # tables, and that of the output


class HostTables:
    """Unpacks tables in a thread of its own and keeps the ``kept`` latest ones (all, if None).

    Several operations may share them, as long as they take turns.

    A model that a device holds unpacked need not lie unpacked in the host's memory a second time.
    """

    def __init__(self, kept: int | None) -> None:
        self.waited_ns = 0  # in all, for tables that were not ready
        self._kept = kept
        self._unpacked: OrderedDict[int, tuple[PackedMatrix, Future[FloatMatrix]]] = OrderedDict()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="unpack")

    def expect(self, tables: Sequence[PackedMatrix]) -> None:
        """Begin to unpack these."""
        for table in tables:
            self._ask(table)

    def numbers(self, table: PackedMatrix) -> FloatMatrix:
        """The table as rows × cols numbers (N×K, as the file has it); waits until it is unpacked."""
        unpacked = self._ask(table)
        started_ns = time.perf_counter_ns()
        numbers = unpacked.result()
        self.waited_ns += time.perf_counter_ns() - started_ns
        return numbers

    def close(self) -> None:
        """Forget all tables and end the thread."""
        self._thread.shutdown(cancel_futures=True)
        self._unpacked.clear()

    def _ask(self, table: PackedMatrix) -> "Future[FloatMatrix]":
        key = id(table)  # the entry keeps the table, so no other one can have its number
        if key not in self._unpacked:
            self._unpacked[key] = (table, self._thread.submit(table.unpack))
        self._unpacked.move_to_end(key)
        while self._kept is not None and len(self._unpacked) > self._kept:
            self._unpacked.popitem(last=False)
        return self._unpacked[key][1]
