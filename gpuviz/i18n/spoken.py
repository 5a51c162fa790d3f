"""The language in which this process speaks to a terminal."""

import os

from gpuviz.errors import InvalidChoice
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import DEFAULT_LANGUAGE, Language

VARIABLE = "GPUVIZ_LANGUAGE"  # of the environment, so that children speak the same language


def speak(name: str) -> None:
    """Speak a language from now on, in children too.

    Raises:
        InvalidChoice: if there is no such language.
    """
    names = Catalogue().names()
    if name not in names:
        raise InvalidChoice(option="--language", given=name[:40], allowed=", ".join(names))
    os.environ[VARIABLE] = name


def spoken_name() -> str:
    """The name of the language that is spoken."""
    return os.environ.get(VARIABLE) or DEFAULT_LANGUAGE


def spoken() -> Language:
    """The language that the environment names, else English. What machines read, such as JSON, is always English."""
    return Catalogue().language(spoken_name(), isolates=False)
