from collections.abc import Callable
from contextlib import closing
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpuviz.errors import ModelFileDamaged, ModelNotSupported, TextEmpty, TextTooLong, TextUnreadable
from gpuviz.model.gguf import GgufFile
from gpuviz.model.tokenizer import ModelTokenizer
from tests.model.gguf_bytes import Value
from tests.model.references import Expected, more_texts, sentences
from tests.model.tiny_model import (
    FIRST_PIECE,
    MERGES,
    SENTENCE_PIECE_METADATA,
    SENTENCE_PIECE_SCORES,
    SENTENCE_PIECES,
    WORDS,
    tiny_model,
)

Open = Callable[[bytes], GgufFile]
Metadata = dict[str, Value | None]

CONTEXT = 8192
UNKNOWN_BYTES = b"\x04\x06\x13\x14\x16\x1d\xf1\xf2"  # SmolLM2 never saw them: six control codes, planes without letters


def known(character: str) -> bool:
    return not set(character.encode()) & set(UNKNOWN_BYTES)


KNOWN = st.characters(exclude_categories=["Cs"]).filter(known)


def tiny_tokenizer(opened: Open, metadata: Metadata) -> ModelTokenizer:
    return ModelTokenizer(opened(tiny_model(metadata=metadata)))


@pytest.fixture(scope="session")
def tokenizer(smollm2: GgufFile) -> ModelTokenizer:
    return ModelTokenizer(smollm2)


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> ModelTokenizer:
    path = tmp_path_factory.mktemp("pieces") / "pieces.gguf"
    path.write_bytes(tiny_model(metadata=SENTENCE_PIECE_METADATA))
    with closing(GgufFile(path)) as file:
        return ModelTokenizer(file)


class TestTheRealVocabulary:
    @pytest.mark.parametrize("expected", [*sentences(), *more_texts()], ids=lambda expected: expected.text[:20])
    def test_tokens_are_those_the_model_was_trained_with(self, expected: Expected, tokenizer: ModelTokenizer) -> None:
        assert tokenizer.encode(expected.text, CONTEXT) == expected.ids

    @pytest.mark.parametrize("expected", [*sentences(), *more_texts()], ids=lambda expected: expected.text[:20])
    def test_the_words_of_a_guess_are_as_expected(self, expected: Expected, tokenizer: ModelTokenizer) -> None:
        assert [tokenizer.text_of(token) for token, _, _ in expected.top] == [word for _, word, _ in expected.top]

    def test_every_digit_stands_alone(self, tokenizer: ModelTokenizer) -> None:
        written = [tokenizer.text_of(token) for token in tokenizer.encode("in 1969 ½٣, 2²", CONTEXT)]
        assert [word for word in written if any(character.isdigit() for character in word)] == [*"1969", "2", "²"]

    def test_spaces_before_a_digit_stay_together(self, tokenizer: ModelTokenizer) -> None:
        assert [tokenizer.text_of(token) for token in tokenizer.encode("a  1", CONTEXT)] == ["a", "  ", "1"]

    @pytest.mark.parametrize("control", ["<|im_end|>", "<|im_start|>", "<|endoftext|>"])
    def test_control_tokens_typed_as_text_stay_text(self, control: str, tokenizer: ModelTokenizer) -> None:
        ids = tokenizer.encode(f"before{control}after", CONTEXT)
        assert min(ids) > 16  # the control tokens come first
        assert tokenizer.decode(ids) == f"before{control}after"

    @pytest.mark.parametrize(
        "text", ["🍕", "👨‍👩‍👧‍👦", "\ta\tb", "a\nb\r\n\n c", "  two  spaces  ", "日本語", "e\u0301", "\U0010ffff"]
    )
    def test_a_text_comes_back_as_it_was(self, text: str, tokenizer: ModelTokenizer) -> None:
        assert tokenizer.decode(tokenizer.encode(text, CONTEXT)) == text

    @given(text=st.text(KNOWN, min_size=1, max_size=60))
    @settings(deadline=None)
    def test_any_text_comes_back_as_it_was(self, text: str, tokenizer: ModelTokenizer) -> None:
        ids = tokenizer.encode("x" + text, CONTEXT)
        assert tokenizer.decode(ids) == "x" + text

    def test_every_token_writes_something(self, tokenizer: ModelTokenizer, smollm2: GgufFile) -> None:
        words = smollm2.metadata["tokenizer.ggml.tokens"]
        assert all(tokenizer.text_of(token) for token in range(len(words)))
        assert tokenizer.text_of(2) == "<|im_end|>"
        assert [tokenizer.text_of(token) for token in (-1, len(words), 1 << 40)] == ["\ufffd"] * 3

    def test_half_a_character_is_shown_as_such(self, tokenizer: ModelTokenizer) -> None:
        assert "\ufffd" in [tokenizer.text_of(token) for token in tokenizer.encode("\U0010ffff", CONTEXT)]

    def test_it_ends_with_the_end_of_a_message(self, tokenizer: ModelTokenizer) -> None:
        assert tokenizer.ends == {2}


