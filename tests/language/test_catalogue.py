"""Looking messages up: exact, current and whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.language import Language
from peerkit.language.plurals import plural_forms
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.reader import read_po

Writer = Callable[[str, str], Path]


def test_lookup_is_by_exact_text_and_context() -> None:
    entries = (PoEntry("Card", ("Carte",), context="card"), PoEntry("Stop.", ("Arrête.",)))
    catalogue = Catalogue("x.po", PoFile(entries=entries))
    assert catalogue.lookup(None, "Stop.") == "Arrête."
    assert catalogue.lookup("card", "Card") == "Carte"
    assert catalogue.lookup(None, "Card") is None
    assert catalogue.lookup("card", "Stop.") is None
    assert catalogue.lookup(None, "Stop") is None
    assert catalogue.lookup(None, "stop.") is None


@pytest.mark.parametrize(
    "text",
    [
        '#, fuzzy\nmsgid "Stop."\nmsgstr "Vieux."\n',
        '#= fuzzy\nmsgid "Stop."\nmsgstr "Vieux."\n',
        '#, fuzzy\n#| msgid "Halt."\nmsgid "Stop."\nmsgstr "Vieux."\n',
        '#~ msgid "Stop."\n#~ msgstr "Vieux."\n',
        'msgid "Stop."\nmsgstr ""\n',
        'msgid "Stop."\nmsgstr " \\n"\n',
        'msgid "Stop."\nmsgstr "Un."\n\nmsgid "Stop."\nmsgstr "Deux."\n',
        '<<<<<<< a\nmsgid "Stop."\nmsgstr "Un."\n>>>>>>> b\n',
    ],
)
def test_what_is_not_a_finished_translation_is_never_found(text: str) -> None:
    assert Catalogue("x.po", read_po(text, "x.po")).lookup(None, "Stop.") is None


def test_a_broken_message_does_not_hide_the_others() -> None:
    text = 'msgid "a"\nmsgstr "1\n\nmsgid "b"\nmsgstr "2"\n'
    catalogue = Catalogue("x.po", read_po(text, "x.po"))
    assert (catalogue.lookup(None, "a"), catalogue.lookup(None, "b")) == (None, "2")


def test_catalogues_find_each_domain(
    tmp_path: Path, french: Language, write_catalogue: Writer
) -> None:
    write_catalogue("docs/coping/worry", 'msgid "a"\nmsgstr "1"\n')
    write_catalogue("interface", 'msgctxt "yes"\nmsgid "Yes"\nmsgstr "Oui"\n')
    catalogues = Catalogues(tmp_path, french)
    assert catalogues.lookup("docs/coping/worry", None, "a") == "1"
    assert catalogues.lookup("interface", "yes", "Yes") == "Oui"
    assert catalogues.lookup("docs/missing", None, "a") is None
    assert catalogues.of("interface").path == "locales/fr/interface.po"
    assert catalogues.domains() == ("docs/coping/worry", "interface")
    assert catalogues.findings() == []


def test_findings_name_file_line_and_language(
    tmp_path: Path, french: Language, write_catalogue: Writer
) -> None:
    write_catalogue("docs/a", 'msgid "a"\nmsgstr "1\n')
    write_catalogue("docs/b", "<<<<<<< x\n")
    found = Catalogues(tmp_path, french).findings()
    assert [(f.place.path, f.place.line, f.check, f.language) for f in found] == [
        ("locales/fr/docs/a.po", 5, "po-syntax", "fr"),
        ("locales/fr/docs/b.po", 4, "po-conflict", "fr"),
    ]
    assert Catalogues(tmp_path, french).findings(["docs/b"]) == found[1:]


def test_a_file_that_cannot_be_read_is_a_finding(
    tmp_path: Path, french: Language, write_catalogue: Writer
) -> None:
    write_catalogue("docs/a", "").write_bytes(b'msgid "a"\nmsgstr "\xe9"\n')
    secret = tmp_path / "secret.po"
    secret.write_text('msgid "a"\nmsgstr "secret"\n', encoding="utf-8")
    (tmp_path / "locales/fr/docs/b.po").symlink_to(secret)
    catalogues = Catalogues(tmp_path, french)
    assert [f.check for f in catalogues.findings()] == ["file-encoding", "symlink"]
    assert catalogues.lookup("docs/b", None, "a") is None


def test_plural_rules_come_from_cldr() -> None:
    assert plural_forms("ar").startswith("nplurals=6;")
    assert plural_forms("fr") == "nplurals=2; plural=(n > 1);"
    assert plural_forms("din").startswith("nplurals=2;")
