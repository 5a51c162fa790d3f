from pathlib import Path

import pytest

from gpuviz.chapters.scarcity import sources
from gpuviz.chapters.scarcity.sources import facts_from, shipped_facts, usable_facts
from gpuviz.errors import InvalidFacts

SHIPPED = Path(sources.__file__).with_name("facts.toml")


def _replaced(folder: Path, before: str, after: str) -> Path:
    text = SHIPPED.read_text(encoding="utf-8")
    assert before in text
    file = folder / "scarcity.toml"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return file


def test_staff_can_replace_a_figure(tmp_path: Path) -> None:
    file = _replaced(tmp_path, "value = 1.54", "value = 1.2")
    assert facts_from(file)["pue"].value == 1.2
    assert shipped_facts()["pue"].value == 1.54


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("value = 1.54", "value = 0.9", "pue"),
        ("value = 0.9", "value = 1.1", "memory-used"),
        ("value = 126", "value = 126.5", "llama-405b-layers"),
        ("value = 405e9", "value = 405e15", "llama-405b"),
        ("value = 72", "value = 1e20", "rack-accelerators"),
        ("value = 0.38", "value = -0.38", "training-utilisation"),
        ("value = 0.38", "value = nan", "training-utilisation"),
        ('unit = "ratio"', 'unit = "percent"', "pue"),
        ("[pue]", "[puer]", "pue"),
        ('unit = "ratio"\nsource', 'unit = "ratio"\nsauce', "pue"),
    ],
)
def test_what_cannot_be_true_is_refused_by_name(tmp_path: Path, before: str, after: str, named: str) -> None:
    with pytest.raises(InvalidFacts) as refused:
        facts_from(_replaced(tmp_path, before, after))
    assert named in str(refused.value.arguments["detail"])


def test_the_window_falls_back_to_the_shipped_facts_and_knows_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "staff_file", lambda: tmp_path / "scarcity.toml")
    assert usable_facts().facts is shipped_facts()
    assert usable_facts().refused is None
    _replaced(tmp_path, "value = 1.54", "value = 1.2")
    assert usable_facts().facts["pue"].value == 1.2
    _replaced(tmp_path, "value = 1.54", "value = inf")
    assert usable_facts().facts is shipped_facts()
    assert usable_facts().refused is not None
    (tmp_path / "scarcity.toml").unlink()
    (tmp_path / "scarcity.toml").symlink_to(tmp_path / "scarcity.toml")
    assert usable_facts().refused is not None
    monkeypatch.setattr(sources, "staff_file", lambda: tmp_path / ("long" * 100) / "scarcity.toml")
    assert usable_facts().refused is not None
