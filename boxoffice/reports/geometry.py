"""Where everything of the reports screen stands in the content area of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

LARGE_WIDTH = 1800


@dataclass(frozen=True, slots=True)
class ReportGeometry:
    """Rectangles for one size of content area; without charts these are None."""

    rail: QRect
    title: QRect
    filters: QRect
    figures: QRect
    course: QRect | None
    tenders: QRect | None
    table: QRect
    tie_summary: QRect
    tie_table: QRect

    @property
    def wide(self) -> bool:
        """Whether there is room for names in the rail and for charts."""
        return self.course is not None


def geometry_for(content: QSize) -> ReportGeometry:
    """Choose the drawing: charts from 1800 pixels on, folded below."""
    return _large(content) if content.width() >= LARGE_WIDTH else _small(content)


def _small(content: QSize) -> ReportGeometry:
    left, right, foot = 88, content.width() - 16, content.height() - 16
    wide = right - left
    return ReportGeometry(
        rail=QRect(0, 0, 72, content.height()),
        title=QRect(left, 12, wide, 48),
        filters=QRect(left, 64, wide, 72),
        figures=QRect(left, 148, wide, 88),
        course=None,
        tenders=None,
        table=QRect(left, 248, wide, foot - 248),
        tie_summary=QRect(left, 72, wide, 48),
        tie_table=QRect(left, 132, wide, foot - 132),
    )


def _large(content: QSize) -> ReportGeometry:
    left, right, foot = 248, content.width() - 24, content.height() - 24
    wide = right - left
    tenders = QRect(right - 480, 176, 480, 272)
    return ReportGeometry(
        rail=QRect(0, 0, 224, content.height()),
        title=QRect(left, 20, wide, 48),
        filters=QRect(left, 84, wide, 72),
        figures=QRect(left, 176, 312, 272),
        course=QRect(left + 328, 176, tenders.left() - 16 - left - 328, 272),
        tenders=tenders,
        table=QRect(left, 464, wide, foot - 464),
        tie_summary=QRect(left, 92, wide, 56),
        tie_table=QRect(left, 164, wide, foot - 164),
    )
