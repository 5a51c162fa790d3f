"""The last page: the answer to the first question, a sentence a chapter, each with what was measured here."""

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.closing.panels import Line, Summary
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.finding import Finding
from gpuviz.panels.layout import Column, Panel
from gpuviz.panels.texts import Heading
from gpuviz.worker.replacement import SupervisorEvent


class ClosingScene:
    """Shows the findings of all chapters; it computes nothing itself, and a line leads back to its chapter."""

    title = text("chapters-closing")

    def __init__(self, stage: Stage) -> None:
        self._findings = stage.findings
        self.heading = Heading(text("closing-title"), text("closing-subtitle"))
        self.summary = Summary(text("closing-name"))
        self.layout: Panel = Column([self.heading, Column([self.summary], [1], card=True)], [0, 1])

    def actions(self) -> list[Action]:
        """Back to the beginning; each line leads to its chapter."""
        return [Action("chapter-race", text("closing-again"), key="Space")]

    def do(self, name: str, value: Value = None) -> None:
        """There is nothing to do but to leave."""

    @property
    def failure(self) -> GpuvizError | None:
        """Nothing can fail here."""
        return None

    def apply(self, event: SupervisorEvent) -> None:
        """The chapters hear the worker themselves."""

    def tick(self, frame: Frame, visible: bool) -> None:
        """Show what is known now."""
        if visible:
            self.summary.lines = [_line(chapter, finding) for chapter, finding in self._findings]

    def reset(self) -> None:
        """The chapters forget their findings themselves."""

    def measured(self) -> bytes | None:
        """Nothing is measured here."""
        return None


def _line(chapter: str, finding: Finding) -> Line:
    is_measured = finding.figure is not None
    figure = finding.figure or text("closing-unmeasured")
    return Line(chapter, text(f"chapters-{chapter}"), finding.sentence, figure, is_measured, finding.origin)


def make_scene(stage: Stage) -> ClosingScene:
    """The chapter's scene."""
    return ClosingScene(stage)
