"""Finds out which letters no font here has, in a process of its own, as loading Qt may end it.

Its argument is the folder of the staff's languages, if there is one. Prints a JSON object: by each language's name the
letters that are missing.
"""

import sys
from pathlib import Path

import msgspec

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.ui.application import make_application
from gpuviz.ui.fonts import missing_letters


def main() -> None:
    """Look at all languages, and print the result."""
    application = make_application()
    catalogue = Catalogue(Path(sys.argv[1]) if sys.argv[1:] else None)
    missing = {name: missing_letters(catalogue.language(name)) for name in catalogue.names()}
    sys.stdout.buffer.write(msgspec.json.encode(missing))
    del application


if __name__ == "__main__":
    main()
