"""No words that people read stand in the code, and no number that is painted is written in English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import gpuviz

_SOURCES = Path(gpuviz.__file__).parent
_SHOWING = {
    "drawText",
    "write_over",
    "write_lines",
    "setText",
    "setHtml",
    "setAccessibleName",
    "setAccessibleDescription",
    "setWindowTitle",
    "setToolTip",
    "setStatusTip",
    "setPlaceholderText",
    "addItem",
    "echo",
    "print",
    "add_column",
    "add_row",
    "add_task",
}
_WORD = re.compile(r"[^\W\d_]{2,}")
_IN_ENGLISH = {  # files whose words no visitor reads
    "bench": "measurements for developers",
    "worker/main.py": "goes to the log",
}


def _calls() -> Iterator[tuple[str, str, ast.Call]]:
    for path in sorted(_SOURCES.rglob("*.py")):
        place = path.relative_to(_SOURCES)
        if str(place) in _IN_ENGLISH or {*place.parts, path.stem} & _IN_ENGLISH.keys():
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name in _SHOWING:
                    yield f"{place}:{node.lineno}", name, node


def _shown(part: ast.expr) -> Iterator[str]:
    """The words that stand in an argument itself."""
    match part:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            for inner in parts:
                if isinstance(inner, ast.Constant):
                    yield str(inner.value)
        case ast.BinOp(left=left, right=right):
            yield from _shown(left)
            yield from _shown(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _shown(body)
            yield from _shown(orelse)


def test_what_people_read_stands_in_the_languages_files() -> None:
    found = {
        f"{place}: {words}"
        for place, _, call in _calls()
        for argument in call.args
        for words in _shown(argument)
        if _WORD.search(words)
    }
    assert found == set()


def _is_number(part: ast.expr) -> bool:
    match part:
        case ast.Call(func=ast.Name(id="str")):
            return True
        case ast.JoinedStr(values=parts):
            return any(isinstance(inner, ast.FormattedValue) and inner.format_spec is not None for inner in parts)
    return False


def test_a_number_that_is_painted_is_written_by_the_language() -> None:
    painted = {"drawText", "write_over", "setText", "setTicks"}
    found = {
        place
        for place, name, call in _calls()
        if name in painted
        for argument in call.args
        for part in ast.walk(argument)
        if isinstance(part, ast.expr) and _is_number(part)
    }
    assert found == set()


def test_all_widgets_paint_so_that_they_can_be_mirrored() -> None:
    found = {
        str(path.relative_to(_SOURCES))
        for path in _SOURCES.rglob("*.py")
        if path.name != "direction.py" and "QPainter(self)" in path.read_text(encoding="utf-8")
    }
    assert found == set()
