"""What a simulated terminal says of a slip, with the fields that a real one prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from shared.devices.terminal.simulated.book import DONE, Entry
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.zvt_bytes import COMPLETION, apdu, bcd

_TERMINAL: Final = bytes.fromhex("99 99 99 99")
_CARD: Final = bytes.fromhex("F0 F8 62 22 EE EE EE EE 64 11")


def stage_word(code: int) -> bytes:
    """Tell what the terminal is about."""
    return apdu(b"\x04\xff", bytes((code,)))


def status_word(entry: Entry) -> bytes:
    """Tell how a slip stands, with the fields that a terminal prints."""
    approval = f"SIM{entry.number:05d}".encode()
    fields = (
        b"\x27" + bytes((entry.code,)),
        b"\x04" + bcd(entry.fen, 6),
        b"\x49\x01\x56",
        b"\x0b" + bcd(entry.number, 3),
        b"\x87" + bcd(entry.number, 2),
        b"\x29" + _TERMINAL,
        b"\x22" + _CARD,
        b"\x3b" + approval,
    )
    return apdu(b"\x04\x0f", b"".join(fields))


def amount_told(data: bytes) -> int:
    """Read the amount that bitmap 04 asks for, in fen."""
    return int(data[1:7].hex())


def slip_told(entry: Entry, *stages: bytes) -> Iterator[bytes | Moment]:
    """Tell how a slip stands, once the bank has the money or has given it."""
    yield Moment.PAID
    yield status_word(entry)
    yield Moment.TOLD
    yield from stages
    yield COMPLETION if entry.code == DONE else apdu(b"\x06\x1e", bytes((entry.code,)))
