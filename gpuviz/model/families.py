"""Pre-tokenizer rules of model families, by their names in llama.cpp's ``llama-vocab.cpp``."""

from dataclasses import dataclass

_ENDINGS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)"
_GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
_AFTER_DIGITS = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_LLAMA3 = _ENDINGS + r"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}" + _AFTER_DIGITS
_QWEN2 = _ENDINGS + r"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}" + _AFTER_DIGITS
_UPPER, _LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_TEKKEN = (
    rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}*{_LOWER}+|[^\r\n\p{{L}}\p{{N}}]?{_UPPER}+{_LOWER}*|\p{{N}}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


@dataclass(frozen=True)
class Family:
    """A text is split by each pattern of ``cuts`` in turn; BPE then merges within the pieces.

    ``adds_first``: a text begins with the BOS token unless the file says otherwise. ``whole_words``: a piece that is in
    the vocabulary is taken as it is, whatever its merges. ``ends``: end-of-text tokens besides those named in the file.
    """

    cuts: tuple[str, ...]
    adds_first: bool = False
    whole_words: bool = False
    ends: tuple[str, ...] = ()


_LLAMA3_FAMILY = Family((_LLAMA3,), True, True, ("<|eot_id|>", "<|eom_id|>", "<|end_of_text|>"))

FAMILIES = {
    "default": Family((r"[\p{P}$+<=>^~|]+", _GPT2, r"\p{N}+", "[0-9]{3}")),
    **dict.fromkeys(("llama3", "llama-v3", "llama-bpe", "falcon3", "pixtral", "midm-2.0", "lfm2"), _LLAMA3_FAMILY),
    **dict.fromkeys(("dbrx", "smaug-bpe", "glm4", "chatglm-bpe"), Family((_LLAMA3,))),
    "tekken": Family((_TEKKEN,), adds_first=True, whole_words=True),
    **dict.fromkeys(("qwen2", "stablelm2", "megrez", "hunyuan", "solar-open"), Family((_QWEN2,))),
    **dict.fromkeys(
        ("smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b"), Family((r"\p{N}", _GPT2))
    ),
    **dict.fromkeys(
        ("gpt-2", "mpt", "olmo", "jais", "trillion", "granite-docling", "mellum", "gigachat"), Family((_GPT2,))
    ),
}
