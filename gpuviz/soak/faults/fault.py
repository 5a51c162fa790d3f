"""What a fault is."""

from gpuviz.soak.subject import Subject


class SoakFault(Exception):
    """The exception that faults raise in the window; any other one that the window reports is a finding."""


class Fault:
    """Something that goes wrong while a visitor is there.

    Where it ``loses`` the worker, results have to come again within ``limit_s``. With ``fails`` it makes the window
    raise exceptions of this kind, which visitors must not notice.
    """

    name: str
    loses = False
    at_work = False  # it happens only when the worker has something to do
    limit_s = 3.0
    fails: tuple[type[BaseException], ...] = (SoakFault,)

    def possible(self, subject: Subject) -> bool:
        """Whether it can happen on this system, and now."""
        del subject
        return True

    def inject(self, subject: Subject) -> None:
        """Let it happen."""
        raise NotImplementedError

    def mend(self, subject: Subject) -> None:
        """End it, at the end of the session; does nothing if it has ended by itself."""
