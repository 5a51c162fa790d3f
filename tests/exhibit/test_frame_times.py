from gpuviz.exhibit.frame_times import FrameTimes


def _drawn(times_ms: list[float], step_s: float = 1 / 60) -> FrameTimes:
    frames = FrameTimes()
    for number, took_ms in enumerate(times_ms):
        frames.made(number * step_s, took_ms)
    return frames


def test_without_frames_there_is_nothing_to_tell() -> None:
    frames = FrameTimes()
    assert (frames.rate(1.0), frames.p99_ms(), frames.longest_ms) == (0, 0, 0)


def test_ninety_nine_of_a_hundred_stay_within_the_time_told() -> None:
    frames = _drawn([5.0] * 990 + [40.0] * 10)
    assert frames.p99_ms() == 40
    assert _drawn([5.0] * 991 + [40.0] * 9).p99_ms() == 5
    assert frames.longest_ms == 40


def test_the_rate_is_that_of_the_last_seconds() -> None:
    frames = _drawn([5.0] * 600)
    assert round(frames.rate(10.0)) == 60
    assert frames.rate(30.0) == 0


def test_only_the_last_minute_is_remembered_but_for_the_longest() -> None:
    frames = _drawn([90.0] + [5.0] * 130, step_s=1.0)
    assert (frames.p99_ms(), frames.longest_ms) == (5, 90)
