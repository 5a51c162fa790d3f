"""The accelerators of ``facts.toml``, and which of them a name means."""

from collections.abc import Mapping
from dataclasses import dataclass

from gpuviz.chapters.scarcity.errors import AmbiguousAccelerator, UnknownAccelerator
from gpuviz.exhibit.facts import Fact

NAMES = {
    "a100": "NVIDIA A100 SXM",
    "h100": "NVIDIA H100 SXM",
    "h200": "NVIDIA H200 SXM",
    "b200": "NVIDIA B200 SXM",
    "mi300x": "AMD Instinct MI300X",
    "mi355x": "AMD Instinct MI355X",
    "tpu-v5p": "Google TPU v5p",
    "tpu-v6e": "Google TPU v6e",
    "rtx-4090": "NVIDIA GeForce RTX 4090",
    "rtx-5090": "NVIDIA GeForce RTX 5090",
}
USUAL = "b200"


@dataclass(frozen=True)
class Accelerator:
    """One accelerator; ``flops_per_s`` (BF16, dense) and ``watts`` are None if they are not published."""

    key: str
    name: str
    memory_bytes: int
    bandwidth_bytes_per_s: float
    flops_per_s: float | None
    watts: float | None


def accelerator(key: str, facts: Mapping[str, Fact]) -> Accelerator:
    """The one whose facts begin with this key."""
    flops, watts = facts.get(f"{key}-flops"), facts.get(f"{key}-watts")
    return Accelerator(
        key,
        NAMES[key],
        round(facts[f"{key}-memory"].value * 1e9),
        facts[f"{key}-bandwidth"].value * 1e12,
        flops.value * 1e12 if flops else None,
        watts.value if watts else None,
    )


def key_of(given: str) -> str:
    """The key of the accelerator of this name, or of the only one whose name has all these words in it.

    Raises:
        UnknownAccelerator, AmbiguousAccelerator
    """
    words = given.casefold().replace("-", " ").split()
    named = {key: name.casefold() for key, name in NAMES.items()}
    matching = [key for key, name in named.items() if words and all(word in name for word in words)]
    exact = [key for key in matching if words in (named[key].split(), key.split("-"))]
    if len(exact or matching) > 1:
        raise AmbiguousAccelerator(given=given[:40], matching=", ".join(NAMES[key] for key in matching))
    if not matching:
        raise UnknownAccelerator(given=given[:40], available=", ".join(NAMES.values()))
    return (exact or matching)[0]
