import numpy as np
import pytest

from gpuviz.chapters.pixels.verification import FrameComparison, compare_frames


def test_equal_frames_do_not_differ() -> None:
    pixels = np.arange(12, dtype=np.uint8).reshape(3, 4)
    assert compare_frames(pixels, pixels.copy()) == FrameComparison(0, 0)


@pytest.mark.parametrize(("step", "correct"), [(1, True), (-1, True), (2, False), (-2, False)])
def test_a_step_of_one_is_correct_and_of_two_is_not(step: int, correct: bool) -> None:
    reference = np.full((3, 4), 100, np.uint8)
    pixels = reference.copy()
    pixels[1, 2] = 100 + step
    found = compare_frames(pixels, reference)
    assert found == FrameComparison(abs(step), 1)
    assert found.correct is correct


def test_black_and_white_differ_by_all_there_is() -> None:
    black, white = np.zeros((2, 2), np.uint8), np.full((2, 2), 255, np.uint8)
    assert compare_frames(black, white) == compare_frames(white, black) == FrameComparison(255, 4)


def test_frames_of_different_sizes_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match=r"\(2, 2\)"):
        compare_frames(np.zeros((2, 2), np.uint8), np.zeros((2, 3), np.uint8))
