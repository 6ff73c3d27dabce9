"""A new tax class: named once and for ever, as what was booked by it must stay readable."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shared.desktop.form.field import LABEL_HEIGHT
from shared.desktop.form.number_field import RateField
from shared.desktop.form.section import Section
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.locale import Bilingual

_CODE: Final = "[a-z][a-z0-9_]{0,39}"
_PERCENT: Final = 100


@dataclass(frozen=True, slots=True)
class NewTaxClass:
    """What was typed; the rate in hundredths of a percent."""

    code: str
    name: Bilingual
    rate: int


class TaxCard(Section):
    """Name, code, rate, and the key that adds it; not part of the form of a type."""

    add_pressed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name = BilingualField(theme, required=True)
        self.code = TextField(theme, pattern=_CODE, longest=40, required=True)
        self.rate = RateField(theme, required=True)
        self.add_key = Key(theme, KeyKind.SECONDARY)
        self.add_key.clicked.connect(self._add)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, LABEL_HEIGHT + 4, 0, 0)
        column.addWidget(self.add_key)
        for part, span in ((self.name, 5), (self.code, 3), (self.rate, 2), (holder, 2)):
            self.add(part, span)
        self.word()

    def empty(self) -> None:
        """Be ready for the next one, typed from its name on."""
        self.name.take_focus()
        self.name.show_value(Bilingual("", ""))
        self.code.show_value("")
        self.rate.show_value(None)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word head and labels."""
        self.show_title(self.tr("新税目"), self.tr("添加后不能再改；税率变了就另加一个"))
        self.name.show_label(self.tr("税目名称"))
        self.code.show_label(self.tr("代码"))
        self.rate.show_label(self.tr("税率 %"))
        self.add_key.show_key(self.tr("添加"))

    def _add(self) -> None:
        sound = [field.check() for field in (self.name, self.code, self.rate)]
        if all(sound):
            rate = int((self.rate.value() or Decimal(0)) * _PERCENT)
            self.add_pressed.emit(NewTaxClass(self.code.value(), self.name.value(), rate))
