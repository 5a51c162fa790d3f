import random

import pytest

from gpuviz.chapters.pixels import trace_pixel as module
from gpuviz.chapters.pixels.frame import Frame, FrameSpec
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.chapters.pixels.trace_pixel import trace_pixel
from gpuviz.errors import InvalidChoice, NumbaMissing

SPEC = FrameSpec(320, 180, time_s=12.5)


@pytest.fixture(scope="module")
def frame() -> Frame:
    frame = Frame.empty(SPEC)
    SequentialRenderer().render(frame)
    return frame


def test_a_trace_says_what_stands_in_the_frame(frame: Frame) -> None:
    dice = random.Random(1)
    met = set()
    for _ in range(500):
        col, row = dice.randrange(SPEC.width), dice.randrange(SPEC.height)
        trace = trace_pixel(SPEC, col, row)
        assert (trace.col, trace.row, trace.byte) == (col, row, frame.pixels[row, col])
        assert 1 <= trace.steps <= SPEC.detail
        assert len(trace.products) == 5
        total = sum(factor * light for factor, light in trace.products)
        assert trace.light == pytest.approx(min(max(total, 0.0), 1.0), abs=1e-5)
        assert abs(trace.light * 255 - trace.byte) <= 0.51
        met.add(trace.met)
    assert met == {"sky", "sea", "ball"}


def test_a_spot_of_a_ball_faces_one_way() -> None:
    traces = [trace_pixel(SPEC, col, 90) for col in range(SPEC.width)]
    balls = [trace for trace in traces if trace.met == "ball"]
    assert balls
    for ball in balls:
        assert sum(faced * faced for faced, _ in ball.products[:3]) == pytest.approx(1.0, abs=1e-3)


def test_less_detail_walks_fewer_steps() -> None:
    assert all(trace_pixel(FrameSpec(320, 180, 3), col, 80).steps <= 3 for col in range(0, 320, 7))


@pytest.mark.parametrize(("col", "row", "option"), [(-1, 0, "column"), (320, 0, "column"), (0, 180, "row")])
def test_a_pixel_outside_the_frame_is_refused(col: int, row: int, option: str) -> None:
    with pytest.raises(InvalidChoice) as caught:
        trace_pixel(SPEC, col, row)
    assert caught.value.arguments["option"] == option


def test_without_numba_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "compute_pixel", None)
    with pytest.raises(NumbaMissing):
        trace_pixel(SPEC, 0, 0)
