"""Commands of the ZVT protocol (devices.md 7.2): class, instruction, length, data with bitmaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from shared.devices.terminal.protocol import Reason, Slip, Stage
from shared.kernel.money import Money

REGISTRATION: Final = 0x0600
AUTHORISATION: Final = 0x0601
COMPLETION: Final = 0x060F
ABORTED: Final = 0x061E
REPEAT_RECEIPT: Final = 0x0620
REVERSAL: Final = 0x0630
REFUND: Final = 0x0631
END_OF_DAY: Final = 0x0650
STOP: Final = 0x06B0
STATUS_ENQUIRY: Final = 0x0501
STATUS: Final = 0x040F
STAGE: Final = 0x04FF
_CLASSES: Final = frozenset({0x04, 0x05, 0x06, 0x80, 0x84})
_LONG: Final = 0xFF
_SIX_BYTES: Final = 6

WAIT_MORE: Final = 0x9C
SUCCESS: Final = 0x00
_HIGHEST_OF_THE_BANK: Final = 0x63
CURRENCY: Final = b"\x49\x01\x56"

STAGES: Final[Mapping[int, Stage]] = {
    0x01: Stage.PIN, 0x04: Stage.HOST, 0x05: Stage.REVERSING, 0x0A: Stage.CARD,
    0x0B: Stage.REMOVE, 0x0E: Stage.WAIT, 0x15: Stage.WRONG_PIN, 0x1D: Stage.DECLINED,
}  # fmt: skip
_REASONS: Final[Mapping[int, Reason]] = {
    0x64: Reason.CARD_UNREADABLE, 0x6C: Reason.CANCELLED, 0x71: Reason.NOTENOUGH,
    0x78: Reason.CARD_EXPIRED, 0x7A: Reason.CARD_UNKNOWN, 0x7D: Reason.BANK_UNREACHABLE,
    0x9B: Reason.BANK_UNREACHABLE, 0xA0: Reason.NOT_READY, 0xA3: Reason.BANK_UNREACHABLE,
    0xB4: Reason.GONE_ALREADY, 0xB5: Reason.NOT_REVERSIBLE, 0xC3: Reason.TOO_MUCH,
    0xCC: Reason.PAPER,
}  # fmt: skip

# Bytes of a field behind its bitmap; a negative number of digits tells its length: Fx Fy [Fz].
_FIELDS: Final[Mapping[int, int]] = {
    0x01: 1, 0x02: 1, 0x03: 1, 0x04: 6, 0x05: 1, 0x0B: 3, 0x0C: 3, 0x0D: 2, 0x0E: 2, 0x17: 2,
    0x19: 1, 0x22: -2, 0x23: -2, 0x24: -3, 0x27: 1, 0x29: 4, 0x2A: 15, 0x2D: -2, 0x2E: -3,
    0x37: 3, 0x3A: 2, 0x3B: 8, 0x3C: -3, 0x3D: 3, 0x49: 2, 0x60: -3, 0x87: 2, 0x88: 3, 0x8A: 1,
    0x8B: -2, 0x8C: 1, 0x92: -3, 0x9A: -3, 0xA0: 1, 0xA7: -2, 0xAA: 3, 0xAF: -3, 0xBA: 5,
    0xD0: 1, 0xD1: -2, 0xD2: 1, 0xD3: -2, 0xE0: 1, 0xE1: -2, 0xE2: -2, 0xE3: -2, 0xE4: -2,
    0xE5: -2, 0xE6: -2, 0xE7: -2, 0xE8: -2, 0xE9: 1, 0xEA: 1, 0xF0: -3,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Apdu:
    """A command or an answer; its data is not shown: it may hold the number of a card."""

    command: int
    data: bytes = field(default=b"", repr=False)

    @property
    def accepts(self) -> bool:
        """Tell whether it says that a command was heard."""
        return self.command == 0x8000 or self.command == 0x8400 | SUCCESS

    @property
    def refusal(self) -> int | None:
        """Give the code by which a command was refused."""
        return self.command & 0xFF if self.command >> 8 == 0x84 and not self.accepts else None


ACCEPTED: Final = Apdu(0x8000)


def encoded(apdu: Apdu) -> bytes:
    """Give the bytes of an APDU as they stand on a TCP line."""
    size = len(apdu.data)
    length = bytes((size,)) if size < _LONG else bytes((_LONG,)) + size.to_bytes(2, "little")
    return apdu.command.to_bytes(2, "big") + length + apdu.data


def decoded(data: bytes | bytearray) -> tuple[Apdu, int] | None:
    """Give the first APDU of these bytes and its length; None while it is not whole.

    ValueError where no APDU begins so.
    """
    if data and data[0] not in _CLASSES:
        raise ValueError(f"no class {data[0]:02X}")
    if len(data) < 3:
        return None
    start, size = 3, data[2]
    if size == _LONG:
        start, size = 5, int.from_bytes(data[3:5], "little")
    if len(data) < start + size:
        return None
    apdu = Apdu(int.from_bytes(data[:2], "big"), bytes(data[start : start + size]))
    return apdu, start + size


def amount_field(amount: Money) -> bytes:
    """Give bitmap 04 with an amount in minor units."""
    return b"\x04" + bytes.fromhex(f"{amount.fen:0{2 * _SIX_BYTES}d}")


def reason_of(code: int) -> str:
    """Say in our words why nothing was moved; codes up to 63 are the bank's own."""
    if code in _REASONS:
        return _REASONS[code].value
    return Reason.DECLINED.value if code <= _HIGHEST_OF_THE_BANK else f"ZVT {code:02X}"


