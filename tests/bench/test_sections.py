from dataclasses import replace
from importlib import import_module

import pytest

from gpuviz.bench.section_budget import SectionBudget
from gpuviz.errors import NoOpenCl


@pytest.mark.parametrize("name", ["clblast", "matmul", "products", "trace", "layers", "opening", "sweep", "growth"])
def test_section_that_needs_opencl_says_so_where_no_device_works(name: str, budget: SectionBudget) -> None:
    with pytest.raises(NoOpenCl):
        import_module(f"gpuviz.bench.{name}").measure(replace(budget, device=None))
