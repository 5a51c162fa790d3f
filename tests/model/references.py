"""What transformers makes of some texts with the real model; ``references/`` holds it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "references"


@dataclass(frozen=True)
class Expected:
    """A text's tokens, the likeliest next ones with their probabilities, and the last token's norm layer by layer."""

    text: str
    ids: list[int]
    top: list[tuple[int, str, float]]
    hidden_norm: list[float]


def sentences() -> list[Expected]:
    """Six short ones."""
    return [Expected(**entry) for entry in _read("smollm2_expected.json")]


def more_texts() -> list[Expected]:
    """Harder ones; the longest has 331 tokens."""
    return [Expected(**entry) for entry in _read("more_texts.json")["texts"]]


def _read(name: str) -> Any:
    return json.loads((_FOLDER / name).read_text(encoding="utf-8"))
