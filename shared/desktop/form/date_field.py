"""Fields for a day, and for the days from one to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from shared.desktop.form.day_edit import DayEdit
from shared.desktop.form.field import Field
from shared.desktop.form.line_field import LineField
from shared.desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class DaySpan:
    """From a day to a day, both included; None is an open end."""

    first: date | None
    last: date | None


class DateField(LineField[date | None]):
    """One day; `today` completes what is typed without a year and marks the calendar."""

    edit: DayEdit

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
        self.edit = DayEdit(theme, today, self)
        self.edit.changed.connect(self.edited)
        self._hold(self.edit)

    def value(self) -> date | None:
        """Give the day."""
        return self.edit.day()

    def show_value(self, value: date | None) -> None:
        """Put a day in."""
        self.edit.show_day(value)

    def fault(self) -> str:
        """Say why the day cannot be used."""
        return self.tr("日期写成 2026-11-22") if self.is_nonsense() else super().fault()

    def is_nonsense(self) -> bool:
        """Tell whether something stands here that is no day."""
        return self.edit.is_nonsense()


class DateRangeField(Field[DaySpan]):
    """Two days, both included. `open_ended` lets either end be empty."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        required: bool = False,
        open_ended: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.required, self.open_ended = required, open_ended
        pair = QWidget(self)
        self.first, self.last = DayEdit(theme, today, pair), DayEdit(theme, today, pair)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.first, QLabel("–", pair), self.last):
            row.addWidget(part, 0 if isinstance(part, QLabel) else 1)
        for edit in (self.first, self.last):
            edit.changed.connect(self.edited)
        self._hold(pair)

    def value(self) -> DaySpan:
        """Give both days."""
        return DaySpan(self.first.day(), self.last.day())

    def show_value(self, value: DaySpan) -> None:
        """Put both days in."""
        self.first.show_day(value.first)
        self.last.show_day(value.last)

    def fault(self) -> str:
        """Say why the days cannot be used."""
        first, last = self.first.day(), self.last.day()
        if self.is_nonsense():
            return self.tr("日期写成 2026-11-22")
        if first is not None and last is not None and first > last:
            return self.tr("起始日应不晚于截止日")
        if first is None and last is None:
            return self.tr("请填写") if self.required else ""
        if not self.open_ended and (first is None or last is None):
            return self.tr("起止两个日期都要填")
        return ""

    def is_nonsense(self) -> bool:
        """Tell whether either end is no day."""
        return self.first.is_nonsense() or self.last.is_nonsense()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the days be read and copied."""
        self.read_only = read_only
        for edit in (self.first, self.last):
            edit.setReadOnly(read_only)

    def show_label(self, label: str, hint: str = "") -> None:
        """Word the pair; each line says its own end to a screen reader."""
        super().show_label(label, hint)
        self.first.setAccessibleName(self.tr("{label} 起").format(label=label))
        self.last.setAccessibleName(self.tr("{label} 止").format(label=label))

    def _control(self) -> DayEdit:
        return self.first

    def _mark(self, *, wrong: bool) -> None:
        for edit in (self.first, self.last):
            edit.mark_wrong(wrong=wrong)
