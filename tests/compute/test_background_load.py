import os
import subprocess
import sys
import time

import psutil

from gpuviz.compute.background_load import BackgroundLoad

_BUSY_S = 0.5
BUSY = f"import time\nwhile time.process_time() < {_BUSY_S}: pass"


def test_children_that_have_ended_are_no_bystanders() -> None:
    """What others take is bounded by what the machine has; a child counted as another would go beyond it."""
    around, began_s = BackgroundLoad(), time.perf_counter()
    before_s = around._others_s()
    subprocess.run([sys.executable, "-c", BUSY], check=True)
    elapsed_s = time.perf_counter() - began_s
    assert around._others_s() - before_s <= (os.cpu_count() or 1) * elapsed_s - _BUSY_S + 0.1


def test_machine_of_our_own_needs_no_note() -> None:
    around = BackgroundLoad()
    around._busy_s += 1000
    assert around.cores() == 0


def test_others_at_work_are_named() -> None:
    around = BackgroundLoad()
    around._busy_s -= 1000
    assert around.cores() > 1


def test_processes_besides_are_no_bystanders() -> None:
    code = f"{BUSY}\nprint(flush=True)\ninput()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        around, began_s = BackgroundLoad([psutil.Process(child.pid)]), time.perf_counter()
        before_s = around._others_s()
        assert child.stdout is not None
        child.stdout.readline()
        elapsed_s = time.perf_counter() - began_s
        assert around._others_s() - before_s <= (os.cpu_count() or 1) * elapsed_s - _BUSY_S + 0.1
        child.kill()
