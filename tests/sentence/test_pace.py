"""How often a sentence is shown while words arrive."""

from gpuviz.sentence.pace import WritingPace
from gpuviz.sentence.sentence import Sentence, Status
from tests.sentence.driving import TEXT, known_stage
from tests.sentence.made_up import SMALL_MODEL

FRAME_NS = 16_666_667
SECOND_NS = 1_000_000_000


def shown_in_a_second(sentence: Sentence) -> int:
    pace = WritingPace()
    return sum(pace.is_due(sentence, now_ns) for now_ns in range(SECOND_NS, 2 * SECOND_NS, FRAME_NS))


def test_every_frame_shows_what_is_not_being_written() -> None:
    assert shown_in_a_second(known_stage(TEXT, SMALL_MODEL).sentence) == 60


def test_words_that_arrive_are_shown_in_every_fifth_frame() -> None:
    sentence = known_stage(TEXT, SMALL_MODEL).sentence
    sentence.now.status = Status.WRITING
    assert shown_in_a_second(sentence) == 12


def test_the_end_of_writing_is_shown_at_once() -> None:
    sentence, pace = known_stage(TEXT, SMALL_MODEL).sentence, WritingPace()
    sentence.now.status = Status.WRITING
    assert pace.is_due(sentence, SECOND_NS)
    assert not pace.is_due(sentence, SECOND_NS + FRAME_NS)
    sentence.now.status = Status.READ
    assert pace.is_due(sentence, SECOND_NS + 2 * FRAME_NS)
