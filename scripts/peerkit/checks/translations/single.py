"""A single translation, looked at before it is written anywhere."""

from __future__ import annotations

from peerkit.checks.glance import DIGITS, Context, glance
from peerkit.checks.pairs import Pair, suspecting
from peerkit.checks.registry import all_checks, look_at
from peerkit.finding import Finding, Place
from peerkit.language.message import Message


def check_single(
    message: Message, translation: str, place: Place, context: Context
) -> list[Finding]:
    """Return what the checks of translations say of one, told at a place of any file."""
    context = suspecting(context, [translation])
    seen = glance(message.text, translation, context) | (DIGITS if message.protected else 0)
    pair = Pair(message, translation, place, context)
    checks = [one for one in all_checks().values() if one.needs == "pair"]
    return list(look_at([(seen, pair)], checks))
