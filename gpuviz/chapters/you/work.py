"""How much work one layer, and the next word, are: counted from a model's sizes."""

import msgspec

from gpuviz.model.config import LlamaConfig
from gpuviz.model.results import ModelInfo


class ModelSizes(msgspec.Struct, frozen=True):
    """The sizes of a model's tables. ``query_width`` and ``key_width`` are a token's queries and keys in a layer."""

    layers: int
    hidden: int
    query_width: int
    key_width: int
    feed_forward: int
    vocabulary: int

    @classmethod
    def of(cls, config: LlamaConfig) -> "ModelSizes":
        """The sizes of a model that was opened."""
        return cls(
            config.layers,
            config.hidden,
            config.query_width,
            config.key_width,
            config.feed_forward,
            config.vocabulary,
        )

    @classmethod
    def of_info(cls, info: ModelInfo) -> "ModelSizes":
        """The sizes as far as a model's name plate tells: its heads share the hidden size, as they nearly always do."""
        key_width = info.hidden // info.heads * info.key_value_heads
        return cls(info.layers, info.hidden, info.hidden, key_width, info.feed_forward, info.vocabulary)


class Work(msgspec.Struct, frozen=True):
    """What a model has to do for the next word after ``tokens`` tokens.

    Only products with trained tables count: attention among the tokens, norms and the like add less than a
    hundredth for a sentence of this length.
    """

    sizes: ModelSizes
    tokens: int

    @property
    def layer_answers(self) -> int:
        """How many answers, each one row times one column, a layer gives."""
        sizes = self.sizes
        return self.tokens * (sizes.query_width + 2 * sizes.key_width + 2 * sizes.hidden + 2 * sizes.feed_forward)

    @property
    def layer_multiplications(self) -> int:
        """Multiplications of one layer: query and output, key and value, and the feed-forward block's three tables."""
        sizes = self.sizes
        per_token = 2 * sizes.query_width + 2 * sizes.key_width + 3 * sizes.feed_forward
        return self.tokens * sizes.hidden * per_token

    @property
    def word_multiplications(self) -> int:
        """Multiplications of all layers, and of the last token with the table of all words."""
        return self.sizes.layers * self.layer_multiplications + self.sizes.hidden * self.sizes.vocabulary


# The model that gpuviz fetches, SmolLM2-135M, and the first of its sentences: so it can be counted without the file.
USUAL_WORK = Work(ModelSizes(30, 576, 576, 192, 1536, 49_152), tokens=11)
