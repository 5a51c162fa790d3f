import sys
from pathlib import Path

import PySide6
import pytest

from gpuviz.kiosk.staff.loudspeaker import Loudspeaker


def test_multimedia_that_lacks_a_library_of_the_system_is_no_loudspeaker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = "raise ImportError('libpulse.so.0: cannot open shared object file')"
    (tmp_path / "QtMultimedia.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(PySide6, "__path__", [str(tmp_path)])
    monkeypatch.delitem(sys.modules, "PySide6.QtMultimedia", raising=False)
    assert not Loudspeaker().is_there
