"""Enqueues kernels in order, or records them to be enqueued again with little overhead."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from time import perf_counter_ns

import pyopencl as cl

from gpuviz.compute.program import OpenDevice, copied
from gpuviz.compute.transformer.operations import Result

Size = tuple[int, ...]


@dataclass(eq=False)  # compared by identity: different spans may hold the same events
class DeviceSpan:
    """Time from the first kernel's begin to the last one's end by profiling events, or ``host_ns``, the host's."""

    first: cl.Event | None = None
    last: cl.Event | None = None
    host_ns: int = 0

    @property
    def elapsed_ns(self) -> int:
        """The time in ns; waits until the work is done. 0 if nothing was measured."""
        if self.host_ns or self.first is None or self.last is None:
            return self.host_ns
        self.last.wait()
        elapsed_ns: int = self.last.profile.end - self.first.profile.start
        return elapsed_ns


@dataclass(frozen=True)
class _Launch:
    """A kernel object of its own, whose arguments have been set; these must stay alive."""

    kernel: cl.Kernel
    global_size: Size
    local_size: Size | None
    arguments: tuple[object, ...]


class Launches:
    """Enqueues kernels on the queue of a device, measures them, and records them."""

    def __init__(self, opened: OpenDevice) -> None:
        self._opened = opened
        self._spans: list[DeviceSpan] = []
        self._recorded: list[_Launch] | None = None
        self._kernels: dict[tuple[str, ...], cl.Kernel] = {}

    def kernel(self, name: str, *options: str) -> cl.Kernel:
        """A kernel, built when it is first asked for; see ``OpenDevice.kernel``.

        Raises:
            KernelBuildFailed
        """
        if (name, *options) not in self._kernels:
            self._kernels[name, *options] = self._opened.kernel(name, list(options))
        return self._kernels[name, *options]

    def __call__(self, kernel: cl.Kernel, global_size: Size, local_size: Size | None, *arguments: object) -> None:
        """Enqueue a kernel, or only record it inside ``repeatable``."""
        if self._recorded is not None:
            own = copied(kernel)
            for place, argument in enumerate(arguments):
                own.set_arg(place, argument)
            self._recorded.append(_Launch(own, global_size, local_size, arguments))
            return
        event = kernel(self._opened.queue, global_size, local_size, *arguments)
        for span in self._spans:
            span.first = span.first or event
            span.last = event

    def repeatable(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """Record the kernels that ``work`` enqueues; gives a function that enqueues them.

        Their arguments are set once, so that a launch costs about a microsecond instead of ten.
        """
        launches: list[_Launch] = []
        self._recorded = launches
        try:
            result = work()
        finally:
            self._recorded = None
        queue = self._opened.queue

        def repeat() -> Result:
            for launch in launches:
                cl.enqueue_nd_range_kernel(queue, launch.kernel, launch.global_size, launch.local_size)
            return result

        return repeat

    def timed(self) -> AbstractContextManager[DeviceSpan]:
        """Measure by profiling events; where the driver's are unusable, wait and use the host's clock."""
        waits = not self._opened.info.event_times and self._recorded is None
        return _Timed(self._spans, self._opened.queue if waits else None)


class _Timed:
    """Measures what is enqueued inside; a class, as a generator takes thrice the time, and there are 150 in a pass."""

    __slots__ = ("_queue", "_spans", "_started_ns", "span")

    def __init__(self, spans: list[DeviceSpan], queue: cl.CommandQueue | None) -> None:
        self._spans, self._queue, self.span = spans, queue, DeviceSpan()
        self._started_ns = 0

    def __enter__(self) -> DeviceSpan:
        if self._queue is not None:
            self._queue.finish()
            self._started_ns = perf_counter_ns()
        self._spans.append(self.span)
        return self.span

    def __exit__(self, *_: object) -> None:
        self._spans.remove(self.span)
        if self._queue is not None and self.span.last is not None:
            self.span.last.wait()
            self.span.host_ns = perf_counter_ns() - self._started_ns
