"""What a person who hears the window would stumble over."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]
_LEAST_WORDS = 3  # of what is said of a picture


def faults(tree: list[Node]) -> Iterator[str]:
    """Whatever is wrong with what shows."""
    every = {tuple(node["path"]): node for node in tree}
    shown = {path: node for path, node in every.items() if "SHOWING" in node["states"]}
    for path, node in shown.items():
        around = shown.get(path[:-1])
        if path and around is None and not _is_entry_of_chooser(every, path):
            yield f"is said to show within what does not: {_called(node)}"
        if path and not node["name"] and node["role"] == "label":
            yield f"shows and says nothing: {_called(node)}"
        if len(path) > 1 and "FOCUSABLE" in node["states"]:
            yield from _control_faults(node)
        if node["role"] == "image" and _words(node) < _LEAST_WORDS:
            yield f"a picture of which hardly anything is said: {_called(node)}"
    yield from _confusing(list(shown.values()))


def _is_entry_of_chooser(every: dict[tuple[int, ...], Node], path: tuple[int, ...]) -> bool:
    """Qt says of entries of a closed drop-down list that they show, though the list around them does not."""
    around = every.get(path[:-2])
    return every[path]["role"] == "list item" and around is not None and around["role"] == "combo box"


def _control_faults(node: Node) -> Iterator[str]:
    name = node["name"].strip()
    if not name:
        yield f"has no name: {_called(node)}"
    elif not any(letter.isalnum() for letter in name):
        yield f"is named by a sign alone: {_called(node)}"
    if "value" in node and str(node["value"][0]) in name:
        yield f"is named by its value: {_called(node)}"
    if node["area"][2] < 1 or node["area"][3] < 1:
        yield f"can have the focus and has no room: {_called(node)}"


def _confusing(nodes: list[Node]) -> Iterator[str]:
    """Controls that sound the same."""
    controls = [node for node in nodes if "FOCUSABLE" in node["states"] and node["role"] != "list item"]
    said = Counter((node["role"], node["name"], node["description"]) for node in controls)
    yield from (f"{times} controls sound alike: {words}" for words, times in said.items() if times > 1)


def _words(node: Node) -> int:
    return len(f"{node['name']} {node['description']}".split())


def _called(node: Node) -> str:
    return f"{node['role']} “{node['name']}” “{node['description'][:60]}” at {node['area']}"
