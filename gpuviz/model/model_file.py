"""An open model file: its weights, still packed, and its tokenizer."""

import errno
import os
from pathlib import Path

from gpuviz.compute.host import lacking_memory
from gpuviz.errors import FetchedModelDamaged, ModelFileDamaged, ModelFileMissing, ModelTooLarge, UnreadableFile
from gpuviz.model.gguf import GgufFile
from gpuviz.model.results import ModelInfo, Token
from gpuviz.model.store import model_path
from gpuviz.model.tokenizer import ModelTokenizer
from gpuviz.model.weights import ModelWeights, read_weights

MOST_POSITIONS = 1024  # of the KV cache


def open_model(named: Path | None) -> "ModelFile":
    """The model in the file that a person ``named``, or the fetched one.

    Raises:
        FetchedModelDamaged, ModelFileMissing: of the fetched file, which can be fetched again.
        ModelError, UnreadableFile: of any file.
    """
    if named is None:
        try:
            return ModelFile(model_path())
        except ModelFileDamaged as error:
            raise FetchedModelDamaged(**error.arguments) from error
    try:
        return ModelFile(named)
    except ModelFileMissing:
        raise UnreadableFile(path=str(named), detail=os.strerror(errno.ENOENT)) from None


class ModelFile:
    """A language model, for any backend.

    Raises:
        ModelError: if the file is missing, damaged, not supported, or too large for this machine's free memory.
        UnreadableFile: if it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = GgufFile(path)
        try:
            self.weights: ModelWeights = read_weights(self._file)
            self.positions = min(MOST_POSITIONS, self.weights.config.context)
            check_fits_memory(self.weights.bytes_needed(self.positions))
            self.tokenizer = ModelTokenizer(self._file)
        except Exception:
            self._file.close()
            raise

    @property
    def info(self) -> ModelInfo:
        """Its name and sizes."""
        config = self.weights.config
        return ModelInfo(
            name=config.name,
            file=self.path.name,
            weights=self.weights.count,
            layers=config.layers,
            hidden=config.hidden,
            feed_forward=config.feed_forward,
            heads=config.heads,
            key_value_heads=config.key_value_heads,
            vocabulary=config.vocabulary,
            positions=self.positions,
        )

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a text.

        Raises:
            TextEmpty, TextUnreadable, TextTooLong: if it cannot be read, or has more tokens than ``positions``.
        """
        return [self.token(number) for number in self.tokenizer.encode(text, self.positions)]

    def token(self, number: int) -> Token:
        """A token by its id."""
        return Token(number, self.tokenizer.text_of(number))

    @property
    def changed(self) -> bool:
        """Whether the file was changed since: what was not read before cannot be read any more."""
        return self._file.changed

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def check_fits_memory(needed: int) -> None:
    """Raise ``ModelTooLarge`` if ``needed`` bytes are more than is available."""
    if lacking := lacking_memory(needed):
        raise ModelTooLarge(**lacking)
