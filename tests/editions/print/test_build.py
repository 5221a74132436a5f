"""The whole way: what stands in the documents stands on paper, whole and in order."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from peerkit.camp.reference import REFERENCE
from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface
from peerkit.content.text import walk
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds.booklets.parts import documents_of
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.rendering.render import Renderer
from peerkit.finding import Place
from peerkit.language.markdown.parse import blocks
from printed_kit import Printed

Run = Callable[[Path, str, Path], Printed]

BOOKLET, FOLDED, DECK = "group.pdf", "group-a4-fold.pdf", "deck-a4.pdf"
LARGE = "group-a4-large.pdf"
FILES = (BOOKLET, LARGE, FOLDED, DECK)
OTHERS = (
    "breathing-session-cards.pdf",
    "breathing-session-cards-a4.pdf",
    "everything.pdf",
    "register.pdf",
)
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]+)</word>'
)
FOOT = 545  # points from the top, where the margin below the text begins
GROUPS = ["+961", "71", "234", "567"]  # of the test camp's urgent phone
# Fields that a booklet has no room for, or that a session's own words replace.
_FRAME = ("title", "purpose")  # of what holds others together and has no page of its own
NOT_PRINTED = re.compile(r"^(summary|subtitle)$|^adaptations\.")


def text_of(path: Path) -> str:
    """Return the words of a file as a program reads them out."""
    command = ["pdftotext", "-raw", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def words_of(path: Path) -> list[list[tuple[float, float, float, str]]]:
    """Return left edge, top, right edge and letters of each word of each page."""
    command = ["pdftotext", "-bbox", str(path), "-"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [
        [(float(left), float(top), float(right), word) for left, top, right, word in found]
        for found in (WORD.findall(page) for page in shown.split("<page ")[1:])
    ]


def plain(text: str) -> str:
    """Return the letters and digits of a text, so that line breaks and shaping do not count."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if sign.isalnum())


def texts(edition: Edition, name: str) -> Iterator[tuple[str, str]]:
    """Yield where each message of a booklet stands, and each piece of it between facts."""
    entry = edition.kit.entries[name]
    for one in documents_of(Renderer(edition, "print"), entry.document):
        if isinstance(one.document, Interface):
            continue
        for field, text in _messages(edition, one):
            for piece in REFERENCE.split(text)[::3]:
                if plain(piece):
                    yield f"{one.document.id} {field}", piece


def _messages(edition: Edition, entry: Entry[Document]) -> Iterator[tuple[str, str]]:
    translation = edition.translation(entry)
    for field, text in walk(translation.document):
        is_frame = translation.document.kind in ("series", "lines") and field in _FRAME
        if not NOT_PRINTED.match(field) and not is_frame:
            yield field, text
    for block in blocks(getattr(entry.document, "body", "")):
        words = translation.lookup(None, block.text) or block.text
        yield "body", re.sub(r"\]\([^)]*\)", "", words)


def test_everything_is_printed_without_a_finding(printed: Printed) -> None:
    assert [str(finding) for finding in printed.findings] == []
    tag = printed.edition.language.tag
    made = [one.path for one in printed.made]
    ones = (DECK, BOOKLET, LARGE, FOLDED, *OTHERS)
    assert made == [f"print/{tag}/{name}" for name in ones]
    files = [path.name for path in printed.folder.glob("*.pdf")]
    assert sorted(files) == sorted(ones)


def test_what_is_told_of_each_file_is_true(printed: Printed) -> None:
    for made in printed.made:
        path = printed.folder / Path(made.path).name
        assert made.pages == len(PdfReader(path).pages)
        assert made.size == path.stat().st_size
    deck, reading, large, folded = printed.made[:4]
    assert (deck.shape, reading.shape, folded.shape) == ("cut", "read", "fold")
    assert (large.shape, large.pages) == ("large", reading.pages)
    assert large.sheets == reading.pages // 2
    assert reading.pages % 4 == 0
    assert reading.sheets == folded.sheets == reading.pages // 4 == folded.pages // 2
    assert deck.sheets == deck.pages // 2 == 2


