"""The widget of a sheet: whatever lies over the left side of the sale screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class SheetView(QWidget):
    """Hidden until it is shown; its focus proxy is the field that is typed in.

    `stroke` carries what is done to it; keys that it does not take are left to the screen.
    """

    stroke = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def show_sheet(self, shown: object, *, frozen: bool) -> None:
        """Show facts; `frozen` while an answer is waited for, when keys are left to the screen."""
        raise NotImplementedError

    def forget(self) -> None:
        """Leave nothing of anybody in a sheet that was put away."""
        raise NotImplementedError
