"""A screen reader for tests: reads the window through AT-SPI, and does what is asked of it.

Runs under the system's Python, for which Debian has the bindings. Each line of its input is a request, each line of its
output the answer, both as JSON.
"""

import json
import sys
import time
from collections import Counter
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - its version has to be chosen before

_PATIENCE_S = 60.0
_STATES = ("SHOWING", "VISIBLE", "FOCUSABLE", "FOCUSED", "ENABLED", "SENSITIVE", "CHECKED", "CHECKABLE", "EDITABLE")
_told: Counter[str] = Counter()  # names and announcements since they were last asked for


def _application(process: int) -> Any:
    deadline_s = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline_s:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == process and child.get_child_count():
                return child
        time.sleep(0.05)
    raise TimeoutError("The application does not appear among those that can be read.")


def _described(node: Any, path: list[int]) -> dict[str, Any]:
    states, interfaces = node.get_state_set(), node.get_interfaces()
    found: dict[str, Any] = {
        "path": path,
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [name for name in _STATES if states.contains(getattr(Atspi.StateType, name))],
        "area": [0, 0, 0, 0],
    }
    if "Component" in interfaces:
        area = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        found["area"] = [area.x, area.y, area.width, area.height]
    if "Value" in interfaces:
        ways = Atspi.Value.get_current_value, Atspi.Value.get_minimum_value, Atspi.Value.get_maximum_value
        found["value"] = [way(node) for way in ways]
    if "Action" in interfaces:
        count = Atspi.Action.get_n_actions(node)
        found["actions"] = [Atspi.Action.get_action_name(node, index) for index in range(count)]
    if "Text" in interfaces:
        found["text"] = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    return found


def _walk(node: Any, path: list[int], found: list[dict[str, Any]]) -> None:
    found.append(_described(node, path))
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            _walk(child, [*path, index], found)


def _at(application: Any, path: list[int]) -> Any:
    node = application
    for index in path:
        node = node.get_child_at_index(index)
    return node


def _answer(process: int, request: dict[str, Any]) -> Any:
    application = _application(process)
    application.clear_cache()
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)
    match request["do"]:
        case "tree":
            found: list[dict[str, Any]] = []
            _walk(application, [], found)
            return found
        case "set_value":
            return Atspi.Value.set_current_value(_at(application, request["path"]), request["value"])
        case "act":
            return Atspi.Action.do_action(_at(application, request["path"]), request["index"])
        case "focus":
            return Atspi.Component.grab_focus(_at(application, request["path"]))
        case "told":
            told = dict(_told)
            _told.clear()
            return told
        case other:
            raise ValueError(other)


def _heard(event: Any) -> None:
    _told[f"{event.type} {event.source.get_name()}"] += 1


def main() -> None:
    process = int(sys.argv[1])
    Atspi.init()
    listener = Atspi.EventListener.new(_heard)
    for kind in ("object:announcement", "object:property-change:accessible-name"):
        listener.register(kind)
    for line in sys.stdin:
        print(json.dumps(_answer(process, json.loads(line))), flush=True)


main()
