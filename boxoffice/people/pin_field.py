"""The field in which a PIN is given to somebody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.site.pin import PIN_DIGITS, PinFault, pin_fault


class PinField(TextField):
    """Six digits that are not guessed at once; shown as they are, for they are told to somebody."""

    def __init__(
        self, theme: Theme, number: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, pattern=f"[0-9]{{0,{PIN_DIGITS}}}")
        self._number = number

    def fault(self) -> str:
        """Say why the PIN cannot be used."""
        missing = super().fault()
        if missing or not self.value():
            return missing
        match pin_fault(self.value(), self._number()):
            case PinFault.LENGTH:
                return self.tr("要 6 位数字")
            case PinFault.REPEATED:
                return self.tr("不能是重复的数字")
            case PinFault.SEQUENCE:
                return self.tr("不能是连续的数字")
            case PinFault.NUMBER:
                return self.tr("不能含有工号")
        return ""
