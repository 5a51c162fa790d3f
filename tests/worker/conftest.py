from tests.leaks import nothing_leaks
from tests.workers import client, listener, tiny

__all__ = ["client", "listener", "nothing_leaks", "tiny"]
