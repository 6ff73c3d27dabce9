"""Where everything of the sale screen stands, at 1366 × 768 and at 1920 × 1080 (content area)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from shared.desktop.widgets import amount_well

SHELL_TOP = 48  # the message bar; all numbers below count from the top of the window
SHELL_BOTTOM = 32
FUNCTIONS = 8


@dataclass(frozen=True, slots=True)
class SaleGeometry:
    """Rectangles in window coordinates of the drawing; `placed` fits them to a content area."""

    base: QSize
    days: tuple[QRect, ...]
    last_sale: QRect
    slot_label: QRect
    slots: tuple[QRect, ...]
    tabs: QRect
    tickets: tuple[QRect, ...]
    functions: tuple[QRect, ...]
    history: QRect | None
    panel: QRect
    basket_head: QRect
    customer: QRect
    basket: QRect
    basket_in_tender: QRect | None
    hints: QRect
    rules: tuple[int, ...]
    total: QRect
    left_key: QRect
    primary: QRect
    tender: QRect
    methods: tuple[QRect, ...]
    well_height: int
    keys_top: int
    notes_width: int
    digits_left: int
    side_width: int
    line_height: int
    total_pixels: int
    note_pixels: int
    primary_pixels: int
    well: amount_well.WellSizes


def _row(left: int, top: int, width: int, height: int, step: int, count: int) -> tuple[QRect, ...]:
    return tuple(QRect(left + place * step, top, width, height) for place in range(count))


SMALL = SaleGeometry(
    base=QSize(1366, 768),
    days=(QRect(16, 56, 120, 88), *_row(144, 56, 104, 88, 112, 6)),
    last_sale=QRect(16, 160, 792, 64),
    slot_label=QRect(16, 160, 120, 64),
    slots=_row(144, 160, 104, 64, 112, 6),
    tabs=QRect(16, 232, 792, 48),
    tickets=_row(16, 288, 192, 152, 200, 4) + _row(16, 448, 192, 152, 200, 4),
    functions=_row(16, 616, 192, 48, 200, 4) + _row(16, 672, 192, 48, 200, 4),
    history=None,
    panel=QRect(824, 48, 542, 688),
    basket_head=QRect(840, 56, 510, 40),
    customer=QRect(840, 96, 510, 48),
    basket=QRect(828, 144, 534, 368),
    basket_in_tender=None,
    hints=QRect(840, 516, 510, 32),
    rules=(552,),
    total=QRect(840, 560, 510, 80),
    left_key=QRect(840, 648, 111, 72),
    primary=QRect(959, 648, 391, 72),
    tender=QRect(840, 64, 510, 456),
    methods=_row(0, 0, 121, 48, 129, 4),
    well_height=128,
    keys_top=208,
    notes_width=200,
    digits_left=216,
    side_width=54,
    line_height=72,
    total_pixels=64,
    note_pixels=20,
    primary_pixels=24,
    well=amount_well.SMALL,
)

LARGE = SaleGeometry(
    base=QSize(1920, 1080),
    days=(QRect(24, 64, 136, 96), *_row(168, 64, 112, 96, 120, 8)),
    last_sale=QRect(24, 184, 1104, 72),
    slot_label=QRect(24, 184, 136, 72),
    slots=_row(168, 184, 112, 72, 120, 8),
    tabs=QRect(24, 268, 1104, 48),
    tickets=_row(24, 328, 270, 176, 278, 4) + _row(24, 512, 270, 176, 278, 4),
    functions=_row(24, 976, 131, 56, 139, FUNCTIONS),
    history=QRect(24, 712, 1104, 248),
    panel=QRect(1152, 48, 768, 1000),
    basket_head=QRect(1176, 56, 720, 48),
    customer=QRect(1176, 104, 720, 48),
    basket=QRect(1164, 152, 744, 656),
    basket_in_tender=QRect(1164, 104, 744, 192),
    hints=QRect(1176, 812, 720, 32),
    rules=(848,),
    total=QRect(1176, 856, 720, 80),
    left_key=QRect(1176, 944, 160, 88),
    primary=QRect(1344, 944, 552, 88),
    tender=QRect(1176, 320, 720, 512),
    methods=_row(0, 0, 174, 56, 182, 4),
    well_height=176,
    keys_top=264,
    notes_width=344,
    digits_left=368,
    side_width=80,
    line_height=64,
    total_pixels=72,
    note_pixels=24,
    primary_pixels=28,
    well=amount_well.LARGE,
)


def geometry_for(content: QSize) -> SaleGeometry:
    """Choose the drawing for a content area (the window without message and status bar)."""
    height = content.height() + SHELL_TOP + SHELL_BOTTOM
    wide = content.width() >= LARGE.base.width() and height >= LARGE.base.height()
    return LARGE if wide else SMALL


@dataclass(frozen=True, slots=True)
class Placing:
    """Moves a drawing into a content area: the panel keeps to the right, its foot to the bottom."""

    panel_left: int
    dx: int
    dy: int

    @classmethod
    def of(cls, content: QSize, drawing: SaleGeometry) -> Placing:
        """Measure what the area has more than the drawing; less is cut, never squeezed."""
        height = drawing.base.height() - SHELL_TOP - SHELL_BOTTOM
        return cls(
            drawing.panel.left(),
            max(content.width() - drawing.base.width(), 0),
            max(content.height() - height, 0),
        )

    @property
    def panel_start(self) -> int:
        """Give where the panel begins in the content area."""
        return self.panel_left + self.dx

    def left(self, box: QRect) -> QRect:
        """Place something of the left side."""
        return box.translated(0, -SHELL_TOP)

    def foot(self, box: QRect) -> QRect:
        """Place something at the foot of the left side."""
        return box.translated(0, self.dy - SHELL_TOP)

    def panel(self, box: QRect) -> QRect:
        """Place something of the panel, counted from the panel's left edge."""
        return box.translated(-self.panel_left, -SHELL_TOP)

    def panel_foot(self, box: QRect) -> QRect:
        """Place something at the foot of the panel."""
        return box.translated(-self.panel_left, self.dy - SHELL_TOP)

    def tall(self, box: QRect) -> QRect:
        """Place something of the panel that takes the height that is to spare."""
        return self.panel(box).adjusted(0, 0, 0, self.dy)

    def panel_y(self, y: int) -> int:
        """Place a rule at the foot of the panel."""
        return self.panel_foot(QRect(QPoint(0, y), QSize(1, 1))).y()
