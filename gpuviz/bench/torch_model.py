"""PyTorch with a model of the same shape, where it is installed with transformers."""

import time
from collections.abc import Callable
from importlib.util import find_spec

from gpuviz.model.config import LlamaConfig


def torch_reading(config: LlamaConfig) -> Callable[[int], float] | None:
    """A function that reads so many tokens and gives its time in ms; None where PyTorch or transformers is missing.

    Its weights are random: only its time counts.
    """
    if find_spec("torch") is None or find_spec("transformers") is None:
        return None
    import torch  # noqa: PLC0415
    import transformers  # noqa: PLC0415

    shape = transformers.LlamaConfig(
        vocab_size=config.vocabulary,
        hidden_size=config.hidden,
        intermediate_size=config.feed_forward,
        num_hidden_layers=config.layers,
        num_attention_heads=config.heads,
        num_key_value_heads=config.key_value_heads,
        tie_word_embeddings=True,
    )
    model = transformers.LlamaForCausalLM(shape).eval().float()

    def read(count: int) -> float:
        ids = torch.arange(count)[None]
        started_ns = time.perf_counter_ns()
        with torch.no_grad():
            model(ids, logits_to_keep=1)
        return (time.perf_counter_ns() - started_ns) / 1e6

    return read
