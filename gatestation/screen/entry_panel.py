"""What the panels share in which an attendant types: they stand over the details of an answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import LARGE, SMALL, GateMetrics
from shared.desktop.fitted import fitted
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import FormField

FIELD_HEIGHT = 100


class EntryPanel(QWidget):
    """A title, the fields of whoever derives from it, and a sentence below them.

    Keys are pressed elsewhere: `proceed` is what Enter does. `closed` says that it is over.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics: GateMetrics = SMALL
        self._title = ""
        self._sentence = ""
        self._wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size."""
        self._metrics = metrics
        self.lay_out()
        self.update()

    def show_words(self, title: str, sentence: str, *, wrong: bool = False) -> None:
        """Show title and sentence; what is wrong has its colour."""
        self._title, self._sentence, self._wrong = title, sentence, wrong
        self.setAccessibleName(f"{title}，{sentence}")
        self.update()

    def lay_out(self) -> None:
        """Put the fields in their places."""

    def begin(self) -> None:
        """Come up empty."""
        self.show()
        self.raise_()

    def proceed(self) -> None:
        """Go on to what is wanted next, or be done."""

    def forget(self) -> None:
        """Keep nothing of what was typed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, title and sentence."""
        painter, theme, tokens = QPainter(self), self._theme, self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, self.width(), 4, tokens.accent)
        inner = QRectF(self.rect()).adjusted(self.margin, 0, -self.margin, 0)
        title = QRectF(inner.left(), 12, inner.width(), self.scaled(44))
        size = round(self.scaled(28))
        fitted(painter, theme, title, self._title, (size, size - 4), tokens.ink, bold=True)
        height = self.scaled(44)
        below = QRectF(inner.left(), self.height() - height - 8, inner.width(), height)
        ink = tokens.bad_ink if self._wrong else tokens.ink2
        sizes = (round(self.scaled(20)), 18, 16)
        fitted(painter, theme, below, self._sentence, sizes, ink, bold=self._wrong)

    @property
    def margin(self) -> int:
        """The distance of its parts from left and right."""
        return self._metrics.margin + 8

    def scaled(self, length: float) -> float:
        """Give a length of the smaller drawing as the size of the screen has it."""
        return length * 4 / 3 if self._metrics is LARGE else length

    def _field(self, pattern: str) -> FormField:
        field = FormField(self)
        expression = QRegularExpression(pattern)
        field.edit.setValidator(QRegularExpressionValidator(expression, field.edit))
        field.edit.setProperty("figures", "true")
        return field
