"""What serving costs: measured points, and a stated interpolation between them."""

import msgspec


class ServingCosts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Measured costs of one service.

    ``prefill_s`` has [tokens, seconds] for reading so many tokens; ``decode_s`` has [batch, context, seconds] for a
    step that gives one token to each of ``batch`` people, with ``context`` tokens in the KV cache of each.
    ``memory_tokens`` is how many tokens all KV caches together can hold.
    """

    prefill_s: list[tuple[int, float]]
    decode_s: list[tuple[int, int, float]]
    memory_tokens: int
