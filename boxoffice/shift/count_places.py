"""Where the parts of the count stand on a small and on a large screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

_TOP, _STEPPER, _FOOT = 72, 56, 16


@dataclass(frozen=True, slots=True)
class CountPlaces:
    """Places in the content area, and the measure of the rows of the count."""

    stepper: QRect
    card: QRect
    shift: QRect
    expected: QRect
    checks: QRect
    keys: QRect
    pad: QRect
    row_height: int
    field: QSize


def places_of(content: QSize, *, large: bool) -> CountPlaces:
    """Place everything; more width goes to the card, more height to the gap above the keys."""
    margin, right_width, keys_height = (24, 744, 88) if large else (16, 510, 80)
    right = content.width() - margin - right_width
    bottom = content.height() - _FOOT
    card = QRect(margin, _TOP, right - 2 * margin, bottom - _TOP)
    keys = QRect(right, bottom - keys_height, right_width, keys_height)
    return CountPlaces(
        stepper=QRect(margin, 8, content.width() - 2 * margin, _STEPPER),
        card=card,
        shift=QRect(right, 72, right_width, 168),
        expected=QRect(right, 256, right_width, 176),
        checks=QRect(right, 448, right_width, 128),
        keys=keys,
        pad=QRect(right, 256, right_width, 248),
        row_height=72 if large else 64,
        field=QSize(160, 48) if large else QSize(128, 48),
    )
