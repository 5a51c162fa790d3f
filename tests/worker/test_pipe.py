import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.errors import ProtocolError
from gpuviz.worker import device_messages, messages
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.pipe import framed, header, read_message, write_message

whole = st.integers(-(2**62), 2**62)
specs = st.builds(
    RaceSpec,
    size=st.none() | st.tuples(whole, whole, whole),
    tiles=whole,
    seed=whole,
    device=st.none() | st.text(),
    lanes=st.lists(st.text()).map(tuple),
    runs=whole,
)


@given(
    st.builds(race_messages.RunRace, whole, specs)
    | st.builds(race_messages.PrepareRace, whole, specs)
    | st.builds(race_messages.ShowAnswer, whole, whole, whole)
    | st.builds(race_messages.MeasureSizes, whole, st.text())
    | st.builds(device_messages.MeasureLimits, whole, st.text())
    | st.builds(device_messages.TuneDevice, whole, st.text(), st.booleans())
    | st.builds(device_messages.ListDevices, whole, st.booleans())
    | st.builds(messages.StopJob, whole)
    | st.builds(messages.Quit)
)
def test_command_arrives_unchanged(command: Command) -> None:
    pipe = io.BytesIO()
    write_message(pipe, command)
    pipe.seek(0)
    assert read_message(pipe, Command) == command
    assert read_message(pipe, Command) is None


@given(st.binary(max_size=60) | st.binary(max_size=60).map(framed))
def test_any_bytes_are_messages_or_refused(content: bytes) -> None:
    pipe = io.BytesIO(content)
    try:
        while read_message(pipe, Event) is not None:
            pass
    except ProtocolError as error:
        assert error.arguments["detail"]  # noqa: PT017 (the bytes may also be a message)


def test_absurd_length_is_refused_before_anything_is_read() -> None:
    pipe = io.BytesIO(header(0xFFFFFFFF, 0) + b" rest")
    with pytest.raises(ProtocolError):
        read_message(pipe, Event)
    assert pipe.read() == b" rest"


def test_noise_is_refused_before_what_looks_like_its_length_is_waited_for() -> None:
    pipe = io.BytesIO((50_000_000).to_bytes(4, "little") + b" of noise" + b" that follows")
    with pytest.raises(ProtocolError):
        read_message(pipe, Event)
    assert pipe.read() == b"e that follows"


def test_event_is_no_command() -> None:
    pipe = io.BytesIO()
    write_message(pipe, messages.WorkerStarted(1))
    pipe.seek(0)
    with pytest.raises(ProtocolError):
        read_message(pipe, Command)


def test_cut_message_is_the_end() -> None:
    pipe = io.BytesIO()
    write_message(pipe, messages.WorkerStarted(1))
    for length in range(len(pipe.getvalue())):
        assert read_message(io.BytesIO(pipe.getvalue()[:length]), Event) is None


@given(st.data())
def test_changed_message_is_refused(data: st.DataObject) -> None:
    pipe = io.BytesIO()
    write_message(pipe, messages.JobDone(1))
    content = bytearray(pipe.getvalue())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(ProtocolError):
        read_message(io.BytesIO(content), Event)


def test_deep_content_is_refused() -> None:
    with pytest.raises(ProtocolError):
        read_message(io.BytesIO(framed(b"\x91" * 100_000)), Event)
