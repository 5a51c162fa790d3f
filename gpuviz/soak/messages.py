"""What a soak tells its worker to do wrong."""

from gpuviz.worker.message_base import Event, Query


class Misbehave(Query, frozen=True):
    """Do something wrong, named as in ``faulty_worker``; understood by that worker alone."""

    how: str


class Misbehaves(Event, frozen=True):
    """It does so now, or as soon as this has been said."""

    how: str


class AnswersSpoiled(Event, frozen=True):
    """Some answers of a lane were changed before they were verified: that lane of this race must be called wrong."""
