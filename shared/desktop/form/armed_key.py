"""A key that asks for a second press instead of opening a dialog."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QKeyCombination,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from shared.desktop.paint import bar
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

ARMED_MS: Final = 5_000
EARLIEST_MS: Final = 400
_FRAME_MS: Final = 50
_PRESSES: Final = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)


class ArmedKey(Key):
    """The first press arms it for 5 s, the second one (after 400 ms) is `confirmed`.

    Any other key or touch disarms it; a key that is held down never confirms.
    """

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: KeyKind = KeyKind.DANGER,
        *,
        height: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, kind, height=height, parent=parent)
        self._words = ("", "")
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._drain)
        self.clicked.connect(self.press)

    @property
    def armed(self) -> bool:
        """Tell whether the next press confirms."""
        return self._frames.isActive()

    def show_words(self, word: str, armed: str, cap: str = "") -> None:
        """Word the key, and what it says while it is armed: "再按一次：退 120.00"."""
        self._words = (word, armed)
        self.show_key(armed if self.armed else word, cap)

    def press(self) -> None:
        """Arm the key, or confirm; also called by the shortcut of its cap."""
        if not self.armed:
            self._arm()
        elif self._since.elapsed() >= EARLIEST_MS:
            self.disarm()
            self.confirmed.emit()

    def sizeHint(self) -> QSize:
        """Give a width at which the longer of both words fits: nothing moves when it is armed."""
        now = super().sizeHint()
        words = max(self._words, key=lambda word: self.theme.fonts.width(word, 16))
        wider = self.theme.fonts.width(words, 16) - self.theme.fonts.width(self.text(), 16)
        return QSize(now.width() + round(max(wider, 0)), now.height())

    def disarm(self) -> None:
        """Go back to what the key says at first."""
        if self.armed:
            self._frames.stop()
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
            self.show_key(self._words[0], self.cap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Disarm at any other key or touch; nothing is kept from where it goes."""
        if event.type() in _PRESSES and not self._is_own(watched, event):
            self.disarm()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count no press of a key that is held down."""
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key and, while it is armed, the line of time that is left."""
        super().paintEvent(event)
        if self.armed:
            left = 1 - self._since.elapsed() / ARMED_MS
            box = QRectF(12, self.height() - 8, self.width() - 24, 4)
            ink = self.theme.tokens.surface
            track = QColor(ink)
            track.setAlphaF(0.25)
            bar(QPainter(self), box, max(left, 0.0), ink, track)

    def _arm(self) -> None:
        self._since.start()
        self._frames.start()
        self.show_key(self._words[1], self.cap)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _drain(self) -> None:
        if self._since.elapsed() >= ARMED_MS:
            self.disarm()
        self.update()

    def _is_own(self, watched: QObject, event: QEvent) -> bool:
        if watched is self or not isinstance(watched, QWidget):
            return True  # a key also passes through the window itself before it reaches a widget
        return isinstance(event, QKeyEvent) and self._is_own_cap(event)

    def _is_own_cap(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt):
            return True
        key = Qt.Key.Key_Enter if event.key() == Qt.Key.Key_Return else Qt.Key(event.key())
        pressed = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
        own = QKeySequence(self.cap.replace(" ", "+"))
        return bool(self.cap) and QKeySequence(pressed) == own

    def _colours(self) -> tuple[QColor, QColor, QColor | None]:
        tokens = self.theme.tokens
        if self.armed and self.isEnabled():
            return tokens.bad_ink, tokens.surface, None
        return super()._colours()

    def _cap_ink(self) -> QColor | None:
        return self.theme.tokens.surface if self.armed else super()._cap_ink()
