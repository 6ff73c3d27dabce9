"""Reads the ticket code off a drawn paper, as a scanner's camera would."""

from __future__ import annotations

import zxingcpp
from PIL import Image


def read_paper(paper: Image.Image) -> str | None:
    """Give the text of the first QR code on the paper, None when there is none to read."""
    # Made anew each time: one kept by the module outlives the library and is told as a leak.
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    codes = zxingcpp.read_barcodes(paper.convert("L"), formats=formats)
    return str(codes[0].text) if codes else None
