"""What is wrong with a screen: words that are cut, shortened, on top of each other or too pale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage

from shared.desktop.paint import BETWEEN

SLACK: Final = 2.0  # pixels: what a box of words has around its ink
MORE: Final = "…"
_STEM: Final = 5
LEAST_CONTRAST: Final = 3.0
_AROUND: Final = 3
_EVERY: Final = 3  # one pixel in so many tells the ground
_GROUNDS: Final = 3  # the ink itself may be the commonest colour of a box, and a ring the next
_CHANNELS: Final = ((0.2126, 16), (0.7152, 8), (0.0722, 0))


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a screen: `room` is what may be seen of them, `where` the widget that wrote them.

    `typed` words are scrolled in their field by whoever typed them.
    """

    words: str
    box: QRectF
    room: QRectF
    colour: QColor
    where: str
    typed: bool = False
    able: bool = True


@dataclass(frozen=True, slots=True)
class Control:
    """Something to press or to read; `seen` is what is left of its box inside its parents.

    `shown` is what is left where it can be scrolled, too.
    """

    box: QRect
    seen: QRect
    shown: QRect
    where: str
    line: tuple[int, ...]  # itself and what it stands in, from the window down


@dataclass(frozen=True, slots=True)
class Known:
    """What may end in "…": our own texts that do, by their `endings`, and `names` that are data."""

    endings: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def explains(self, words: str) -> bool:
        """Tell whether words that end in "…" are as they should be."""
        stem = words.removesuffix(MORE).rstrip()
        if stem.endswith(BETWEEN.rstrip()):  # parts were left out as a whole
            return True
        if any(words.endswith(ending) for ending in self.endings):
            return True
        return len(stem) >= _STEM and any(stem[-_STEM:] in name for name in self.names)


def word_faults(words: Sequence[Words], known: Known) -> Iterator[str]:
    """Name words that are cut or shortened, and pairs that lie on each other."""
    for one in words:
        if one.words.endswith(MORE) and not known.explains(one.words):
            yield f"shortened: “{one.words}” {one.where}"
        elif not one.typed and _sticks_out(one):
            yield f"cut: “{one.words}” {one.where}"
    for first, second in _neighbours(words):
        if _overlap(first.box & first.room, second.box & second.room):
            pair = f"“{first.words}” {first.where} and “{second.words}” {second.where}"
            yield f"on each other: {pair}"


def control_faults(controls: Sequence[Control]) -> Iterator[str]:
    """Name controls that overlap, and those that their parents cut."""
    for one in controls:
        lost = max(one.box.width() - one.seen.width(), one.box.height() - one.seen.height())
        if lost > SLACK:
            yield f"cut by its parent ({lost} px): {one.where}"
    for first, second in combinations(controls, 2):
        within = first.line[-1] in second.line or second.line[-1] in first.line
        if not within and _overlap(QRectF(first.shown), QRectF(second.shown)):
            yield f"overlap: {first.where} and {second.where}"


def pale_words(words: Sequence[Words], picture: QImage) -> Iterator[str]:
    """Name words that can hardly be told from their ground."""
    for one in words:
        box = (one.box & one.room).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        place = box.toAlignedRect() & picture.rect()
        if not one.able or place.isEmpty():
            continue
        found = _contrast_with_ground(one.colour.rgb(), picture, place)
        if found < LEAST_CONTRAST:
            yield f"pale ({found:.1f} : 1): “{one.words}” {one.where}"


def contrast(first: int, second: int) -> float:
    """Give the contrast of two colours (0xrrggbb) by WCAG 2."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: int) -> float:
    return sum(weight * _linear((colour >> shift & 255) / 255) for weight, shift in _CHANNELS)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _contrast_with_ground(colour: int, picture: QImage, place: QRect) -> float:
    """Give the contrast with whatever else there is much of at a place."""
    part = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(part.constBits()).cast("B").cast("I")[::_EVERY]
    found = Counter(pixels).most_common(_GROUNDS)
    return max(contrast(colour, pixel) for pixel, count in found if count * 10 > len(pixels))


def _sticks_out(one: Words) -> bool:
    box, room = one.box, one.room
    return (
        box.left() < room.left() - SLACK
        or box.right() > room.right() + SLACK
        or box.top() < room.top() - SLACK
        or box.bottom() > room.bottom() + SLACK
    )


def _neighbours(words: Sequence[Words]) -> Iterator[tuple[Words, Words]]:
    """Give the pairs whose boxes meet in height; not those of the same words at the same place."""
    ordered = sorted(words, key=lambda one: one.box.top())
    for at, first in enumerate(ordered):
        for second in ordered[at + 1 :]:
            if second.box.top() >= first.box.bottom():
                break
            if first.words != second.words or first.where != second.where:
                yield first, second


def _overlap(first: QRectF, second: QRectF) -> bool:
    common = first & second
    return common.width() > SLACK and common.height() > SLACK
