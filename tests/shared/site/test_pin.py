"""A PIN that anybody would try first is given to nobody."""

from __future__ import annotations

import pytest

from shared.site.pin import PinFault, pin_fault


@pytest.mark.parametrize("pin", ["246810", "908172", "100200"])
def test_an_ordinary_pin_can_be_used(pin: str) -> None:
    assert pin_fault(pin, "1001") is None


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("12345", PinFault.LENGTH),
        ("1234567", PinFault.LENGTH),
        ("24681a", PinFault.LENGTH),
        ("２４６８１０", PinFault.LENGTH),
        ("000000", PinFault.REPEATED),
        ("121212", PinFault.REPEATED),
        ("123123", PinFault.REPEATED),
        ("123456", PinFault.SEQUENCE),
        ("890123", PinFault.SEQUENCE),
        ("987654", PinFault.SEQUENCE),
        ("210987", PinFault.SEQUENCE),
        ("710015", PinFault.NUMBER),
    ],
)
def test_a_pin_that_is_easily_guessed_is_refused(pin: str, fault: PinFault) -> None:
    assert pin_fault(pin, "1001") is fault
