import pytest

from gpuviz.errors import InvalidPin, PinHashDamaged
from gpuviz.exhibit.pin import PinAttempts, check_hash, hash_pin, is_pin


class Clock:
    def __init__(self) -> None:
        self.now_s = 50.0

    def __call__(self) -> float:
        return self.now_s


def test_only_the_pin_itself_fits_its_hash() -> None:
    stored = hash_pin("0417")
    check_hash(stored)
    assert is_pin("0417", stored)
    assert not any(is_pin(other, stored) for other in ("417", "0418", "", "04170"))


def test_the_hash_is_one_word_without_the_pin_and_never_the_same() -> None:
    first, second = hash_pin("13571357"), hash_pin("13571357")
    assert first != second
    assert "1357" not in first
    assert not set(first) & set("\"'\\ \n")


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "12 34", "١٢٣٤", "-123", "1234\n"])
def test_a_pin_has_four_to_eight_digits(pin: str) -> None:
    with pytest.raises(InvalidPin):
        hash_pin(pin)


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "",
        lambda _: "1234",
        lambda good: good[:-2],
        lambda good: good.replace("scrypt:13", "scrypt:0"),
        lambda good: good.replace("scrypt:13", "scrypt:60"),
        lambda good: good.replace("scrypt:13:8", "scrypt:13:99"),
        lambda good: good.replace("scrypt:13:8:1", "scrypt:13:8:99"),
        lambda good: good + good,
    ],
)
def test_what_is_no_hash_of_ours_is_refused_without_being_tried(change) -> None:  # type: ignore[no-untyped-def]  # short
    with pytest.raises(PinHashDamaged):
        is_pin("1234", change(hash_pin("1234")))


def test_the_fourth_try_waits_and_each_further_one_twice_as_long() -> None:
    clock = Clock()
    attempts = PinAttempts(0, clock)
    waits = []
    for _ in range(12):
        attempts.fail()
        waits.append(attempts.locked_s)
        clock.now_s += attempts.locked_s
        assert attempts.locked_s == 0
    assert waits[:6] == [0, 0, 30, 60, 120, 240]
    assert waits[-1] == 3600


def test_starting_again_never_shortens_the_wait() -> None:
    clock = Clock()
    before = PinAttempts(0, clock)
    for _ in range(4):
        before.fail()
    clock.now_s += 50
    after = PinAttempts(before.failures, clock)
    assert after.locked_s == 60 > before.locked_s


def test_the_right_pin_forgives_all() -> None:
    attempts = PinAttempts(7, Clock())
    assert attempts.locked_s > 0
    attempts.succeed()
    assert (attempts.failures, attempts.locked_s) == (0, 0)
