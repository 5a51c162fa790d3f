"""The program texts that "Show me how" shows: read from the very files that run."""

import ast
import textwrap
from functools import cache
from pathlib import Path

from gpuviz.compute.shaders import shader_source
from gpuviz.i18n.languages import Text
from gpuviz.panels.source import Source

KERNEL, _HEART = "chains", "WIDE static row walk"


def loop(caption: Text) -> Source:
    """The loop over all chains, and the one over the steps of the first way."""
    return Source("sequential", caption, loop_text(), "python")


@cache
def loop_text() -> str:
    """These loops, cut out of their file without importing it (numba stays out)."""
    content = Path(__file__).with_name("scalar_loop.py").read_text(encoding="utf-8")
    lines, nodes = content.splitlines(), list(ast.walk(ast.parse(content)))
    cuts = []
    for kind in (ast.While, ast.For):
        loop = next(node for node in nodes if isinstance(node, kind))
        cuts.append(textwrap.dedent("\n".join(lines[loop.lineno - 1 : loop.end_lineno])))
    return "\n\n".join(cuts)


def kernel(caption: Text) -> Source:
    """The kernel file as it is given to the device's compiler, from the rules on: each is a loop of its own."""
    return Source("opencl", caption, shader_source(KERNEL), "opencl", first=_HEART)
