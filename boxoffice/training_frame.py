"""What tells a training window from a real one: an amber frame, the word at four corners."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.paint import CENTRE, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import AMBER, BAND_INK

FRAME: Final = 8
_CORNER: Final = 64
_WORD_PIXELS: Final = 16
_BESIDE_WORD: Final = 16


class TrainingFrame(QWidget):
    """Lies over everything, lets every touch through, and covers only the outermost pixels."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        width, height = self.width(), self.height()
        for box in (
            (0, 0, width, FRAME),
            (0, height - FRAME, width, FRAME),
            (0, 0, FRAME, height),
            (width - FRAME, 0, FRAME, height),
        ):
            painter.fillRect(*box, AMBER)


class Corner(QWidget):
    """The word at one end of a bar; without it the bar has the whole width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._word = ""
        self.hide()

    def show_word(self, word: str) -> None:
        """Show the word, or nothing."""
        self._word = word
        self.setAccessibleName(word)
        self.setVisible(bool(word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the usual width, or what the word needs."""
        needed = self._theme.fonts.width(self._word, _WORD_PIXELS, bold=True)
        return QSize(max(_CORNER, round(needed) + _BESIDE_WORD), 0)

    def minimumSizeHint(self) -> QSize:
        """Give the same: the word is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word on amber."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), AMBER)
        font = self._theme.font(_WORD_PIXELS, bold=True)
        text(painter, font, BAND_INK, QRectF(self.rect()), self._word, CENTRE)


class CorneredBar(QWidget):
    """A bar with a corner at each end."""

    def __init__(self, theme: Theme, bar: QWidget) -> None:
        super().__init__()
        self.corners = (Corner(theme), Corner(theme))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.corners[0], bar, self.corners[1]):
            row.addWidget(part, 1 if part is bar else 0)
        self.setFixedHeight(bar.height())

    def show_word(self, word: str) -> None:
        """Show the word at both ends."""
        for corner in self.corners:
            corner.show_word(word)
