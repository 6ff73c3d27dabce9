"""Parts that pages of the assistant share: a page that scrolls, and tables to tick."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.form.cells import Column
from shared.desktop.form.form import Form
from shared.desktop.form.form_page import FormTab
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme


class AssistantPage(FormTab):
    """One step: its fields in a form, words that change with the language."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.theme = theme
        self.form = Form(self)

    def is_complete(self) -> bool:
        """Show every fault; tell whether there is none."""
        return self.form.check()

    def word(self) -> None:
        """Word everything in the language of the moment."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()


class TickTable(TableField):
    """A table of proposals: rows are ticked and worded, none is added or taken out."""

    def __init__(self, theme: Theme, columns: Sequence[Column], rows_shown: int = 3) -> None:
        super().__init__(theme, columns, _no_day, rows_shown=rows_shown)
        self.add.hide()
        self.remove.hide()
        self.view.add_pressed.disconnect()
        self.view.remove_pressed.disconnect()


def _no_day() -> date:
    raise ValueError("no column holds a day")
