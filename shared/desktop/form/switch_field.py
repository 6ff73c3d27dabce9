"""A field for yes or no."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.form.field import CONTROL_HEIGHT, Field
from shared.desktop.paint import card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_TRACK: Final = QSize(52, 28)


class Switch(PaintedButton):
    """A switch: its knob stands right and its track is filled when it is on."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.setFixedHeight(CONTROL_HEIGHT)

    def sizeHint(self) -> QSize:
        """Give room for track and word."""
        width = self.theme.fonts.width(self.text(), 16)
        return QSize(round(width) + _TRACK.width() + 28, CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, knob and word."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        on, enabled = self.isChecked(), self.isEnabled()
        track = QRectF(6, box.center().y() - _TRACK.height() / 2, _TRACK.width(), _TRACK.height())
        fill = tokens.accent if on else tokens.surface
        if not enabled:
            fill = tokens.ink3 if on else tokens.sunk
        card(painter, track, fill, tokens.control if not on else None, radius=14)
        knob = QRectF(track.right() - 25 if on else track.left() + 3, track.top() + 3, 22, 22)
        card(painter, knob, tokens.on_accent if on else tokens.control, radius=11)
        ink = tokens.ink if enabled else tokens.ink3
        text(painter, self.theme.font(16), ink, box.adjusted(_TRACK.width() + 18, 0, 0, 0),
             self.text())  # fmt: skip
        if self.hasFocus():
            ring(painter, tokens, box, tokens.surface, 6)


class SwitchField(Field[bool]):
    """Yes or no; the word beside the switch says which."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ("", "")
        holder = QWidget(self)
        self.switch = Switch(theme, holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        row.addStretch()
        self.switch.toggled.connect(self._toggled)
        self._word()
        self._hold(holder)

    def show_words(self, on: str, off: str) -> None:
        """Word both states, in place of yes and no."""
        self._words = (on, off)
        self._word()

    def value(self) -> bool:
        """Tell whether it is on."""
        return self.switch.isChecked()

    def show_value(self, value: bool) -> None:
        """Switch it."""
        self.switch.blockSignals(True)
        self.switch.setChecked(value)
        self.switch.blockSignals(False)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the state in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _toggled(self) -> None:
        self._word()
        self.edited.emit()

    def _word(self) -> None:
        on, off = self._words if any(self._words) else (self.tr("是"), self.tr("否"))
        self.switch.setText(on if self.switch.isChecked() else off)
        self.switch.setAccessibleDescription(self.switch.text())
        self.switch.updateGeometry()
        self.switch.update()

    def _is_empty(self) -> bool:
        return False

    def _control(self) -> Switch:
        return self.switch
