import os
import random
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFReader, quants
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gpuviz.compute.transformer.packed import WeightFormat
from gpuviz.errors import (
    GpuvizError,
    ModelFileDamaged,
    ModelFileMissing,
    ModelNotSupported,
    UnreadableFile,
    WeightsNotSupported,
)
from gpuviz.model.gguf import GgufFile
from gpuviz.model.tokenizer import ModelTokenizer
from gpuviz.model.weights import read_weights
from tests.model.gguf_bytes import ARRAY, STRING, file, header, pair, tensor, text
from tests.model.tiny_model import FORMATS, tiny_model, tiny_weights

pytestmark = pytest.mark.usefixtures("little_memory")

Open = Callable[[bytes], GgufFile]

HUGE = 1 << 60
ROW = np.arange(32, dtype="<f4").tobytes()
SMALL = file(
    [pair("a.string", "Größe"), pair("a.list", ["x", ""]), pair("a.flag", True), pair("some.numbers", [1, 2, 3])],
    [tensor("first", [8], 0, 0), tensor("second", [8, 3], 0, 32)],
    ROW,
)


def one(content: bytes) -> bytes:
    """A file with one pair, whose value is written so."""
    return header(0, 1) + text("key") + content


def placed(sizes: list[int], kind: int = 0, offset: int = 0) -> bytes:
    """A file with a tensor of 32 float32 numbers that is described so."""
    return file([], [tensor("t", sizes, kind, offset)], ROW)


def together(*places: tuple[str, int]) -> bytes:
    """A file with tensors of 8 numbers at these places."""
    return file([], [tensor(name, [8], 0, offset) for name, offset in places], ROW)


DAMAGED = {
    "empty": b"",
    "wrong magic": header(0, 0, magic=b"GGML"),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "2^60 tensors": header(HUGE, 0),
    "2^60 pairs": header(0, HUGE),
    "more tensors than there are": header(9_999, 0) + bytes(100),
    "more pairs than there are": header(0, 9_999) + bytes(100),
    "a key of 2^60 bytes": header(0, 1) + struct.pack("<Q", HUGE) + bytes(100),
    "a key of 70,000 bytes": file([pair("k" * 70_000, 1)]),
    "a string of 2^60 bytes": one(struct.pack("<IQ", STRING, HUGE)),
    "a string of 2^64 - 1 bytes": one(struct.pack("<IQ", STRING, (1 << 64) - 1)),
    "a value of no kind": one(struct.pack("<I", 13) + bytes(16)),
    "an array of arrays": one(struct.pack("<IIQIQ", ARRAY, ARRAY, 1, 4, 0)),
    "arrays in arrays, 10,000 deep": one(struct.pack("<I", ARRAY) + struct.pack("<IQ", ARRAY, 1) * 10_000),
    "an array of no kind": one(struct.pack("<IIQ", ARRAY, 77, 1) + bytes(16)),
    "an array of 2^40 bytes": one(struct.pack("<IIQ", ARRAY, 0, 1 << 40) + bytes(100)),
    "an array of 2^60 numbers": one(struct.pack("<IIQ", ARRAY, 10, HUGE) + bytes(100)),
    "an array of 2^60 strings": one(struct.pack("<IIQ", ARRAY, STRING, HUGE) + bytes(100)),
    "an array of more strings than fit": one(struct.pack("<IIQ", ARRAY, STRING, 9) + bytes(64)),
    "a key that is no UTF-8": file([pair(b"\xc3", 1)]),
    "a key twice": file([pair("key", 1), pair("key", 2)]),
    "a tensor whose name is no UTF-8": file([], [tensor(b"\x80", [8], 0, 0)], ROW),
    "a tensor twice": together(("a", 0), ("a", 32)),
    "tensors in one place": together(("a", 32), ("b", 32)),
    "tensors that overlap": file([], [tensor("a", [32], 0, 0), tensor("b", [8], 0, 32)], ROW),
    "no dimensions": placed([]),
    "5 dimensions": placed([8, 1, 1, 1, 1]),
    "2^32 - 1 dimensions": header(1, 0) + text("t") + struct.pack("<I", (1 << 32) - 1) + bytes(100),
    "a dimension of 0": placed([0, 8]),
    "a dimension of 2^63": placed([1 << 63]),
    "dimensions that make 2^64": placed([1 << 31, 1 << 31], kind=1),
    "a row of half a block": placed([16], kind=8),
    "an offset beyond the end": placed([8], offset=128),
    "an offset that leaves too little": placed([32], offset=32),
    "an offset near 2^64": placed([8], offset=(1 << 64) - 32),
    "an offset that is not aligned": placed([8], offset=4),
    "a tensor without its bytes": file([], [tensor("t", [8], 0, 0)]),
    "alignment 0": file([pair("general.alignment", 0)]),
    "alignment 3": file([pair("general.alignment", 3)]),
    "alignment 2^31": file([pair("general.alignment", 1 << 31)]),
    "alignment below 0": file([pair("general.alignment", -32)]),
    "a broken alignment": file([pair("general.alignment", 32.0)]),
    "several alignments": file([pair("general.alignment", [32, 32])]),
}

