from gpuviz.i18n.languages import Text
from gpuviz.panels.finding import Finding, Findings


def test_findings_come_in_the_order_of_the_chapters_and_only_from_those_that_have_one() -> None:
    findings = Findings(["race", "layers", "pixels"])
    findings.report("pixels", Finding(Text("last")))
    findings.report("race", Finding(Text("first")))
    assert [chapter for chapter, _ in findings] == ["race", "pixels"]


def test_a_later_finding_replaces_the_earlier() -> None:
    findings = Findings(["race"])
    findings.report("race", Finding(Text("a")))
    findings.report("race", Finding(Text("a"), Text("9 ×")))
    assert [finding.figure for _, finding in findings] == [Text("9 ×")]
