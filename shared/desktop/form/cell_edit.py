"""The line in which a cell of a table is typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from shared.desktop.form.edit import FormEdit

ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellEdit(FormEdit):
    """Keeps Enter, which has ended the typing, from opening the cell again; `ended` tells of it."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that Enter was pressed; the delegate has asked to commit by then."""
        super().keyPressEvent(event)
        if event.key() in ENTERS:
            event.accept()
            self.ended.emit()
