"""The page of series: what admits a limited number at a time, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import RecordView
from boxoffice.capacity.wording import CapacityWording
from boxoffice.catalogue.park_names import Named
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """What the form says of a series."""

    code: str
    name: Bilingual


class SeriesView(RecordView[Named]):
    """Series by name; the code of a known one stays."""

    def __init__(self, theme: Theme, words: CapacityWording, *, changeable: bool) -> None:
        super().__init__(theme, new=changeable)
        self._words = words
        self._changeable = changeable
        form = self.page.form
        self._section = self.page.tab().section()
        self.name_field = form.add("name", BilingualField(theme, longest=30, required=True))
        self.code = form.add(
            "code", TextField(theme, pattern="[a-z][a-z0-9_]{1,19}", required=True)
        )
        self._section.add(self.name_field, 8)
        self._section.add(self.code, 4)
        self._word()

    def rows(self, records: Sequence[Named]) -> Sequence[ListRow]:
        """Word the series."""
        return [ListRow(one.id, self.name(one), one.code) for one in records]

    def show_record(self, record: Named | None) -> None:
        """Put a series into the form."""
        name = record.name if record else Bilingual("", "")
        self.page.form.show({"name": name, "code": record.code if record else ""})
        self.reword_head(record)
        if self._changeable:
            self.code.set_read_only(read_only=record is not None)

    def begin(self, pattern: Named | None) -> None:
        """Begin a new series."""
        self.show_record(None)
        self.name_field.take_focus()

    def entry(self, record: Named | None) -> SeriesEntry:
        """Give what the form says."""
        return SeriesEntry(self.code.value(), self.name_field.value())

    def name(self, record: Named) -> str:
        """Give the name."""
        return self._words.name(record.name)

    def reword_head(self, record: Named | None) -> None:
        """Word the head."""
        if record is None:
            self.page.head.show_title(self.tr("新场次"))
        else:
            self.page.head.show_title(self.name(record), record.code)
        self.page.show_locked("" if self._changeable else self.tr("没有修改场次的权限，只能看"))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.pane.show_words(self.tr("场次"), self.tr("还没有场次"), self.tr("名称、代码"))
        note = self.tr("一处限量放人的地方，如入园、溶洞、游船；票种占用它的名额")
        self._section.show_title(self.tr("场次"), note)
        self.name_field.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("小写字母、数字、下划线，不能再改"))