@pytest.mark.parametrize("name", FILES)
def test_files_are_sound(printed: Printed, name: str) -> None:
    done = subprocess.run(
        ["qpdf", "--check", str(printed.folder / name)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", FILES)
def test_every_font_is_inside_and_one_of_the_kits(printed: Printed, name: str) -> None:
    command = ["pdffonts", str(printed.folder / name)]
    rows = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(rows) > 3
    families = {family.replace(" ", "-") for family in ("Noto Sans", "Noto Sans Arabic")}
    for row in rows[2:]:
        font, embedded = row.split()[0], row.split()[-5]
        family = font.partition("+")[2].removesuffix("-Bold").removesuffix("-Regular")
        assert family in families, row
        assert embedded == "yes", row


def test_every_message_stands_in_the_english_booklet(english: Printed) -> None:
    everything = plain(text_of(english.folder / BOOKLET))
    expected = list(texts(english.staff, "B-T"))
    assert len(expected) > 120
    missing = [pair for pair in expected if plain(pair[1]) not in everything]
    assert missing == []


def test_every_message_stands_on_the_english_cards(english: Printed) -> None:
    everything = plain(text_of(english.folder / DECK))
    fields = [pair for pair in texts(english.edition, "B-D") if pair[0].startswith("CC-")]
    assert len(fields) == 5 * 5 + 23
    assert [pair for pair in fields if plain(pair[1]) not in everything] == []


@pytest.mark.parametrize(("booklet", "name"), [("B-T", BOOKLET), ("B-D", DECK)])
def test_arabic_can_be_read_out(right_to_left: Printed, booklet: str, name: str) -> None:
    read = text_of(right_to_left.folder / name)
    prefix = "" if booklet == "B-T" else "CC-"
    edition = right_to_left.staff
    written = [text for place, text in texts(edition, booklet) if place.startswith(prefix)]
    assert len(written) > 40
    assert share(words_without_marks(" ".join(written)), words_without_marks(read)) >= 0.95
    assert share(letters(" ".join(written)), letters(read)) >= 0.98
    # The measure itself: the words of another language are not there.
    assert (
        share(words_without_marks("Put both feet on the ground."), words_without_marks(read)) < 0.5
    )


def share(wanted: Counter[str], found: Counter[str]) -> float:
    """Return how much of what is wanted is found, 1 being all of it."""
    return sum(min(number, found[one]) for one, number in wanted.items()) / wanted.total()


def words_without_marks(text: str) -> Counter[str]:
    """Return the letters of each word of a text, sorted; words with vowel marks are left out.

    A mark is drawn by itself, so programs that read a file out may part a word there; and lam with
    alef is one shape, whose two letters some of them tell in the other order.
    """
    folded = unicodedata.normalize("NFKC", text)
    kept = "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")
    words = re.findall(r"[\w\u0300-\u036f\u064b-\u0652]+", kept)
    return Counter("".join(sorted(word)) for word in words if word.isalnum() and len(word) > 1)


def letters(text: str) -> Counter[str]:
    """Return the letters of a text, however they are joined."""
    return Counter(plain(text))


def test_a_phone_number_keeps_its_order(printed: Printed) -> None:
    # Two sessions, the guide, and on the back the crisis box and the list; five cards.
    for name, number in ((BOOKLET, 5), (DECK, 5)):
        lines = phone_lines(printed.folder / name)
        assert len(lines) == number
        assert all(line == GROUPS for line in lines)


def phone_lines(path: Path) -> list[list[str]]:
    """Return the groups of each phone number, from left to right as seen on paper."""
    found = []
    for words in words_of(path):
        starts = [word for word in words if "+961" in word[3] and _near(words, word)]
        found += [_near(words, start) for start in starts]
    return found


def _near(
    words: list[tuple[float, float, float, str]], start: tuple[float, float, float, str]
) -> list[str]:
    """Return the groups of the number on the line of its first, from left to right."""
    line = sorted(word for word in words if abs(word[1] - start[1]) < 5)
    near = [word for word in line if abs(word[0] - start[0]) < 120]
    digits = [re.sub(r"[^+\d]", "", word[3]) for word in near]
    groups = [group for group in digits if group in GROUPS]
    return groups if set(groups) == set(GROUPS) else []


@pytest.mark.parametrize(("markup", "kept"), [("{}", False), ('<span dir="ltr">{}</span>', True)])
def test_a_bare_phone_number_would_be_turned_round(markup: str, kept: bool, tmp_path: Path) -> None:
    phone = markup.format(" ".join(GROUPS))
    body = f"<h1>T</h1><p>اتصل {phone}</p>"
    page = f'<!doctype html><html lang="ar" dir="rtl"><title>T</title>{body}</html>'
    layout = Layout(("html { font-family: 'Noto Sans Arabic', 'Noto Sans' }",))
    document, _ = layout.pages(page, Place("test"))
    assert document is not None
    path = tmp_path / "phone.pdf"
    path.write_bytes(layout.write(document, Place("test"))[0])
    assert (phone_lines(path) == [GROUPS]) is kept


def test_two_runs_give_the_same_bytes(
    english: Printed, afresh: Run, kit_root: Path, tmp_path: Path
) -> None:
    second = afresh(kit_root, "en", tmp_path / "print")
    for name in FILES:
        assert (english.folder / name).read_bytes() == (second.folder / name).read_bytes(), name


def test_nothing_tells_of_the_machine_or_the_time(printed: Printed) -> None:
    for name in FILES:
        with pikepdf.open(printed.folder / name) as pdf:
            assert "/CreationDate" not in pdf.docinfo
            assert "/ModDate" not in pdf.docinfo
            loose = b"".join(
                item.read_bytes()
                for item in pdf.objects
                if isinstance(item, pikepdf.Stream) and item.get("/Type") != "/FontFile2"
            )
        for trace in (b"/tmp/", b"/home/", b"/usr/", b"/work/", b"file:"):
            assert trace not in loose


def test_the_reading_file_is_tagged_and_says_its_language(printed: Printed) -> None:
    reader = PdfReader(printed.folder / BOOKLET)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == printed.edition.language.tag
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    booklet = printed.edition.kit.entries["B-T"]
    assert reader.metadata is not None
    assert reader.metadata.title == printed.edition.translation(booklet).document.title
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert len(titles) >= 9


def test_sessions_begin_on_the_first_page_of_a_spread(printed: Printed) -> None:
    reader = PdfReader(printed.folder / BOOKLET)
    where = {
        item.title: reader.get_destination_page_number(item) + 1 for item in flat(reader.outline)
    }
    sessions = [e for e in printed.edition.kit.entries.values() if e.document.kind == "session"]
    titles = [printed.edition.translation(entry).document.title for entry in sessions]
    # A bookmark of a session begins with its number.
    starts = [where[title] for title in where if re.sub(r"^\d+ ", "", str(title)) in titles]
    assert len(starts) == 2
    assert all(page % 2 == 0 for page in starts)


def flat(outline: Any) -> Iterator[Any]:
    """Yield the bookmarks of the first level."""
    yield from (item for item in outline if not isinstance(item, list))


def test_danger_is_in_every_session_and_outside_on_the_back(english: Printed) -> None:
    pages = [plain(page) for page in text_of(english.folder / BOOKLET).split("\f")[:-1]]
    box = english.staff.lines.crisis_box
    with_box = [number for number, page in enumerate(pages, 1) if plain(box.steps[0]) in page]
    assert len(with_box) == 3
    assert with_box[-1] == len(pages)


def test_every_page_says_where_to_look_in_danger(printed: Printed) -> None:
    pointer = words_without_marks(printed.edition.words["danger-pointer"])
    wanted = set(pointer)
    pages = words_of(printed.folder / BOOKLET)
    assert len(wanted) >= 3
    for page in pages[1:-1]:
        # Seen from the left, a word of Arabic is read backwards: only its letters count.
        foot = {"".join(sorted(plain(word))) for _, top, _, word in page if top > FOOT}
        assert wanted <= foot


def test_the_cover_says_that_it_is_a_draft_and_of_which_day(english: Printed) -> None:
    cover = text_of(english.folder / BOOKLET).split("\f")[0]
    words = english.edition.words
    for text in (words["draft"], "1 November 2026", "River camp", words["check-bar"], "English"):
        assert plain(text) in plain(cover)
    assert plain(words["example"]) not in plain(cover)


def test_the_check_bar_is_five_centimetres_long(english: Printed) -> None:
    with pikepdf.open(english.folder / BOOKLET) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode()
    widths = {
        round(float(w) * 0.75 / 72 * 25.4, 1)
        for w in re.findall(r"[\d.-]+ [\d.-]+ ([\d.]+) [\d.-]+ re", content)
    }
    assert 50.0 in widths


def test_contacts_are_on_the_back_with_the_day_they_were_tried(english: Printed) -> None:
    back = text_of(english.folder / BOOKLET).split("\f")[-2]
    words = english.edition.words
    assert "+961 71 234 567" in back
    assert all(word in back for word in ("20", "October", "2026"))
    # The camp has written down no clinic: a label, and blanks to fill in.
    assert words["contact-clinic"] in back
    assert plain(words["fill-in"]) in plain(back)


def test_staff_contacts_are_not_on_cards_for_everyone(printed: Printed) -> None:
    assert "987" in text_of(printed.folder / BOOKLET)
    assert "987" not in text_of(printed.folder / DECK)


def test_each_back_lies_behind_its_front(printed: Printed) -> None:
    pages = words_of(printed.folder / DECK)
    with pikepdf.open(printed.folder / DECK) as pdf:
        width = float(pdf.pages[0].mediabox[2])
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        fronts, backs = heads(front), heads(back)
        assert fronts.keys() == backs.keys()
        for code, (left, right, top) in fronts.items():
            # Turned over on the long edge, left and right change places.
            middle, behind = (left + right) / 2, width - (backs[code][0] + backs[code][1]) / 2
            assert (middle < width / 2) == (behind < width / 2)
            assert top == pytest.approx(backs[code][2], abs=8)
    first = heads(pages[0])
    assert (first["CC-01"][0] > first["CC-02"][0]) is printed.rtl


def heads(words: list[tuple[float, float, float, str]]) -> dict[str, tuple[float, float, float]]:
    """Return where the code of each card stands: the highest on its card."""
    found: dict[str, tuple[float, float, float]] = {}
    tops = sorted({top for _, top, _, word in words if re.fullmatch(r"CC-\d\d", word)})
    rows = [top for top in tops if top - min(tops) < 5 or 370 < top - min(tops) < 385]
    for left, top, right, word in words:
        if re.fullmatch(r"CC-\d\d", word) and top in rows:
            found.setdefault(word, (left, right, top))
    return found


# What is planted in a kit must be found, and must keep the files from being handed out.


def test_a_letter_no_font_has_is_found_where_it_stands(
    own_kit: Path, again: Run, tmp_path: Path
) -> None:
    without(own_kit, "group")
    change(own_kit / "facilitation/cards/cc-01-feet.yaml", "Press down.", "Press down \U0001f600.")
    done = again(own_kit, "en", tmp_path / "print")
    found = {(f.check, f.place.path) for f in done.findings}
    assert found == {("glyph-missing", "facilitation/cards/cc-01-feet.yaml")}
    assert "U+1F600" in done.findings[0].message
    assert "B-D" not in {made.document for made in done.made}
    assert not (done.folder / DECK).exists()


def test_a_card_that_is_too_long_is_told_by_how_much(
    own_kit: Path, again: Run, tmp_path: Path
) -> None:
    without(own_kit, "group")
    many = "A very long sentence that nobody would put on a card, again and again. " * 12
    change(own_kit / "facilitation/cards/cc-02-hands.yaml", "You cannot sit still.", many)
    done = again(own_kit, "en", tmp_path / "print")
    (finding,) = [f for f in done.findings if f.check == "card-overflow"]
    assert finding.place.path == "facilitation/cards/cc-02-hands.yaml"
    assert re.search(r"back of CC-02 is \d+\.\d mm too long", finding.message)
    assert "“A very long sentence that nobody" in finding.remedy
    assert "cc-02-hands.yaml:" in finding.remedy
    assert "B-D" not in {made.document for made in done.made}
    assert not (done.folder / DECK).exists()


def test_a_card_that_is_a_little_too_long_is_set_smaller(
    own_kit: Path, again: Run, tmp_path: Path
) -> None:
    without(own_kit, "group")
    change(
        own_kit / "facilitation/cards/cc-02-hands.yaml",
        "You cannot sit still.",
        "Some words. " * 24,
    )
    done = again(own_kit, "en", tmp_path / "print")
    assert not done.findings


def test_a_word_that_does_not_fit_is_told(own_kit: Path, again: Run, tmp_path: Path) -> None:
    without(own_kit, "deck")
    change(own_kit / "guides/space.md", "Walk there", "Walk" * 40 + " there")
    done = again(own_kit, "en", tmp_path / "print")
    assert {f.check for f in done.findings} == {"page-overflow"}


def test_an_untranslated_booklet_is_left_out_with_a_warning(
    own_kit: Path, again: Run, retranslate: Callable[[Path], None], tmp_path: Path
) -> None:
    small = "id: B-S\ntitle: Small\nsubtitle: Small\nparts: [{clinic_now: true}]\n"
    (own_kit / "facilitation/booklets/group.yaml").write_text(small, encoding="utf-8")
    retranslate(own_kit)
    change(own_kit / "facilitation/cards/cc-13-plan.yaml", "Draw the plan", "Paint the plan")
    done = again(own_kit, "ar", tmp_path / "print")
    assert [(f.check, str(f.level)) for f in done.findings] == [("booklet-incomplete", "warning")]
    assert {made.document for made in done.made} == {"B-S", "breathing", "everything", "register"}


def test_a_booklet_waits_for_the_card_that_its_session_leads(
    own_kit: Path, again: Run, retranslate: Callable[[Path], None], tmp_path: Path
) -> None:
    # Nothing of the booklet's file names the card: only the session does, in one of its steps.
    without(own_kit, "deck")
    booklet = "id: B-S\ntitle: Small\nsubtitle: Small\nparts: [{series: breathing}]\n"
    (own_kit / "facilitation/booklets/group.yaml").write_text(booklet, encoding="utf-8")
    retranslate(own_kit)
    whole = again(own_kit, "ar", tmp_path / "print")
    assert "B-S" in {made.document for made in whole.made}
    change(own_kit / "facilitation/cards/cc-01-feet.yaml", "Press down.", "Press down well.")
    half = again(own_kit, "ar", tmp_path / "print")
    assert [(f.check, f.document) for f in half.findings] == [("booklet-incomplete", "B-S")]
    assert "B-S" not in {made.document for made in half.made}


def test_what_cannot_be_printed_anew_is_taken_away_and_stops_nothing_else(
    own_kit: Path, again: Run, tmp_path: Path
) -> None:
    without(own_kit, "group")
    good = again(own_kit, "en", tmp_path / "print")
    assert (good.folder / DECK).exists()
    change(own_kit / "facilitation/cards/cc-01-feet.yaml", "Press down.", "Press down \U0001f600.")
    assert again(own_kit, "en", tmp_path / "print").findings
    files = {path.name for path in good.folder.glob("*.pdf")}
    assert files == set(OTHERS)  # an old deck may no longer be true
    names = {path.name for path in (tmp_path / "print").iterdir()}
    assert names - {".en.lock"} == {"en"}  # the lock stays, free; nothing half is left


def test_a_missing_font_stops_one_language(own_kit: Path, again: Run, tmp_path: Path) -> None:
    change(own_kit / "locales/ar/language.toml", "Noto Sans Arabic", "No Such Arabic")
    done = again(own_kit, "ar", tmp_path / "print")
    assert [f.check for f in done.findings] == ["font-missing"]
    assert not done.made


def without(root: Path, booklet: str) -> None:
    """Take a booklet out of a kit, to save its time."""
    (root / f"facilitation/booklets/{booklet}.yaml").unlink()


def change(path: Path, old: str, new: str) -> None:
    """Put other words into a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