class TestTextsThatAreRefused:
    @pytest.mark.parametrize("text", ["", " ", " \t\r\n ", "\x00\x01\x7f", "\u200b\ufeff", "\u3000", "\n" * 2_000_000])
    def test_nothing_to_read(self, text: str, tokenizer: ModelTokenizer) -> None:
        with pytest.raises(TextEmpty):
            tokenizer.encode(text, CONTEXT)

    @pytest.mark.parametrize("text", ["\ud800", "a\udfff", "half \ud83d a pizza", "\ude00\ud83d"])
    def test_a_lone_surrogate(self, text: str, tokenizer: ModelTokenizer) -> None:
        with pytest.raises(TextUnreadable):
            tokenizer.encode(text, CONTEXT)

    def test_one_token_too_many(self, tokenizer: ModelTokenizer) -> None:
        assert len(tokenizer.encode("a b c", 3)) == 3
        with pytest.raises(TextTooLong) as caught:
            tokenizer.encode("a b c d", 3)
        assert caught.value.arguments == {"tokens": 4, "longest": 3}

    @pytest.mark.parametrize("text", ["a" * 900_000, " " * 900_000 + "a", "a" * 5_000_000], ids=len)
    def test_far_too_long(self, text: str, tokenizer: ModelTokenizer) -> None:
        with pytest.raises(TextTooLong):
            tokenizer.encode(text, CONTEXT)

    def test_a_text_the_vocabulary_cannot_spell(self, opened: Open) -> None:
        words: Metadata = {"tokenizer.ggml.tokens": ["a", "b"], "tokenizer.ggml.token_type": [1, 1]}
        small = tiny_tokenizer(opened, {**words, "tokenizer.ggml.merges": []})
        assert small.encode("ab", 9) == [0, 1]
        with pytest.raises(TextUnreadable):
            small.encode("xyz", 9)


