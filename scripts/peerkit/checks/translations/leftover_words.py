"""Words by which a first glance knows that a translation may hold a leftover."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

# In lower case, each a whole word of one of the patterns in leftovers.txt.
LEFTOVER_WORDS = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
# Parts of the names of services in services.txt, as they stand in texts of each script.
SERVICES = {
    "Latn": "whats telegram facebook messenger viber instagram tiktok youtube "
    "signal snapchat skype imo",
    "Arab": "واتس واٹس يجرام لجرام ليگرام لغرام لگرام ليغرام لیګرام يسبوك یسبوک ېسبوک ماسنجر "
    "مسنجر فايبر وایبر نستغرام "
    "نستجرام نستاگرام تيك تیک يوتيوب یوتیوب سيغنال سناب سكايب اسکایپ",
    "Cyrl": "ватс вотс телегр фейсбук вайбер нстаграм тикток тікток ютуб снапчат скайп",
    "Ethi": "ዋትስ ዋትሳፕ ቴሌ ፌስ ቫይበር ኢንስታግራም ቲክቶክ ዩቲዩብ ስካይፕ",
    "Beng": "হোয়াটসঅ্যাপ",
    "Mymr": "တယ်လီဂရမ် ဖေ့စ်ဘွတ် ဖေ့ဘုတ် ဗိုင်ဘာ ယူကျု",
}


@lru_cache(maxsize=32)
def services_in(script: str) -> tuple[str, ...]:
    """Return the parts of names to look for in a language of this script."""
    return tuple(f"{SERVICES['Latn']} {SERVICES.get(script, '')}".split())
