"""Finds the kernels' source, both in a checkout and in an installed package."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def shader_folder() -> Path:
    """``gpuviz/shaders`` of an installed package, else ``shaders`` beside the package in a checkout."""
    packed = _PACKAGE / "shaders"
    return packed if packed.is_dir() else _PACKAGE.parent / "shaders"


@cache
def shader_source(name: str) -> str:
    """The source of a kernel, such as ``matmul_cpu``, or of a header, such as ``panels.h``.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    file = name if "." in name else f"{name}.cl"
    return (shader_folder() / file).read_text(encoding="utf-8")
