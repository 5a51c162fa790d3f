"""``gpuviz pixels``, in processes of its own."""

import json

import msgspec
import pytest

from gpuviz.chapters.pixels.results import FramesResult
from tests.commands.running import assert_one_calm_sentence, run

_SMALL = ("--size", "160x90", "--detail", "8", "--frames", "2")


def test_json_has_everything_measured() -> None:
    done = run("pixels", *_SMALL, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report.keys() == {"device", "size", "detail", "frames", "lanes", "speedup", "max_difference", "verified"}
    result = msgspec.json.decode(done.stdout, type=FramesResult)
    assert (result.size, result.detail, result.frames, result.verified) == ((160, 90), 8, 2, True)
    for lane in report["lanes"]:
        assert lane.keys() == {"lane", "pixels_per_s", "frames_per_s", "frame_ns"}


def test_without_json_there_is_a_table() -> None:
    done = run("pixels", *_SMALL)
    assert done.returncode == 0, done.stderr
    assert "160 × 90 pixels, 8 steps a pixel" in done.stdout
    assert "The professor" in done.stdout
    assert "pixel for pixel" in done.stdout


@pytest.mark.parametrize(
    "options",
    [
        ("--size", "0x720"),
        ("--size", "1280"),
        ("--size", "-5x5"),
        ("--size", "99999999x9"),
        ("--size", "1000000x1000000"),
        ("--detail", "0"),
        ("--frames", "0"),
        ("--device", "no such device"),
    ],
)
def test_what_cannot_be_is_said_in_a_calm_sentence(options: tuple[str, str]) -> None:
    assert_one_calm_sentence(run("pixels", *options))
