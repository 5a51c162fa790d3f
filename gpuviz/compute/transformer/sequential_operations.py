"""The operations as sequential loops on one CPU core."""

import numpy as np

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer import scalar_loops
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.operations import Norm
from gpuviz.compute.transformer.packed import PackedMatrix


class SequentialOperations(NumpyOperations):
    """``Operations`` as compiled scalar loops; NumPy only copies.

    ``cancel`` ends a product after its present row, and attention after its present token.

    Raises:
        Cancelled: from these two, once cancelled.
        ImportError: where numba is missing.
    """

    def __init__(self, tables: HostTables, cancel: CancelToken) -> None:
        super().__init__(tables)
        self._cancel = cancel

    def _product(self, left: FloatMatrix, table: PackedMatrix) -> FloatMatrix:
        """The product with one packed table, one answer after another."""
        numbers = self.tables.numbers(table)
        out = np.empty((len(left), len(numbers)), np.float32)
        scalar_loops.multiply(left, numbers, out, self._cancel.flag)
        self._cancel.check()
        return out

    def rms_norm(self, rows: FloatMatrix, norm: Norm[FloatMatrix]) -> FloatMatrix:
        """See ``rms_norm.cl``."""
        out = np.empty_like(rows)
        scalar_loops.rms_norm(rows, norm.weights, np.float32(norm.epsilon), out)
        return out

    def _rotate(self, rows: FloatMatrix, cosines: FloatMatrix, sines: FloatMatrix, head_size: int) -> FloatMatrix:
        """See ``rope.cl``."""
        out = np.empty_like(rows)
        scalar_loops.rope(rows, cosines, sines, head_size, out)
        return out

    def _attend(
        self, query: FloatMatrix, keys: FloatMatrix, values: FloatMatrix, first: int
    ) -> tuple[FloatMatrix, FloatMatrix]:
        """See ``attention.cl``."""
        out = np.empty_like(query)
        heads = query.shape[1] // keys.shape[2]
        weights = np.empty((heads * len(query), first + len(query)), np.float32)
        scalar_loops.attention(query, keys, values, first, weights, out, self._cancel.flag)
        self._cancel.check()
        return out, weights

    def _swiglu(self, gate: FloatMatrix, up: FloatMatrix) -> FloatMatrix:
        """See ``swiglu.cl``."""
        out = np.empty_like(gate)
        scalar_loops.swiglu(gate, up, out)
        return out

    def _add(self, a: FloatMatrix, b: FloatMatrix) -> FloatMatrix:
        """The sum."""
        out = np.empty_like(a)
        scalar_loops.add(a, b, out)
        return out

    def softmax(self, scores: FloatMatrix, sharpness: float) -> FloatMatrix:
        """See ``softmax.cl``."""
        out = np.empty_like(scores)
        scalar_loops.softmax(scores, np.float32(sharpness), out)
        return out
