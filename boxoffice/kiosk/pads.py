"""Fields and keys with which a visitor types: digits as on a telephone, letters by the alphabet."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.scene import GAP, Item, Plate, Tone, Touch, Words, column, grid
from shared.desktop.paint import CENTRE
from shared.identity.document_number import DocumentKind

_DIGITS = "1234567890"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def grouped(typed: str, kind: DocumentKind) -> str:
    """Write a citizen's number in parts that can be compared with the card."""
    if kind is not DocumentKind.ID_CARD:
        return typed
    return " ".join(one for one in (typed[:6], typed[6:14], typed[14:]) if one)


def field_items(box: QRectF, typed: str, empty: str, *, now: bool) -> list[Item]:
    """Compose a field in which something is typed, or asked for."""
    inner = box.adjusted(32, 0, -32, 0)
    return [
        Plate(box, Tone.ACCENT if now else None),
        Words(inner, typed or empty, 60 if typed else 40, bold=bool(typed),
              tone=Tone.INK if typed else Tone.QUIET, align=CENTRE),
    ]  # fmt: skip


def digit_pad(box: QRectF, extra: str = "") -> list[Item]:
    """Compose the keys of digits, as on a telephone; `extra` is a letter beside the 0."""
    area = column(box, 900)
    height = min(150.0, (area.height() - 3 * GAP) / 4)
    marks = [*"123456789", extra, "0"]
    boxes = grid(area, 3, 12, height)
    items: list[Item] = [
        Touch(at, Press(Act.CHARACTER, text=mark), mark, 60)
        for at, mark in zip(boxes, marks, strict=False)
        if mark
    ]
    return [*items, Touch(boxes[11], Press(Act.RUB_OUT), "⌫", 56)]


def letter_pad(box: QRectF) -> list[Item]:
    """Compose digits and letters, in the order of the alphabet."""
    marks = [*_DIGITS, *_LETTERS]
    columns, lines = 8, 5
    height = min(140.0, (box.height() - (lines - 1) * GAP) / lines)
    boxes = grid(box, columns, columns * lines, height)
    items: list[Item] = [
        Touch(at, Press(Act.CHARACTER, text=mark), mark, 48)
        for at, mark in zip(boxes, marks, strict=False)
    ]
    return [*items, Touch(boxes[-1], Press(Act.RUB_OUT), "⌫", 48)]
