import ctypes
import platform
import subprocess
import sys

import psutil
import pytest

from gpuviz.ui.garbage import give_back_memory

_BLOCKS, _BLOCK_BYTES = 1000, 100_000  # less than what glibc asks the system for one by one
_IN_A_THREAD = f"""
import ctypes, threading
import psutil
from gpuviz.ui.garbage import give_back_memory, keep_memory_together
keep_memory_together()
library = ctypes.CDLL(None)
library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
library.free(library.malloc(30_000_000))  # by itself glibc keeps blocks up to this size from now on
def use():
    blocks = [library.malloc({_BLOCK_BYTES}) for _ in range(200)]
    for block in blocks:
        ctypes.memset(block, 1, {_BLOCK_BYTES})
    for block in blocks:
        library.free(block)
before = psutil.Process().memory_info().rss
thread = threading.Thread(target=use)
thread.start()
thread.join()
give_back_memory()
print(psutil.Process().memory_info().rss - before)
"""
pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps it")


def test_memory_that_was_freed_below_what_is_in_use_goes_back_to_the_system() -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    blocks = [library.malloc(_BLOCK_BYTES) for _ in range(_BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, _BLOCK_BYTES)
    for block in blocks[:-1]:
        library.free(block)
    before = psutil.Process().memory_info().rss
    give_back_memory()
    assert before - psutil.Process().memory_info().rss > _BLOCKS * _BLOCK_BYTES / 2
    library.free(blocks[-1])


def test_memory_that_another_thread_freed_goes_back_too() -> None:
    done = subprocess.run([sys.executable, "-c", _IN_A_THREAD], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 4_000_000
