"""Reading and writing by one of our backends as benchmark cases, verified before their time counts."""

import numpy as np

from gpuviz.bench.interleave import Case
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.errors import BenchmarkFailed, WrongAnswer
from gpuviz.model.full_pass import LARGEST_ERROR
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import Reader
from gpuviz.model.results import Token
from gpuviz.model.writing import TokenSampler, write


class ExactPass:
    """The last token's hidden states after each layer in float64, cached by the tokens read."""

    def __init__(self, model: ModelFile, tables: HostTables) -> None:
        self._reader = Reader(model, NumpyOperations(tables, np.float64))
        self._known: dict[tuple[int, ...], FloatMatrix] = {}

    def check(self, reader: Reader, who: str) -> None:
        """Verify the latest pass of a reader, as in a full pass.

        Raises:
            WrongAnswer: if the relative error of a layer exceeds ``LARGEST_ERROR``.
        """
        tokens = reader.reading.tokens
        key = tuple(token.id for token in tokens)
        if key not in self._known:
            self._known[key] = np.concatenate(self._reader.read(tokens).last_hidden)
        exact, found = self._known[key], np.concatenate(reader.reading.last_hidden)
        errors = np.linalg.norm(found - exact, axis=1) / np.linalg.norm(exact, axis=1)
        if not (errors <= LARGEST_ERROR).all():  # also refuses NaN
            raise WrongAnswer(who=who)


def reading(reader: Reader, tokens: list[Token], exact: ExactPass, who: str) -> Case:
    """A case that reads ``tokens`` and gives the time in ms."""

    def case() -> float:
        took_ms = reader.read(tokens).prefill_ns / 1e6
        exact.check(reader, who)
        return took_ms

    return case


def writing(reader: Reader, prompt: list[Token], count: int, exact: ExactPass, who: str) -> Case:
    """A case that writes up to ``count`` tokens after a prompt that is not timed, as the app does, at temperature 0.

    It gives tokens a second, of the tokens really written.
    """

    def case() -> float:
        reader.read(prompt)
        speed = write(reader, TokenSampler(0.0, 0), count, lambda *_: True).tokens_per_s
        if speed is None:
            raise BenchmarkFailed(what=who, detail="it wrote nothing")
        exact.check(reader, who)
        return speed

    return case
