"""What the 256 bytes of text on a chip say, by the kind of card (devices.md 1.5 and 1.6)."""

from __future__ import annotations

from datetime import date
from typing import Final

from shared.devices.id_card.protocol import IdCard, PermitKind

TEXT_BYTES: Final = 256
_TYPE_MARK: Final = 248


def text_of_reading(data: bytes) -> bytes | None:
    """Give the text of what a reading brought; None unless all its lengths add up.

    Two lengths lead it, text and photo; three where fingerprints were read too.
    """
    for count in (2, 3):
        lengths = [int.from_bytes(data[at * 2 : at * 2 + 2], "big") for at in range(count)]
        start = count * 2
        if len(data) == start + sum(lengths) and lengths[0] == TEXT_BYTES:
            return data[start : start + TEXT_BYTES]
    return None


def card_of_text(text: bytes) -> IdCard | None:
    """Read a text block, the layout by its type mark; None where name or number is missing."""
    if len(text) != TEXT_BYTES:
        return None
    match _field(text, _TYPE_MARK, 2):
        case "I":
            kind, name, number, born = PermitKind.FOREIGNER, _foreign_name(text), (122, 30), 220
        case "Y":
            kind, name, number, born = PermitKind.FOREIGNER, _new_name(text), (122, 36), 36
        case mark:
            kind = PermitKind.HMT_RESIDENT if mark == "J" else PermitKind.RESIDENT
            name, number, born = _field(text, 0, 30), (122, 36), 36
    digits = _field(text, *number).upper()
    if not (name and digits):
        return None
    return IdCard(kind, name, digits, _day(_field(text, born, 16)))


def _foreign_name(text: bytes) -> str:
    """Give the Chinese name of the edition of 2017, or the English one where there is none."""
    return _field(text, 158, 30) or _field(text, 0, 120)


def _new_name(text: bytes) -> str:
    """Give the Chinese name of the edition of 2023, or the English one from its two parts."""
    return _field(text, 0, 30) or (_raw(text, 52, 70) + _raw(text, 220, 22)).strip()


def _field(text: bytes, start: int, length: int) -> str:
    return _raw(text, start, length).strip()


def _raw(text: bytes, start: int, length: int) -> str:
    words = text[start : start + length].decode("utf-16-le", "replace")
    return "".join(mark if mark.isprintable() else " " for mark in words)


def _day(digits: str) -> date | None:
    if len(digits) != 8 or not digits.isascii():
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
