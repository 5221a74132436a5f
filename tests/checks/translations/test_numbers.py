"""Numbers in the digits of any script."""

from __future__ import annotations

import pytest

from peerkit.checks.translations.numbers import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Do card CC-01 for 15 minutes.", ["01", "15"]),
        ("١٥ دقيقة", ["15"]),
        ("۱۵ دقیقه", ["15"]),
        ("၁၅ မိနစ်", ["15"]),
        ("১৫ মিনিট", ["15"]),
        ("1,500 and 1.500 and 1’500 and ١٬٥٠٠", ["1500"] * 4),
        ("Sessions 1, 2", ["1", "2"]),
        ("[card](../cc-09.yaml)", []),
        ("112", ["112"]),
        ("½ kg, x²", []),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def test_swapped_digits_are_another_number() -> None:
    assert numbers("112") != numbers("121")
