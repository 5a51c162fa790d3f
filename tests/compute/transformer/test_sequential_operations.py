"""What only the sequential way does; its answers are checked in ``test_operations.py``."""

import numpy as np
import pytest

from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.transformer import scalar_loops
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.packed import WeightFormat
from gpuviz.compute.transformer.sequential_operations import SequentialOperations
from tests.compute.transformer.packing import random_weights


def test_product_is_given_up_once_told_to_stop(host_tables: HostTables) -> None:
    cancel = CancelToken()
    operations = SequentialOperations(host_tables, cancel)
    left, table = np.ones((4, 32), np.float32), operations.table(random_weights(WeightFormat.Q8_0, 5, 32).packed)
    operations.multiply(left, table)
    cancel.cancel()
    with pytest.raises(Cancelled):
        operations.multiply(left, table)


def test_stopped_product_ends_after_its_present_row() -> None:
    left, table = np.ones((4, 7), np.float32), np.ones((5, 7), np.float32)
    out = np.full((4, 5), np.nan, np.float32)
    scalar_loops.multiply(left, table, out, np.ones(1, np.uint8))
    assert (out[0] == 7).all()
    assert np.isnan(out[1:]).all()


def test_stopped_attention_ends_after_its_present_token() -> None:
    query, cached = np.ones((3, 8), np.float32), np.ones((3, 1, 4), np.float32)
    shares, out = np.empty((6, 3), np.float32), np.full((3, 8), np.nan, np.float32)
    scalar_loops.attention(query, cached, cached, 0, shares, out, np.ones(1, np.uint8))
    assert (out[0, :4] == 1).all()
    assert np.isnan(out).sum() == out.size - 4


def test_each_answer_is_one_sum_in_order(host_tables: HostTables) -> None:
    packed = random_weights(WeightFormat.F32, 3, 129).packed
    left = np.random.default_rng(2).normal(size=(2, 129)).astype(np.float32)
    product = SequentialOperations(host_tables, CancelToken()).multiply(left, (packed,))
    in_order = [[np.cumsum(row * numbers, dtype=np.float32)[-1] for numbers in packed.unpack()] for row in left]
    assert (product == in_order).all()
