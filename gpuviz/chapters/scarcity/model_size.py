"""How many bytes a language model and the conversations with it take."""

from dataclasses import dataclass

Number = int | float


@dataclass(frozen=True)
class ModelSize:
    """A language model as far as its memory goes.

    ``kv_heads`` are the key/value heads of a layer, ``head_size`` the numbers of each. Bytes may be fractions: weights
    of 4 bits take 0.5.
    """

    parameters: int
    layers: int
    kv_heads: int
    head_size: int
    bytes_per_weight: Number = 2
    kv_bytes: Number = 2

    @property
    def weights_bytes(self) -> int:
        """One copy of all weights: parameters × bytes of each."""
        return whole(self.parameters * self.bytes_per_weight)

    @property
    def kv_bytes_per_token(self) -> int:
        """What one token of a conversation keeps: 2 (key and value) × layers × key/value heads × head size × bytes.

        So it is for grouped-query attention (Ainslie et al., 2023, arXiv 2305.13245), the Llamas' among them.
        """
        return whole(2 * self.layers * self.kv_heads * self.head_size * self.kv_bytes)

    def conversation_bytes(self, context: int) -> int:
        """The key/value cache of a conversation of so many tokens."""
        return context * self.kv_bytes_per_token


def whole(number: Number) -> int:
    """The next whole number: no byte is kept in part."""
    return -int(-number // 1)
