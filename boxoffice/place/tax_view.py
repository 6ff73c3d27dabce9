"""The tax classes of what tickets are made of; one that is there stands for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import RecordView
from boxoffice.place.faults import PlaceFaults
from shared.database.verb import RowRefused
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import RateField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.form.typed import write_decimal
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class TaxRecord:
    """A tax class; the rate in percent."""

    id: int
    code: str
    name: Bilingual
    rate: Decimal


class TaxView(RecordView[TaxRecord]):
    """Tax classes by code; only somebody who may edit the catalogue adds one."""

    def __init__(self, theme: Theme, translations: Translations, *, may_add: bool) -> None:
        super().__init__(theme, new=may_add)
        self._translations = translations
        self._may_add = may_add
        self._shown: TaxRecord | None = None
        self._faults = PlaceFaults(self)
        form = self.page.form
        self._section = self.page.tab().section()
        self.name_field = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern="[a-z0-9_]{1,20}", required=True))
        self.rate = form.add("rate", RateField(theme, required=True))
        self._section.add(self.name_field, 12)
        self._section.add(self.code, 4)
        self._section.add(self.rate, 4)
        self._word()

    def rows(self, records: Sequence[TaxRecord]) -> Sequence[ListRow]:
        """Word the classes."""
        return [
            ListRow(one.id, self.name(one), one.code, f"{write_decimal(one.rate)} %")
            for one in records
        ]

    def show_record(self, record: TaxRecord | None) -> None:
        """Put a class into the form."""
        self._shown = record
        self.page.form.show(
            {
                "name": record.name if record else Bilingual("", ""),
                "code": record.code if record else "",
                "rate": record.rate if record else None,
            }
        )
        self.reword_head(record)

    def begin(self, pattern: TaxRecord | None) -> None:
        """Begin a new class."""
        self.show_record(None)
        self.name_field.take_focus()

    def entry(self, record: TaxRecord | None) -> TaxRecord:
        """Give what the form says."""
        rate = self.rate.value() or Decimal(0)
        return TaxRecord(0, self.code.value(), self.name_field.value(), rate)

    def name(self, record: TaxRecord) -> str:
        """Give the name."""
        return record.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        sentence = self._faults.explain(refusal)
        if isinstance(refusal, RowRefused) and sentence:
            self.page.form.show_faults({"code": sentence})
        return sentence

    def reword_head(self, record: TaxRecord | None) -> None:
        """Word the head, and say why a class that is there stands."""
        self.page.head.show_title(self.name(record) if record else self.tr("新税目"))
        stands = self.tr("卖出的票指着它，不能修改；税率变了就加一个新税目")
        elsewhere = "" if self._may_add else self.tr("须有“编目录”权限；票务管理在票种页里加")
        self.page.show_locked(stands if record else elsewhere)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.pane.show_words(self.tr("税目"), self.tr("还没有税目"))
        self._section.show_title(self.tr("税目"), self.tr("新增须有“编目录”权限"))
        self.name_field.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"))
        self.rate.show_label(self.tr("税率（%）"))
        self.reword_head(self._shown)
