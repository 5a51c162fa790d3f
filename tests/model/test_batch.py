"""Several sentences in one pass: each gets what it would get alone, whoever else is there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, default_parameters
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import PAGE, AnyOperations
from gpuviz.compute.transformer.sequential_operations import SequentialOperations
from gpuviz.errors import BatchFull, TextEmpty, TextTooLong
from gpuviz.model.batch import Batch, Conversation
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import Reader
from gpuviz.model.store import model_path
from gpuviz.model.writing import TokenSampler, write
from tests.model.tiny_model import CONTEXT, WORDS, tiny_model

WAYS = ("numpy", "sequential", "cpu", "this cpu", "gpu")
EXACT = 1e-5  # of the largest logit
LENGTHS = [3, 15, 16, 17, 31, 1, 40]  # before, at and after the end of a page

Open = Callable[[Path], Reader]


def tokens_of(seed: int, count: int) -> list[int]:
    return [int(token) for token in np.random.default_rng(seed).integers(3, len(WORDS), count)]


@pytest.fixture(scope="module")
def operations(devices: list[DeviceInfo]) -> Iterator[Callable[[str], list[AnyOperations]]]:
    """A way to compute on every device that has it, made ready once."""
    tables, made = HostTables(None), dict[str, list[AnyOperations]]()
    on_cpus = [device for device in devices if device.kernels == "cpu"]
    makers: dict[str, Callable[[], list[AnyOperations]]] = {
        "numpy": lambda: [NumpyOperations(tables)],
        "sequential": lambda: [SequentialOperations(tables, CancelToken())],
        "cpu": lambda: [OpenClOperations(device, CpuParameters()) for device in on_cpus],
        "this cpu": lambda: [OpenClOperations(device, default_parameters(device)) for device in on_cpus],
        "gpu": lambda: [OpenClOperations(device, GpuParameters()) for device in devices],
    }

    def operations_of(way: str) -> list[AnyOperations]:
        if way not in made:
            made[way] = makers[way]()
        return made[way]

    yield operations_of
    for one in (one for ways in made.values() for one in ways):
        one.close()
    tables.close()


@pytest.fixture(params=WAYS)
def open_reader(
    request: pytest.FixtureRequest, operations: Callable[[str], list[AnyOperations]]
) -> Iterator[Callable[[Path], list[Reader]]]:
    """Opens a model by one way to compute, on every device."""
    files: list[ModelFile] = []

    def open_one(path: Path) -> list[Reader]:
        files.append(ModelFile(path))
        return [Reader(files[-1], one) for one in operations(request.param)]

    yield open_one
    for file in files:
        file.close()


@pytest.fixture
def readers(open_reader: Callable[[Path], list[Reader]], tmp_path: Path) -> list[Reader]:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1", tied=False))
    return open_reader(path)


def alone(reader: Reader, tokens: list[int]) -> FloatMatrix:
    """The logits after these tokens, read by the reader at once and alone."""
    reader.read([reader.model.token(token) for token in tokens])
    numbers: FloatMatrix = reader.llama.operations.read_back(reader.reading.logits).wait()[0].copy()
    return numbers


def check(reader: Reader, batch: Batch, conversations: list[Conversation]) -> None:
    """The latest pass gave each of these what it gets alone, to ``EXACT``, and the token that follows from it."""
    for found, one in zip(batch.logits(), conversations, strict=True):
        expected = alone(reader, one.tokens[:-1])
        assert np.abs(found - expected).max() <= EXACT * np.abs(expected).max()
        assert one.tokens[-1] == int(np.argmax(found))


def read(batch: Batch, seed: int, count: int, answer: int = 12) -> Conversation:
    """A conversation that was admitted and read."""
    conversation = batch.admit(tokens_of(seed, count), answer)
    batch.prefill(conversation)
    return conversation


def test_reading_gives_what_the_reader_gives(readers: list[Reader]) -> None:
    for reader in readers:
        batch = Batch(reader, len(LENGTHS), 1024)
        for seed, count in enumerate(LENGTHS):
            conversation = batch.admit(tokens_of(seed, count), 5)
            token = batch.prefill(conversation)
            assert conversation.tokens == [*tokens_of(seed, count), token]
            check(reader, batch, [conversation])


@pytest.mark.parametrize("rows", [1, 2, 3, 7])
def test_each_sentence_gets_what_it_gets_alone(readers: list[Reader], rows: int) -> None:
    for reader in readers:
        batch = Batch(reader, rows, 1024)
        conversations = [read(batch, seed, LENGTHS[seed]) for seed in range(rows)]
        for _ in range(4):
            before = [len(one.tokens) for one in conversations]
            tokens = batch.step(conversations)
            assert tokens == [one.tokens[-1] for one in conversations]
            assert [len(one.tokens) for one in conversations] == [count + 1 for count in before]
            check(reader, batch, conversations)


def test_some_join_and_some_leave_at_any_step(readers: list[Reader]) -> None:
    for reader in readers:
        batch = Batch(reader, 4, 20 * PAGE)
        here = [read(batch, 1, 30), read(batch, 2, 5)]
        batch.step(here)
        here.append(read(batch, 3, 17))
        batch.step(here)
        check(reader, batch, here)
        batch.leave(here.pop(0))
        batch.step(here)
        check(reader, batch, here)
        here.insert(0, read(batch, 4, 47))
        batch.step(here)
        check(reader, batch, here)
        batch.step(here[1:])
        check(reader, batch, here[1:])
        batch.step(here)
        check(reader, batch, here)


def test_the_order_of_a_step_does_not_matter(readers: list[Reader]) -> None:
    for reader in readers:
        batch = Batch(reader, 3, 1024)
        one, two, three = (read(batch, seed, count) for seed, count in enumerate((20, 3, 16)))
        for order in ([one, two, three], [three, one, two], [two, one], [one, three]):
            batch.step(order)
            check(reader, batch, order)


def test_pages_of_who_left_are_used_again(readers: list[Reader]) -> None:
    """The later sentence is longer than the room between the others: its pages are not neighbours."""
    for reader in readers:
        batch = Batch(reader, 4, 6 * PAGE)
        first, second, third = (read(batch, seed, 10, answer=6) for seed in range(3))
        batch.step([first, second, third])
        batch.leave(second)
        later = read(batch, 7, 60, answer=5)
        assert set(second.pages) < set(later.pages)
        assert later.pages != list(range(later.pages[0], later.pages[0] + 4))
        for _ in range(4):
            batch.step([third, later, first])
            check(reader, batch, [third, later, first])


def test_a_reader_reads_and_writes_between_steps(readers: list[Reader]) -> None:
    for reader in readers:
        text = [reader.model.token(token) for token in tokens_of(9, 20)]

        def written(reader: Reader = reader) -> list[int]:
            return [token.id for token in write(reader, TokenSampler(0.0, 1), 6, lambda *_: True).tokens]

        reader.read(text)
        undisturbed, logits = written(), alone(reader, tokens_of(9, 20))
        batch = Batch(reader, 2, 256)
        assert (alone(reader, tokens_of(9, 20)) == logits).all()
        reader.read(text)
        conversations = [read(batch, 1, 30), read(batch, 2, 3)]
        batch.step(conversations)
        assert written() == undisturbed
        batch.step(conversations)
        check(reader, batch, conversations)
        batch.close()
        assert (alone(reader, tokens_of(9, 20)) == logits).all()


def test_a_full_pool_refuses_and_loses_nothing(readers: list[Reader]) -> None:
    reader = readers[0]
    batch = Batch(reader, 3, 5 * PAGE + 1)
    assert (batch.memory_tokens, batch.free_tokens) == (5 * PAGE, 5 * PAGE)
    here = [read(batch, 1, PAGE, answer=2), read(batch, 2, PAGE, answer=1)]
    assert batch.free_tokens == 2 * PAGE
    with pytest.raises(BatchFull) as refused:
        batch.admit(tokens_of(3, 2 * PAGE), 2)
    assert refused.value.arguments == {"needed": 3 * PAGE, "free": 2 * PAGE, "seats": 1}
    assert batch.free_tokens == 2 * PAGE
    batch.step(here[:1])
    check(reader, batch, here[:1])
    assert all(one.is_finished for one in here)
    batch.leave(here[0])
    assert read(batch, 3, 2 * PAGE, answer=2).cached == 2 * PAGE


def test_there_are_no_more_conversations_than_seats(readers: list[Reader]) -> None:
    batch = Batch(readers[0], 1, 256)
    conversation = batch.admit([5], 1)
    with pytest.raises(BatchFull) as refused:
        batch.admit([6], 1)
    assert refused.value.arguments == {"needed": PAGE, "free": 256 - PAGE, "seats": 0}
    batch.leave(conversation)
    batch.admit([6], 1)


def test_what_can_never_be_computed_is_refused(readers: list[Reader]) -> None:
    batch = Batch(readers[0], 2, 256)
    with pytest.raises(TextEmpty):
        batch.admit([], 3)
    with pytest.raises(TextTooLong):
        batch.admit([5] * (CONTEXT - 1), 3)
    assert batch.admit([5] * (CONTEXT - 1), 2).positions == CONTEXT
    small = Batch(readers[0], 2, PAGE)
    with pytest.raises(TextTooLong):
        small.admit([5] * PAGE, 2)
    assert batch.free_tokens == 256 - CONTEXT
    assert small.free_tokens == PAGE


def test_an_answer_ends_with_its_last_token(readers: list[Reader]) -> None:
    batch = Batch(readers[0], 2, 256)
    one, three = batch.admit([5, 6], 1), batch.admit([5, 6], 3)
    for conversation in (one, three):
        batch.prefill(conversation)
    assert (one.is_finished, three.is_finished) == (True, False)
    with pytest.raises(ValueError, match="until its answer is complete"):
        batch.step([one, three])
    batch.step([three])
    batch.step([three])
    assert three.is_finished
    assert len(three.tokens) == 5


def test_mistakes_are_refused(readers: list[Reader]) -> None:
    batch = Batch(readers[0], 2, 256)
    conversation = batch.admit([5, 6], 4)
    for wrong in ([], [conversation], [conversation, conversation]):
        with pytest.raises(ValueError, match=r"each once|is read once"):
            batch.step(wrong)
    batch.prefill(conversation)
    with pytest.raises(ValueError, match="is read once"):
        batch.prefill(conversation)
    batch.leave(conversation)
    with pytest.raises(ValueError, match="of this batch"):
        batch.step([conversation])
    for seats, tokens in ((0, 256), (2, PAGE - 1)):
        with pytest.raises(ValueError, match="holds nothing"):
            Batch(readers[0], seats, tokens)


def test_work_that_is_cancelled_can_be_done_anew(readers: list[Reader]) -> None:
    for reader in readers:
        cancel = CancelToken()
        batch = Batch(reader, 2, 256, cancel)
        conversations = [read(batch, 1, 20), batch.admit(tokens_of(2, 18), 5)]
        cancel.cancel()
        with pytest.raises(Cancelled):
            batch.prefill(conversations[1])
        with pytest.raises(Cancelled):
            batch.step(conversations[:1])
        assert [one.cached for one in conversations] == [20, 0]
        cancel.reset()
        batch.prefill(conversations[1])
        check(reader, batch, conversations[1:])
        batch.step(conversations)
        check(reader, batch, conversations)


@pytest.mark.parametrize("packing", ["F32", "F16", "Q8_0", "Q4_0", "Q5_1", "Q6_K"])
def test_every_packing(open_reader: Callable[[Path], list[Reader]], tmp_path: Path, packing: str) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model(packing))
    for reader in open_reader(path):
        batch = Batch(reader, 3, 256)
        conversations = [read(batch, seed, count) for seed, count in enumerate((9, 16, 2))]
        batch.step(conversations)
        check(reader, batch, conversations)


def test_every_number_of_rows_can_be_made_ready_before(readers: list[Reader]) -> None:
    for reader in readers:
        done = list[int]()
        batch = Batch(reader, 3, 256)
        batch.warm_up(done.append)
        assert done == [1, 2, 3]
        conversations = [read(batch, seed, 20) for seed in range(3)]
        with pytest.raises(ValueError, match="has a seat"):
            batch.warm_up()
        batch.step(conversations)
        check(reader, batch, conversations)


def test_memory_needed_for_a_token_is_told(readers: list[Reader]) -> None:
    config = readers[0].model.weights.config
    batch = Batch(readers[0], 1, 64)
    assert batch.kv_bytes_per_token == config.layers * 2 * config.key_width * 4


class TestTheRealModel:
    @pytest.mark.usefixtures("smollm2")
    def test_each_of_eight_sentences_gets_what_it_gets_alone(self, device: DeviceInfo) -> None:
        file = ModelFile(model_path())
        reader = Reader(file, OpenClOperations(device))
        batch = Batch(reader, 8, 1024)
        random = np.random.default_rng(1)
        here = [batch.admit(random.integers(3, 40_000, 3 + 14 * seat).tolist(), 4) for seat in range(8)]
        for conversation in here:
            batch.prefill(conversation)
            check(reader, batch, [conversation])
        for rows in (8, 5, 2):
            batch.step(here[:rows])
            check(reader, batch, here[:rows])
        reader.close()
        file.close()
