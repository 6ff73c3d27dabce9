"""Fields for a time of day, and for an instant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.form.day_edit import DayEdit
from shared.desktop.form.edit import FormEdit
from shared.desktop.form.field import Field
from shared.desktop.form.line_field import LineField
from shared.desktop.form.typed import plain, read_time, write_time
from shared.desktop.theme import Theme
from shared.kernel.business_date import SITE_TIME_ZONE

_MINUTES: Final = 15


class TimeEdit(FormEdit):
    """A line for a time of day; the arrows move it by quarters of an hour."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps = True
        self.setMaxLength(8)
        self.textEdited.connect(lambda _: self.changed.emit())
        self.stepped.connect(self._step)
        self.left.connect(self._tidy)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Say in the new language how a time is written."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def sizeHint(self) -> QSize:
        """Give the width of a time."""
        return QSize(96, 48)

    def moment(self) -> time | None:
        """Give the time; None when nothing or nonsense stands here."""
        try:
            return read_time(self.text())
        except ValueError:
            return None

    def show_moment(self, moment: time | None) -> None:
        """Put a time in."""
        self.setText("" if moment is None else write_time(moment))

    def is_nonsense(self) -> bool:
        """Tell whether something stands here that is no time."""
        return bool(plain(self.text())) and self.moment() is None

    def _word(self) -> None:
        self.setPlaceholderText(self.tr("时:分"))

    def _step(self, steps: int) -> None:
        moment = self.moment() or time(8)
        minutes = (moment.hour * 60 + moment.minute + steps * _MINUTES) % (24 * 60)
        self.show_moment(time(*divmod(minutes, 60)))
        self.changed.emit()

    def _tidy(self) -> None:
        moment = self.moment()
        if moment is not None:
            self.show_moment(moment)


class TimeField(LineField[time | None]):
    """A time of day, by hours and minutes."""

    edit: TimeEdit

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, required: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self.edit = TimeEdit(self)
        self.edit.changed.connect(self.edited)
        self._hold(self.edit)

    def value(self) -> time | None:
        """Give the time."""
        return self.edit.moment()

    def show_value(self, value: time | None) -> None:
        """Put a time in."""
        self.edit.show_moment(value)

    def fault(self) -> str:
        """Say why the time cannot be used."""
        return self.tr("时间写成 08:30") if self.is_nonsense() else super().fault()

    def is_nonsense(self) -> bool:
        """Tell whether something stands here that is no time."""
        return self.edit.is_nonsense()


class MomentField(Field[datetime | None]):
    """A day and a time in the zone of the site; the value is aware."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        pair = QWidget(self)
        self.day, self.time = DayEdit(theme, today, pair), TimeEdit(pair)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 3)
        row.addWidget(self.time, 2)
        self.day.changed.connect(self.edited)
        self.time.changed.connect(self.edited)
        self._hold(pair)

    def value(self) -> datetime | None:
        """Give the instant; a day without a time begins at midnight."""
        day = self.day.day()
        if day is None:
            return None
        return datetime.combine(day, self.time.moment() or time(), SITE_TIME_ZONE)

    def show_value(self, value: datetime | None) -> None:
        """Put an aware instant in."""
        local = None if value is None else value.astimezone(SITE_TIME_ZONE)
        self.day.show_day(None if local is None else local.date())
        self.time.show_moment(None if local is None else local.time())

    def fault(self) -> str:
        """Say why day or time cannot be used."""
        if self.day.is_nonsense() or (self.time.moment() and self.day.day() is None):
            return self.tr("日期写成 2026-11-22")
        return self.tr("时间写成 08:30") if self.time.is_nonsense() else super().fault()

    def is_nonsense(self) -> bool:
        """Tell whether day or time cannot be read, or stands there without the other."""
        alone = self.time.moment() is not None and self.day.day() is None
        return alone or self.day.is_nonsense() or self.time.is_nonsense()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let both be read and copied."""
        self.read_only = read_only
        for edit in (self.day, self.time):
            edit.setReadOnly(read_only)

    def _control(self) -> DayEdit:
        return self.day

    def _mark(self, *, wrong: bool) -> None:
        for edit in (self.day, self.time):
            edit.mark_wrong(wrong=wrong)
