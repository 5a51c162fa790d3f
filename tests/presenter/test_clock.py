from gpuviz.presenter.clock import TalkClock


def test_clock_stands_until_it_goes_and_while_it_is_held() -> None:
    clock = TalkClock(planned_s=600)
    assert clock.elapsed_s(50) == 0
    clock.go(100)
    clock.go(130)
    assert clock.elapsed_s(160) == 60
    clock.hold(160)
    assert not clock.goes
    assert clock.elapsed_s(500) == 60
    clock.go(1000)
    assert clock.elapsed_s(1030) == 90
    assert clock.left_s(1030) == 510


def test_time_left_is_negative_once_the_talk_takes_longer() -> None:
    clock = TalkClock(planned_s=60)
    clock.go(0)
    assert clock.left_s(90) == -30


def test_clock_begins_anew_standing() -> None:
    clock = TalkClock(planned_s=60)
    clock.go(0)
    clock.begin_anew()
    assert not clock.goes
    assert clock.elapsed_s(1000) == 0
