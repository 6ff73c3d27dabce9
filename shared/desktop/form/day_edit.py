"""The line for a day, typed or taken from a small calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.form.edit import FormEdit
from shared.desktop.form.month_picker import MonthPicker
from shared.desktop.form.typed import plain, read_date
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme

_ICON: Final = 40


class DayEdit(FormEdit):
    """A line for a day with the small calendar at its right: Alt Down or a touch opens it."""

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._picker: MonthPicker | None = None
        self.steps = True
        self.setMaxLength(12)
        self.setTextMargins(0, 0, _ICON - 12, 0)
        self.textEdited.connect(lambda _: self.changed.emit())
        self.stepped.connect(self._step)
        self.left.connect(self._tidy)
        self._word()

    def day(self) -> date | None:
        """Give the day; None when nothing or nonsense stands here."""
        try:
            return read_date(self.text(), self._today())
        except ValueError:
            return None

    def show_day(self, day: date | None) -> None:
        """Put a day in."""
        self.setText("" if day is None else f"{day}")

    def is_nonsense(self) -> bool:
        """Tell whether something stands here that is no day."""
        return bool(plain(self.text())) and self.day() is None

    def open_picker(self) -> None:
        """Drop the small calendar."""
        if self.isReadOnly() or not self.isEnabled():
            return
        if self._picker is None:
            self._picker = MonthPicker(self._theme, self)
            self._picker.picked.connect(self._picked)
        corner = self.mapToGlobal(self.rect().bottomLeft())
        self._picker.open(self.day(), self._today(), corner)

    def picker(self) -> MonthPicker | None:
        """Give the small calendar, once it was dropped."""
        return self._picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt Down."""
        with_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and with_alt:
            self.open_picker()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar where its picture is."""
        if event.position().x() > self.width() - _ICON:
            self.open_picker()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the calendar's picture over the free right end."""
        super().paintEvent(event)
        tokens = self._theme.tokens
        box = QRectF(self.width() - _ICON + 8, self.height() / 2 - 10, 20, 20)
        paint_icon(
            QPainter(self), "calendar", box, tokens.ink2 if self.isEnabled() else tokens.ink3
        )

    def changeEvent(self, event: QEvent) -> None:
        """Say in the new language how a day is written."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        # No example: a grey day in an empty line was taken for one that is set.
        self.setPlaceholderText(self.tr("年-月-日"))

    def _picked(self, day: date) -> None:
        self.show_day(day)
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _step(self, steps: int) -> None:
        day = self.day()
        self.show_day(self._today() if day is None else day + timedelta(days=steps))
        self.changed.emit()

    def _tidy(self) -> None:
        day = self.day()
        if day is not None:
            self.show_day(day)
