"""The sum by hand: digits, mistakes, help, and its time."""

import itertools
import random

import pytest

from gpuviz.chapters.you.sum import PRODUCTS, TOTAL, Numbers, NumberSource, Sum

NUMBERS = Numbers((7, 5, 6, 4), (3, 8, 9, 7))  # 21, 40, 54, 28: 143
ALL_RIGHT = "21405428143"


def typed(keys: str, numbers: Numbers = NUMBERS) -> Sum:
    """A sum after these keys, one a second: digits, ``<`` deletes, ``>`` is the next box, ``?`` shows how."""
    now = Sum(numbers)
    for second, key in enumerate(keys):
        match key:
            case "<":
                now.delete()
            case ">":
                now.next_box()
            case "?":
                now.show(second * 10**9)
            case _:
                now.press(int(key), second * 10**9)
    return now


def test_products_and_total_are_those_of_row_and_column() -> None:
    assert NUMBERS.products == (21, 40, 54, 28)
    assert NUMBERS.total == 143


@pytest.mark.parametrize(
    ("keys", "boxes", "at", "wrong"),
    [
        ("", ["", "", "", "", ""], 0, False),
        ("2", ["2", "", "", "", ""], 0, False),
        ("21", ["21", "", "", "", ""], 1, False),
        ("3", ["3", "", "", "", ""], 0, True),
        ("34", ["4", "", "", "", ""], 0, True),
        ("32", ["2", "", "", "", ""], 0, False),
        ("3<", ["", "", "", "", ""], 0, False),
        ("<<<", ["", "", "", "", ""], 0, False),
        ("0", ["0", "", "", "", ""], 0, True),
        ("21405", ["21", "40", "5", "", ""], 2, False),
        ("214056", ["21", "40", "56", "", ""], 2, True),
        ("214056<", ["21", "40", "5", "", ""], 2, False),
        ("2140564", ["21", "40", "54", "", ""], 3, False),
        ("21<", ["21", "", "", "", ""], 1, False),
        (">", ["", "", "", "", ""], 1, False),
        (">>>>>", ["", "", "", "", ""], 0, False),
        ("21>>>>", ["21", "", "", "", ""], 1, False),
        ("?", ["21", "", "", "", ""], 1, False),
        ("2?4", ["21", "4", "", "", ""], 1, False),
        ("9?", ["21", "", "", "", ""], 1, False),
        (ALL_RIGHT, ["21", "40", "54", "28", "143"], 4, False),
        (ALL_RIGHT + "5<>?", ["21", "40", "54", "28", "143"], 4, False),
        (">>>>143", ["", "", "", "", "143"], 4, False),
    ],
)
def test_each_key_leads_to_one_state(keys: str, boxes: list[str], at: int, wrong: bool) -> None:
    now = typed(keys)
    assert (now.boxes, now.at, now.is_wrong(now.at)) == (boxes, at, wrong)


@pytest.mark.parametrize(
    ("keys", "done", "helped", "mistaken_s"),
    [
        (ALL_RIGHT[:-1], False, False, None),
        (ALL_RIGHT, True, False, None),
        ("9" + ALL_RIGHT, True, False, 0),
        ("21405628" + "4" + "28143", True, False, 7),
        ("?????", True, True, None),
        ("?" + ALL_RIGHT[2:], True, True, None),
        (">>>>143", True, False, None),
    ],
)
def test_the_right_total_ends_it(keys: str, done: bool, helped: bool, mistaken_s: int | None) -> None:
    now = typed(keys)
    assert (now.is_done, now.helped) == (done, helped)
    assert now.mistaken_ns == (None if mistaken_s is None else mistaken_s * 10**9)


def test_time_runs_from_the_first_key_to_the_right_total() -> None:
    now = Sum(NUMBERS)
    assert now.elapsed_ns(99) == 0
    now.press(2, 5_000_000_000)
    assert now.elapsed_ns(8_000_000_000) == 3_000_000_000
    for digit in ALL_RIGHT[1:]:
        now.press(int(digit), 9_000_000_000)
    assert now.elapsed_ns(50_000_000_000) == 4_000_000_000


def test_no_time_is_too_short_for_a_rate() -> None:
    now = Sum(NUMBERS)
    for _ in range(PRODUCTS + 1):
        now.show(7)
    assert now.is_done
    assert now.elapsed_ns(7) > 0


def test_a_box_that_is_right_cannot_be_chosen_again() -> None:
    now = typed("21")
    now.choose(0)
    assert now.at == 1
    now.choose(TOTAL)
    assert now.at == TOTAL
    now.choose(99)
    now.choose(-1)
    assert now.at == TOTAL


@pytest.mark.parametrize("digit", [-1, 10])
def test_what_is_no_digit_is_refused(digit: int) -> None:
    with pytest.raises(ValueError, match=str(digit)):
        Sum(NUMBERS).press(digit, 0)


@pytest.mark.parametrize(
    "numbers", [Numbers((1, 1, 1, 1), (1, 1, 1, 1)), Numbers((123, 5, 0, 99), (456, 2, 7, 99)), NUMBERS]
)
def test_products_of_any_length_can_be_typed(numbers: Numbers) -> None:
    now = typed("".join(str(answer) for answer in (*numbers.products, numbers.total)), numbers)
    assert now.is_done
    assert now.mistaken_ns is None


def test_ten_thousand_sequences_of_keys_never_fail_and_a_right_total_always_ends_the_sum() -> None:
    chance, source = random.Random(1), NumberSource(2)
    for _ in range(10_000):
        now = typed("".join(chance.choices("0123456789<>?", k=30)), source.draw(small=chance.random() < 0.5))
        for box, answer in enumerate(now.answers):
            assert answer.startswith(now.boxes[box]) or answer.startswith(now.boxes[box][:-1])
        assert now.is_done == now.is_right(TOTAL)
        now.choose(TOTAL)
        while now.boxes[TOTAL] and not now.is_done:
            now.delete()
        for digit in str(now.numbers.total):
            now.press(int(digit), 10**12)
        assert now.is_done


def test_numbers_come_by_their_seed_and_no_total_twice_in_a_row() -> None:
    first, second, other = NumberSource(3), NumberSource(3), NumberSource(4)
    drawn = [first.draw(small=True) for _ in range(5000)]
    assert drawn == [second.draw(small=True) for _ in range(5000)]
    assert drawn != [other.draw(small=True) for _ in range(5000)]
    assert all(one.total != another.total for one, another in itertools.pairwise(drawn))


@pytest.mark.parametrize(("small", "least", "most"), [(True, 1, 5), (False, 3, 9)])
def test_small_numbers_are_small(small: bool, least: int, most: int) -> None:
    drawn = [NumberSource(seed).draw(small) for seed in range(200)]
    numbers = {number for one in drawn for number in (*one.row, *one.column)}
    assert (min(numbers), max(numbers)) == (least, most)
