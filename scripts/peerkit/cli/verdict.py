"""How every command that takes a camp file begins: the verdict, then each thing to mend, once."""

from __future__ import annotations

from peerkit.cli import terminal
from peerkit.cli.survey import Survey
from peerkit.editions.verdict import Verdict, verdict
from peerkit.finding import Finding, Level, has_errors
from peerkit.kit import Kit

ALWAYS = ("camp-cleaned",)  # notes that tell how the file was read


def verdict_of(kit: Kit, found: Survey) -> Verdict:
    """Return what the camp file of a survey comes to, with the languages that the kit stops."""
    errors = {tag: _errors(found.of_language(tag)) for tag in found.tags}
    stopped = {
        f"{kit.languages[tag].english_name} ({tag})": number
        for tag, number in errors.items()
        if number
    }
    file = found.of_camp.file
    name = file.name if file else ""
    unfollowed = _errors(list(found.of_camp.findings))
    return verdict(kit, found.camp, found.as_of, name, stopped=stopped, unfollowed=unfollowed)


def tell(kit: Kit, found: Survey, *, quiet: bool = False) -> None:
    """Print the verdict, then what there is to mend in the camp file, most urgent first."""
    if quiet:
        terminal.tell(to_mend(found), Level.ERROR)
        return
    for line in verdict_of(kit, found).lines:
        terminal.out.print(line)
    terminal.tell(to_mend(found), first=Level.ERROR)


def to_mend(found: Survey) -> list[Finding]:
    """Return what a camp should know of its file; of the blank sample nothing is to be mended."""
    findings = found.of_camp.findings if found.of_camp.file else ()
    return [one for one in findings if one.level is not Level.NOTE or one.check in ALWAYS]


def unfollowed(found: Survey) -> bool:
    """Say whether a choice of the camp file is not followed, which the exit code must tell."""
    return has_errors(found.of_camp.findings)


def _errors(findings: list[Finding]) -> int:
    return sum(finding.level is Level.ERROR for finding in findings)
