"""What computes the sequential lane where numba is missing."""

import sys

import numpy as np
import pytest

from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.compute.transformer.dot_operations import DotOperations
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.packed import WeightFormat
from gpuviz.model.backends import make_operations
from tests.compute.transformer.packing import random_weights


def test_product_agrees_with_float64_within_rounding(host_tables: HostTables) -> None:
    packed = random_weights(WeightFormat.Q4_1, 9, 64).packed
    left = np.random.default_rng(4).normal(size=(3, 64)).astype(np.float32)
    product = DotOperations(host_tables, CancelToken()).multiply(left, (packed,))
    exact, size = left.astype(np.float64), packed.unpack().astype(np.float64)
    bound = 64 * np.finfo(np.float32).eps * (np.abs(exact) @ np.abs(size).T)
    assert (np.abs(product - exact @ size.T) <= bound).all()


def test_product_is_given_up_once_told_to_stop(host_tables: HostTables) -> None:
    packed = random_weights(WeightFormat.F32, 5, 8).packed
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        DotOperations(host_tables, cancel).multiply(np.ones((2, 8), np.float32), (packed,))


def test_they_take_over_where_numba_is_missing(host_tables: HostTables, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gpuviz.compute.transformer.sequential_operations", None)
    operations = make_operations("sequential", NO_DEVICE, host_tables, CancelToken())
    assert isinstance(operations, DotOperations)
