"""A page as plain values: what is written where, and what can be touched.

Lengths are those of a monitor of 1080 × 1920, or of 1920 × 1080 where it lies on its side; the view
scales them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt

from boxoffice.kiosk.acts import Act, Press
from shared.desktop.icons import IconName
from shared.desktop.paint import CENTRE, LEFT

PORTRAIT: Final = QSizeF(1080, 1920)
LANDSCAPE: Final = QSizeF(1920, 1080)
MARGIN: Final = 48.0
GAP: Final = 16.0


class Tone(StrEnum):
    """Colours by what they are for."""

    INK = auto()
    QUIET = auto()
    ACCENT = auto()
    ON_ACCENT = auto()
    OK = auto()
    WARN = auto()
    BAD = auto()
    INFO = auto()


class Kind(StrEnum):
    """How a key looks."""

    PRIMARY = auto()
    PLAIN = auto()
    QUIET = auto()
    CHOSEN = auto()
    UNSEEN = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """Text at most `pixels` high that fits its box: on one line, or `wrapped` over several."""

    box: QRectF
    text: str
    pixels: int
    bold: bool = False
    tone: Tone = Tone.INK
    align: Qt.AlignmentFlag = LEFT
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """A ground to stand on; `tone` None is a card, else the soft ground of that tone.

    One that is `around` a figure is a circle.
    """

    box: QRectF
    tone: Tone | None = None
    filled: bool = False
    around: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon."""

    box: QRectF
    name: IconName
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    box: QRectF
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar that is filled to a share of 0 to 1."""

    box: QRectF
    share: float


@dataclass(frozen=True, slots=True)
class Touch:
    """A key; `under` is a smaller line below its words, `icon` stands above them."""

    box: QRectF
    press: Press
    text: str
    pixels: int = 40
    kind: Kind = Kind.PLAIN
    enabled: bool = True
    under: str = ""
    icon: IconName | None = None


Item = Words | Plate | Sign | Code | Bar | Touch


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of every page are; they never move from page to page."""

    size: QSizeF

    @property
    def upright(self) -> bool:
        """Tell whether the monitor stands."""
        return self.size.height() > self.size.width()

    @property
    def head(self) -> QRectF:
        """The strip with the name of the place."""
        return QRectF(0, 0, self.size.width(), 132 if self.upright else 104)

    @property
    def steps(self) -> QRectF:
        """Where the visitor stands in the course of things."""
        head = self.head
        height = 112 if self.upright else 88
        return QRectF(MARGIN, head.bottom() + 8, self.size.width() - 2 * MARGIN, height)

    @property
    def foot(self) -> QRectF:
        """The keys that lead on and back."""
        height = 136 if self.upright else 108
        return QRectF(
            MARGIN,
            self.size.height() - height - MARGIN / 2,
            self.size.width() - 2 * MARGIN,
            height,
        )

    @property
    def sentence(self) -> QRectF:
        """What the machine has to say; kept free while it has nothing to say."""
        height = 92 if self.upright else 72
        return QRectF(
            MARGIN, self.foot.top() - height - GAP, self.size.width() - 2 * MARGIN, height
        )

    @property
    def body(self) -> QRectF:
        """What is left between them."""
        top = self.steps.bottom() + GAP
        return QRectF(MARGIN, top, self.size.width() - 2 * MARGIN, self.sentence.top() - GAP - top)

    @property
    def whole(self) -> QRectF:
        """All below the head but the foot and the sentence, for pages without steps."""
        top = self.head.bottom() + GAP
        return QRectF(MARGIN, top, self.size.width() - 2 * MARGIN, self.sentence.top() - GAP - top)


def column(box: QRectF, width: float) -> QRectF:
    """Give a column in the middle of a box, not wider than it."""
    wide = min(width, box.width())
    return QRectF(box.center().x() - wide / 2, box.top(), wide, box.height())


def grid(box: QRectF, columns: int, count: int, height: float) -> list[QRectF]:
    """Lay boxes of a height out in rows from the top left."""
    width = (box.width() - (columns - 1) * GAP) / columns
    return [
        QRectF(
            box.left() + (at % columns) * (width + GAP),
            box.top() + (at // columns) * (height + GAP),
            width,
            height,
        )
        for at in range(count)
    ]


def title(box: QRectF, words: str, pixels: int = 52) -> Words:
    """Write what a page asks for, at the top of its body."""
    return Words(
        QRectF(box.left(), box.top(), box.width(), pixels * 1.5), words, pixels, bold=True,
        align=CENTRE,
    )  # fmt: skip


def below(box: QRectF, height: float) -> QRectF:
    """Give what is left of a box under its first so many pixels."""
    return QRectF(box.left(), box.top() + height, box.width(), box.height() - height)


def back_key(frame: Frame, words: str, act: Act = Act.BACK) -> Touch:
    """Give the key that leads back."""
    foot = frame.foot
    return Touch(QRectF(foot.left(), foot.top(), 300, foot.height()), Press(act), words)


def next_key(frame: Frame, words: str, *, enabled: bool = True, act: Act = Act.NEXT) -> Touch:
    """Give the key that leads on: the only filled one of a page."""
    foot = frame.foot
    box = QRectF(foot.right() - 400, foot.top(), 400, foot.height())
    return Touch(box, Press(act), words, 48, Kind.PRIMARY, enabled)
