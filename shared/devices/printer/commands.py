"""ESC/POS commands as bytes, after the programming guides of Epson and of its clones."""

from __future__ import annotations

from shared.paper.page import Align

INITIALISE = b"\x1b\x40"
CHINESE_ON = b"\x1c\x26"
QUEUED_PAPER_STATUS = b"\x1d\x72\x01"
FEED_AND_CUT = b"\x1d\x56\x42\x00"
FEED_TO_MARK = b"\x1d\x0c"
CUT = b"\x1d\x56\x00"
BOLD_ON = b"\x1b\x45\x01"
BOLD_OFF = b"\x1b\x45\x00"
LINE_FEED = b"\x0a"
DRAWER_PULSE = b"\x1b\x70\x00\x32\x32"  # pin 2, 100 ms on, 100 ms off

_ALIGNMENT = {Align.LEFT: 0, Align.CENTRE: 1, Align.RIGHT: 2}


def align(value: Align) -> bytes:
    """Say where the following lines stand."""
    return bytes((0x1B, 0x61, _ALIGNMENT[value]))


def mark_offset(steps: int) -> bytes:
    """Set where printing starts behind a black mark; the unit of a step is the maker's."""
    backward = steps < 0
    return b"\x1d\x28\x46\x04\x00\x01" + bytes((backward,)) + abs(steps).to_bytes(2, "little")


def size(times: int) -> bytes:
    """Make characters 1 to 8 times as wide and as high."""
    return bytes((0x1D, 0x21, (times - 1) << 4 | times - 1))


def line_spacing(dots: int) -> bytes:
    """Set the distance from line to line."""
    return bytes((0x1B, 0x33, dots))


def feed_dots(dots: int) -> bytes:
    """Move the paper on; any distance, in steps of at most 255 dots."""
    whole, rest = divmod(dots, 255)
    return b"\x1b\x4a\xff" * whole + (bytes((0x1B, 0x4A, rest)) if rest else b"")


def feed_lines(lines: int) -> bytes:
    """Move the paper on by lines."""
    return bytes((0x1B, 0x64, lines))


def raster(row_bytes: int, rows: int, data: bytes) -> bytes:
    """Print an image: most significant bit leftmost, 1 is black."""
    head = b"\x1d\x76\x30\x00" + row_bytes.to_bytes(2, "little") + rows.to_bytes(2, "little")
    return head + data


def native_code(text: str, module_dots: int) -> bytes:
    """Have the printer draw a QR code: model 2, correction level M."""
    data = text.encode()
    return (
        b"\x1d\x28\x6b\x04\x00\x31\x41\x32\x00"
        + bytes((0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, module_dots))
        + b"\x1d\x28\x6b\x03\x00\x31\x45\x31"
        + b"\x1d\x28\x6b"
        + (len(data) + 3).to_bytes(2, "little")
        + b"\x31\x50\x30"
        + data
        + b"\x1d\x28\x6b\x03\x00\x31\x51\x30"
    )


def process_id(identity: bytes) -> bytes:
    """Ask for `37 22 identity 00` once everything before is on paper; four bytes of 20 to 7E."""
    return b"\x1d\x28\x48\x06\x00\x30\x30" + identity


def real_time_status(kind: int) -> bytes:
    """Ask at once: 1 printer, 2 cause of being off line, 3 error, 4 paper."""
    return bytes((0x10, 0x04, kind))
