"""The page of the calendar: filters, a month, and the timeslots of the chosen day."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boxoffice.capacity.calendar.slot_card import SlotCard
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.month_calendar import MonthCalendar
from shared.desktop.form.month_picker import months_on
from shared.desktop.paint import text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_FILTER_HEIGHT: Final = 76
_SIDE: Final = 600
_LABEL: Final = 24
_MONTH: Final = 96
_HEADINGS: Final = (
    Heading(5), Heading(3, figures=True), Heading(3, figures=True), Heading(3, figures=True),
    Heading(3, figures=True), Heading(4),
)  # fmt: skip


class _Title(QWidget):
    """A line over a part of the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self.setFixedHeight(48)

    def show_words(self, title: str, note: str = "") -> None:
        """Say it."""
        self._title, self._note = title, note
        self.setAccessibleName(f"{title}，{note}" if note else title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and note."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        used = text(painter, theme.font(20, bold=True), tokens.ink, box, self._title)
        text(painter, theme.font(14), tokens.ink2, box.adjusted(used + 16, 1, 0, 1), self._note)


class CalendarView(QWidget):
    """`filtered` says that prices or places are wanted of something else."""

    filtered = Signal()
    series_chosen = Signal()
    turned = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.edition: ChoiceField[int] = ChoiceField(theme)
        self.kind: ChoiceField[int] = ChoiceField(theme)
        self.channel: ChoiceField[str] = ChoiceField(theme)
        self.series: ChoiceField[int] = ChoiceField(theme)
        self.month = _Title(theme, self)
        self.day = _Title(theme, self)
        self.earlier, self.later = (Key(theme, KeyKind.SECONDARY, parent=self) for _ in range(2))
        self.calendar = MonthCalendar(theme, self)
        self.slots = DataTable(theme, _HEADINGS, self)
        self.card = SlotCard(theme, self)
        self.setFocusProxy(self.calendar)
        self._lay_out()
        self._connect()
        self._word()

    def show_month(self, month: date) -> None:
        """Name the month that is shown."""
        self.month.show_words(f"{month:%Y-%m}")

    def say_nothing(self, words: str) -> None:
        """Say why there is no day to be shown."""
        self.day.show_words(words)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.calendar, 1)
        body.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(self._filters())
        column.addLayout(body, 1)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.month.setFixedWidth(_MONTH)
        for part in (self.month, self.earlier, self.later):
            beside = QVBoxLayout()
            beside.setContentsMargins(0, _LABEL, 0, 0)
            beside.addWidget(part)
            beside.addStretch()
            row.addLayout(beside)
        for field, share in (
            (self.edition, 4), (self.kind, 3), (self.channel, 2), (self.series, 3),
        ):  # fmt: skip
            row.addWidget(_Shortened(field), share)
        return row

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.day)
        column.addWidget(self.slots, 1)
        column.addWidget(self.card)
        return side

    def _connect(self) -> None:
        for field in (self.edition, self.channel):
            field.edited.connect(self.filtered)
        for field in (self.kind, self.series):
            field.edited.connect(self.series_chosen)
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self.calendar.month_turned.connect(self.turned)

    def _turn(self, months: int) -> None:
        self.turned.emit(months_on(self.calendar.month(), months))

    def _word(self) -> None:
        self.edition.show_label(self.tr("看什么"))
        self.kind.show_label(self.tr("票种（价格）"))
        self.channel.show_label(self.tr("渠道"))
        self.series.show_label(self.tr("场次（余票）"))
        self.earlier.show_key(self.tr("上月"))
        self.later.show_key(self.tr("下月"))
        titles = (
            self.tr("时段"),
            self.tr("配额"),
            self.tr("已售"),
            self.tr("占用"),
            self.tr("余票"),
            self.tr("状态"),
        )
        self.slots.show_titles(titles, self.tr("这一天没有时段"))


class _Shortened(QWidget):
    """Cuts the line for hints off the foot of a field: a filter has none."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self.setFixedHeight(_FILTER_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addStretch()