class TestATinyVocabulary:
    def test_pairs_are_merged_in_the_order_of_the_list(self, opened: Open) -> None:
        tokenizer = tiny_tokenizer(opened, {})
        written = [tokenizer.text_of(token) for token in tokenizer.encode("the sun and   hello", CONTEXT)]
        assert written == ["the", " sun", " and", "  ", " ", "hello"]
        assert tokenizer.decode(tokenizer.encode("é the world", CONTEXT)) == "é the world"

    @pytest.mark.parametrize("adds", [True, False])
    def test_the_first_token_is_added_if_the_file_says_so(self, adds: bool, opened: Open) -> None:
        tokenizer = tiny_tokenizer(opened, {"tokenizer.ggml.add_bos_token": adds})
        assert (tokenizer.encode("a", CONTEXT)[0] == 1) == adds

    @pytest.mark.parametrize(
        ("pre", "adds"),
        [
            ("llama-bpe", True),
            ("llama3", True),
            ("llama-v3", True),
            ("tekken", True),
            ("smaug-bpe", False),
            (None, False),
        ],
    )
    def test_without_a_word_of_the_file_the_family_says_whether_a_first_token_is_added(
        self, pre: str | None, adds: bool, opened: Open
    ) -> None:
        unsaid: Metadata = {"tokenizer.ggml.pre": pre, "tokenizer.ggml.add_bos_token": None}
        assert (tiny_tokenizer(opened, unsaid).encode("a", CONTEXT)[0] == 1) == adds
        said: Metadata = {**unsaid, "tokenizer.ggml.add_bos_token": not adds}
        assert (tiny_tokenizer(opened, said).encode("a", CONTEXT)[0] == 1) != adds

    @pytest.mark.parametrize(("pre", "ids"), [("llama-bpe", 1), ("llama3", 1), ("gpt-2", 4)])
    def test_llama_3_takes_whole_words_without_their_merges(self, pre: str, ids: int, opened: Open) -> None:
        metadata: Metadata = {"tokenizer.ggml.pre": pre, "tokenizer.ggml.tokens": [*WORDS, "crust"]}
        assert len(tiny_tokenizer(opened, metadata).encode("crust", CONTEXT)) == ids

    def test_llama_3_never_takes_a_control_token_as_a_whole_word(self, opened: Open) -> None:
        kinds = [3] * 3 + [1] * (len(WORDS) - 3) + [3]
        metadata: Metadata = {"tokenizer.ggml.tokens": [*WORDS, "stop"], "tokenizer.ggml.token_type": kinds}
        tokenizer = tiny_tokenizer(opened, {**metadata, "tokenizer.ggml.pre": "llama-bpe"})
        assert len(WORDS) not in tokenizer.encode("stop", CONTEXT)
        assert tokenizer.text_of(len(WORDS)) == "stop"

    def test_llama_3_ends_where_its_family_ends(self, opened: Open) -> None:
        metadata: Metadata = {"tokenizer.ggml.pre": "llama-bpe", "tokenizer.ggml.tokens": [*WORDS, "<|eot_id|>"]}
        assert tiny_tokenizer(opened, metadata).ends == {2, len(WORDS)}

    def test_a_word_its_makers_added_is_one_token(self, opened: Open) -> None:
        kinds = [3] * 3 + [1] * (len(WORDS) - 3) + [4, 4]
        metadata: Metadata = {"tokenizer.ggml.tokens": [*WORDS, "<tool_call>", "<tool_call>\n"]}
        tokenizer = tiny_tokenizer(opened, {**metadata, "tokenizer.ggml.token_type": kinds})
        text = "the<tool_call>hello<|im_end|> <tool_call>\n"
        ids = tokenizer.encode(text, CONTEXT)
        assert [number for number in ids if number >= len(WORDS)] == [len(WORDS), len(WORDS) + 1]
        assert min(ids) >= 3
        assert tokenizer.text_of(len(WORDS)) == "<tool_call>"
        assert tokenizer.decode(ids) == text

    def test_a_control_token_repeated_as_an_added_word_stays_one(self, opened: Open) -> None:
        kinds = [3] * 3 + [1] * (len(WORDS) - 3) + [4]
        metadata: Metadata = {"tokenizer.ggml.tokens": [*WORDS, WORDS[0]], "tokenizer.ggml.token_type": kinds}
        ids = tiny_tokenizer(opened, metadata).encode(WORDS[0], CONTEXT)
        assert 3 <= min(ids) <= max(ids) < len(WORDS)

    def test_of_a_repeated_word_the_first_counts(self, opened: Open) -> None:
        tokenizer = tiny_tokenizer(opened, {"tokenizer.ggml.tokens": [*WORDS, "hello", WORDS[0]]})
        assert tokenizer.encode("hello", CONTEXT) == [WORDS.index("hello")]
        assert [tokenizer.text_of(number) for number in (len(WORDS), len(WORDS) + 1)] == ["hello", WORDS[0]]

    @pytest.mark.parametrize("number", [-1, 1 << 31, len(WORDS)])
    def test_a_token_beyond_the_vocabulary_is_none(self, number: int, opened: Open) -> None:
        names = {f"tokenizer.ggml.{name}_token_id": number for name in ("bos", "eos", "eot")}
        tokenizer = tiny_tokenizer(opened, {**names, "tokenizer.ggml.add_bos_token": True})
        assert len(tokenizer.encode("a", CONTEXT)) == 1
        assert tokenizer.ends == frozenset()

    @pytest.mark.parametrize(
        ("pre", "parts"),
        [
            ("smollm", ["1", "2", "3", "4", "!", "\n"]),
            ("gpt-2", ["1234", "!", "\n"]),
            ("llama-bpe", ["123", "4", "!\n"]),
            ("qwen2", ["1", "2", "3", "4", "!\n"]),
            ("tekken", ["1", "2", "3", "4", "!\n"]),
            ("default", ["123", "4", "!", "\n"]),
        ],
    )
    def test_the_named_rule_says_what_may_merge(self, pre: str, parts: list[str], opened: Open) -> None:
        merges = ["1 2", "12 3", "123 4", "! Ċ"]
        words = [*WORDS, *(merge.replace(" ", "") for merge in merges)]
        metadata: Metadata = {"tokenizer.ggml.pre": pre, "tokenizer.ggml.tokens": words}
        tokenizer = tiny_tokenizer(opened, {**metadata, "tokenizer.ggml.merges": [*MERGES, *merges]})
        assert [tokenizer.text_of(token) for token in tokenizer.encode("1234!\n", CONTEXT)] == parts

    @pytest.mark.parametrize(
        "metadata",
        [
            {"tokenizer.ggml.tokens": None},
            {"tokenizer.ggml.tokens": [1, 2, 3]},
            {"tokenizer.ggml.merges": None},
            {"tokenizer.ggml.merges": "a b"},
            {"tokenizer.ggml.merges": [1, 2]},
            {"tokenizer.ggml.merges": [*MERGES, "unknown words"]},
            {"tokenizer.ggml.merges": [*MERGES, "a z"]},
            {"tokenizer.ggml.merges": [*MERGES, "the"]},
            {"tokenizer.ggml.merges": [*MERGES, ""]},
            {"tokenizer.ggml.merges": [*MERGES, " "]},
            {"tokenizer.ggml.model": None},
            {"tokenizer.ggml.model": ["gpt2"]},
            {"tokenizer.ggml.pre": ["smollm", "smollm"]},
            {"tokenizer.ggml.pre": [1, 2]},
            {"tokenizer.ggml.add_bos_token": [True, False]},
            {"tokenizer.ggml.eos_token_id": 2.0},
            {"tokenizer.ggml.eos_token_id": [2, 3]},
        ],
        ids=str,
    )
    def test_one_that_makes_no_sense_is_damaged(self, metadata: Metadata, opened: Open) -> None:
        with pytest.raises(ModelFileDamaged) as caught:
            tiny_tokenizer(opened, metadata)
        assert len(str(caught.value.arguments["detail"])) < 120

    @pytest.mark.parametrize("key", ["tokenizer.ggml.model", "tokenizer.ggml.pre"])
    def test_one_of_an_unknown_kind_is_refused(self, key: str, opened: Open) -> None:
        with pytest.raises(ModelNotSupported):
            tiny_tokenizer(opened, {key: "x" * 1_000})


