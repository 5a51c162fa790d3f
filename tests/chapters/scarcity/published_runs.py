"""Training runs whose hours were published, and at what utilisation each is held against our arithmetic."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedRun:
    """A run; of a mixture of experts the active ``parameters``.

    ``utilisation`` is the share of the peak. It ``is_stated`` if it was published apart from the hours; else it was
    derived from them by the same formula, and the run proves nothing about it.
    """

    name: str
    parameters: float
    tokens: float
    peak_flops_per_s: float
    utilisation: float
    is_stated: bool
    accelerator_hours: float
    source: str


A100, H100 = 312e12, 989e12  # BF16 without sparsity; the H800's is that of the H100
RUNS = [
    PublishedRun(
        "Llama 3.1 405B",
        405e9,
        15.6e12,
        H100,
        0.38,
        True,
        30.84e6,
        "model card, 2024-07-23; 380 of 989 TFLOP/s in arXiv 2407.21783, table 4",
    ),
    PublishedRun(
        "Llama 2 70B",
        70e9,
        2e12,
        A100,
        0.477,
        True,
        1_720_320,
        "model card, July 2023; LLaMA 65B, same GPUs: 6 × 65.2e9 × 380 tokens/s of 312e12, arXiv 2302.13971",
    ),
    PublishedRun("Llama 3.1 70B", 70.6e9, 15e12, H100, 0.255, False, 7.0e6, "model card, 2024-07-23"),
    PublishedRun("Llama 3.1 8B", 8.03e9, 15e12, H100, 0.139, False, 1.46e6, "model card, 2024-07-23"),
    PublishedRun("BLOOM 176B", 176e9, 366e9, A100, 0.318, False, 1_082_990, "JMLR 24 (253), 2023"),
    PublishedRun("DeepSeek-V3", 37e9, 14.8e12, H100, 0.331, False, 2.788e6, "arXiv 2412.19437"),
]
