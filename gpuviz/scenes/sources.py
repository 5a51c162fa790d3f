"""The program texts that "Show me how" shows: read from the very files that run."""

import ast
from pathlib import Path

import gpuviz.compute
from gpuviz.compute.shaders import shader_source
from gpuviz.exhibit.languages import Text
from gpuviz.scenes.panels import Source


def loop(caption: Text) -> Source:
    """The compiled loop of the sequential lane, cut out of its file without importing it (numba stays out)."""
    path = Path(gpuviz.compute.__file__).parent / "lanes" / "sequential.py"
    content = path.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(content)) if isinstance(node, ast.FunctionDef)]
    compiled = next(node for node in functions if any("jit" in ast.unparse(part) for part in node.decorator_list))
    lines = content.splitlines()[compiled.decorator_list[0].lineno - 1 : compiled.end_lineno]
    return Source("sequential", caption, "\n".join(lines), "python")


def kernel(name: str, caption: Text) -> Source:
    """A kernel file as it is given to the device's compiler."""
    return Source("opencl", caption, shader_source(name), "opencl")
