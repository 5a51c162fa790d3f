"""Finds the kernels' source, in a checkout and in an installed package alike."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def shader_folder() -> Path:
    """``gpuviz/shaders`` of an installed package, else ``shaders`` beside the package in a checkout."""
    packed = _PACKAGE / "shaders"
    return packed if packed.is_dir() else _PACKAGE.parent / "shaders"


def shader_source(name: str) -> str:
    """The text of a kernel, such as ``matmul_cpu``, or of a header with its suffix. Raises ``FileNotFoundError``."""
    file = name if "." in name else f"{name}.cl"
    return (shader_folder() / file).read_text(encoding="utf-8")
