"""A layout of twelve equal columns: parts flow from the left and begin a new row when full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from shared.desktop.form.field import GAP, LABEL_HEIGHT, Field
from shared.desktop.widgets.key import Key

COLUMNS: Final = 12
ACROSS: Final = 16
DOWN: Final = 4


@dataclass(slots=True)
class _Part:
    item: QLayoutItem
    span: int
    new_row: bool


class ColumnFlow(QLayout):
    """Hidden parts take no place; each row is as high as its highest part.

    A key beside a field stands level with its control, below the label.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._next = (4, False)

    def add(self, part: QWidget, span: int, *, new_row: bool = False) -> None:
        """Put a part in over `span` columns."""
        self._next = (span, new_row)
        self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in, as Qt asks."""
        self._parts.append(_Part(item, *self._next))

    def count(self) -> int:
        """Give the number of parts."""
        return len(self._parts)

    def itemAt(self, at: int) -> QLayoutItem | None:
        """Give a part, None beyond the last."""
        return self._parts[at].item if 0 <= at < len(self._parts) else None

    def takeAt(self, at: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt means None
        """Take a part out."""
        return self._parts.pop(at).item if 0 <= at < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Say that the width is taken and the height is not."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """Give the height that all rows need."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Give the height that all rows need."""
        margins = self.contentsMargins()
        rows = self._rows()
        height = sum(_height(row) for row in rows) + DOWN * max(len(rows) - 1, 0)
        return QSize(240, height + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        step = (inner.width() + ACROSS) / COLUMNS
        top = inner.top()
        for row in self._rows():
            column = 0
            for part in row:
                left = inner.left() + round(column * step)
                right = inner.left() + round((column + part.span) * step) - ACROSS
                height = part.item.sizeHint().height()
                level = top + _below_label(part, row)
                part.item.setGeometry(QRect(left, level, right - left, height))
                column += part.span
            top += _height(row) + DOWN

    def _rows(self) -> list[list[_Part]]:
        rows: list[list[_Part]] = []
        used = COLUMNS
        for part in self._parts:
            if part.item.isEmpty():
                continue
            if part.new_row or used + part.span > COLUMNS:
                rows.append([])
                used = 0
            rows[-1].append(part)
            used += part.span
        return rows


def _below_label(part: _Part, row: list[_Part]) -> int:
    beside = any(isinstance(other.item.widget(), Field) for other in row)
    return LABEL_HEIGHT + GAP if beside and isinstance(part.item.widget(), Key) else 0


def _height(row: list[_Part]) -> int:
    return max(part.item.sizeHint().height() for part in row)
