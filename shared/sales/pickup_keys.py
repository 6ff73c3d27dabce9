"""What a visitor shows to pick an order up, and the keyed hashes by which it is found.

A code of an order made on line counts together with the telephone it was made with: six digits are
enough there, since wrong ones are counted for the telephone. What a kiosk shows when its paper has
failed is a code of its own, of twelve digits. A QR code holds 128 random bits. No table holds any
of them.

The number of a document is known to many besides its owner, and so proves nothing by itself: the
document is laid on a reader, or the number is told together with the last four of the telephone
that the order was made with, and wrong ones are counted for the number.
"""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from shared.identity.look_up import document_forms, document_look_up
from shared.identity.names import normalise_phone
from shared.identity.person import StationKeys

_QR: Final = re.compile(r"SMQ1[0-9A-F]{32}")
_SHORT: Final = re.compile(r"[0-9]{6}")
_LONG: Final = re.compile(r"[0-9]{12}")
_PHONE_AND_CODE: Final = re.compile(r"(\+?[0-9][0-9-]{5,18})[ /,，]+([0-9]{6})")
_NUMBER_AND_END: Final = re.compile(r"([0-9A-Z]{7,18})[ /,，]+([0-9]{4})")


class _Shown(StrEnum):
    QR = "qr"
    CODE = "code"
    PHONE_AND_CODE = "phone and code"
    PHONE = "phone"
    NUMBER = "number"


class ShownBy(StrEnum):
    """What was shown of an order that is handed over; collect_order.sql tells the audit."""

    CARD = "card"
    CODE = "code"
    NUMBER_AND_END = "number and end"  # of a document, and of the telephone
    SEEN = "seen"  # the document itself, by the cashier


@dataclass(frozen=True, slots=True)
class PickupProof:
    """What somebody has shown, as find_pickups.sql takes it: digests, and four digits at most.

    `tried` is what wrong ones are counted for: a telephone, or the number of a document.
    """

    shown_by: ShownBy = ShownBy.CODE
    keys: tuple[str, ...] = field(default=(), repr=False)
    documents: tuple[str, ...] = field(default=(), repr=False)
    phone_end: str | None = field(default=None, repr=False)
    tried: str | None = field(default=None, repr=False)

    def document(self) -> dict[str, Any]:
        """Give it as a verb takes it."""
        return {
            "shown": self.shown_by,
            "keys": self.keys,
            "documents": self.documents,
            "phone_end": self.phone_end,
            "tried": self.tried,
        }


def new_qr() -> str:
    """Make the text of a QR code that nobody can guess."""
    return f"SMQ1{secrets.token_hex(16).upper()}"


def new_code(digits: int = 6) -> str:
    """Make a code to be typed."""
    return f"{secrets.randbelow(10**digits):0{digits}d}"


def is_pickup_qr(text: str) -> bool:
    """Tell whether a scanned text is the QR code of an order that waits."""
    return _QR.fullmatch(text.strip().upper()) is not None


def keys_of(keys: StationKeys, *, qr: str = "", phone: str = "", code: str = "") -> tuple[str, ...]:
    """Give the digests under which an order is kept; a code without a phone has twelve digits."""
    made = []
    if qr:
        made.append(_digest(keys.find_key, _Shown.QR, qr))
    if code and phone:
        made.append(_of_phone(keys.find_key, phone, code))
    elif code:
        made.append(_digest(keys.find_key, _Shown.CODE, code))
    return tuple(made)


def proof_of_phone(phone: str, code: str, keys: StationKeys) -> PickupProof:
    """Read a telephone number and the code that was sent to it."""
    return PickupProof(
        keys=tuple(_of_phone(key, phone, code) for key in keys.find_keys),
        tried=_digest(keys.find_key, _Shown.PHONE, normalise_phone(phone)),
    )


def proof_of_card(number: str, keys: StationKeys) -> PickupProof:
    """Read the number of a document that lies on a reader."""
    return PickupProof(ShownBy.CARD, documents=_looked(number, keys))


def proof_of_number(number: str, phone_end: str, keys: StationKeys) -> PickupProof:
    """Read a number that was typed, and the last four of the telephone of the order."""
    life_long = min(document_forms(number), key=len)
    return PickupProof(
        ShownBy.NUMBER_AND_END,
        documents=_looked(number, keys),
        phone_end=phone_end,
        tried=_digest(keys.find_key, _Shown.NUMBER, life_long),
    )


def read_proof(text: str, keys: StationKeys) -> PickupProof | None:
    """Tell what was scanned or typed: QR, phone and code, a kiosk's code, number and phone's end.

    None for what proves nothing.
    """
    plain = text.strip().upper()
    phone, number = _PHONE_AND_CODE.fullmatch(plain), _NUMBER_AND_END.fullmatch(plain)
    if _QR.fullmatch(plain):
        return PickupProof(keys=_all(keys, _Shown.QR, plain))
    if phone is not None:
        return proof_of_phone(phone[1], phone[2], keys)
    if _LONG.fullmatch(_closed(plain)):
        return PickupProof(keys=_all(keys, _Shown.CODE, _closed(plain)))
    return proof_of_number(number[1], number[2], keys) if number is not None else None


def is_short_code(text: str) -> bool:
    """Tell whether a text can be the code that goes with a telephone."""
    return _SHORT.fullmatch(text) is not None


def _looked(number: str, keys: StationKeys) -> tuple[str, ...]:
    forms = [form for form in document_forms(number) if form]
    return tuple(document_look_up(form, key).hex() for form in forms for key in keys.find_keys)


def _closed(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def _all(keys: StationKeys, shown: _Shown, text: str) -> tuple[str, ...]:
    return tuple(_digest(key, shown, text) for key in keys.find_keys)


def _of_phone(key: bytes, phone: str, code: str) -> str:
    return _digest(key, _Shown.PHONE_AND_CODE, f"{normalise_phone(phone)}\0{code}")


def _digest(key: bytes, shown: _Shown, text: str) -> str:
    return hmac.digest(key, f"pickup\0{shown}\0{text}".encode(), "sha256").hex()
