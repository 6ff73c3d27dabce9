"""Tells what a code is that is none of our tickets, so that the visitor is told what to show."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from shared.payments.rules import pay_code
from shared.tickets.code import CODE_LENGTH, is_ticket_code

_UNREADABLE = "\N{REPLACEMENT CHARACTER}"
_MARK = "S1"
_SHOWN = 8
_NUMBER_LENGTH = 18


class Nature(StrEnum):
    """What a wrong code most likely is."""

    PAYMENT = "PAYMENT"  # the visitor's WeChat or Alipay payment code
    WEB = "WEB"  # a poster, a shop, an order page
    DOCUMENT = "DOCUMENT"  # a number of an identity document
    PARTIAL = "PARTIAL"  # begins or is long like a ticket of ours: cracked, cut, altered
    GARBLED = "GARBLED"  # the scanner read what is no text
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Misread:
    """What was read instead of a ticket; `begins` is its beginning, "" where it may be private."""

    nature: Nature
    length: int
    begins: str = field(default="", repr=False)


def misread(text: str) -> Misread:
    """Tell what a text is that a scanner gave and that is no ticket."""
    nature = _nature(text)
    private = nature in (Nature.PAYMENT, Nature.DOCUMENT)
    return Misread(nature, len(text), "" if private else text[:_SHOWN])


def _nature(text: str) -> Nature:
    if _UNREADABLE in text:
        return Nature.GARBLED
    if pay_code(text) is not None:
        return Nature.PAYMENT
    if "://" in text or text.lower().startswith("www."):
        return Nature.WEB
    if len(text) == _NUMBER_LENGTH and text[:-1].isdigit():
        return Nature.DOCUMENT
    nearly = abs(len(text) - CODE_LENGTH) <= 2 and text.isalnum()
    if text.startswith(_MARK) or nearly or is_ticket_code(text):
        return Nature.PARTIAL
    return Nature.OTHER
