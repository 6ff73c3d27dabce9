"""Looks at the page of a handheld as at a window: what is read, what is pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor

from installers.gallery.faults import Control, Words
from installers.gallery.phone import Phone

_LOOK: Final = Path(__file__).with_suffix(".js").read_text("utf-8")


def looked_at(phone: Phone) -> tuple[list[Words], list[Control]]:
    """Give the words and the controls that are in sight."""
    found = phone.page.evaluate(_LOOK)
    return [_words(one) for one in found["words"]], [_control(one) for one in found["controls"]]


def _words(one: Mapping[str, Any]) -> Words:
    box, room = QRectF(*one["box"]), QRectF(*one["room"])
    colour = QColor(*(round(part) for part in one["colour"]))
    return Words(one["words"], box, room, colour, one["where"], one["typed"], one["able"])


def _control(one: Mapping[str, Any]) -> Control:
    box = _rect(one["box"])
    seen, shown = box & _rect(one["seen"]), box & _rect(one["shown"])
    return Control(box, seen, shown, one["where"], tuple(one["line"]))


def _rect(sides: Sequence[float]) -> QRect:
    return QRectF(*sides).toRect()
