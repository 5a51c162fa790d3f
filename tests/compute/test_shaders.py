import re
from pathlib import Path

import pytest

from gpuviz.compute import shaders
from gpuviz.compute.shaders import shader_folder, shader_source

HEADINGS = ["Purpose", "Formula", "Buffers", "Parameters", "NDRange", "Edges"]
KERNELS = sorted(path.stem for path in shader_folder().glob("*.cl"))


@pytest.mark.parametrize("name", KERNELS)
def test_each_file_holds_the_one_kernel_it_is_named_after(name: str) -> None:
    assert re.findall(r"\bvoid\s+(\w+)\(", shader_source(name).split("__kernel", 1)[1]) == [name]


@pytest.mark.parametrize("name", KERNELS)
def test_each_kernel_explains_itself_in_the_same_order(name: str) -> None:
    header = shader_source(name).partition("*/")[0]
    assert [word for word in re.findall(r"^ \* (\w+) {2,}", header, re.MULTILINE) if word in HEADINGS] == HEADINGS


def test_headers_are_found_by_their_whole_name() -> None:
    assert "device_ticks" in shader_source("device_clock.h")


def test_unknown_kernel_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        shader_source("matmul_abacus")


def test_installed_package_brings_its_own_kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gpuviz" / "shaders").mkdir(parents=True)
    (tmp_path / "gpuviz" / "shaders" / "hello.cl").write_text("packed")
    monkeypatch.setattr(shaders, "_PACKAGE", tmp_path / "gpuviz")
    assert shader_source("hello") == "packed"
