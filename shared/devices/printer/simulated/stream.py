"""Cuts the byte stream into commands by the length of each, so that data is not mistaken for one.

Lengths are those of the makers' programming guides; what is not known is dropped byte by byte, as a
printer does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

_ESC, _FS, _GS, _DLE = 0x1B, 0x1C, 0x1D, 0x10
_PREFIXES = (_ESC, _FS, _GS, _DLE)
_CLEAR_BUFFER = 8

# How many bytes follow the two of the command.
_FIXED: Mapping[int, Mapping[int, int]] = {
    _ESC: {
        **dict.fromkeys(b"@2<imL\x0cS", 0),
        **dict.fromkeys(b"aE!3dJtG-RM ={VrueKT%?s\x1ej", 1),
        **dict.fromkeys(b"B$\\c", 2),
        **dict.fromkeys(b"p", 3),
        **dict.fromkeys(b"W", 8),
    },
    _FS: {**dict.fromkeys(b"&.", 0), **dict.fromkeys(b"!W-C", 1), **dict.fromkeys(b"Sp", 2)},
    _GS: {
        **dict.fromkeys(b"\x0c:", 0),
        **dict.fromkeys(b"!arIBHhwfbT/E", 1),
        **dict.fromkeys(b"LWP$\\", 2),
        **dict.fromkeys(b"^", 3),
    },
    _DLE: {0x04: 1, 0x05: 1, 0x0F: 0},
}


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `name` is its first two bytes, or one control byte; `data` all that follows."""

    name: bytes
    data: bytes = b""


def next_command(waiting: bytes) -> tuple[int, Command | None]:
    """Give how many bytes the first command takes and the command.

    0 bytes means that more must come first; None with a length is something to drop.
    """
    if waiting[0] not in _PREFIXES:
        return _character(waiting)
    if len(waiting) < 2:
        return 0, None
    length = _length(waiting)
    if length is None:
        return 1, None
    if not length or len(waiting) < length:
        return 0, None
    return length, Command(waiting[:2], waiting[2:length])


def _character(waiting: bytes) -> tuple[int, Command | None]:
    """Take a control byte or one byte of text; two for a Chinese character's lead byte."""
    lead = waiting[0]
    if lead < 0x81 or lead == 0xFF:
        return 1, Command(waiting[:1])
    if len(waiting) < 2:
        return 0, None
    trail = waiting[1]
    whole = 0x40 <= trail <= 0xFE and trail != 0x7F
    return (2, Command(waiting[:2])) if whole else (1, Command(waiting[:1]))


def _length(waiting: bytes) -> int | None:
    """Give a command's whole length, 0 when that is not known yet, None for an unknown one."""
    prefix, kind = waiting[0], waiting[1]
    fixed = _FIXED[prefix].get(kind)
    if fixed is not None:
        return 2 + fixed
    rule = _VARIABLE.get((prefix, kind))
    return rule(waiting) if rule else None


def _needs(count: int, rule: Callable[[bytes], int]) -> Callable[[bytes], int]:
    """Ask for more until a command's head of `count` bytes is there."""
    return lambda waiting: rule(waiting) if len(waiting) >= count else 0


def _word(waiting: bytes, at: int) -> int:
    return int.from_bytes(waiting[at : at + 2], "little")


def _tab_stops(waiting: bytes) -> int:
    end = waiting.find(0, 2, 2 + 33)
    return end + 1 if end >= 0 else (0 if len(waiting) < 2 + 33 else 2)


def _cut(waiting: bytes) -> int:
    return 4 if waiting[2] in b"\x41\x42" else 3


def _bit_image(waiting: bytes) -> int:
    return 5 + _word(waiting, 3) * (3 if waiting[2] in (32, 33) else 1)


def _bar_code(waiting: bytes) -> int:
    if waiting[2] >= 0x41:
        return 4 + waiting[3]
    end = waiting.find(0, 3)
    return end + 1 if end >= 0 else (0 if len(waiting) < 259 else 3)


def _pulse_or_clear(waiting: bytes) -> int:
    return 10 if waiting[2] == _CLEAR_BUFFER else 5


_VARIABLE: Mapping[tuple[int, int], Callable[[bytes], int]] = {
    (_ESC, ord("D")): _tab_stops,
    (_ESC, ord("*")): _needs(5, _bit_image),
    (_GS, ord("V")): _needs(3, _cut),
    (_GS, ord("(")): _needs(5, lambda waiting: 5 + _word(waiting, 3)),
    (_GS, ord("v")): _needs(8, lambda waiting: 8 + _word(waiting, 4) * _word(waiting, 6)),
    (_GS, ord("k")): _needs(4, _bar_code),
    (_GS, ord("*")): _needs(4, lambda waiting: 4 + waiting[2] * waiting[3] * 8),
    (_DLE, 0x14): _needs(3, _pulse_or_clear),
}
