"""Fields of chips: any of a few, and weekdays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.form.chips import Chip, ChipSet
from shared.desktop.form.field import Field
from shared.desktop.theme import Theme

_DAYS: Final = 7

Value = TypeVar("Value")


class ChipsField(Field[frozenset[Value]], Generic[Value]):
    """Any of a few. `columns` chips stand in a row; None is all of them in one."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        required: bool = False,
        columns: int | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self.set: ChipSet[Value] = ChipSet(theme, self, columns)
        self.set.switched.connect(self.edited)
        self._hold(self.set)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Give the chips in their order."""
        return self.set.chips

    def show_options(self, options: Sequence[tuple[Value, str]]) -> None:
        """Name the values; what was on stays on."""
        self.set.show_options(options)
        self.set.setEnabled(not self.read_only)

    def value(self) -> frozenset[Value]:
        """Give the values that are on."""
        return self.set.value()

    def show_value(self, value: frozenset[Value]) -> None:
        """Switch exactly these on."""
        self.set.show_value(value)

    def fault(self) -> str:
        """Say that none is on where one must be."""
        return self.tr("至少选一项") if self.required and not self.value() else ""

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the chips be read and not pressed."""
        self.read_only = read_only
        self.set.setEnabled(not read_only)

    def _control(self) -> QWidget:
        return self.set.chips[0] if self.set.chips else self.set

    def _mark(self, *, wrong: bool) -> None:
        self.set.mark_wrong(wrong=wrong)


class WeekdayField(Field[int]):
    """Weekdays as a mask: Monday 1, Tuesday 2 … Sunday 64. None at all is a fault."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set: ChipSet[int] = ChipSet(theme, self)
        self.set.switched.connect(self.edited)
        self._word()
        self._hold(self.set)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Give the chips from Monday to Sunday."""
        return self.set.chips

    def value(self) -> int:
        """Give the mask."""
        return sum(self.set.value())

    def show_value(self, value: int) -> None:
        """Switch the days of a mask on."""
        self.set.show_value(frozenset(1 << at for at in range(_DAYS) if value >> at & 1))

    def fault(self) -> str:
        """Say that no day is chosen."""
        return "" if self.value() else self.tr("至少选一天")

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the days be read and not pressed."""
        self.read_only = read_only
        self.set.setEnabled(not read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Word the days in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        words = (
            self.tr("周一"),
            self.tr("周二"),
            self.tr("周三"),
            self.tr("周四"),
            self.tr("周五"),
            self.tr("周六"),
            self.tr("周日"),
        )
        self.set.show_options(tuple((1 << at, word) for at, word in enumerate(words)))

    def _control(self) -> QWidget:
        return self.set.chips[0]

    def _mark(self, *, wrong: bool) -> None:
        self.set.mark_wrong(wrong=wrong)
