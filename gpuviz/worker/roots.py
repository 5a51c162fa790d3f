"""The roots of all messages."""

import msgspec


class Command(msgspec.Struct, frozen=True, tag=True):
    """The root of all messages to the worker."""


class Event(msgspec.Struct, frozen=True, tag=True):
    """The root of all messages from the worker."""
