"""What a person can do with a race in each of its moments."""

from gpuviz.chapters.race.race_model import RaceModel
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action


def race_actions(now: RaceModel) -> list[Action]:
    """Everything a person can do now, the most likely first."""
    sizes = Action("sizes", text("command-sizes"), not now.racing and not now.in_slow_motion, key="C")
    if now.in_slow_motion and now.replay is not None:
        toggle = "pause" if now.replay.playing and not now.replay.ended else "resume"
        return [
            Action(toggle, text(f"command-{toggle}"), key="Space"),
            Action("close", text("command-close"), key="Esc"),
            sizes,
            *_colouring(now),
        ]
    if now.racing:
        first = Action("stop", text("command-stop"), key="Space")
    else:
        name = "play" if now.recording else "again" if now.state.result else "start"
        first = Action("start", text(f"command-{name}"), primary=name != "again", key="Space")
    return [
        first,
        Action("slow", text("command-slow"), not now.racing and now.state.fast_lane in now.state.lanes, key="S"),
        Action("how", text("command-how"), key="H"),
        sizes,
        *_colouring(now),
    ]


def _colouring(now: RaceModel) -> list[Action]:
    """Colours by compute unit instead of by answer, where the trace knows the units."""
    fast = now.state.lanes.get(now.state.fast_lane)
    if fast is None or fast.units is None:
        return []
    return [
        Action(
            "units", text(f"command-colour-{'answers' if now.shows_units else 'units'}"), key="U", on=now.shows_units
        )
    ]
