"""What the long checks of a soak give, beside its sessions."""

import msgspec

MOST_KEPT = 20  # findings that are kept in words; all are counted


class Check(msgspec.Struct):
    """How often something was ``tried``, and what went ``wrong``, in words; ``what`` is part of a message's key."""

    what: str
    tried: int = 0
    count: int = 0
    wrong: list[str] = []

    def add(self, wrong: str) -> None:
        """Note what went wrong."""
        self.count += 1
        if len(self.wrong) < MOST_KEPT:
            self.wrong.append(wrong)
