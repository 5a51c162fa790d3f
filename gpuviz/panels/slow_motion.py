"""A position in measured time that is shown slowly, over and over."""

from gpuviz.i18n import figures

_REST_NS = 3e9  # before it begins again


class SlowMotion:
    """``fastest_ns`` of measured time take about ``length_ns`` on the screen: ``factor`` times as long."""

    def __init__(self, fastest_ns: int, length_ns: float) -> None:
        self._fastest_ns = fastest_ns
        self.factor = figures.nice_factor(length_ns / fastest_ns)
        self._last_tick_ns: int | None = None
        self._shown_ns = 0  # since it began

    @property
    def position_ns(self) -> float:
        """How much of the measured time has been shown."""
        return self._shown_ns / self.factor

    def go_on(self, now_ns: int) -> bool:
        """Bring the position to this moment; returns whether it begins again."""
        if self._last_tick_ns is not None:
            self._shown_ns += now_ns - self._last_tick_ns
        self._last_tick_ns = now_ns
        begins_again = self._shown_ns > self._fastest_ns * self.factor + _REST_NS
        if begins_again:
            self._shown_ns = 0
        return begins_again

    def hold(self) -> None:
        """Nobody sees it: once somebody does, it goes on from here."""
        self._last_tick_ns = None
