"""ZPL, the language of Zebra and of those who speak like it (devices.md 2.8)."""

from __future__ import annotations

import re
from typing import Final

from PIL import Image

from shared.devices.printer.label_language import LabelStatus, LabelStock
from shared.devices.printer.protocol import PrinterStatus

_LINE: Final = re.compile(rb"\x02([0-9A-Za-z, ]*)\x03")
_FIRST_FIELDS, _SECOND_FIELDS = 12, 9
_PAPER_OUT, _PAUSED, _WAITING_FORMATS = 1, 2, 4  # of the first line
_HEAD_OPEN, _RIBBON_OUT, _LABELS_LEFT = 2, 3, 8  # of the second


class Zpl:
    """One format a label; the picture is a graphic field of capital hexadecimal."""

    question: Final = b"~HS"

    def job(self, dots: Image.Image, stock: LabelStock) -> bytes:
        """Give the whole job for one label."""
        row_bytes = dots.width // 8
        data = dots.tobytes()
        height = stock.height_mm * 8 or dots.height
        size = len(data)
        track = "^MNM" if stock.black_mark else "^MNY" if stock.height_mm else "^MNN"
        head = f"^XA{track}^PW{dots.width}^LL{height}^FO0,0^GFA,{size},{size},{row_bytes},"
        return head.encode() + data.hex().upper().encode() + b"^FS^PQ1^XZ\r\n"

    def read(self, said: bytes) -> LabelStatus | None:
        """Read the three lines of the answer; the third says nothing that is needed."""
        lines = [line.split(b",") for line in _LINE.findall(said)]
        if len(lines) < 3:
            return None
        first, second = lines[0], lines[1]
        if len(first) < _FIRST_FIELDS or len(second) < _SECOND_FIELDS:
            return None
        status = PrinterStatus(
            online=first[_PAUSED] != b"1",
            cover_open=second[_HEAD_OPEN] == b"1",
            paper_out=first[_PAPER_OUT] == b"1",
            paper_low=False,
            fault=second[_RIBBON_OUT] == b"1",
        )
        waiting = (first[_WAITING_FORMATS], second[_LABELS_LEFT])
        return LabelStatus(status, busy=any(count.strip(b"0 ") for count in waiting))
