"""What only the OpenCL way does; its answers are checked in ``test_operations.py``."""

from contextlib import suppress

import numpy as np
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.packed import WeightFormat
from gpuviz.errors import DeviceFailed
from tests.compute.transformer.packing import random_weights

ROWS = np.arange(7 * 33, dtype=np.float32).reshape(7, 33)


def test_operations_queue_their_work_in_order(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        total = operations.matrix(ROWS)
        for _ in range(200):  # each sum takes the memory that the one before the last gave back
            total = operations.add(total, operations.matrix(ROWS))
        assert (operations.read_back(total).wait() == 201 * ROWS).all()


def test_numbers_arrive_though_nobody_holds_their_matrix(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        pending = operations.read_back(operations.add(operations.matrix(ROWS), operations.matrix(ROWS)))
        for _ in range(20):
            operations.add(operations.matrix(-ROWS), operations.matrix(-ROWS))
        assert (pending.wait() == 2 * ROWS).all()


def test_last_row_is_a_copy_of_its_own(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        last = operations.last_row(operations.add(operations.matrix(ROWS), operations.matrix(ROWS)))
        operations.add(operations.matrix(-ROWS), operations.matrix(-ROWS))
        assert (operations.read_back(last).wait() == 2 * ROWS[-1:]).all()


def test_tables_wait_for_nobody(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        operations.expect([operations.table(random_weights(WeightFormat.Q4_0, 5, 32).packed)])
        assert operations.waited_ns == 0


def test_span_without_operations_is_empty(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        with operations.timed() as span:
            pass
        operations.add(operations.matrix(ROWS), operations.matrix(ROWS))
        assert span.elapsed_ns == 0


def test_span_ends_with_its_last_operation(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        matrix = operations.matrix(ROWS)
        with operations.timed() as span:
            operations.add(matrix, matrix)
        before = span.elapsed_ns
        operations.read_back(operations.add(matrix, matrix)).wait()
        assert span.elapsed_ns == before > 0


def test_inner_span_that_saw_all_of_the_outer_one_so_far_ends_alone(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        matrix = operations.matrix(ROWS)
        with operations.timed() as outer:
            with operations.timed() as inner:
                operations.add(matrix, matrix)
            operations.add(matrix, matrix)
        assert inner.elapsed_ns < outer.elapsed_ns


def test_span_of_what_failed_is_over(opencl: list[OpenClOperations]) -> None:
    for operations in opencl:
        matrix = operations.matrix(ROWS)
        with suppress(KeyError), operations.timed() as span:
            operations.add(matrix, matrix)
            raise KeyError
        before = span.elapsed_ns
        operations.add(matrix, matrix)
        assert span.elapsed_ns == before


def test_device_that_gives_an_error_is_named(devices: list[DeviceInfo]) -> None:
    for device in devices:
        operations = OpenClOperations(device)
        cache, rows = operations.cache(2, 33, 33), operations.matrix(ROWS)
        with pytest.raises(DeviceFailed) as caught, operations.guarded():
            operations.write_kv_cache(cache, rows, rows, 1)  # more than it has room for
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
