"""Turns text into tokens and back, with the vocabulary that a model file carries.

Two kinds are known, as llama.cpp names them: ``gpt2`` (byte-level BPE with a list of merges; its pre-tokenizer is
named by ``tokenizer.ggml.pre``) and ``llama`` (SentencePiece BPE, whose merges follow from the scores of its words).
"""

import unicodedata

import numpy as np
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers

from gpuviz.errors import ModelError, ModelFileDamaged, ModelNotSupported, TextEmpty, TextTooLong, TextUnreadable
from gpuviz.model.gguf import GgufFile

_GPT2_WORDS = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
_LLAMA3_WORDS = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_LONGEST_TEXT = 1_000_000  # characters; beyond it not even counting tokens is worth the time
_SPACE = "▁"
_NORMAL, _USER_DEFINED = 1, 4  # the types of tokens that a text may hold


class ModelTokenizer:
    """Text to token numbers and back, as the model in ``file`` was trained with.

    Control tokens, such as ``<|im_end|>``, are never read out of a text: what a person types is only text.

    Raises:
        ModelNotSupported: if the file's kind of tokenizer is unknown.
        ModelFileDamaged: if its vocabulary makes no sense.
    """

    def __init__(self, file: GgufFile) -> None:
        self._words: list[str] = file.value("tokenizer.ggml.tokens", list)
        kind = file.value("tokenizer.ggml.model", str)
        makers = {"gpt2": _byte_level, "llama": _sentence_piece}
        if kind not in makers:
            raise ModelNotSupported(path=str(file.path), detail=f"tokenizer {kind[:40]}")
        try:
            self._tokenizer: Tokenizer = makers[kind](file, self._words)
        except ModelError:
            raise
        except Exception as error:  # the library, written in Rust, raises nothing narrower
            raise ModelFileDamaged(path=str(file.path), detail=f"its vocabulary: {str(error)[:80]}") from error
        if self._tokenizer.get_vocab_size() != len(self._words):
            raise ModelFileDamaged(path=str(file.path), detail="a word is twice in its vocabulary")
        adds_first = file.value("tokenizer.ggml.add_bos_token", bool, kind == "llama")
        self._first = self._tokens(file, "bos") if adds_first else []
        self.ends = frozenset(self._tokens(file, "eos") + self._tokens(file, "eot"))

    def _tokens(self, file: GgufFile, purpose: str) -> list[int]:
        """The token that the file names for a purpose, if any; numbers beyond the vocabulary stand for none."""
        token = file.value(f"tokenizer.ggml.{purpose}_token_id", int, -1)
        return [token] if 0 <= token < len(self._words) else []

    def encode(self, text: str, longest: int) -> list[int]:
        """The tokens of a text.

        Raises:
            TextEmpty: if there is nothing, or only what no one can see.
            TextUnreadable: if it holds half a character (a lone surrogate), or nothing the vocabulary can spell.
            TextTooLong: if it has more than ``longest`` tokens.
        """
        if not any(_is_visible(character) for character in text[:_LONGEST_TEXT]):
            raise TextEmpty
        if len(text) > _LONGEST_TEXT:
            raise TextTooLong(tokens=len(text) // 4, longest=longest)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise TextUnreadable from None
        ids: list[int] = self._first + self._tokenizer.encode(text, add_special_tokens=False).ids
        if len(ids) == len(self._first):
            raise TextUnreadable
        if len(ids) > longest:
            raise TextTooLong(tokens=len(ids), longest=longest)
        return ids

    def text_of(self, token: int) -> str:
        """What one token writes; U+FFFD stands for a part of a character."""
        if not 0 <= token < len(self._words):
            return "\ufffd"
        written: str = self._tokenizer.decode([token], skip_special_tokens=False)
        if not written or self._words[token].startswith(_SPACE):  # decoding drops a leading space
            return self._words[token].replace(_SPACE, " ")
        return written

    def decode(self, tokens: list[int]) -> str:
        """What several tokens write together."""
        written: str = self._tokenizer.decode(tokens, skip_special_tokens=False)
        return written


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf")


def _byte_level(file: GgufFile, words: list[str]) -> Tokenizer:
    merges = [tuple(merge.split(" ", 1)) for merge in file.value("tokenizer.ggml.merges", list)]
    tokenizer = Tokenizer(models.BPE(vocab={word: i for i, word in enumerate(words)}, merges=merges))
    tokenizer.pre_tokenizer = _splitter(file)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def _splitter(file: GgufFile) -> pre_tokenizers.PreTokenizer:
    """How text is cut before merging, by the names in llama.cpp's ``llama-vocab.cpp``."""
    name = file.value("tokenizer.ggml.pre", str, "default")
    if name in ("smollm", "starcoder", "refact", "command-r", "codeshell"):
        digits = pre_tokenizers.Digits(individual_digits=True)
        return pre_tokenizers.Sequence([digits, _bytes_after(_GPT2_WORDS)])
    if name in ("llama3", "llama-v3", "llama-bpe"):
        return _bytes_after(_LLAMA3_WORDS)
    if name in ("gpt-2", "default", "mpt", "olmo"):
        return _bytes_after(_GPT2_WORDS)
    raise ModelNotSupported(path=str(file.path), detail=f"pre-tokenizer {name[:40]}")


def _bytes_after(words: str) -> pre_tokenizers.PreTokenizer:
    split = pre_tokenizers.Split(Regex(words), behavior="isolated")
    return pre_tokenizers.Sequence([split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])


def _sentence_piece(file: GgufFile, words: list[str]) -> Tokenizer:
    scores = file.value("tokenizer.ggml.scores", np.ndarray).tolist()
    kinds = file.value("tokenizer.ggml.token_type", np.ndarray, np.full(len(words), _NORMAL)).tolist()
    vocabulary = {word: i for i, word in enumerate(words)}
    ranked = sorted(zip(scores, words, kinds, strict=True), key=lambda entry: -entry[0])
    merges = [
        (word[:cut], word[cut:])
        for _, word, kind in ranked
        if kind in (_NORMAL, _USER_DEFINED)
        for cut in range(1, min(len(word), 65))
        if word[:cut] in vocabulary and word[cut:] in vocabulary
    ]
    unknown = words[file.value("tokenizer.ggml.unknown_token_id", int, 0)]
    tokenizer = Tokenizer(
        models.BPE(vocab=vocabulary, merges=merges, unk_token=unknown, fuse_unk=True, byte_fallback=True)
    )
    prefix = file.value("tokenizer.ggml.add_space_prefix", bool, True)
    steps = [*([normalizers.Prepend(_SPACE)] if prefix else []), normalizers.Replace(" ", _SPACE)]
    tokenizer.normalizer = normalizers.Sequence(steps)
    tokenizer.decoder = decoders.Sequence([decoders.Replace(_SPACE, " "), decoders.ByteFallback(), decoders.Fuse()])
    return tokenizer