def slip_of(data: bytes) -> Slip | None:
    """Read a status information; None where it does not tell how a payment ended."""
    fields = dict(fields_of(data))
    if 0x27 not in fields:
        return None
    code = fields[0x27][0]
    pan = fields.get(0x22, b"").hex().upper().rstrip("F")
    return Slip(
        number=fields.get(0x87, b"").hex(),
        amount=Money(_number(fields.get(0x04, b""))),
        paid=code == SUCCESS,
        trace=fields.get(0x0B, b"").hex(),
        card=pan[-4:] if pan[-4:].isdigit() else "",
        approval=fields.get(0x3B, b"").decode("ascii", "ignore").strip("\0 ").upper(),
        terminal=fields.get(0x29, b"").hex(),
        reason="" if code == SUCCESS else reason_of(code),
    )


def fields_of(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Read bitmaps one after the other, up to the first that nobody knows."""
    at = 0
    while at < len(data):
        bitmap = data[at]
        found = _tlv(data, at + 1) if bitmap == 0x06 else _field(data, at + 1, bitmap)
        if found is None:
            return
        start, end = found
        if end > len(data):
            return
        yield bitmap, bytes(data[start:end])
        at = end


def _field(data: bytes, at: int, bitmap: int) -> tuple[int, int] | None:
    size = _FIELDS.get(bitmap)
    if size is None:
        return None
    if size > 0:
        return at, at + size
    digits = data[at : at - size]
    if len(digits) < -size or any(not 0xF0 <= one <= 0xF9 for one in digits):
        return None
    length = int("".join(str(one & 0x0F) for one in digits))
    return at - size, at - size + length


def _tlv(data: bytes, at: int) -> tuple[int, int] | None:
    """Find the end of a container with a length as BER has it."""
    if at >= len(data):
        return None
    size = data[at]
    if size < 0x80:
        return at + 1, at + 1 + size
    more = size & 0x7F
    if more not in (1, 2) or at + 1 + more > len(data):
        return None
    return at + 1 + more, at + 1 + more + int.from_bytes(data[at + 1 : at + 1 + more], "big")


def _number(digits: bytes) -> int:
    text = digits.hex()
    return int(text) if text.isdecimal() else 0
