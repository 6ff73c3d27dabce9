"""The bytes of a simulated ZVT terminal, written down from devices.md 7.2 a second time."""

from __future__ import annotations

from typing import Final

OK: Final = bytes.fromhex("80 00 00")
COMPLETION: Final = bytes.fromhex("06 0F 00")


def whole_apdus(heard: bytearray) -> list[bytes]:
    """Take every APDU that has come whole out of a stream."""
    found = []
    while len(heard) >= 3:
        long = heard[2] == 0xFF
        if long and len(heard) < 5:
            break
        end = 5 + heard[3] + 256 * heard[4] if long else 3 + heard[2]
        if len(heard) < end:
            break
        found.append(bytes(heard[:end]))
        del heard[:end]
    return found


def apdu(head: bytes, data: bytes = b"") -> bytes:
    """Put a length between command and data."""
    if len(data) < 255:
        return head + bytes((len(data),)) + data
    return head + b"\xff" + bytes((len(data) % 256, len(data) // 256)) + data


def bcd(number: int, size: int) -> bytes:
    """Pack a number, two digits a byte."""
    return bytes.fromhex(str(number).rjust(2 * size, "0"))


def crc(data: bytes) -> bytes:
    """CRC-16/KERMIT by its table-free form with nibbles, low byte first."""
    value = 0
    for byte in data:
        mixed = (byte ^ value) & 0xFF
        mixed = (mixed ^ mixed << 4) & 0xFF
        value = value >> 8 ^ mixed << 8 ^ mixed << 3 ^ mixed >> 4
    return (value & 0xFFFF).to_bytes(2, "little")


def framed(plain: bytes) -> bytes:
    """Frame an APDU for a serial line."""
    body = b"".join(bytes((one,)) * (2 if one == 0x10 else 1) for one in plain)
    return b"\x10\x02" + body + b"\x10\x03" + crc(plain + b"\x03")


def unframed(heard: bytearray) -> list[bytes | None]:
    """Take frames out of a serial stream: APDUs, single 06 and 15, None for a damaged frame."""
    found: list[bytes | None] = []
    while heard:
        if heard[0] in (0x06, 0x15):
            found.append(bytes(heard[:1]))
            del heard[:1]
        elif heard[0] != 0x10:
            del heard[:1]
        elif (end := _end_of_frame(heard)) is None:
            break
        else:
            plain = bytes(heard[2 : end - 4]).replace(b"\x10\x10", b"\x10")
            found.append(plain if crc(plain + b"\x03") == bytes(heard[end - 2 : end]) else None)
            del heard[:end]
    return found


def _end_of_frame(heard: bytearray) -> int | None:
    at = 2
    while at + 1 < len(heard):
        if heard[at] != 0x10:
            at += 1
        elif heard[at + 1] == 0x03:
            return at + 4 if len(heard) >= at + 4 else None
        else:
            at += 2
    return None
