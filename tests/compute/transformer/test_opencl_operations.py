"""What only the OpenCL way does; its answers are checked in ``test_operations.py``."""

import numpy as np
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.transformer.device_memory import DeviceMatrix
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from gpuviz.errors import DeviceFailed
from tests.compute.transformer.packing import random_weights

ROWS = np.arange(7 * 33, dtype=np.float32).reshape(7, 33)
UNIT_MATRIX = PackedMatrix(WeightFormat.F32, 33, 33, np.eye(33, dtype=np.float32).view(np.uint8).ravel())


def add(operations: OpenClOperations, a: DeviceMatrix, b: DeviceMatrix) -> DeviceMatrix:
    """Their sum, exactly."""
    return operations.multiply_add(a, operations.table(UNIT_MATRIX), b)


def test_operations_queue_their_work_in_order(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        total = operations.matrix(ROWS)
        for _ in range(200):  # each sum takes the memory that the one before the last gave back
            total = add(operations, total, operations.matrix(ROWS))
        assert (operations.read_back(total).wait() == 201 * ROWS).all()


def test_numbers_arrive_though_nobody_holds_their_matrix(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        pending = operations.read_back(add(operations, operations.matrix(ROWS), operations.matrix(ROWS)))
        for _ in range(20):
            add(operations, operations.matrix(-ROWS), operations.matrix(-ROWS))
        assert (pending.wait() == 2 * ROWS).all()


def test_last_row_is_a_copy_of_its_own(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        last = operations.last_row(add(operations, operations.matrix(ROWS), operations.matrix(ROWS)))
        add(operations, operations.matrix(-ROWS), operations.matrix(-ROWS))
        assert (operations.read_back(last).wait() == 2 * ROWS[-1:]).all()


def test_tables_wait_for_nobody(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        operations.expect([operations.table(random_weights(WeightFormat.Q4_0, 5, 32).packed)])
        assert operations.waited_ns == 0


def test_device_that_gives_an_error_is_named(devices: list[DeviceInfo]) -> None:
    for device in devices:
        operations = OpenClOperations(device)
        there = operations.matrix(ROWS)
        beyond = DeviceMatrix(there.buffer, there.rows + 1, there.cols)
        with pytest.raises(DeviceFailed) as caught, operations.guarded():
            operations.read_back(beyond)
        assert caught.value.arguments["device"] == device.name
        assert caught.value.arguments["detail"]
        operations.close()


def test_kind_follows_from_the_device(devices: list[DeviceInfo]) -> None:
    for device in devices:
        operations = OpenClOperations(device)
        rows = operations.matrix(ROWS)
        table = operations.table(random_weights(WeightFormat.F32, 3, 33).packed)
        operations.read_back(operations.multiply(rows, table)).wait()
        assert (rows.panels is not None) == device.runs_cpu_kernels
        operations.close()


def test_left_side_of_several_products_is_packed_once(on_devices: dict[str, list[OpenClOperations]]) -> None:
    for operations in on_devices["cpu"]:
        rows = operations.matrix(ROWS)
        tables = [operations.table(random_weights(WeightFormat.F32, count, 33).packed) for count in (3, 40)]
        operations.multiply(rows, tables[0])
        packed = rows.panels
        operations.read_back(operations.multiply(rows, tables[1])).wait()
        assert rows.panels is packed is not None