NOT_SUPPORTED = {
    "version 0": header(0, 0, version=0),
    "version 1": header(0, 0, version=1),
    "version 4": header(0, 0, version=4),
    "the other byte order": header(0, 0, version=3 << 24),
    "weights of an unknown type": placed([32], kind=999),
    "weights of a type that is not unpacked here": placed([256], kind=23),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_is_named_so(content: bytes, opened: Open) -> None:
    with pytest.raises(ModelFileDamaged) as caught:
        opened(content)
    assert str(caught.value.arguments["path"]).endswith("model0.gguf")
    assert 0 < len(str(caught.value.arguments["detail"])) < 120


@pytest.mark.parametrize("content", NOT_SUPPORTED.values(), ids=NOT_SUPPORTED.keys())
def test_a_file_of_an_unknown_kind_is_named_so(content: bytes, opened: Open) -> None:
    with pytest.raises(ModelNotSupported):
        opened(content)


@pytest.mark.parametrize("kind", [9, *range(15, 30), 34, 35, 39])
def test_weights_that_cannot_be_read_are_named_as_people_know_them(kind: int, opened: Open) -> None:
    with pytest.raises(WeightsNotSupported) as caught:
        opened(placed([256], kind=kind))
    assert caught.value.arguments["packing"] == GGMLQuantizationType(kind).name


def test_a_big_endian_file_is_named_so(opened: Open) -> None:
    with pytest.raises(ModelNotSupported) as caught:
        opened(b"GGUF" + struct.pack(">IQQ", 3, 0, 0))
    assert caught.value.arguments["detail"] == "it is big-endian"


def test_a_text_in_another_encoding_is_read_as_well_as_can_be(opened: Open) -> None:
    author = struct.pack("<I", STRING) + text("José".encode("latin-1"))
    assert opened(file([pair("general.author", author)])).metadata == {"general.author": "Jos\ufffd"}


@pytest.mark.parametrize("first_read", [1, 4 << 20])
@given(
    texts=st.lists(st.binary(max_size=5) | st.sampled_from([b"a\0b", b"\xc3", b"\xe2\x82", "€".encode()]), max_size=20)
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_text_of_a_list_is_read_by_itself(
    texts: list[bytes], first_read: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gpuviz.model.gguf._FIRST_READ_BYTES", first_read)
    listed = struct.pack("<IIQ", ARRAY, STRING, len(texts)) + b"".join(map(text, texts))
    path = tmp_path / "texts.gguf"
    path.write_bytes(file([pair("texts", listed), pair("last", 1)]))
    with closing(GgufFile(path)) as model:
        assert model.metadata == {"texts": [one.decode(errors="replace") for one in texts], "last": 1}


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ModelFileMissing):
        GgufFile(tmp_path / "missing.gguf")
    with pytest.raises(ModelFileMissing):
        GgufFile(tmp_path / "no folder" / "missing.gguf")
    with pytest.raises(UnreadableFile):
        GgufFile(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.gguf")
        with pytest.raises(UnreadableFile):
            GgufFile(tmp_path / "pipe.gguf")


def test_a_file_cut_anywhere_is_damaged(tmp_path: Path, opened: Open) -> None:
    assert opened(SMALL).has("second")
    path = tmp_path / "cut.gguf"
    for length in range(len(SMALL)):
        path.write_bytes(SMALL[:length])
        with pytest.raises(ModelFileDamaged):
            GgufFile(path)


def test_a_model_cut_at_random_places_is_damaged(tmp_path: Path) -> None:
    model, path = tiny_model("Q4_1"), tmp_path / "cut.gguf"
    for length in random.Random(1).sample(range(len(model)), 200):
        path.write_bytes(model[:length])
        with pytest.raises(ModelFileDamaged):
            GgufFile(path)


def test_metadata_keep_their_kinds(opened: Open) -> None:
    plain = {0: ("B", 200), 1: ("b", -3), 2: ("H", 60_000), 3: ("h", -300), 4: ("I", 1 << 31), 5: ("i", -(1 << 30))}
    plain |= {10: ("Q", 1 << 63), 11: ("q", -HUGE)}
    pairs = [pair(f"k{kind}", struct.pack("<I" + code, kind, number)) for kind, (code, number) in plain.items()]
    pairs += [pair("f32", 0.5), pair("f64", struct.pack("<Id", 12, 0.1)), pair("yes", True), pair("no", False)]
    pairs += [pair("words", ["a", "", "ü"]), pair("none", []), pair("numbers", [1, 2]), pair("word", "日本")]
    metadata = opened(file(pairs)).metadata
    assert {kind: metadata[f"k{kind}"] for kind in plain} == {kind: number for kind, (_, number) in plain.items()}
    assert (metadata["f32"], metadata["f64"], metadata["yes"], metadata["no"]) == (0.5, 0.1, True, False)
    assert (metadata["words"], metadata["none"], metadata["word"]) == (["a", "", "ü"], [], "日本")
    assert metadata["numbers"].tolist() == [1, 2]


def test_a_value_is_of_the_kind_asked_for(opened: Open) -> None:
    model = opened(file([pair("number", 3), pair("flag", True), pair("numbers", [1, 2])]))
    assert model.value("number", int) == 3
    assert model.value("flag", bool) is True
    assert model.value("missing", int, 5) == 5
    for key, kind in (("flag", int), ("number", float), ("number", str), ("numbers", int), ("missing", int)):
        with pytest.raises(ModelFileDamaged):
            model.value(key, kind)


@pytest.mark.parametrize("alignment", [8, 32, 64, 4096])
def test_tensors_begin_where_the_alignment_says(alignment: int, opened: Open) -> None:
    start = header(1, 1) + pair("general.alignment", alignment) + tensor("t", [8], 0, alignment)
    content = start + bytes(-len(start) % alignment) + bytes(alignment) + ROW[:32]
    assert opened(content).tensor("t", 8).unpack().tolist() == [list(range(8))]


def test_a_tensor_is_given_only_in_its_own_shape(opened: Open) -> None:
    model = opened(SMALL)
    assert model.tensor("second", 3, 8).unpack().tolist()[2] == list(range(24, 32))
    assert model.tensor("first", 1, 8).rows == 1
    for name, *shape in (("second", 8, 3), ("second", 24), ("first", 9), ("third", 8)):
        with pytest.raises(ModelFileDamaged):
            model.tensor(str(name), *map(int, shape))


@pytest.mark.parametrize("packing", FORMATS)
def test_another_reader_sees_the_same_model(packing: str, tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model(packing, tied=False))
    ours, theirs = GgufFile(path), GGUFReader(path)
    fields = {name: field.contents() for name, field in theirs.fields.items() if not name.startswith("GGUF.")}
    assert {
        key: found.tolist() if isinstance(found, np.ndarray) else found for key, found in ours.metadata.items()
    } == fields
    assert {part.name for part in theirs.tensors} == set(tiny_weights(tied=False))
    for part in theirs.tensors:
        cols, rows = (*(int(size) for size in part.shape), 1)[:2]
        packed = ours.tensor(part.name, rows, cols)
        assert packed.format is (WeightFormat.F32 if rows == 1 else WeightFormat[packing])
        exact = quants.dequantize(part.data, part.tensor_type).reshape(rows, cols)
        assert np.array_equal(packed.unpack(), exact)
    ours.close()


MODEL = tiny_model("Q8_0")
HEADER = MODEL.rindex(b"output_norm.weight") + 42  # its name, and 24 bytes more, end the descriptions
TENSORS = MODEL.index(b"token_embd.weight") - 8
PLACES = st.one_of(st.integers(0, 900), st.integers(TENSORS, HEADER - 1), st.integers(0, HEADER - 1))


@given(changes=st.lists(st.tuples(PLACES, st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=200, deadline=2_000)
def test_a_model_with_changed_bytes_is_read_or_refused(
    changes: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = bytearray(MODEL)
    for place, byte in changes:
        content[place] = byte
    path = tmp_path_factory.getbasetemp() / "changed.gguf"
    path.write_bytes(content)
    try:
        with closing(GgufFile(path)) as model:
            weights, tokenizer = read_weights(model), ModelTokenizer(model)
        ids = tokenizer.encode("the sun and the cat", 64)
    except GpuvizError:
        return
    assert weights.unpacked_bytes < 16 * len(MODEL)
    assert 0 < len(ids) <= 64
    assert all(0 <= token < weights.config.vocabulary for token in ids)
    assert tokenizer.decode(ids)


def test_the_real_model_is_read(smollm2: GgufFile) -> None:
    weights = read_weights(smollm2)
    assert (weights.config.layers, weights.config.hidden, weights.config.vocabulary) == (30, 576, 49_152)
    assert weights.count == 134_515_008
