"""How some languages say no at the beginning of a text, and how they speak to men only."""

from __future__ import annotations

import re
from functools import lru_cache

NOT = {
    "ar": re.compile(r"^(?:لا|لن|لم|ليس|أبدًا|أبدا|دون|ألا|ألّا)\s"),
    "fr": re.compile(r"^(?:ne |n['’]|pas |jamais |aucun|sans )", re.IGNORECASE),
    "uk": re.compile(r"^(?:не|ні|ніколи|жодн\w+|без)\s", re.IGNORECASE),
    "ru": re.compile(r"^(?:не|ни|никогда|никак\w+|без)\s", re.IGNORECASE),
    "es": re.compile(r"^(?:no|nunca|sin|nada)\s", re.IGNORECASE),
    "de": re.compile(r"^(?:nicht|nie|niemals|kein\w*|ohne)\s", re.IGNORECASE),
    "fa": re.compile(r"^(?:هرگز|هیچ|نباید|بدون)\s"),
    "so": re.compile(r"^(?:ha|weligaa|ma)\s", re.IGNORECASE),
    "sw": re.compile(r"^(?:usi|msi|kamwe|bila)", re.IGNORECASE),
}
# Words about the reader that only fit men, where the language has another way to say it.
MEN = {
    "fr": re.compile(
        r"\bvous êtes (?:\w+ )?(?:seul|prêt|inquiet|fatigué|certain|content|formé|venu"
        r"|perdu|blessé|épuisé|nerveux|stressé|fâché|né|allé|resté|assis|isolé|effrayé)(?=[\s.,;!?]|$)"
        r"|\bvous sentez-vous (?:seul|prêt|inquiet|perdu|stressé)(?=[\s.,;!?]|$)"
        r"|\bvous vous sentez (?:seul|prêt|inquiet|perdu|stressé)(?=[\s.,;!?]|$)",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        r"\b(?:ти|ви) (?:\w+ )?(?:готовий|сам|один|винен|впевнений|втомлений|радий|зробив"
        r"|сказав|хотів|міг|прийшов|був)(?=[\s.,;!?]|$)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\bты (?:\w+ )?(?:готов|сам|один|виноват|уверен|устал|рад|сделал|сказал|хотел|мог|был)"
        r"(?=[\s.,;!?]|$)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:está|estás|se siente|te sientes) (?:solo|listo|cansado|preocupado|asustado)\b",
        re.IGNORECASE,
    ),
}


@lru_cache(maxsize=64)
def _known(tag: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    base = tag.partition("-")[0]
    return NOT.get(base), MEN.get(base)


def beginning_or_men(tag: str, text: str) -> bool:
    """Say whether a text begins with a negation, or speaks to men, in a language known here."""
    negation, men = _known(tag)
    return bool((negation and negation.search(text)) or (men and men.search(text)))
