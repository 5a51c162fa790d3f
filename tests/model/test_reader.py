from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import HostTable, NumpyOperations
from gpuviz.compute.transformer.operations import Norm
from gpuviz.errors import ModelNotSupported
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import Reader
from tests.model.tiny_model import FEED_FORWARD, HIDDEN, tiny_model

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")  # NumPy's, of numbers that are none

NAMES = {"nan": np.nan, "too large": 3e38}


class NoNumbers(NumpyOperations):
    """A way to compute that loses itself."""

    def norm_swiglu(self, rows: FloatMatrix, norm: Norm[FloatMatrix], table: HostTable) -> FloatMatrix:
        return super().norm_swiglu(rows, norm, table) * np.float32(np.nan)


@pytest.fixture
def tables() -> Iterator[HostTables]:
    with closing(HostTables(None)) as tables:
        yield tables


def model(tmp_path: Path, content: bytes) -> ModelFile:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(content)
    return ModelFile(path)


@pytest.mark.parametrize("number", NAMES.values(), ids=NAMES.keys())
def test_weights_that_bring_forth_no_numbers_are_named(number: float, tmp_path: Path, tables: HostTables) -> None:
    spoilt = {"blk.1.ffn_down.weight": np.full((HIDDEN, FEED_FORWARD), number, np.float32)}
    with closing(model(tmp_path, tiny_model(tensors=spoilt))) as file, pytest.raises(ModelNotSupported):
        Reader(file, NumpyOperations(tables)).warm_up()


def test_a_model_is_not_to_blame_for_who_computes_it(tmp_path: Path, tables: HostTables) -> None:
    with closing(model(tmp_path, tiny_model())) as file:
        Reader(file, NoNumbers(tables)).warm_up()


def test_the_shortest_context_is_long_enough_to_warm_up(tmp_path: Path, tables: HostTables) -> None:
    with closing(model(tmp_path, tiny_model(metadata={"llama.context_length": 3}))) as file:
        reader = Reader(file, NumpyOperations(tables))
        reader.warm_up()
        assert reader.is_full
