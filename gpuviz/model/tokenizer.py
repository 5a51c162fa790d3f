"""Text to tokens and back, with the vocabulary of a model file.

Two kinds are supported, as named by llama.cpp: ``gpt2`` (byte-level BPE with a list of merges; ``tokenizer.ggml.pre``
names its pre-tokenizer) and ``llama`` (SentencePiece BPE, whose merges follow from the tokens' scores).
"""

import unicodedata

import numpy as np
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers

from gpuviz.errors import ModelError, ModelFileDamaged, ModelNotSupported, TextEmpty, TextTooLong, TextUnreadable
from gpuviz.model.families import FAMILIES, Family
from gpuviz.model.gguf import GgufFile
from gpuviz.model.vocabulary import CONTROL, NORMAL, SPACE, USER_DEFINED, Vocabulary, read_vocabulary

_SENTENCE_PIECE = Family((), adds_first=True)
_DEFAULT_TOKENS = {"llama": {"bos": 1, "eos": 2}}  # where a file names none
_LONGEST_TEXT = 1_000_000  # characters; longer texts are refused without counting tokens


class ModelTokenizer:
    """Text to token ids and back, as the model in ``file`` was trained with.

    Control tokens, such as ``<|im_end|>``, are never parsed from a text: what a person types is only text. User-defined
    tokens, such as ``<tool_call>``, are.

    Raises:
        ModelNotSupported: if the kind of tokenizer is unknown.
        ModelFileDamaged: if the vocabulary is invalid.
    """

    def __init__(self, file: GgufFile) -> None:
        kind = file.value("tokenizer.ggml.model", str)
        if kind not in ("gpt2", "llama"):
            raise ModelNotSupported(path=str(file.path), detail=f"tokenizer {kind[:40]}")
        family = _family(file) if kind == "gpt2" else _SENTENCE_PIECE
        self._vocabulary = read_vocabulary(file, by_bytes=kind == "gpt2")
        try:
            self._tokenizer = _tokenizer(file, self._vocabulary, family)
        except ModelError:
            raise
        except Exception as error:  # the library, written in Rust, raises nothing more specific
            raise ModelFileDamaged(path=str(file.path), detail=f"its vocabulary: {str(error)[:80]}") from error
        adds_first = file.value("tokenizer.ggml.add_bos_token", bool, family.adds_first)
        default = _DEFAULT_TOKENS.get(kind, {})
        named = {purpose: self._named(file, purpose, default.get(purpose, -1)) for purpose in ("bos", "eos", "eot")}
        self._first = named["bos"] if adds_first else []
        words = self._vocabulary.words
        by_word = [words.index(word) for word in family.ends if word in words]
        self.ends = frozenset([*named["eos"], *named["eot"], *by_word])

    def _named(self, file: GgufFile, purpose: str, default: int) -> list[int]:
        """The token that the file names for a purpose, if any; ids outside the vocabulary stand for none."""
        given = file.value(f"tokenizer.ggml.{purpose}_token_id", int, default)
        return [token for token in (given, default) if 0 <= token < len(self._vocabulary.words)][:1]

    def encode(self, text: str, longest: int) -> list[int]:
        """The token ids of a text.

        Raises:
            TextEmpty: if there is no visible character.
            TextUnreadable: if it has a lone surrogate, or nothing that the vocabulary can spell.
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
        """The text of one token; U+FFFD for a part of a character."""
        return self.decode([token]) or "\ufffd"

    def decode(self, tokens: list[int]) -> str:
        """The text of several tokens; unknown ids are ignored."""
        known = [token for token in tokens if 0 <= token < len(self._vocabulary.words)]
        return b"".join(map(self._vocabulary.written, known)).decode(errors="replace")


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf")


def _family(file: GgufFile) -> Family:
    name = file.value("tokenizer.ggml.pre", str, "default")
    if name not in FAMILIES:
        raise ModelNotSupported(path=str(file.path), detail=f"pre-tokenizer {name[:40]}")
    return FAMILIES[name]


def _tokenizer(file: GgufFile, vocabulary: Vocabulary, family: Family) -> Tokenizer:
    tokenizer = _byte_level(file, vocabulary, family) if vocabulary.by_bytes else _sentence_piece(file, vocabulary)
    added = [word for word in vocabulary.of_kind(USER_DEFINED) if word and tokenizer.token_to_id(word) is not None]
    tokenizer.add_tokens([AddedToken(word, normalized=False) for word in added])
    return tokenizer


def _byte_level(file: GgufFile, vocabulary: Vocabulary, family: Family) -> Tokenizer:
    listed = file.value("tokenizer.ggml.merges", list)
    merges = [tuple(merge.split(" ", 1)) for merge in listed]
    controls = set(vocabulary.of_kind(CONTROL))
    if not controls.isdisjoint(map("".join, merges)):
        merges = [pair for pair in merges if controls.isdisjoint((*pair, "".join(pair)))]
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary.numbers, merges=merges, ignore_merges=family.whole_words))
    cuts = [pre_tokenizers.Split(Regex(pattern), behavior="isolated") for pattern in family.cuts]
    as_bytes = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([*cuts, as_bytes])
    return tokenizer


def _sentence_piece(file: GgufFile, vocabulary: Vocabulary) -> Tokenizer:
    scores = file.value("tokenizer.ggml.scores", np.ndarray).tolist()
    if len(scores) != len(vocabulary.words):
        raise ModelFileDamaged(path=str(file.path), detail=f"{len(scores)} scores of {len(vocabulary.words)} words")
    unknown = file.value("tokenizer.ggml.unknown_token_id", int, 0)
    numbers = {**vocabulary.numbers, vocabulary.words[unknown]: unknown}
    merges = [
        (word[:cut], word[cut:])
        for word, number in sorted(numbers.items(), key=lambda entry: (-scores[entry[1]], entry[1]))
        if vocabulary.kinds[number] in (NORMAL, USER_DEFINED)
        for cut in range(1, min(len(word), 65))
        if word[:cut] in numbers and word[cut:] in numbers
    ]
    unknown_word = vocabulary.words[unknown]
    tokenizer = Tokenizer(
        models.BPE(vocab=numbers, merges=merges, unk_token=unknown_word, fuse_unk=True, byte_fallback=True)
    )
    prefix = file.value("tokenizer.ggml.add_space_prefix", bool, True)
    steps = [*([normalizers.Prepend(SPACE)] if prefix else []), normalizers.Replace(" ", SPACE)]
    tokenizer.normalizer = normalizers.Sequence(steps)
    return tokenizer
