"""Fields for figures: whole numbers, rates and money, right-aligned."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shared.desktop.form.edit import FormEdit
from shared.desktop.form.line_field import LineField
from shared.desktop.form.typed import plain, read_decimal, read_money, read_whole, write_decimal
from shared.desktop.theme import Theme
from shared.kernel.money import Money, format_yuan

MOST_MONEY: Final = Money(99_999_999_99)

Figure = TypeVar("Figure")


class FigureField(LineField[Figure | None]):
    """A figure that is read from what is typed; None while nothing or nonsense stands there."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, required: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self.edit = FormEdit(self)
        self.edit.setMaxLength(20)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setProperty("figures", "form")
        self.edit.steps = True
        self.edit.textEdited.connect(lambda _: self.edited.emit())
        self.edit.stepped.connect(self._step)
        self.edit.left.connect(self._tidy)
        self._hold(self.edit)

    def value(self) -> Figure | None:
        """Give the figure."""
        try:
            return self._read(self.edit.text()) if plain(self.edit.text()) else None
        except ValueError:
            return None

    def show_value(self, value: Figure | None) -> None:
        """Put a figure in, None empties the field."""
        self.edit.setText("" if value is None else self._write(value))

    def fault(self) -> str:
        """Say why the figure cannot be used."""
        return self._unreadable() if self.is_nonsense() else super().fault()

    def is_nonsense(self) -> bool:
        """Tell whether something stands here that is no figure."""
        return bool(plain(self.edit.text())) and self.value() is None

    def _read(self, typed: str) -> Figure:
        raise NotImplementedError

    def _write(self, value: Figure) -> str:
        raise NotImplementedError

    def _unreadable(self) -> str:
        return self.tr("请填数字")

    def _stepped(self, value: Figure | None, steps: int) -> Figure:
        raise NotImplementedError

    def _step(self, steps: int) -> None:
        value = self._stepped(self.value(), steps)
        if value != self.value():
            self.show_value(value)
            self.edited.emit()

    def _tidy(self) -> None:
        value = self.value()
        if value is not None:
            self.show_value(value)


class NumberField(FigureField[int]):
    """A whole number between two bounds, both of them allowed."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        least: int = 0,
        most: int = 999_999_999,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent, required=required)
        self.least, self.most = least, most

    def fault(self) -> str:
        """Say why the number cannot be used."""
        value = self.value()
        if value is not None and not self.least <= value <= self.most:
            return self.tr("应在 {least} 到 {most} 之间").format(
                least=f"{self.least:,}", most=f"{self.most:,}"
            )
        return super().fault()

    def _read(self, typed: str) -> int:
        return read_whole(typed)

    def _write(self, value: int) -> str:
        return f"{value:,}".replace("-", "−")

    def _stepped(self, value: int | None, steps: int) -> int:
        wanted = self.least if value is None else value + steps
        return min(max(wanted, self.least), self.most)


class RateField(FigureField[Decimal]):
    """A percentage of at most two decimals; 7.5 stands for 7.5 %."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        most: int = 100,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent, required=required)
        self.most = most

    def fault(self) -> str:
        """Say why the rate cannot be used."""
        value = self.value()
        if value is not None and not 0 <= value <= self.most:
            return self.tr("应在 0 到 {most} 之间").format(most=self.most)
        return super().fault()

    def _read(self, typed: str) -> Decimal:
        rate = read_decimal(typed.rstrip("% ％"))
        if rate != rate.quantize(Decimal("0.01")):
            raise ValueError(typed)
        return rate

    def _write(self, value: Decimal) -> str:
        return write_decimal(value)

    def _unreadable(self) -> str:
        return self.tr("请填百分数，最多两位小数")

    def _stepped(self, value: Decimal | None, steps: int) -> Decimal:
        return min(max((value or Decimal(0)) + steps, Decimal(0)), Decimal(self.most))


class MoneyField(FigureField[Money]):
    """Yuan with two decimals; never below zero, nor above `most`."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        most: Money = MOST_MONEY,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent, required=required)
        self.most = most

    def fault(self) -> str:
        """Say why the amount cannot be used."""
        value = self.value()
        if value is not None and not Money(0) <= value <= self.most:
            return self.tr("应在 0.00 到 {most} 之间").format(most=format_yuan(self.most))
        return super().fault()

    def _read(self, typed: str) -> Money:
        return read_money(typed)

    def _write(self, value: Money) -> str:
        return format_yuan(value)

    def _unreadable(self) -> str:
        return self.tr("请填金额，最多两位小数")

    def _stepped(self, value: Money | None, steps: int) -> Money:
        return min(max((value or Money(0)) + Money(100 * steps), Money(0)), self.most)
