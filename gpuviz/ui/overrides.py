"""Has exceptions in what Qt calls told to ``sys.excepthook`` at once, instead of passing through Qt.

PySide does so too, unless Python called Qt in turn, as any frame does. Then it keeps the exception until that call
returns, while Qt goes on, and what Qt calls next meets an exception that is already set: after two faulty paint events,
or one ``IndexError`` before Python 3.12, the process ends (PySide 6.8 to 6.11).
"""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken

Override = Callable[..., Any]


_ANSWERS = {"event": True, "eventFilter": False}  # of what handles an event: that it did, or that Qt is to go on


def tell_exceptions_at_once() -> None:
    """Guard all methods that override Qt's, of classes there are and of later ones.

    Where one fails, Qt does what it would do without it; but no event is handled twice, as the exception may come from
    Qt's own handling, which the method called.
    """
    setattr(Shiboken.Object, "__init_subclass__", classmethod(_guard))  # noqa: B010 - its types forbid to assign it
    _guard_all(Shiboken.Object)


def _guard_all(base: type) -> None:
    derived: type
    for derived in base.__subclasses__():
        _guard(derived)
        _guard_all(derived)


def _guard(derived: type, /, **_options: Any) -> None:
    for name, method in list(vars(derived).items()):
        if isinstance(method, FunctionType) and not hasattr(method, "__wrapped__") and _is_qt_method(derived, name):
            setattr(derived, name, _guarded(derived, name, method))


def _is_qt_method(derived: type, name: str) -> bool:
    qt_classes = [base for base in derived.__mro__ if base.__module__.startswith("PySide6")]
    return not name.startswith("__") and any(name in vars(base) for base in qt_classes)


def _guarded(derived: type, name: str, override: Override) -> Override:
    @wraps(override)
    def guarded(self: object, *arguments: Any, **named: Any) -> Any:
        try:
            return override(self, *arguments, **named)
        except Exception as error:
            traceback.clear_frames(error.__traceback__)  # a painter in them would outlive its paint event
            sys.excepthook(type(error), error, error.__traceback__)
        if name == "eventFilter" or name.lower().endswith("event"):
            return _ANSWERS.get(name)
        with suppress(Exception):  # Qt may leave it to others
            return getattr(super(derived, self), name)(*arguments, **named)

    return guarded
