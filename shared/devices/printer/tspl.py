"""TSPL, the language of TSC, Gprinter, HPRT and others (devices.md 2.7)."""

from __future__ import annotations

from typing import Final

from PIL import Image

from shared.devices.printer.label_language import DOTS_PER_MM, LabelStatus, LabelStock
from shared.devices.printer.protocol import PrinterStatus

_HEAD_OPEN, _JAM, _PAPER_OUT, _RIBBON_OUT = 0x01, 0x02, 0x04, 0x08
_PAUSE, _PRINTING, _COVER_OPEN, _TOO_HOT = 0x10, 0x20, 0x40, 0x80


class Tspl:
    """Lines that end CR LF; the picture is sent as a BITMAP, in which 0 is black."""

    question: Final = b"\x1b!?"

    def job(self, dots: Image.Image, stock: LabelStock) -> bytes:
        """Give the whole job for one label."""
        height = stock.height_mm or -(-dots.height // DOTS_PER_MM)
        between = f"BLINE {stock.gap_mm} mm,0" if stock.black_mark else f"GAP {stock.gap_mm} mm,0"
        row_bytes = dots.width // 8
        head = f"SIZE {stock.width_mm} mm,{height} mm\r\n{between}\r\nDIRECTION 1\r\nCLS\r\n"
        picture = bytes(byte ^ 0xFF for byte in dots.tobytes())
        bitmap = f"BITMAP 0,0,{row_bytes},{dots.height},0,".encode() + picture
        return head.encode() + bitmap + b"\r\nPRINT 1,1\r\n"

    def read(self, said: bytes) -> LabelStatus | None:
        """Read the one byte of the answer; it comes during faults, too."""
        if not said:
            return None
        byte = said[-1]
        status = PrinterStatus(
            online=not byte & _PAUSE,
            cover_open=bool(byte & (_HEAD_OPEN | _COVER_OPEN)),
            paper_out=bool(byte & _PAPER_OUT),
            paper_low=False,
            fault=bool(byte & (_JAM | _RIBBON_OUT | _TOO_HOT)),
        )
        return LabelStatus(status, busy=bool(byte & _PRINTING))