def merged_by_score(text: str) -> list[int]:
    """The tokens as SentencePiece's rule has it: again and again the best-scored neighbours become one."""
    symbols = [*("▁" + text.replace(" ", "▁"))]
    score = dict(zip(SENTENCE_PIECES[FIRST_PIECE:], SENTENCE_PIECE_SCORES[FIRST_PIECE:], strict=True))
    while True:
        pairs = [(score.get(a + b), -i) for i, (a, b) in enumerate(pairwise(symbols))]
        best = max(((s, i) for s, i in pairs if s is not None), default=None)
        if best is None:
            break
        at = -best[1]
        symbols[at : at + 2] = ["".join(symbols[at : at + 2])]
    numbers = {word: i for i, word in enumerate(SENTENCE_PIECES)}
    return [1, *(part for s in symbols for part in ([numbers[s]] if s in score else [3 + byte for byte in s.encode()]))]


class TestASentencePieceVocabulary:
    def test_the_best_scored_neighbours_become_one(self, pieces: ModelTokenizer) -> None:
        ids = pieces.encode("hello world", CONTEXT)
        assert [SENTENCE_PIECES[token] for token in ids] == ["<s>", "▁hello", "▁world"]
        assert pieces.decode(ids[1:]) == " hello world"

    @given(text=st.text("helowrdabcst <>é🍕\n", min_size=1, max_size=30).filter(lambda text: text.strip()))
    @settings(deadline=None)
    def test_tokens_follow_from_the_scores(self, text: str, pieces: ModelTokenizer) -> None:
        assert pieces.encode(text, CONTEXT) == merged_by_score(text)
        assert pieces.decode(pieces.encode(text, CONTEXT)[1:]) == " " + text

    def test_what_has_no_word_is_spelt_in_bytes(self, pieces: ModelTokenizer) -> None:
        ids = pieces.encode("é\n", CONTEXT)
        assert [SENTENCE_PIECES[token] for token in ids[2:]] == ["<0xC3>", "<0xA9>", "<0x0A>"]

    @pytest.mark.parametrize("control", ["<s>", "</s>", "<unk>", "<0x0A>"])
    def test_control_tokens_typed_as_text_stay_text(self, control: str, pieces: ModelTokenizer) -> None:
        ids = pieces.encode(f"he{control}", CONTEXT)
        assert SENTENCE_PIECES.index(control) not in ids[1:]
        assert pieces.decode(ids[1:]) == f" he{control}"

    def test_every_token_writes_something(self, pieces: ModelTokenizer) -> None:
        written = [pieces.text_of(token) for token in range(len(SENTENCE_PIECES))]
        assert all(written)
        assert (written[3 + ord("\n")], written[3 + 0xC3], written[-2]) == ("\n", "\ufffd", " world")

    def test_a_word_its_makers_added_is_one_token(self, opened: Open) -> None:
        words = [*SENTENCE_PIECES, "<tool_call>"]
        added: Metadata = {
            "tokenizer.ggml.tokens": words,
            "tokenizer.ggml.scores": [*SENTENCE_PIECE_SCORES, 0.0],
            "tokenizer.ggml.token_type": [2, 3, 3, *[6] * 256, *[1] * (len(words) - 260), 4],
        }
        tokenizer = tiny_tokenizer(opened, {**SENTENCE_PIECE_METADATA, **added})
        ids = tokenizer.encode("hello<tool_call>world</s>", CONTEXT)
        assert [words[number] for number in ids[:4]] == ["<s>", "▁hello", "<tool_call>", "▁world"]
        assert 2 not in ids
        assert tokenizer.decode(ids[1:4]) == " hello<tool_call> world"

    def test_of_a_repeated_word_the_first_counts(self, opened: Open) -> None:
        words = [*SENTENCE_PIECES[:-1], "he"]
        tokenizer = tiny_tokenizer(opened, {**SENTENCE_PIECE_METADATA, "tokenizer.ggml.tokens": words})
        assert tokenizer.encode("he", CONTEXT)[-1] == words.index("he")
        assert tokenizer.text_of(len(words) - 1) == "he"

    def test_where_the_file_names_none_the_usual_tokens_begin_and_end_a_text(self, opened: Open) -> None:
        unnamed = {"tokenizer.ggml.bos_token_id": None, "tokenizer.ggml.eos_token_id": None}
        tokenizer = tiny_tokenizer(opened, {**SENTENCE_PIECE_METADATA, **unnamed, "tokenizer.ggml.add_bos_token": None})
        assert tokenizer.encode("hello", CONTEXT)[0] == 1
        assert tokenizer.ends == {2}

    def test_a_space_is_put_before_only_if_the_file_says_so(self, opened: Open) -> None:
        without = tiny_tokenizer(opened, {**SENTENCE_PIECE_METADATA, "tokenizer.ggml.add_space_prefix": False})
        assert [SENTENCE_PIECES[token] for token in without.encode("hello", CONTEXT)] == ["<s>", "hello"]

    @pytest.mark.parametrize(
        "metadata",
        [
            {"tokenizer.ggml.scores": None},
            {"tokenizer.ggml.scores": [0.0]},
            {"tokenizer.ggml.scores": ["high"] * len(SENTENCE_PIECES)},
            {"tokenizer.ggml.token_type": [1]},
            {"tokenizer.ggml.token_type": 1},
            {"tokenizer.ggml.unknown_token_id": 1 << 20},
            {"tokenizer.ggml.unknown_token_id": "unk"},
            {"tokenizer.ggml.add_space_prefix": [True, True]},
        ],
        ids=str,
    )
    def test_one_that_makes_no_sense_is_damaged(self, metadata: Metadata, opened: Open) -> None:
        with pytest.raises(ModelFileDamaged):
            tiny_tokenizer(opened, {**SENTENCE_PIECE_METADATA, **metadata})
