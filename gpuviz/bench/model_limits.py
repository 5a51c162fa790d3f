"""How fast a device could read and write with a model at most: what the work asks for over what was measured.

Writing is limited by memory, as each token reads all weights; reading many tokens is limited by arithmetic.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gpuviz.bench.figures import digits
from gpuviz.bench.report import Finding, Sample, Section, Spread
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.transformer.packed import PackedMatrix
from gpuviz.model.weights import ModelWeights

_FLOAT_BYTES = 4


def bytes_a_token(weights: ModelWeights, positions: int) -> int:
    """Bytes that must be read to write a token as the last of ``positions`` ones.

    They are the tables of all products as packed in the file, the norms, and the keys and values of all positions.
    """
    norms = [norm for layer in weights.layers for norm in (layer.attention_norm, layer.feed_forward_norm)]
    packed = [*_tables(weights), weights.output, *norms, weights.final_norm]
    config = weights.config
    return sum(one.data.nbytes for one in packed) + 2 * config.layers * positions * config.key_width * _FLOAT_BYTES


def product_flops(weights: ModelWeights, tokens: int) -> int:
    """FLOP of all products to read ``tokens`` tokens, with logits of the last one; attention is not counted."""
    a_token = sum(table.rows * table.cols for table in _tables(weights))
    return 2 * (a_token * tokens + weights.output.rows * weights.output.cols)


@dataclass(frozen=True)
class ModelLimits:
    """A model, and the measured peaks of a device: float32 FLOP/s, and bytes read a second."""

    weights: ModelWeights
    flops_per_s: float
    bytes_per_s: float

    @classmethod
    def of(cls, weights: ModelWeights, device: DeviceInfo) -> "ModelLimits":
        """Measure the device, once for all models, which takes about a second.

        Raises:
            OpenClError: if the device fails.
        """
        return cls(weights, *_peaks(device))

    def add_reading(self, section: Section, who: str, tokens: int, times_ms: Sequence[float]) -> None:
        """Add how much of the device's FLOP/s ``who`` used to read ``tokens`` tokens, and how that is computed."""
        flops = product_flops(self.weights, tokens)
        times = Spread.of([flops / ms / 1e6 for ms in times_ms])
        shares = Spread.of([flops / ms * 1e3 / self.flops_per_s for ms in times_ms])
        section.findings.append(Finding(f"{tokens} tokens read: {who} / the device's FLOP/s at most", shares))
        section.notes.append(
            f"reading {tokens} tokens: {flops / 1e9:.1f} GFLOP of products ÷ time = {digits(times.median)} GFLOP/s, "
            f"{shares.median:.0%} of the {digits(self.flops_per_s / 1e9)} GFLOP/s measured (peak_flops)"
        )

    def add_writing(self, section: Section, who: str, positions: int, tokens_per_s: Sequence[float]) -> None:
        """Add how much of the bandwidth ``who`` used to write tokens, as the last of ``positions`` ones on average."""
        a_token = bytes_a_token(self.weights, positions)
        most = self.bytes_per_s / a_token
        speed, shares = Spread.of(tokens_per_s).median, Spread.of([speed / most for speed in tokens_per_s])
        section.samples.extend(
            (
                Sample("to be read for a token written", "MB", Spread.of([a_token / 1e6]), "packed weights, KV cache"),
                Sample("memory is read at most", "GB/s", Spread.of([self.bytes_per_s / 1e9]), "peak_read"),
                Sample("written at most", "tokens/s", Spread.of([most]), "if reading memory were all"),
            )
        )
        section.findings.append(Finding(f"writing: {who} / the device's bandwidth at most", shares))
        section.notes.append(
            f"writing: {a_token / 1e6:.1f} MB a token × {digits(speed)} tokens/s = {a_token * speed / 1e9:.1f} GB/s, "
            f"{shares.median:.0%} of the {self.bytes_per_s / 1e9:.1f} GB/s measured by reading alone (peak_read), "
            f"which would be {digits(most)} tokens/s; above 100% weights stay in a cache"
        )


@lru_cache
def _peaks(device: DeviceInfo) -> tuple[float, float]:
    from gpuviz.compute.limit_measurement import measure_limits, measure_reading  # noqa: PLC0415 - loads OpenCL
    from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

    opened = OpenDevice(device)
    return measure_limits(opened, CancelToken()).flops_per_s, measure_reading(opened, CancelToken())


def _tables(weights: ModelWeights) -> list[PackedMatrix]:
    return [table for layer in weights.layers for table in layer.tables.values()]
