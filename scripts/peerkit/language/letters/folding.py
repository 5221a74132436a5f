"""One spelling for all spellings: how a word is written when it is looked for.

The search of the site does the same in the reader's browser, from the same tables (`tables`), and
a test compares both. What is folded is never shown.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache

# Accents, vowel marks and signs that are not seen: what may be left out without another word.
# Vowel signs of the scripts of India, Thai, Burmese and Khmer are letters there and stay.
MARKS = (
    "\\u00ad\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
    "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed"
    "\\u0711\\u0730-\\u074a\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c\\u135d-\\u135f\\u180b-\\u180d"
    "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u20d0-\\u20ff"
    "\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff"
)
# What stands between words; an apostrophe may belong to a word and is looked at by itself.
GAPS = (
    "\\u0000-\\u0026\\u0028-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7"
    "\\u02c2-\\u02c5\\u02d2-\\u02df\\u037e\\u0387\\u055a-\\u055f\\u0589\\u058a\\u05be\\u05c0\\u05c3\\u05c6"
    "\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u06dd\\u06de\\u06e9"
    "\\u0700-\\u070d\\u0964\\u0965\\u0970\\u0df4\\u0e3f\\u0e4f\\u0e5a\\u0e5b\\u0f04-\\u0f14"
    "\\u0f3a-\\u0f3d\\u104a-\\u104f\\u10fb\\u1360-\\u1368\\u166e\\u1680\\u16eb-\\u16ed\\u17d4-\\u17db"
    "\\u1800-\\u180a\\u2000-\\u200a\\u2010-\\u2029\\u202f-\\u205f\\u207a-\\u207e\\u20a0-\\u20cf"
    "\\u2100-\\u2131\\u2133-\\u214d\\u2190-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d"
    "\\u30fb\\ua9c1-\\ua9cd\\uaa5c-\\uaa5f\\ue000-\\uf8ff\\ufd3e\\ufd3f\\ufe10-\\ufe1f\\ufe30-\\ufe6f"
    "\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff"
)
# Scripts that are written without spaces between words.
UNSPACED = (
    "\\u0e01-\\u0eff\\u1000-\\u1049\\u1050-\\u109f\\u1780-\\u17d3\\u1950-\\u19df\\u1a20-\\u1aaf"
    "\\u3005-\\u3007\\u3021-\\u302f\\u3040-\\u30fa\\u30fc-\\u30ff\\u3400-\\u9fff\\ua9e0-\\ua9ff"
    "\\uaa60-\\uaa7f\\uf900-\\ufaff"
)
# Vowels, tones and stacked letters, which are read with the letter before them.
ATTACHED = (
    "\\u0e30-\\u0e3a\\u0e45\\u0e47-\\u0e4e\\u0eb0-\\u0ebc\\u0ec8-\\u0ece\\u102b-\\u103e\\u1056-\\u1059"
    "\\u105e-\\u1060\\u1062-\\u1064\\u1067-\\u106d\\u1071-\\u1074\\u1082-\\u108d\\u108f\\u109a-\\u109d"
    "\\u17b4-\\u17d3"
)
_SPELT = """
œ oe æ ae ß ss ø o đ d ð d þ th ł l ħ h ı i ŋ n ə e ǝ e ɛ e ɔ o ɓ b ɗ d ɖ d ƙ k ƴ y ɣ g ʃ s ʒ z
ɩ i ʋ v ƒ f ŧ t ɲ n ɪ i ʊ u ꞌ ' ’ ' ʼ ' ‘ ' ʻ ' ʹ ' ʾ ' ʿ ' ` ' ′ ' ՚ ' ＇ ' ς σ
і и ы и є е э е ґ г ѕ з ј и ө о ү у ұ у қ к ғ г ң н һ х ҳ х ҷ ч ӏ и ә а љ л њ н ђ д ћ ч џ ж
آ ا ٱ ا ى ي ی ي ې ي ۍ ي ێ ي ے ي ک ك ڪ ك گ ك ګ ك ڬ ك ݢ ك ة ه ۀ ه ہ ه ە ه ھ ه ۃ ه ۆ و ۇ و ۋ و ۉ و پ ب
چ ج ڤ ف ژ ز ظ ض ذ د ث ت ټ ت ٹ ت ډ د ڈ د ړ ر ڑ ر ڕ ر ڼ ن ں ن ڵ ل ځ ز څ س ښ س ږ ز ݨ ن ڠ غ
ך כ ם מ ן נ ף פ ץ צ ဉ ဥ ဩ သြ ဪ သြော် ँ ं ঁ ং
"""
_LEFT_OUT = "ъьءʔˈ"
_ETHIOPIC = (("ሐ", "ሀ"), ("ኀ", "ሀ"), ("ሠ", "ሰ"), ("ዐ", "አ"), ("ፀ", "ጸ"))
_ORDERS = 7  # the letters of one consonant in Ethiopic, one for each vowel
_DOUBLED = re.compile(r"([^\d\s])\1+")
_ASCII_MARKS = re.compile(f"[{MARKS}]+")


@lru_cache(maxsize=1)
def letters() -> dict[str, str]:
    """Return the letters that are written as another one, and digits as Latin ones."""
    spelt = _SPELT.split()
    table = dict(zip(spelt[::2], spelt[1::2], strict=True)) | dict.fromkeys(_LEFT_OUT, "")
    for first, other in _ETHIOPIC:
        table |= {chr(ord(first) + at): chr(ord(other) + at) for at in range(_ORDERS)}
    table |= {"ኣ": "አ", "ሃ": "ሀ", "ሓ": "ሀ", "ኃ": "ሀ", "ዓ": "አ"}
    return table


@lru_cache(maxsize=1)
def digits() -> str:
    """Return the zero of every script whose digits Unicode knows; nine follow each."""
    # One pattern over all characters is ten times as quick as asking about each.
    every = "".join(map(chr, range(0x80, sys.maxunicode + 1)))
    zeros = (char for char in re.findall(r"\d", every) if unicodedata.decimal(char) == 0)
    return "".join(char for char in zeros if unicodedata.normalize("NFKD", char) == char)


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    table = {ord(one): other for one, other in letters().items()}
    for zero in digits():
        table |= {ord(zero) + number: str(number) for number in range(10)}
    return table


def fold(text: str) -> str:
    """Return a text as it is looked for: without case, accents, vowel marks and doubled letters.

    >>> fold("Œdème, ʼKƙɓ’ — ١٢၃ Gruß"), fold("سَلامة"), fold("worried")
    ("oedeme, 'kb' — 123 grus", 'سلامه', 'woried')
    """
    # An acute accent that stands alone is typed for an apostrophe; normalised, it would be a space.
    plain = unicodedata.normalize("NFKD", text.replace("´", "'").lower()).lower()
    plain = _ASCII_MARKS.sub("", plain).translate(_table())
    return _DOUBLED.sub(r"\1", plain)


def tables() -> dict[str, object]:
    """Return everything that the browser needs to fold in the same way."""
    return {
        "marks": MARKS,
        "gaps": GAPS,
        "unspaced": UNSPACED,
        "attached": ATTACHED,
        "letters": letters(),
        "zeros": digits(),
    }
