import time

import psutil

from gpuviz.compute.host_clock import current_core, now_ns


def test_compiled_clock_is_the_one_of_python() -> None:
    before = time.perf_counter_ns()
    now = now_ns()
    assert before <= now <= time.perf_counter_ns()


def test_core_is_one_of_this_machine_or_unknown() -> None:
    assert -1 <= current_core() < (psutil.cpu_count() or 1)
