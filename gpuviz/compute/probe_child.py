"""Lists and tries OpenCL devices, in a process that may crash: ``python -m gpuviz.compute.probe_child [FIRST]``.

Prints one JSON object a line on standard output: first ``{"listed": [device, ...]}``, then from device number FIRST on
``{"trying": index}`` and ``{"works": index, "lanes": width}`` or ``{"fails": index, "reason": text}``. Whatever drivers
print goes to standard error.
"""

import os
import sys
from typing import Any, BinaryIO

import msgspec

CHECKED_NUMBERS = 64
_NUMBERS_OF_AN_ITEM = 16  # of check_device.cl
_AVX512 = ("avx512f", "avx512vl", "avx512bw", "avx512dq")  # of panels.h


def main() -> None:
    """Run the probe."""
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        _probe(out, int(sys.argv[1]) if len(sys.argv) > 1 else 0)


def _probe(out: BinaryIO, first: int) -> None:
    from gpuviz.compute.program import all_devices, device_info  # noqa: PLC0415 - loads drivers, which may crash
    from gpuviz.errors import NoOpenCl  # noqa: PLC0415

    try:
        # The same driver may be announced twice; and of two devices that are alike in all, one stands for both.
        devices = list(dict.fromkeys(device_info(device) for device in all_devices()))
    except NoOpenCl:
        devices = []
    _say(out, {"listed": devices})
    for index in range(first, len(devices)):
        _say(out, {"trying": index})
        lanes, reason = _try(devices[index])
        _say(out, {"fails": index, "reason": reason} if reason else {"works": index, "lanes": lanes})


def _try(device: Any) -> tuple[int, str]:
    """Try a device, a CPU with its widest vectors first, though its compiler may refuse these."""
    lanes, reason = _compute(device, avx512=device.is_cpu and _processor_has_avx512())
    return _compute(device, avx512=False) if reason else (lanes, reason)


def _processor_has_avx512() -> bool:
    """Asks LLVM, which knows newer processors than the OpenCL compiler may; without it (as without numba): no."""
    try:
        from llvmlite import binding  # noqa: PLC0415
    except ImportError:
        return False
    features = binding.get_host_cpu_features()
    return all(features.get(name, False) for name in _AVX512)


def _compute(device: Any, avx512: bool) -> tuple[int, str]:
    """Build and run a kernel and check its answer; gives the width of vectors or 0, and what went wrong or nothing."""
    import numpy as np  # noqa: PLC0415
    import pyopencl as cl  # noqa: PLC0415

    from gpuviz.compute.parameters import CpuParameters  # noqa: PLC0415
    from gpuviz.compute.program import OpenDevice  # noqa: PLC0415
    from gpuviz.errors import OpenClError  # noqa: PLC0415

    given, flags = np.arange(CHECKED_NUMBERS, dtype=np.float32), cl.mem_flags
    answers, lanes = np.full_like(given, np.nan), np.zeros(1, np.int32)
    try:
        opened = OpenDevice(device, CpuParameters(avx512=avx512))
        kernel = opened.kernel("check_device")
        source = cl.Buffer(opened.context, flags.READ_ONLY | flags.COPY_HOST_PTR, hostbuf=given)
        target = cl.Buffer(opened.context, flags.READ_WRITE, answers.nbytes)
        width = cl.Buffer(opened.context, flags.READ_WRITE, lanes.nbytes)
        kernel(opened.queue, (CHECKED_NUMBERS // _NUMBERS_OF_AN_ITEM,), None, source, target, width)
        cl.enqueue_copy(opened.queue, answers, target)
        cl.enqueue_copy(opened.queue, lanes, width)
    except (OpenClError, cl.Error) as error:
        return 0, str(error)[:300]
    return int(lanes[0]), "" if np.array_equal(answers, 4 * given) else "wrong answers"


def _say(out: BinaryIO, line: dict[str, Any]) -> None:
    out.write(msgspec.json.encode(line) + b"\n")
    out.flush()


if __name__ == "__main__":
    main()
