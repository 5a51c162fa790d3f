"""What learning takes, apart from answering."""

FLOPS_A_WEIGHT_AND_TOKEN = 6  # two forward, four backward: Kaplan et al., 2020, arXiv 2001.08361


def training_flops(parameters: int, tokens: int) -> int:
    """Floating-point operations of a training run: 6 × parameters × tokens.

    Attention among the tokens comes on top (a few percent); of a mixture of experts only the active parameters count.
    """
    return FLOPS_A_WEIGHT_AND_TOKEN * parameters * tokens


def accelerator_hours(flops: int, peak_flops_per_s: float, utilisation: float) -> float:
    """Hours of one accelerator that reaches ``utilisation`` (0-1) of its peak."""
    return flops / (peak_flops_per_s * utilisation) / 3600
