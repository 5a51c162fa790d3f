"""The staff's PIN: kept as a salted hash, compared in constant time, and tried only so often."""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable

from gpuviz.errors import InvalidPin, PinHashDamaged

FEWEST_DIGITS, MOST_DIGITS = 4, 8
_PIN = re.compile(rf"[0-9]{{{FEWEST_DIGITS},{MOST_DIGITS}}}")
_HASH = re.compile(r"scrypt:([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}):([A-Za-z0-9+/=]{24}):([A-Za-z0-9+/=]{44})")
_LOG2_COST, _BLOCK, _PARALLEL = 13, 8, 1  # 8 MB and some 20 ms, which the window's event loop can spare
_MOST_MEMORY_BYTES = 64 << 20
_SALT_BYTES, _DIGEST_BYTES = 16, 32
_FREE_TRIES = 3
_FIRST_WAIT_S, _LONGEST_WAIT_S = 30.0, 3600.0


def hash_pin(pin: str) -> str:
    """The one line that stands for a PIN in the settings file: ``scrypt:cost:block:parallel:salt:digest``.

    Raises:
        InvalidPin: if it has other than 4 to 8 digits.
    """
    if not _PIN.fullmatch(pin):
        raise InvalidPin(fewest=FEWEST_DIGITS, most=MOST_DIGITS)
    salt = secrets.token_bytes(_SALT_BYTES)
    digest = _digest(pin, salt, _LOG2_COST, _BLOCK, _PARALLEL)
    words = (base64.b64encode(part).decode() for part in (salt, digest))
    return ":".join(("scrypt", str(_LOG2_COST), str(_BLOCK), str(_PARALLEL), *words))


def is_pin(pin: str, stored: str) -> bool:
    """Whether ``stored`` is the hash of this PIN; takes the same time for every wrong one.

    Raises:
        PinHashDamaged: if ``stored`` is no hash that ``hash_pin`` made.
    """
    cost, block, parallel, salt, digest = _parts(stored)
    return hmac.compare_digest(_digest(pin, salt, cost, block, parallel), digest)


def check_hash(stored: str) -> None:
    """Check the form of a hash.

    Raises:
        PinHashDamaged: if ``hash_pin`` cannot have made it.
    """
    _parts(stored)


def _parts(stored: str) -> tuple[int, int, int, bytes, bytes]:
    match = _HASH.fullmatch(stored)
    if match is None:
        raise PinHashDamaged
    cost, block, parallel = (int(number) for number in match.groups()[:3])
    if cost < 1 or block < 1 or parallel < 1 or (128 * block << cost) > _MOST_MEMORY_BYTES // 2 or parallel > 4:
        raise PinHashDamaged
    try:
        salt, digest = (base64.b64decode(words, validate=True) for words in match.groups()[3:])
    except ValueError:
        raise PinHashDamaged from None
    return cost, block, parallel, salt, digest


def _digest(pin: str, salt: bytes, log2_cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=1 << log2_cost,
        r=block,
        p=parallel,
        maxmem=_MOST_MEMORY_BYTES,
        dklen=_DIGEST_BYTES,
    )


class PinAttempts:
    """Counts wrong PINs: after the third each costs a wait, of 30 s, 1 min, 2 min … up to an hour.

    ``failures`` of an earlier start count on, and the wait for the last of them begins anew: starting the exhibit again
    never shortens it, nor does changing the clock. ``clock`` returns seconds.
    """

    def __init__(self, failures: int, clock: Callable[[], float]) -> None:
        self.failures, self._clock = failures, clock
        self._free_at_s = clock() + self._wait_s

    @property
    def locked_s(self) -> float:
        """For how many seconds no PIN is taken; 0 if one is taken now."""
        return max(0.0, self._free_at_s - self._clock())

    def fail(self) -> None:
        """A PIN was wrong."""
        self.failures += 1
        self._free_at_s = self._clock() + self._wait_s

    def succeed(self) -> None:
        """A PIN was right: all is forgiven."""
        self.failures = 0
        self._free_at_s = self._clock()

    @property
    def _wait_s(self) -> float:
        beyond = self.failures - _FREE_TRIES
        return min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** min(beyond, 10)) if beyond >= 0 else 0.0
