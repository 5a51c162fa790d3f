from pathlib import Path

from tests.scripts.checkout import Checkout

PICTURE = "snapshot race --moment finished --replay race.json --out race.png"


def run(checkout: Checkout) -> Path:
    return checkout.folder / "scripts" / "run"


def test_without_a_screen_the_race_leaves_a_picture(checkout: Checkout) -> None:
    assert checkout.run(run(checkout), "--seconds", "1").returncode == 0
    assert checkout.calls() == ["model path", "race --save-trace race.json --seconds 1", PICTURE]


def test_with_a_screen_the_window_opens(checkout: Checkout) -> None:
    assert checkout.run(run(checkout), "--full-screen", DISPLAY=":7").returncode == 0
    assert checkout.calls() == ["model path", "--full-screen"]


def test_missing_model_is_fetched_first(checkout: Checkout) -> None:
    checkout.run(run(checkout), FAILING="model path=1")
    assert checkout.calls() == ["model path", "model fetch", "race --save-trace race.json", PICTURE]


def test_race_goes_on_where_the_model_cannot_be_fetched(checkout: Checkout) -> None:
    ran = checkout.run(run(checkout), FAILING="model=1")
    assert ran.returncode == 0
    assert "The race needs none of it and goes on." in ran.stderr
    assert checkout.calls()[-1] == PICTURE


def test_offline_fetches_nothing(checkout: Checkout) -> None:
    checkout.run(run(checkout), "--offline", "--seconds", "1", FAILING="model=1")
    assert checkout.calls() == ["race --save-trace race.json --seconds 1", PICTURE]


def test_race_that_fails_gives_its_exit_code(checkout: Checkout) -> None:
    assert checkout.run(run(checkout), FAILING="race=3").returncode == 3
    assert checkout.calls()[-1] == "race --save-trace race.json"


def test_commands_go_to_gpuviz(checkout: Checkout, tmp_path: Path) -> None:
    link = tmp_path / "gpu"
    link.symlink_to(run(checkout))
    assert checkout.run(link, "layers", "Once upon a time").returncode == 0
    assert checkout.calls() == ["layers Once upon a time"]


def test_all_tests_are_not_begun_without_the_model(checkout: Checkout) -> None:
    (checkout.folder / ".venv-dev").symlink_to(".venv")
    ran = checkout.run(checkout.folder / "scripts" / "test", FAILING="model=1")
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[-1].startswith("Tests that need the language model would fail.")


def test_an_interrupted_fetch_ends_it_all(checkout: Checkout) -> None:
    assert checkout.run(run(checkout), FAILING="model path=1,model fetch=130").returncode == 130
    assert checkout.calls() == ["model path", "model fetch"]
