"""Sequential operations where numba is missing: one BLAS dot product per answer."""

import numpy as np

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.packed import PackedMatrix


class DotOperations(NumpyOperations):
    """``Operations`` whose products compute one answer after another; ``cancel`` is checked once a row."""

    def __init__(self, tables: HostTables, cancel: CancelToken) -> None:
        super().__init__(tables)
        self._cancel = cancel

    def _product(self, left: FloatMatrix, table: PackedMatrix) -> FloatMatrix:
        """The product with one packed table, as one dot product per answer.

        Raises:
            Cancelled: once ``cancel`` is cancelled.
        """
        columns = self.tables.numbers(table)
        out = np.empty((len(left), len(columns)), np.float32)
        for row, numbers in enumerate(left):
            self._cancel.check()
            for col, column in enumerate(columns):
                out[row, col] = numbers @ column
        return out
