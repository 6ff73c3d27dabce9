"""Colours of the three looks: what each one is for, and never a colour outside this page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtGui import QColor

GREEN: Final = QColor("#009E73")
VERMILION: Final = QColor("#D55E00")
AMBER: Final = QColor("#E69F00")
BLUE: Final = QColor("#0072B2")
SKY: Final = QColor("#56B4E9")
PURPLE: Final = QColor("#CC79A7")
BAND_INK: Final = QColor("#08110F")
WHITE: Final = QColor("#FFFFFF")


class Status(StrEnum):
    """What a message, a chip or a device has to say; always shown with a shape and a word."""

    OK = "ok"
    INFO = "info"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True)
class Tokens:
    """One look. Text on `accent` is `on_accent`, text on a soft ground is its ink."""

    dark: bool
    page: QColor
    surface: QColor
    raised: QColor
    sunk: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    line: QColor
    control: QColor
    accent: QColor
    accent_hover: QColor
    accent_press: QColor
    on_accent: QColor
    accent_soft: QColor
    focus: QColor
    ok_soft: QColor
    ok_ink: QColor
    bad_soft: QColor
    bad_ink: QColor
    warn_soft: QColor
    warn_ink: QColor
    info_soft: QColor
    info_ink: QColor

    def soft(self, status: Status) -> QColor:
        """Give the ground of a message or chip."""
        return {
            Status.OK: self.ok_soft,
            Status.INFO: self.info_soft,
            Status.WARN: self.warn_soft,
            Status.BAD: self.bad_soft,
        }[status]

    def status_ink(self, status: Status) -> QColor:
        """Give the text colour that is readable on `soft` and on `surface`."""
        return {
            Status.OK: self.ok_ink,
            Status.INFO: self.info_ink,
            Status.WARN: self.warn_ink,
            Status.BAD: self.bad_ink,
        }[status]

    def class_edge(self, ticket_class: str) -> QColor:
        """Give the edge colour of a ticket class: A full … E show."""
        match ticket_class:
            case "A":
                return self.accent
            case "B":
                return SKY
            case "F" | "P":
                return PURPLE
            case "S" | "G" | "V" | "E":
                return BLUE
            case _:
                return self.control

    def class_tile(self, ticket_class: str) -> QColor:
        """Give the ground of the letter tile: the class colour at 14 % (22 % in the dark)."""
        colour = QColor(self.class_edge(ticket_class))
        colour.setAlphaF(0.22 if self.dark else 0.14)
        return colour


STATUS_SOLID: Final = {
    Status.OK: GREEN,
    Status.INFO: BLUE,
    Status.WARN: AMBER,
    Status.BAD: VERMILION,
}

LIGHT: Final = Tokens(
    dark=False,
    page=QColor("#F3F2EE"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#FFFFFF"),
    sunk=QColor("#E9E7E1"),
    ink=QColor("#142022"),
    ink2=QColor("#465356"),
    ink3=QColor("#5C696C"),
    line=QColor("#D9D6CE"),
    control=QColor("#7C8583"),
    accent=QColor("#1E4F5C"),
    accent_hover=QColor("#183F4A"),
    accent_press=QColor("#122F38"),
    on_accent=QColor("#FFFFFF"),
    accent_soft=QColor("#E1ECEE"),
    focus=QColor("#0072B2"),
    ok_soft=QColor("#DDF1EA"),
    ok_ink=QColor("#00573F"),
    bad_soft=QColor("#FBE6D8"),
    bad_ink=QColor("#8F3F00"),
    warn_soft=QColor("#FBF0D6"),
    warn_ink=QColor("#6B4A00"),
    info_soft=QColor("#DCEBF5"),
    info_ink=QColor("#00507D"),
)

DARK: Final = Tokens(
    dark=True,
    page=QColor("#0E1416"),
    surface=QColor("#161E21"),
    raised=QColor("#202A2E"),
    sunk=QColor("#0A0F11"),
    ink=QColor("#E9EEEE"),
    ink2=QColor("#B0BBBD"),
    ink3=QColor("#8C999C"),
    line=QColor("#2B363A"),
    control=QColor("#6C797D"),
    accent=QColor("#86BECB"),
    accent_hover=QColor("#9BCCD7"),
    accent_press=QColor("#6FA9B6"),
    on_accent=QColor("#0B1A1E"),
    accent_soft=QColor("#1B363E"),
    focus=QColor("#56B4E9"),
    ok_soft=QColor("#0F3329"),
    ok_ink=QColor("#4FD3AC"),
    bad_soft=QColor("#3E2213"),
    bad_ink=QColor("#FF9C57"),
    warn_soft=QColor("#3A2E10"),
    warn_ink=QColor("#F2BE4A"),
    info_soft=QColor("#10304A"),
    info_ink=QColor("#7CC4EE"),
)

# A gate in the open: black on white, and no grey that the sun could wash out.
SUN: Final = replace(
    LIGHT,
    page=QColor("#FFFFFF"),
    ink=QColor("#000000"),
    ink2=QColor("#000000"),
    ink3=QColor("#000000"),
    line=QColor("#7C8583"),
)
