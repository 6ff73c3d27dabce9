"""The fixed-length strings of `bankall` (devices.md 7.3): GBK, counted in bytes, by a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.devices.terminal.protocol import Reason, Slip
from shared.kernel.money import Money


class Kind(StrEnum):
    """What is asked for."""

    SALE = "00"
    VOID = "01"
    REFUND = "02"
    REPRINT = "04"
    SIGN_IN = "05"
    SETTLE = "06"


# Where each field of a reply begins and how long it is; other acquirers have other tables.
REPLY: Final[Mapping[str, tuple[int, int]]] = {
    "result": (0, 2), "card": (6, 20), "voucher": (26, 6), "amount": (32, 12),
    "message": (44, 40), "terminal": (99, 8), "reference": (123, 12), "approval": (135, 6),
    "check": (145, 3),
}  # fmt: skip
REPLY_BYTES: Final = 148
DONE: Final = "00"
NO_SLIP: Final = "25"
_REASONS: Final[Mapping[str, Reason]] = {
    "05": Reason.DECLINED, "12": Reason.NOT_REVERSIBLE, "14": Reason.CARD_UNKNOWN,
    "51": Reason.NOTENOUGH, "54": Reason.CARD_EXPIRED, "61": Reason.TOO_MUCH,
    "91": Reason.BANK_UNREACHABLE, "X0": Reason.CANCELLED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Till:
    """Who asks, as the acquirer knows them."""

    number: str = "00000001"
    operator: str = "00000001"


def request_text(till: Till, kind: Kind, amount: Money, check: str, *, voucher: str = "") -> bytes:
    """Give the 59 bytes of a request; `check` are three digits that the reply brings back."""
    parts = (
        till.number.ljust(8)[:8],
        till.operator.ljust(8)[:8],
        kind.value,
        f"{amount.fen:012d}",
        " " * 8,
        " " * 12,
        voucher.ljust(6)[:6],
        check,
    )
    return "".join(parts).encode("gbk")


def reply_fields(reply: bytes) -> dict[str, str] | None:
    """Read a reply; None where it is too short to be one."""
    whole = reply.rstrip(b"\0")
    if len(whole) < REPLY_BYTES:
        return None
    return {
        name: whole[start : start + size].decode("gbk", "replace").strip()
        for name, (start, size) in REPLY.items()
    }


def slip_of(fields: Mapping[str, str]) -> Slip | None:
    """Read the slip that a reply tells of."""
    amount = fields["amount"]
    if not (amount.isascii() and amount.isdigit() and fields["voucher"]):
        return None
    card = fields["card"][-4:]
    return Slip(
        number=fields["voucher"],
        amount=Money(int(amount)),
        paid=fields["result"] == DONE,
        trace=fields["reference"],
        card=card if card.isascii() and card.isdigit() else "",
        approval=fields["approval"].upper(),
        terminal=fields["terminal"],
    )


def reason_of(fields: Mapping[str, str]) -> str:
    """Say why nothing was moved: in our words, or in those of the acquirer."""
    known = _REASONS.get(fields["result"])
    return known.value if known else f"{fields['result']} {fields['message']}".strip()
