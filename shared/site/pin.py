"""Which PINs are too easy to guess to be given to anybody."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final

PIN_DIGITS: Final = 6
_RISING: Final = "01234567890123456789"


class PinFault(StrEnum):
    """Why a PIN cannot be used."""

    LENGTH = auto()
    REPEATED = auto()
    SEQUENCE = auto()
    NUMBER = auto()


def pin_fault(pin: str, number: str) -> PinFault | None:
    """Judge a PIN for the person of a staff number; None when it can be used."""
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        return PinFault.LENGTH
    if len(set(pin)) == 1 or pin == pin[:2] * 3 or pin == pin[:3] * 2:
        return PinFault.REPEATED
    if pin in _RISING or pin[::-1] in _RISING:
        return PinFault.SEQUENCE
    if number and number in pin:
        return PinFault.NUMBER
    return None
