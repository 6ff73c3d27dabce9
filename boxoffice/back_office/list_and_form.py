"""The usual face of a room: the list of its things at the left, the form of one at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.form.form_page import FormPage
from shared.desktop.form.list_pane import ListPane
from shared.desktop.theme import Theme

_NARROW: Final = 304
_WIDE: Final = 400
_WIDE_FROM: Final = 1500


class ListAndForm(QWidget):
    """Holds a `ListPane` and a `FormPage`."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        new: bool = True,
        copy: bool = False,
        delete: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.pane = ListPane(theme, self, new=new, copy=copy, delete=delete)
        self.page = FormPage(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addWidget(self.page, 1)
        self.setFocusProxy(self.pane.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list more room on a large screen."""
        super().resizeEvent(event)
        self.pane.setFixedWidth(_WIDE if self.width() >= _WIDE_FROM else _NARROW)
