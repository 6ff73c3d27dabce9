"""Where things stand on the gate screen, for the two sizes it is drawn for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize


@dataclass(frozen=True, slots=True)
class BandMetrics:
    """The verdict band; word sizes from the largest that is tried to the smallest."""

    height: int
    icon: int
    icon_x: int
    text_x: int
    word_top: int
    word_height: int
    word_sizes: tuple[int, ...]
    sub_top: int
    sub_height: int
    sub_sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DetailMetrics:
    """The details below the band; tops are measured from the upper edge of the details."""

    slot_width: int
    slot_top: int
    facts_x: int
    title_height: int
    title_sizes: tuple[int, ...]
    rows: tuple[int, int]
    label_size: int
    value_sizes: tuple[int, ...]
    next_height: int
    next_bottom: int
    figure_size: int


@dataclass(frozen=True, slots=True)
class SideMetrics:
    """The column on the right; tops are measured from the top of the screen."""

    width: int
    padding: int
    lane_height: int
    lane_size: int
    occupancy_top: int
    occupancy_row: int
    scans_top: int
    scans_head: int
    scan_row: int
    rate_height: int
    text_size: int
    small_size: int
    rate_size: int


@dataclass(frozen=True, slots=True)
class GateMetrics:
    """All of one screen size."""

    band: BandMetrics
    details: DetailMetrics
    side: SideMetrics
    margin: int
    key_height: int
    key_gap: int
    keys_bottom: int
    status_height: int = 32


SMALL: Final = GateMetrics(
    band=BandMetrics(
        height=304,
        icon=208,
        icon_x=40,
        text_x=280,
        word_top=24,
        word_height=176,
        word_sizes=(128, 112, 96, 80, 64),
        sub_top=208,
        sub_height=64,
        sub_sizes=(40, 36, 32, 28, 24),
    ),
    details=DetailMetrics(
        slot_width=240,
        slot_top=8,
        facts_x=296,
        title_height=76,
        title_sizes=(40, 36, 32, 28),
        rows=(86, 162),
        label_size=18,
        value_sizes=(28, 24, 20),
        next_height=72,
        next_bottom=24,
        figure_size=112,
    ),
    side=SideMetrics(
        width=398,
        padding=16,
        lane_height=64,
        lane_size=28,
        occupancy_top=72,
        occupancy_row=52,
        scans_top=244,
        scans_head=36,
        scan_row=36,
        rate_height=88,
        text_size=18,
        small_size=16,
        rate_size=24,
    ),
    margin=16,
    key_height=72,
    key_gap=7,
    keys_bottom=8,
)
LARGE: Final = GateMetrics(
    band=BandMetrics(
        height=432,
        icon=272,
        icon_x=56,
        text_x=384,
        word_top=40,
        word_height=240,
        word_sizes=(176, 152, 128, 112, 96),
        sub_top=296,
        sub_height=88,
        sub_sizes=(56, 48, 40, 36, 32, 28, 24),
    ),
    details=DetailMetrics(
        slot_width=336,
        slot_top=16,
        facts_x=392,
        title_height=112,
        title_sizes=(56, 48, 40, 36),
        rows=(128, 236),
        label_size=22,
        value_sizes=(36, 32, 28),
        next_height=104,
        next_bottom=24,
        figure_size=160,
    ),
    side=SideMetrics(
        width=560,
        padding=24,
        lane_height=88,
        lane_size=36,
        occupancy_top=104,
        occupancy_row=72,
        scans_top=344,
        scans_head=56,
        scan_row=52,
        rate_height=120,
        text_size=22,
        small_size=18,
        rate_size=32,
    ),
    margin=24,
    key_height=96,
    key_gap=8,
    keys_bottom=24,
)


def metrics_for(size: QSize) -> GateMetrics:
    """Choose the larger drawing once it fits whole."""
    return LARGE if size.width() >= 1720 and size.height() >= 1000 else SMALL


@dataclass(frozen=True, slots=True)
class GateLayout:
    """The areas of the screen at one window size; what is left over goes to the details."""

    band: QRect
    details: QRect
    keys: QRect
    side: QRect
    status: QRect


def lay_out(size: QSize, metrics: GateMetrics) -> GateLayout:
    """Divide the window; areas touch but never overlap."""
    status_top = size.height() - metrics.status_height
    left = size.width() - metrics.side.width
    keys_top = status_top - metrics.keys_bottom - metrics.key_height
    details_bottom = keys_top - (24 if metrics is LARGE else 8)
    band = metrics.band.height
    return GateLayout(
        band=QRect(0, 0, left, band),
        details=QRect(0, band, left, details_bottom - band),
        keys=QRect(metrics.margin, keys_top, left - 2 * metrics.margin, metrics.key_height),
        side=QRect(left, 0, metrics.side.width, status_top),
        status=QRect(0, status_top, size.width(), metrics.status_height),
    )


def key_place(keys: QRect, column: int, columns: int, gap: int) -> QRect:
    """Give one of `columns` equal places in a row; odd pixels go to the gaps."""
    width = (keys.width() - gap * (columns - 1)) // columns
    left = round(column * (keys.width() - width) / (columns - 1))
    return QRect(keys.left() + left, keys.top(), width, keys.height())
