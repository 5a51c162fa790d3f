"""The names of what staff can do on their page."""

from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action

STAFF = "staff-"  # all names begin with it
OPEN = "staff-open"
LEAVE, BACK, WORKER, ANEW = "staff-leave", "staff-back", "staff-worker", "staff-anew"
MESSAGES, CLOSE_LIST = "staff-messages", "staff-close-messages"
QUIET, TRY = "staff-quiet-", "staff-try-"
TOGGLE = f"{QUIET}toggle"

LEAVE_ACTION = Action(LEAVE, text("staff-leave"))
BACK_ACTION = Action(BACK, text("staff-back"), primary=True, key="Esc")
CLOSE_MESSAGES = Action(CLOSE_LIST, text("staff-close"), primary=True, key="Esc")


def quiet(is_on: bool) -> Action:
    """The switch of the quiet hours."""
    return Action(TOGGLE, text("staff-quiet-on" if is_on else "staff-quiet-off"))
