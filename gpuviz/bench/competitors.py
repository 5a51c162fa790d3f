"""Matrix products of other libraries, where they are installed: CLBlast and PyTorch."""

import ctypes
import ctypes.util
import time
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
import pyopencl as cl

from gpuviz.bench.lane_case import Verifier
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.verification import CORRECT
from gpuviz.errors import BenchmarkFailed, WrongAnswer

TimedProduct = Callable[[], float]  # computes the product once and returns its time in ms

_ROW_MAJOR, _NOT_TRANSPOSED, _SUCCESS = 101, 111, 0  # of clblast_c.h


def find_clblast() -> str | None:
    """The file name of CLBlast's library; None where it is not installed."""
    return ctypes.util.find_library("clblast")


def clblast(opened: OpenDevice, problem: MatmulProblem, reference: Verifier) -> TimedProduct:
    """CLBlast's product with matrices that are on the device already; CLBlast must be installed.

    Its kernels are compiled and its answers verified here.

    Raises:
        BenchmarkFailed: if CLBlast reports an error.
        WrongAnswer: if an answer is wrong.
    """
    sgemm = ctypes.CDLL(find_clblast()).CLBlastSgemm
    shape, queue = problem.shape, opened.queue
    read = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
    a, b = (cl.Buffer(opened.context, read, hostbuf=matrix) for matrix in (problem.a, problem.b))
    c = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, 4 * shape.m * shape.n)
    place, size, number = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_float
    where = place(queue.int_ptr)

    def multiply() -> float:
        started_ns = time.perf_counter_ns()
        status = sgemm(
            *(_ROW_MAJOR, _NOT_TRANSPOSED, _NOT_TRANSPOSED, size(shape.m), size(shape.n), size(shape.k), number(1)),
            *(place(a.int_ptr), size(0), size(shape.k), place(b.int_ptr), size(0), size(shape.n), number(0)),
            *(place(c.int_ptr), size(0), size(shape.n), ctypes.byref(where), None),
        )
        queue.finish()
        took_ms = (time.perf_counter_ns() - started_ns) / 1e6
        if status != _SUCCESS:
            raise BenchmarkFailed(what="CLBlast", detail=f"status {status}")
        return took_ms

    multiply()
    answers = problem.empty_answers()
    cl.enqueue_copy(queue, answers, c)
    _check("CLBlast", reference, answers)
    return multiply


def torch_product(problem: MatmulProblem, reference: Verifier, on_gpu: bool) -> TimedProduct | None:
    """PyTorch's product in true float32 (no TF32), with matrices in place; None without PyTorch or its GPU support.

    Raises:
        WrongAnswer: if an answer is wrong.
    """
    if find_spec("torch") is None:
        return None
    import torch  # noqa: PLC0415

    if on_gpu and not torch.cuda.is_available():
        return None
    torch.backends.cuda.matmul.allow_tf32 = False
    place = "cuda" if on_gpu else "cpu"
    a, b = (torch.from_numpy(matrix).to(place) for matrix in (problem.a, problem.b))

    def multiply() -> float:
        started_ns = time.perf_counter_ns()
        torch.matmul(a, b)
        if on_gpu:
            torch.cuda.synchronize()
        return (time.perf_counter_ns() - started_ns) / 1e6

    _check("PyTorch", reference, torch.matmul(a, b).cpu().numpy())
    return multiply


def _check(who: str, reference: Verifier, answers: FloatMatrix) -> None:
    if not (reference.verify(np.ascontiguousarray(answers)) == CORRECT).all():
        raise WrongAnswer(who=who)
