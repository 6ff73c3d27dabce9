"""The parts of the site that lanes lead into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.state_words import name_words, number_words
from boxoffice.place.faults import PlaceFaults
from shared.database.verb import RowRefused
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.place_facts import NEW, ZoneFacts


class ZoneView(RecordView[ZoneFacts]):
    """Zones in the order in which they were made."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self._translations = translations
        self._shown: ZoneFacts | None = None
        self._faults = PlaceFaults(self)
        form = self.page.form
        self._section = self.page.tab().section()
        self.name_field = form.add("name", BilingualField(theme, required=True))
        self.code = form.add(
            "code", TextField(theme, pattern="[a-z][a-z0-9_]{1,19}", required=True)
        )
        self.capacity = form.add("capacity", NumberField(theme, least=1, required=True))
        self.active = form.add("active", SwitchField(theme))
        self._section.add(self.name_field, 12)
        self._section.add(self.code, 4)
        self._section.add(self.capacity, 4)
        self._section.add(self.active, 4)
        self._word()

    def rows(self, records: Sequence[ZoneFacts]) -> Sequence[ListRow]:
        """Word the zones."""
        return [
            ListRow(
                zone.id,
                self.name(zone),
                zone.code,
                f"{zone.capacity:,}" if zone.active else self.tr("停用"),
                quiet=not zone.active,
            )
            for zone in records
        ]

    def show_record(self, record: ZoneFacts | None) -> None:
        """Put a zone into the form."""
        self._shown = record
        self.page.form.show(
            {
                "name": record.name if record else Bilingual("", ""),
                "code": record.code if record else "",
                "capacity": record.capacity if record else None,
                "active": record.active if record else True,
            }
        )
        self.code.set_read_only(read_only=record is not None)
        self.reword_head(record)

    def begin(self, pattern: ZoneFacts | None) -> None:
        """Begin a new zone."""
        self.show_record(None)
        self.name_field.take_focus()

    def entry(self, record: ZoneFacts | None) -> ZoneFacts:
        """Give what the form says."""
        return ZoneFacts(
            record.id if record else NEW,
            self.code.value(),
            self.name_field.value(),
            self.capacity.value() or 0,
            self.active.value(),
            record.version if record else None,
        )

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        on = document.get("active", True)
        return (
            (self.name_field.label(), name_words(document)),
            (self.capacity.label(), number_words(document.get("capacity"))),
            (self.active.label(), self.tr("使用中") if on else self.tr("停用")),
        )

    def name(self, record: ZoneFacts) -> str:
        """Give the name."""
        return record.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        sentence = self._faults.explain(refusal)
        if isinstance(refusal, RowRefused) and sentence:
            fields = {"uq_zone_code": "code", "zone_is_sold": "active"}
            self.page.form.show_faults({fields.get(refusal.rule, "name"): sentence})
        return sentence

    def reword_head(self, record: ZoneFacts | None) -> None:
        """Word the head."""
        if record is None:
            self.page.head.show_title(self.tr("新分区"))
            return
        state = (self.tr("使用中"), Status.OK) if record.active else (self.tr("停用"), None)
        self.page.head.show_title(self.name(record), record.code, (state,))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.pane.show_words(self.tr("分区"), self.tr("还没有分区"))
        self._section.show_title(
            self.tr("分区"), self.tr("分区不删除；不用了就停用，停用的不再给新通道和票种")
        )
        self.name_field.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("小写字母、数字，不能再改"))
        self.capacity.show_label(self.tr("瞬时最大承载量（人）"))
        self.active.show_label(self.tr("状态"))
        self.active.show_words(self.tr("使用中"), self.tr("停用"))
        self.reword_head(self._shown)
