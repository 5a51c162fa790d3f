"""How many steps a launch may have, learned from the launch before."""

_LONGEST_LAUNCH_NS = 20_000_000
_FIRST_STEPS = 10_000  # of all chains together, while nobody knows how fast the device is
_MOST_GROWTH = 10  # from one launch to the next: what the first ones take may be no step at all
_MOST_STEPS = 1 << 30  # the kernel's argument is an int


class LaunchPace:
    """``steps`` that each chain goes in the next launch, so that no launch takes too long."""

    def __init__(self, chains: int) -> None:
        self.steps = max(1, _FIRST_STEPS // chains)

    def took(self, steps: int, elapsed_ns: int) -> None:
        """A launch of so many steps took so long."""
        if steps == self.steps:  # fewer, at the end of all chains, tell less
            fitting = int(steps * _LONGEST_LAUNCH_NS / max(1, elapsed_ns))
            self.steps = max(1, min(fitting, steps * _MOST_GROWTH, _MOST_STEPS))
