"""What a customer pays with, as it was scanned or typed; pure values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from shared.kernel.money import Money

CASH: Final = "cash"
CARD: Final = "card"
WECHAT: Final = "wechat"
ALIPAY: Final = "alipay"
STATIC_CODE: Final = "static_code"
# What pays without money coming: a member's balance and points, a contract, a voucher.
PREPAID: Final = "prepaid"
POINTS: Final = "points"
ACCOUNT: Final = "account"
VOUCHER: Final = "voucher"

# The prefixes of devices.md 5.4; the company itself takes 10 to 16, see there.
_FORMS: Final = (
    (WECHAT, re.compile(r"1[0-6][0-9]{16}")),
    (ALIPAY, re.compile(r"(2[5-9]|30)[0-9]{14,22}|fp[0-9A-Za-z]{33}")),
)
_CARD_REFERENCE: Final = re.compile(r"[0-9A-Z]{4,12}")
_STATIC_REFERENCE: Final = re.compile(r"[0-9]{6}")
# How many characters a typed reference has at most.
LONGEST_REFERENCE: Final = {CARD: 12, STATIC_CODE: 6}


@dataclass(frozen=True, slots=True)
class PayCode:
    """A code that a customer shows to pay: whose it is, and the code itself, never to be shown."""

    tender: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TypedTender:
    """Money that somebody saw come: cash in hand, a slip of the terminal, a telephone's screen.

    `received` is at least `amount` for cash, and the same for all others. Where no money comes
    `source` says whose it is: a member's id, a contract's, the digest of a voucher in hex.
    """

    tender: str
    amount: Money
    received: Money
    reference: str = ""
    source: str = field(default="", repr=False)


def pay_code(text: str) -> PayCode | None:
    """Tell what a scanned text pays with; None for what is no code of WeChat Pay or Alipay."""
    plain = text.strip()
    return next((PayCode(tender, plain) for tender, form in _FORMS if form.fullmatch(plain)), None)


def reference_fits(tender: str, reference: str) -> bool:
    """Tell whether a payment can be found again by what was typed.

    Of a card its last four digits or the number of the approval (4 to 12 letters and digits), of
    the site's printed code the last six digits of what the customer's telephone shows.
    """
    form = _STATIC_REFERENCE if tender == STATIC_CODE else _CARD_REFERENCE
    return form.fullmatch(reference) is not None


def still_due(total: Money, paid: Iterable[Money]) -> Money:
    """Give what is still to be paid of an order."""
    return total - Money.sum(paid)
