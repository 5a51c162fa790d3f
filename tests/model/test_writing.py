"""A model writes on: what is enqueued ahead of the host changes nothing about what is written."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import AnyOperations
from gpuviz.errors import InvalidChoice
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import MOST_ATTENTION, Reader
from gpuviz.model.results import Token
from gpuviz.model.writing import TokenSampler, Written, WrittenToken, check_temperature, write
from tests.model.gguf_bytes import Value
from tests.model.tiny_model import HEADS, LAYERS, WORDS, tiny_model

WAYS = ("numpy", "cpu", "gpu")
TEXT = [50, 7, 280, 31, 3]
CLOSE = 1e-4  # of numbers about 1, computed in float32 in two ways
WITHOUT_END: dict[str, Value | None] = {
    "tokenizer.ggml.eos_token_id": None,
    "tokenizer.ggml.tokens": [f"<{number}>" if number < 3 else word for number, word in enumerate(WORDS)],
}

Open = Callable[..., Reader]


@pytest.fixture(params=WAYS)
def opened_reader(request: pytest.FixtureRequest, device: DeviceInfo, tmp_path: Path) -> Iterator[Open]:
    """Opens tiny models, whose metadata is given, with one way to compute."""
    tables = HostTables(None)
    made: list[Reader] = []
    operations: dict[str, Callable[[], AnyOperations]] = {
        "numpy": lambda: NumpyOperations(tables),
        "cpu": lambda: OpenClOperations(device, CpuParameters()),
        "gpu": lambda: OpenClOperations(device, GpuParameters()),
    }

    def open_reader(packing: str = "Q4_1", **facts: Value | None) -> Reader:
        path = tmp_path / f"tiny{len(made)}.gguf"
        named = {name.replace("__", "."): fact for name, fact in facts.items()}
        path.write_bytes(tiny_model(packing, tied=False, metadata={**WITHOUT_END, **named}))
        made.append(Reader(ModelFile(path), operations[request.param]()))
        return made[-1]

    yield open_reader
    for reader in made:
        reader.close()
        reader.model.close()
    tables.close()


@pytest.fixture
def reader(opened_reader: Open) -> Reader:
    return opened_reader()


def read(reader: Reader, ids: list[int]) -> None:
    reader.read([reader.model.token(number) for number in ids])


def keep_on(one: WrittenToken, written: Written) -> bool:
    assert written.tokens[-1] is one.token
    return True


class Kept:
    """Keeps what is written, and stops it after ``most`` tokens."""

    def __init__(self, most: int = 1000) -> None:
        self.most, self.words = most, list[WrittenToken]()

    def __call__(self, one: WrittenToken, written: Written) -> bool:
        self.words.append(one)
        assert written.tokens == [word.token for word in self.words]
        return len(self.words) < self.most


def ids_of(tokens: list[Token]) -> list[int]:
    return [token.id for token in tokens]


@pytest.mark.parametrize("packing", ["Q4_1", "F32"])
def test_the_device_chooses_what_the_host_would(opened_reader: Open, packing: str) -> None:
    reader, kept = opened_reader(packing), Kept()
    read(reader, TEXT)
    written = write(reader, TokenSampler(0.0, 1), 20, kept)
    assert (written.end, len(written.tokens)) == ("length", 20)
    assert len(set(ids_of(written.tokens))) > 2
    assert ids_of(reader.reading.tokens) == TEXT + ids_of(written.tokens)
    read(reader, TEXT)
    for word in kept.words:
        probabilities = reader.probabilities(1.0)
        assert word.token.id == int(np.argmax(probabilities))
        reader.finish(reader.enqueue(word.token))
        assert (word.hidden == np.concatenate(reader.reading.last_hidden)).all()
        best = int(np.argmax(reader.probabilities(1.0)))
        assert word.probabilities[best] == word.probabilities.sum() == 1


def test_every_word_comes_with_the_probabilities_of_the_next(reader: Reader) -> None:
    read(reader, TEXT)
    kept, sampler = Kept(), TokenSampler(1.5, 3)
    write(reader, sampler, 8, kept)
    read(reader, TEXT)
    for word in kept.words:
        reader.finish(reader.enqueue(word.token))
        assert (word.probabilities == reader.probabilities(1.5)).all()
        assert (word.hidden == np.concatenate(reader.reading.last_hidden)).all()


def test_words_are_sampled_reproducibly(reader: Reader) -> None:
    texts = []
    for seed in (5, 5, 6):
        read(reader, TEXT)
        texts.append(ids_of(write(reader, TokenSampler(2.0, seed), 15, keep_on).tokens))
    assert texts[0] == texts[1] != texts[2]


@pytest.mark.parametrize("temperature", [0.0, 1.0])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_writing_ends_by_its_length(reader: Reader, temperature: float, count: int) -> None:
    read(reader, TEXT)
    written = write(reader, TokenSampler(temperature, 1), count, keep_on)
    assert (written.end, len(written.tokens)) == ("length", count)
    assert (written.tokens_per_s is None) == (count == 0)
    assert len(reader.reading.tokens) == len(TEXT) + count


@pytest.mark.parametrize("temperature", [0.0, 1.0])
@pytest.mark.parametrize("room", [0, 1, 2, 5])
def test_writing_ends_with_a_full_kv_cache(opened_reader: Open, temperature: float, room: int) -> None:
    reader = opened_reader(llama__context_length=len(TEXT) + room)
    read(reader, TEXT)
    kept = Kept()
    written = write(reader, TokenSampler(temperature, 1), 100, kept)
    assert (written.end, len(written.tokens)) == ("full", room)
    assert all(word.probabilities.sum() == pytest.approx(1) for word in kept.words)
    assert reader.is_full
    assert write(reader, TokenSampler(temperature, 1), 100, kept).end == "full"


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_writing_ends_before_the_end_of_text(opened_reader: Open, temperature: float) -> None:
    endless = opened_reader()
    read(endless, TEXT)
    words = ids_of(write(endless, TokenSampler(temperature, 1), 12, keep_on).tokens)
    for end in {words[0], words[4]}:
        reader, before = opened_reader(tokenizer__ggml__eos_token_id=end), words[: words.index(end)]
        read(reader, TEXT)
        written = write(reader, TokenSampler(temperature, 1), 12, keep_on)
        assert (written.end, ids_of(written.tokens)) == ("end-of-text", before)
        assert ids_of(reader.reading.tokens) == TEXT + before
        assert write(reader, TokenSampler(0.0, 1), 0, keep_on).end == "length"


@pytest.mark.parametrize("temperature", [0.0, 1.0])
@pytest.mark.parametrize("most", [1, 4])
def test_what_was_enqueued_ahead_leaves_no_trace(reader: Reader, temperature: float, most: int) -> None:
    read(reader, TEXT)
    written = write(reader, TokenSampler(temperature, 1), 20, Kept(most))
    assert (written.end, len(written.tokens)) == ("stopped", most)
    there = reader.probabilities(1.0), reader.top(5, reader.probabilities(0.5)), reader.guesses()
    later = write(reader, TokenSampler(temperature, 2), 6, keep_on).tokens
    read(reader, TEXT)
    for token in written.tokens:
        reader.finish(reader.enqueue(token))
    assert (reader.probabilities(1.0) == there[0]).all()
    assert (reader.top(5, reader.probabilities(0.5)), reader.guesses()) == there[1:]
    assert write(reader, TokenSampler(temperature, 2), 6, keep_on).tokens == later


def test_words_that_cannot_come_are_none_of_the_likeliest(reader: Reader) -> None:
    read(reader, TEXT)
    certain = reader.probabilities(0.0)
    ((token, _, share),) = reader.top(5, certain)
    assert (token, share) == (int(certain.argmax()), 1.0)
    assert len(reader.top(5, reader.probabilities(1.0))) == 5


def test_another_word_may_take_the_place_of_what_was_enqueued_ahead(reader: Reader) -> None:
    other, ahead = reader.model.token(99), 2
    read(reader, TEXT)
    for _ in range(ahead):
        reader.enqueue(None)
    reader.drop()
    reader.finish(reader.enqueue(other))
    found = reader.probabilities(1.0)
    read(reader, TEXT)
    reader.finish(reader.enqueue(other))
    assert (reader.probabilities(1.0) == found).all()
    read(reader, [*TEXT, other.id])
    assert np.allclose(reader.probabilities(1.0), found, rtol=1e-3, atol=CLOSE)


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_a_listener_that_fails_leaves_the_reader_as_it_was(reader: Reader, temperature: float) -> None:
    class ListenerError(Exception):
        pass

    def fail(one: WrittenToken, written: Written) -> bool:
        raise ListenerError

    read(reader, TEXT)
    with pytest.raises(ListenerError):
        write(reader, TokenSampler(temperature, 1), 20, fail)
    assert len(reader.reading.tokens) == len(TEXT) + 1
    later = write(reader, TokenSampler(0.0, 2), 5, keep_on).tokens
    written = reader.reading.tokens[len(TEXT)]
    read(reader, TEXT)
    reader.finish(reader.enqueue(written))
    assert write(reader, TokenSampler(0.0, 2), 5, keep_on).tokens == later


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_attention_weights_of_written_words_are_those_of_words_read(reader: Reader, temperature: float) -> None:
    read(reader, TEXT)
    write(reader, TokenSampler(temperature, 1), 9, keep_on)
    places = [(layer, head) for layer in range(LAYERS) for head in range(HEADS)]
    written = [reader.attention_weights(reader.reading, *place) for place in places]
    read(reader, ids_of(reader.reading.tokens))
    for place, weights in zip(places, written, strict=True):
        assert weights.shape == (len(TEXT) + 9, len(TEXT) + 9)
        assert np.allclose(weights, reader.attention_weights(reader.reading, *place), rtol=1e-3, atol=CLOSE)


def test_attention_weights_are_not_kept_for_long_texts(opened_reader: Open) -> None:
    reader = opened_reader(llama__context_length=MOST_ATTENTION + 5)
    read(reader, [3 + number for number in range(MOST_ATTENTION - 2)])
    write(reader, TokenSampler(0.0, 1), 2, keep_on)
    weights = reader.attention_weights(reader.reading, 1, 1)
    assert weights.shape == (MOST_ATTENTION, MOST_ATTENTION)
    write(reader, TokenSampler(0.0, 1), 2, keep_on)
    assert reader.attention_weights(reader.reading, 1, 1).shape == (0, 0)


def test_attention_weights_may_be_asked_for_at_any_moment_of_writing(reader: Reader) -> None:
    sizes: list[int] = []

    class Watched(list[Any]):
        """A list at each of whose changes another thread comes in between."""

        def append(self, one: object) -> None:
            super().append(one)
            sizes.append(len(reader.attention_weights(reader.reading, 0, 0)))

    read(reader, TEXT)
    reading, size = reader.reading, len(TEXT)
    reading.attention, reading.tokens = Watched(reading.attention), Watched(reading.tokens)
    write(reader, TokenSampler(0.0, 1), 2, keep_on)
    assert sizes == [size + 1, size + 1, size + 2, size + 2]


def test_an_earlier_reading_keeps_its_numbers(reader: Reader) -> None:
    read(reader, TEXT)
    write(reader, TokenSampler(0.0, 1), 3, keep_on)
    earlier, before = reader.reading, reader.probabilities(1.0)
    shares = reader.attention_weights(earlier, 0, 0)
    read(reader, TEXT[::-1])
    write(reader, TokenSampler(0.0, 1), 4, keep_on)
    assert (reader.attention_weights(earlier, 0, 0) == shares).all()
    assert (reader.probabilities(1.0, earlier) == before).all()


def test_a_look_at_the_same_words_is_no_reading_of_others(reader: Reader) -> None:
    read(reader, TEXT)
    expected = write(reader, TokenSampler(0.0, 1), 5, keep_on).tokens
    read(reader, TEXT)
    reading, tokens = reader.reading, [*reader.reading.tokens]
    reader.feed_forward_input(tokens, 1)
    assert reader.reading is reading
    assert write(reader, TokenSampler(0.0, 1), 5, keep_on).tokens == expected
    before = reader.probabilities(1.0)
    reader.feed_forward_input(tokens[::-1], 1)
    assert reader.reading.tokens == []
    read(reader, TEXT[::-1])
    write(reader, TokenSampler(0.0, 1), 4, keep_on)
    assert (reader.probabilities(1.0, reading) == before).all()


def test_sampling_follows_the_probabilities() -> None:
    sampler, probabilities = TokenSampler(1.0, 1), np.array([0, 0.5, 0.2, 0, 0.3], np.float32)
    drawn = np.bincount([sampler.sample(probabilities) for _ in range(4000)], minlength=5) / 4000
    assert (drawn[[0, 3]] == 0).all()
    assert np.abs(drawn - probabilities).max() < 5 * 0.5 / 4000**0.5  # five standard deviations


def test_without_any_warmth_the_first_of_the_best_is_taken() -> None:
    assert TokenSampler(0.0, 1).sample(np.array([0.2, 0.4, 0.4], np.float32)) == 1


@pytest.mark.parametrize("temperature", [-0.1, 10.1, float("nan"), float("inf")])
def test_temperatures_out_of_range_are_refused(temperature: float) -> None:
    with pytest.raises(InvalidChoice):
        check_temperature(temperature)
    with pytest.raises(InvalidChoice):
        TokenSampler(temperature, 1)
