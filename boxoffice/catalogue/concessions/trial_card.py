"""The box that tries the policy out: who comes when, and what the window would say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.catalogue.concessions.trial import Trial
from shared.desktop.fitted import fitted
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateField
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.section import Section
from shared.desktop.form.text_field import TextField
from shared.desktop.icons import paint_icon
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme

WIDTH: Final = 352
_ID_LENGTH: Final = 18
_LEAST_HEIGHT, _MOST_HEIGHT = 30, 250
_VERDICT, _ROW = 84, 52
_NONE: Final = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A class that the visitor may take, and why."""

    name: str
    rate: str
    reason: str


class TrialAnswerView(QWidget):
    """Age, an arrow, what is paid; below it the classes, best first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.who = self.what = ""
        self._free = False
        self.rows: tuple[AnswerRow, ...] = ()
        self.setMinimumHeight(_VERDICT)

    def show_answer(self, who: str, what: str, rows: Sequence[AnswerRow], *, good: bool) -> None:
        """Show the answer; `good` is anything below the full price."""
        self.who, self.what, self.rows, self._free = who, what, tuple(rows), good
        self.setAccessibleName(f"{who} {what}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the verdict and its reasons."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(0, 0, self.width(), _VERDICT - 12)
        card(painter, box, tokens.ok_soft if self._free else tokens.sunk, radius=6)
        if self.who:
            ink = tokens.ok_ink if self._free else tokens.ink
            who = QRectF(16, 0, box.width() * 0.46 - 16, box.height())
            fitted(painter, theme, who, self.who, (24, 20, 16), ink, bold=True)
            arrow = QRectF(box.width() * 0.46, box.center().y() - 11, 22, 22)
            paint_icon(painter, "right", arrow, ink)
            what = QRectF(arrow.right() + 16, 0, box.width() - arrow.right() - 28, box.height())
            fitted(painter, theme, what, self.what, (24, 20, 16), ink, bold=True)
        for at, row in enumerate(self.rows):
            self._paint_row(painter, row, QRectF(0, _VERDICT + at * _ROW, self.width(), _ROW))

    def _paint_row(self, painter: QPainter, row: AnswerRow, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        upper = QRectF(box.left(), box.top() + 4, box.width(), 24)
        name = f"{row.name} · {row.rate}"
        text(painter, theme.font(16, bold=True), tokens.ink, upper, name)
        lower = QRectF(box.left(), box.top() + 27, box.width(), 20)
        text(painter, theme.font(14), tokens.ink2, lower, row.reason)


class TrialCard(QWidget):
    """`changed` says that something else was typed; `trial` gives all of it."""

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._card = Section(theme)
        self.number = TextField(theme, pattern="[0-9Xx]{0,18}", longest=_ID_LENGTH)
        self.born = DateField(theme, today)
        self.height_cm = NumberField(theme, least=_LEAST_HEIGHT, most=_MOST_HEIGHT)
        self.claim: ChoiceField[str] = ChoiceField(theme)
        self.visit = DateField(theme, today)
        self.answer = TrialAnswerView(theme)
        for field, span in (
            (self.number, 12),
            (self.born, 7),
            (self.height_cm, 5),
            (self.visit, 7),
            (self.claim, 5),
        ):
            self._card.add(field, span)
            field.edited.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._card)
        column.addWidget(self.answer, 1)
        self.setFixedWidth(WIDTH)
        self.word()

    def trial(self) -> Trial:
        """Give what was typed; the visit is today unless another day stands there."""
        claim = self.claim.value()
        return Trial(
            self.visit.value() or self._today(),
            self.number.value().upper(),
            self.born.value(),
            self.height_cm.value(),
            frozenset({claim} if claim else ()),
        )

    def show_claims(self, claims: Sequence[tuple[str, str]]) -> None:
        """Offer what a visitor may say to be."""
        self.claim.show_options([(_NONE, self.tr("没有")), *claims])
        if self.claim.value() is None:
            self.claim.show_value(_NONE)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word head and labels."""
        self._card.show_title(self.tr("试一试"), self.tr("不保存任何号码"))
        self.number.show_label(self.tr("身份证号"), self.tr("试用 11010519491231002X"))
        self.born.show_label(self.tr("或出生日期"))
        self.height_cm.show_label(self.tr("身高（厘米）"))
        self.visit.show_label(self.tr("游览日"), self.tr("空着是今天"))
        self.claim.show_label(self.tr("自己说明"))
