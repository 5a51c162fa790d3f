from gpuviz.chapters.decisions.little_chain import links
from tests.chapters.decisions.rules import step


def test_it_begins_as_the_real_chains_do() -> None:
    for chain in range(3):
        shown = [link.number for link in links(chain, 5)]
        assert shown[0] == 3 + 50 * chain
        assert [step(number, 0) for number in shown[:-1]] == shown[1:]


def test_it_goes_on_and_begins_again_before_its_numbers_are_too_long_to_be_read() -> None:
    seen = [links(0, 5, gone)[0].number for gone in range(60)]
    assert seen[:3] == [3, 22, 11]
    assert seen.count(3) > 1
    for gone in range(60):
        assert len(links(0, 5, gone)) == 5
        assert all(link.number <= 9999 for link in links(0, 5, gone))
