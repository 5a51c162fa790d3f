"""How many steps a launch may have, learned from the launches before."""

_LONGEST_LAUNCH_NS = 20_000_000
_FIRST_STEPS = 10_000  # of all chains together, while nobody knows how fast the device is
_MOST_GROWTH = 10  # from one launch to the next: what the first ones take may be no step at all
_MOST_DELAY = 1.5  # a launch that took longer was kept waiting by something else


class LaunchPace:
    """``steps`` that each chain goes in the next launch, ``most_steps`` or so many that it does not take too long."""

    def __init__(self, chains: int, most_steps: int) -> None:
        self._most_steps = most_steps
        self.steps = max(1, _FIRST_STEPS // chains)
        self._step_ns = 0.0

    def took(self, steps: int, elapsed_ns: int) -> None:
        """A launch of so many steps took so long."""
        if steps < self.steps:  # as at the end of all chains: it tells less
            return
        step_ns = max(1, elapsed_ns) / steps
        self._step_ns = min(step_ns, self._step_ns * _MOST_DELAY) if self._step_ns else step_ns
        self.steps = max(1, min(int(_LONGEST_LAUNCH_NS / self._step_ns), steps * _MOST_GROWTH, self._most_steps))
