"""Addresses in a text: of pages, of people, of places on the net, with or without a scheme."""

from __future__ import annotations

import re

_URL = re.compile(r"(?i:[a-z][a-z+.-]*://|\bwww\.|\bmailto:|\btel:)[^\s<>()\[\]]*")
_MAIL = re.compile(r"[\w.+-]+[@＠][\w-]+(?:[.．。][\w-]+)+")
_HANDLE = re.compile(r"(?<![\w./@])[@＠][A-Za-z]\w{2,}")
# Endings that people type without a scheme. Countries count only after a longer name, or before a
# slash: 'etc.It' is a missing space, 'help.ua' is an address.
_ENDINGS = (
    "com|org|net|info|int|edu|gov|app|xyz|online|site|link|help|chat|live|club|shop|store|dev|page"
    "|blog|news|ngo|support|care|world|email|mobi|biz|top|click"
)
_COUNTRIES = (
    "ae af am az ba bd be bg by bo br ca cd ch cl cn co cz de dj dz ee eg er es et eu fi fr "
    "gl ge gr gs hr hu id ie il in io iq ir is it jo jp ke kg kh kr kw kz la lb li lk lt lv "
    "ly ma md me mk ml mm mn mx my ne ng nl no np nz om pe ph pk pl ps pt qa ro rs ru rw sa "
    "sd se si sk sn so sy td tj tm tn to tr tv tz ua ug uk us uz ve vn ye za"
).replace(" ", "|")
_PART = r"[a-z0-9-]+[.．。]"
_NO_MORE = r"(?![\w-]|\.\w)"
_DOMAIN = re.compile(
    rf"(?<![\w.@/-])(?:{_PART})*(?:{_PART}(?:{_ENDINGS}){_NO_MORE}"
    rf"|(?:{_PART}{_PART}|[a-z0-9-]{{4,}}[.．。])(?:{_COUNTRIES}){_NO_MORE}|{_PART}(?:{_COUNTRIES})(?=/))(?:/[^\s<>()\[\]]*)?"
)
# Endings in other letters, which only addresses have.
_OWN_LETTERS = re.compile(
    r"[\w-]+\.(?:укр|рф|бел|мкд|срб|бг|қаз|мон|ею|онлайн|сайт|орг|ком|شبكة|موقع|السعودية|امارات|مصر|سورية|الاردن"
    r"|فلسطين|المغرب|تونس|عراق|اليمن|ایران|پاکستان|بازار|भारत|संगठन|नेट|कॉम|ভারত|বাংলা|中国|公司|网络|香港|台灣|ไทย|გე|հայ|ελ"
    r"|닷컴|한국|みんな)(?!\w)"
)
# Marks that end a sentence or a quotation in any script are no part of the address before them.
# So is a quotation mark after a scheme that is named alone, with the ending of its word.
_CLOSING = re.compile(r"(?<=://)[\"'].*|[^\x00-\x7f\w%]+.*|[.,;:!?*_'\"}]+$")
_MAYBE = re.compile(r"[@＠]|[^\W_][.．。][^\W\d_]|://|www\.|mailto:|tel:", re.IGNORECASE)


def addresses(text: str) -> list[str]:
    """Return every address of a text, as it is typed and without the marks that follow it."""
    if not _MAYBE.search(text):
        return []
    found: list[str] = []
    for pattern in (_URL, _MAIL, _DOMAIN, _OWN_LETTERS, _HANDLE):
        found += (_CLOSING.sub("", one) for one in pattern.findall(text))
        text = pattern.sub(" ", text)
    return sorted(found)
