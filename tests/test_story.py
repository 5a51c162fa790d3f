"""The table of claims names real files and leaves no chapter out."""

import re
from pathlib import Path

from gpuviz.chapters import CHAPTERS

ROOT = Path(__file__).parent.parent
STORY = (ROOT / "docs" / "story.md").read_text(encoding="utf-8")


def test_every_file_that_the_story_names_is_there() -> None:
    named = set(re.findall(r"`((?:gpuviz|shaders|docs)/[^`]+)`", STORY))
    assert len(named) > len(CHAPTERS)
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_every_chapter_is_behind_a_claim() -> None:
    rows = "\n".join(line for line in STORY.splitlines() if line.startswith("| "))
    told_elsewhere = {"closing"}
    silent = [chapter.name for chapter in CHAPTERS if f"gpuviz/chapters/{chapter.name}/" not in rows]
    assert set(silent) <= told_elsewhere
