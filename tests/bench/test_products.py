import numpy as np
import pytest

from gpuviz.bench import products
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.transformer.device_tables import DeviceTable
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.packed import PackedMatrix
from gpuviz.compute.verification import Reference
from gpuviz.errors import WrongAnswer


def test_products_in_a_row_and_single_ones_are_promised(budget: SectionBudget) -> None:
    section = products.measure(budget)
    promises = {found.what: (found.promise.value, found.promise.aim) for found in section.findings if found.promise}
    assert promises == {
        "64×576×1536 in a row: speed of OpenCL / NumPy, all cores": (0.9, 1.2),
        "64×576×1536 one at a time, packing and waiting included: speed of OpenCL / NumPy, all cores": (1.0, 1.2),
        "64×576×576 in a row: speed of OpenCL / NumPy, all cores": (0.9, 1.2),
        "64×576×576 one at a time, packing and waiting included: speed of OpenCL / NumPy, all cores": (1.0, 1.2),
    }


def test_weights_that_lie_wrong_on_the_device_are_found(budget: SectionBudget, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out = OpenClOperations.table

    def reversed_table(operations: OpenClOperations, weights: PackedMatrix) -> DeviceTable:
        numbers = np.ascontiguousarray(weights.unpack()[::-1])
        packed = PackedMatrix(weights.format, weights.rows, weights.cols, numbers.view(np.uint8).ravel())
        return lay_out(operations, packed)

    monkeypatch.setattr(OpenClOperations, "table", reversed_table)
    with pytest.raises(WrongAnswer):
        products.measure(budget)


def test_time_of_a_row_with_a_wrong_end_does_not_count() -> None:
    problem = MatmulProblem.random(8, 16, 4, tiles=4)
    side = products._in_a_row(lambda count: problem.empty_answers(), Reference(problem), "someone")
    with pytest.raises(WrongAnswer):
        side()
