"""Links to call and to write to: they lead to the very number, or nowhere."""

from __future__ import annotations

import pytest

from peerkit.camp.contacts import SERVICES
from peerkit.camp.links import SERVICE_NAMES, call_link, message_link


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("+961 71 234 567", "tel:+96171234567"),
        ("112", "tel:112"),
        ("EXAMPLE-A – NOT REAL", ""),
        ("", ""),
        ("+", ""),
        ("+961 (WhatsApp)", ""),
    ],
)
def test_a_call_goes_to_the_very_number_or_nowhere(phone: str, link: str) -> None:
    assert call_link(phone) == link


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_opens_a_talk_with_the_whole_number(service: str) -> None:
    one = next(known for known in SERVICES if known == service)
    assert message_link(one, "+961 71 234 567").endswith("96171234567")
    assert message_link(one, "EXAMPLE-A – NOT REAL") == ""
    assert SERVICE_NAMES[one]
