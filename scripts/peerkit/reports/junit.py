"""JUnit XML: each file is a test, so that any build server shows what failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from xml.etree import ElementTree as Tree

from peerkit.finding import Finding, Level, Manual


def junit(findings: Sequence[Finding], _manual: Mapping[str, Manual]) -> str:
    """Return a test suite with a case for each file; errors fail it, the rest is its output."""
    by_file = sorted(findings, key=lambda finding: finding.place.path)
    suite = Tree.Element("testsuite", name="peerkit check")
    tests = failures = 0
    for path, group in groupby(by_file, key=lambda finding: finding.place.path):
        every = list(group)
        case = Tree.SubElement(suite, "testcase", classname="peerkit", name=path)
        errors = [one for one in every if one.level is Level.ERROR]
        others = [one for one in every if one.level is not Level.ERROR]
        for one in errors:
            failure = Tree.SubElement(case, "failure", type=one.check, message=one.message)
            failure.text = str(one)
        if others:
            Tree.SubElement(case, "system-out").text = "\n".join(str(one) for one in others)
        tests += 1
        failures += bool(errors)
    if not tests:
        Tree.SubElement(suite, "testcase", classname="peerkit", name="the whole kit")
        tests = 1
    suite.set("tests", str(tests))
    suite.set("failures", str(failures))
    Tree.indent(suite)
    return Tree.tostring(suite, encoding="unicode", xml_declaration=False) + "\n"
