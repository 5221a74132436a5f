"""Updating a language: every catalogue, written whole, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from peerkit.content.document import Document, Entry
from peerkit.finding import FindingsError
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.merging.update import by_domain, update_language
from peerkit.language.po.reader import read_po

PageMaker = Callable[..., Entry[Document]]
Writer = Callable[[str, str], Path]


def test_a_language_gets_one_file_for_each_domain(
    tmp_path: Path, french: Language, make_page: PageMaker, card: Entry[Document]
) -> None:
    changed = update_language([make_page("Hello."), card], tmp_path, french)
    names = [path.relative_to(tmp_path / "locales/fr").as_posix() for path in changed]
    assert names == ["docs/page.po", "facilitation/cards.po"]


def test_a_catalogue_as_translators_see_it(
    tmp_path: Path, french: Language, make_page: PageMaker
) -> None:
    page = make_page("# Help\n\nCall {urgent.phone} now.", policy="strict")
    (path,) = update_language([page], tmp_path, french)
    assert path.read_text(encoding="utf-8") == (
        'msgid ""\n'
        'msgstr ""\n'
        '"Language: fr\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        '"X-Domain: docs/page\\n"\n'
        '"X-Source-Format: 1\\n"\n'
        "\n"
        "#. W99 A page: title\n"
        "#. PROTECTED: all of this document stays English until every message is translated\n"
        "#: docs/page.md\n"
        'msgid "A page"\n'
        'msgstr ""\n'
        "\n"
        "#. W99 A page: summary, shown in lists and search results\n"
        "#. PROTECTED: all of this document stays English until every message is translated\n"
        "#: docs/page.md\n"
        'msgid "What it says."\n'
        'msgstr ""\n'
        "\n"
        "#. W99 A page: heading 1\n"
        "#. PROTECTED: all of this document stays English until every message is translated\n"
        "#: docs/page.md\n"
        'msgid "Help"\n'
        'msgstr ""\n'
        "\n"
        "#. W99 A page: paragraph, under “Help”\n"
        "#. PROTECTED: all of this document stays English until every message is translated\n"
        "#. facts: keep {urgent.phone} as it is; the program fills it in\n"
        "#: docs/page.md\n"
        'msgid "Call {urgent.phone} now."\n'
        'msgstr ""\n'
    )


def test_a_second_update_changes_no_file(
    tmp_path: Path, french: Language, make_page: PageMaker
) -> None:
    update_language([make_page("Hello.")], tmp_path, french)
    assert update_language([make_page("Hello.")], tmp_path, french) == []


def test_a_page_that_moves_takes_its_translations_along(
    tmp_path: Path, french: Language, make_page: PageMaker, write_catalogue: Writer
) -> None:
    write_catalogue("docs/old", 'msgid "Hello."\nmsgstr "Bonjour."\n')
    update_language([make_page("Hello.", path="docs/new.md")], tmp_path, french)
    catalogues = Catalogues(tmp_path, french)
    assert catalogues.lookup("docs/new", None, "Hello.") == "Bonjour."
    assert [(e.string, e.obsolete) for e in catalogues.of("docs/old").file.entries] == [
        ("Bonjour.", True)
    ]


def test_nothing_is_written_where_one_file_has_faults(
    tmp_path: Path, french: Language, make_page: PageMaker, write_catalogue: Writer
) -> None:
    first = write_catalogue("docs/a", 'msgid "Hello."\nmsgstr "Bonjour."\n')
    second = write_catalogue("docs/b", "<<<<<<< mine\n")
    write_catalogue("docs/c", "translate me\n")
    before = first.read_bytes(), second.read_bytes()
    with pytest.raises(FindingsError) as error:
        update_language([make_page("Hello.", path="docs/new.md")], tmp_path, french)
    assert [str(f.place) for f in error.value.findings] == [
        "locales/fr/docs/b.po:4",
        "locales/fr/docs/c.po:4",
    ]
    assert (first.read_bytes(), second.read_bytes()) == before
    assert not (tmp_path / "locales/fr/docs/new.po").exists()


def test_what_cannot_be_read_back_is_not_written(
    tmp_path: Path, french: Language, make_page: PageMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoiled(_file: object) -> str:
        return 'msgid "nothing like it"\nmsgstr "1"\n'

    monkeypatch.setattr("peerkit.language.merging.update.write_po", spoiled)
    with pytest.raises(FindingsError) as error:
        update_language([make_page("Hello.")], tmp_path, french)
    assert [f.check for f in error.value.findings] == ["po-loss"]
    assert not (tmp_path / "locales").exists()


def test_a_file_saved_on_windows_is_written_in_the_one_form(
    tmp_path: Path, french: Language, make_page: PageMaker, write_catalogue: Writer
) -> None:
    path = write_catalogue("docs/page", 'msgid "Hello."\nmsgstr "Bonjour."\n')
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert update_language([make_page("Hello.")], tmp_path, french) == [path]
    assert b"\r" not in path.read_bytes()
    assert Catalogues(tmp_path, french).lookup("docs/page", None, "Hello.") == "Bonjour."


def test_domains_keep_document_order(make_page: PageMaker, card: Entry[Document]) -> None:
    domains = by_domain([make_page("One.\n\nTwo."), card])
    assert [m.text for m in domains["docs/page"]] == ["A page", "What it says.", "One.", "Two."]
    assert list(domains) == ["docs/page", "facilitation/cards"]


def test_unknown_header_fields_and_credits_are_kept(
    tmp_path: Path, french: Language, make_page: PageMaker
) -> None:
    path = tmp_path / "locales/fr/docs/page.po"
    path.parent.mkdir(parents=True)
    path.write_text('# by A.\nmsgid ""\nmsgstr "Last-Translator: A.\\n"\n', encoding="utf-8")
    update_language([make_page("Hello.")], tmp_path, french)
    file = read_po(path.read_text(encoding="utf-8"), "x.po")
    assert file.fields["Last-Translator"] == "A."
    assert file.header is not None
    assert file.header.translator_comments == ("by A.",)
