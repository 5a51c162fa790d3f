"""The program texts that "Show me how" shows: read from the very files that run."""

import ast
import textwrap
from functools import cache
from pathlib import Path

import gpuviz.compute
from gpuviz.compute.shaders import shader_source
from gpuviz.i18n.languages import Text
from gpuviz.panels.source import Source

KERNELS = {  # and a line in each, from which on all the arithmetic is done
    "matmul_cpu": "for (size_t t = 0; t < (size_t)depth; t++) {",
    "matmul_gpu": "/* One pass more than needed",
}


def loop(caption: Text) -> Source:
    """The compiled loops of the sequential lane."""
    return Source("sequential", caption, loop_text(), "python")


@cache
def loop_text() -> str:
    """These loops, cut out of their file without importing it (numba stays out)."""
    path = Path(gpuviz.compute.__file__).parent / "lanes" / "scalar_loop.py"
    content = path.read_text(encoding="utf-8")
    outermost = next(node for node in ast.walk(ast.parse(content)) if isinstance(node, ast.For))
    lines = content.splitlines()[outermost.lineno - 1 : outermost.end_lineno]
    return textwrap.dedent("\n".join(lines))


def kernel(name: str, caption: Text) -> Source:
    """A kernel file as it is given to the device's compiler, from the loop on in which all the arithmetic is done."""
    return Source("opencl", caption, shader_source(name), "opencl", first=KERNELS[name])
