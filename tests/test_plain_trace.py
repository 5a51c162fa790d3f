from dataclasses import dataclass

import pytest

from gpuviz.errors import DeviceFailed, InvalidChoice, UnwritableFile
from gpuviz.plain_trace import plain_trace

MARKER = "Zebrafink Zwetschge"


@dataclass
class Panel:
    sentence: str


def _raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    try:
        raise error from cause
    except type(error) as raised:
        return raised


def _misuse(sentence: str) -> object:
    nothing: dict[str, object] = {}
    return nothing[sentence]


@pytest.mark.parametrize(
    "error",
    [
        ValueError(MARKER),
        TypeError(Panel(MARKER)),
        RuntimeError("cannot read", MARKER),
        AssertionError(MARKER),
        InvalidChoice(option="--device", given=MARKER, allowed="others"),
    ],
)
def test_words_that_may_quote_a_visitor_are_left_out(error: BaseException) -> None:
    told = plain_trace(_raised(error))
    assert MARKER not in told
    assert type(error).__name__ in told
    assert "test_plain_trace.py" in told


def test_so_are_those_of_what_led_to_it() -> None:
    with pytest.raises(KeyError) as caught:
        _misuse(MARKER)
    outer = _raised(OSError(28, "No space left on device"), caught.value)
    told = plain_trace(outer)
    assert MARKER not in told
    assert told.index("KeyError") < told.index("No space left on device")
    assert "_misuse" in told


def test_what_our_code_and_the_system_say_is_told() -> None:
    assert "CL_OUT_OF_RESOURCES" in plain_trace(DeviceFailed(device="a GPU", detail="CL_OUT_OF_RESOURCES"))
    assert "disk full" in plain_trace(UnwritableFile(path="/x", detail="disk full"))
    assert "no attribute" in plain_trace(AttributeError("'Race' object has no attribute 'x'"))


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    assert plain_trace(first).count("ValueError") == 2
