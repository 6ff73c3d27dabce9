"""From which business date to which: two fields, and keys for the usual choices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.paint import text
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import PlainEdit
from shared.desktop.widgets.key import Key, KeyKind

_FIELD, _GAP, _LABEL = 192, 8, 20
_KEYS_TOP = 24


class DateField(QWidget):
    """A date typed as 2026-11-22; its label turns into the sentence that says what is wrong."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = self._sentence = ""
        self.is_wrong = False
        self.edit = PlainEdit(self)
        self.edit.setMaxLength(10)
        self.edit.textEdited.connect(lambda: self.show_wrong(wrong=False))

    def show_words(self, label: str, sentence: str) -> None:
        """Word the label and what is said of a date that cannot be used."""
        self._label, self._sentence = label, sentence
        self.edit.setAccessibleName(label)
        self.update()

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark the field, or take the mark away."""
        if wrong != self.is_wrong:
            self.is_wrong = wrong
            self.edit.setAccessibleDescription(self._sentence if wrong else "")
            self.edit.setProperty("wrong", "true" if wrong else "false")
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the field below its label."""
        super().resizeEvent(event)
        self.edit.setGeometry(0, _KEYS_TOP, self.width(), 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label, or the sentence."""
        tokens = self._theme.tokens
        ink = tokens.bad_ink if self.is_wrong else tokens.ink2
        words = self._sentence if self.is_wrong else self._label
        box = QRectF(0, 0, self.width(), _LABEL)
        text(QPainter(self), self._theme.font(14), ink, box, words)


class Filters(QWidget):
    """The row of filters; each key says its keyboard key."""

    days_entered = Signal(str, str)
    step_pressed = Signal(int)
    today_pressed = Signal()
    month_pressed = Signal()
    refresh_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.first, self.last = DateField(theme, self), DateField(theme, self)
        for field in (self.first, self.last):
            field.edit.returnPressed.connect(self._entered)
        make = [Key(theme, KeyKind.SECONDARY, parent=self) for _ in range(5)]
        self.today, self.earlier, self.later, self.month, self.refresh = make
        self.refresh.kind = KeyKind.QUIET
        self.today.clicked.connect(self.today_pressed)
        self.month.clicked.connect(self.month_pressed)
        self.refresh.clicked.connect(self.refresh_pressed)
        self.earlier.clicked.connect(lambda: self.step_pressed.emit(-1))
        self.later.clicked.connect(lambda: self.step_pressed.emit(1))
        self._word()

    def show_days(self, first: str, last: str) -> None:
        """Put dates into the fields."""
        for field, value in ((self.first, first), (self.last, last)):
            field.edit.setText(value)
            field.show_wrong(wrong=False)

    def show_wrong(self, *, first: bool, last: bool) -> None:
        """Mark the fields whose dates cannot be used."""
        self.first.show_wrong(wrong=first)
        self.last.show_wrong(wrong=last)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place fields and keys from the left, the refresh key at the right."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.first.setGeometry(0, 0, _FIELD, 72)
        self.last.setGeometry(_FIELD + _GAP, 0, _FIELD, 72)
        x = 2 * _FIELD + _GAP + 16
        for key in (self.today, self.earlier, self.later, self.month):
            width = key.sizeHint().width() + 8
            key.setGeometry(x, _KEYS_TOP, width, 48)
            x += width + _GAP
        width = self.refresh.sizeHint().width() + 8
        self.refresh.setGeometry(self.width() - width, _KEYS_TOP, width, 48)

    def _word(self) -> None:
        wrong = self.tr("写成 2026-11-22，起先于止")
        self.first.show_words(self.tr("营业日"), wrong)
        self.last.show_words(self.tr("至"), wrong)
        self.today.show_key(self.tr("今天"), "F2")
        self.earlier.show_key(self.tr("前一天"), "F3")
        self.later.show_key(self.tr("后一天"), "F4")
        self.month.show_key(self.tr("本月"), "F6")
        self.refresh.show_key(self.tr("刷新"), "F5")
        self._place()

    def _entered(self) -> None:
        self.days_entered.emit(self.first.edit.text(), self.last.edit.text())
