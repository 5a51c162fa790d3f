"""Whether the texts that staff wrote themselves are right, for their page."""

from pathlib import Path
from threading import Thread

from gpuviz.i18n.languages import text
from gpuviz.i18n.staff_faults import staff_faults
from gpuviz.kiosk.staff.panels import Check


class TextsCheck:
    """Reads all files in the ``folder``, in a thread of its own; without one there is nothing to say."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._faults: int | None = None
        self._thread: Thread | None = None

    def begin(self) -> None:
        """Look again, unless that is being done."""
        if self._folder is not None and not self.is_looking:
            self._thread = Thread(target=self._look, args=(self._folder,), name="texts-check", daemon=True)
            self._thread.start()

    @property
    def is_looking(self) -> bool:
        """Whether the files are being read."""
        return self._thread is not None and self._thread.is_alive()

    def _look(self, folder: Path) -> None:
        self._faults = len(staff_faults(folder))

    @property
    def checks(self) -> list[Check]:
        """What is known by now, in one line or none."""
        if self._folder is None:
            return []
        if self._faults is None:
            return [Check("good", text("staff-texts-there"), text("staff-texts-looking"))]
        if self._faults:
            return [Check("note", text("staff-texts-faulty"), text("staff-texts-faults", faults=self._faults))]
        return [Check("good", text("staff-texts-there"), text("staff-texts-right"))]
