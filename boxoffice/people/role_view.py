"""What roles there are: the ready-made ones, which stand, and those of the site's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.right_words import RightWords
from boxoffice.back_office.state_words import name_words
from shared.database.verb import RowRefused
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.duties import KeptApart, conflicts
from shared.site.people import NEW, DutiesConflict
from shared.site.people_queries import RoleFacts
from shared.site.sign_in import NotPermitted


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """What the form says of a role."""

    id: int
    code: str
    name: Bilingual
    rights: frozenset[str]


class RightsField(ChipsField[str]):
    """Chips of rights; two that are kept apart are a fault."""

    def __init__(self, theme: Theme, words: RightWords) -> None:
        super().__init__(theme, columns=4)
        self._words = words

    def fault(self) -> str:
        """Name two rights that are kept apart."""
        found = conflicts(self.value())
        return self._words.conflict(found[0]) if found else ""


class RoleView(RecordView[RoleFacts]):
    """Roles by name."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme, copy=True, delete=True)
        self._translations = translations
        self._shown: RoleFacts | None = None
        self._words = RightWords(self)
        form, tab = self.page.form, self.page.tab()
        self._section, self._duties = tab.section(), tab.section()
        self.name_field = form.add("name", BilingualField(theme, longest=30, required=True))
        self.code = form.add(
            "code", TextField(theme, pattern="[a-z][a-z0-9_]{1,19}", required=True)
        )
        self.rights = form.add("rights", RightsField(theme, self._words))
        self._section.add(self.name_field, 8)
        self._section.add(self.code, 4)
        self._duties.add(self.rights, 12)
        form.changed.connect(self._judge)
        self._word()

    def rows(self, records: Sequence[RoleFacts]) -> Sequence[ListRow]:
        """Word the roles under two headings."""
        language = self._translations.language
        rows: list[ListRow] = []
        for ready_made, heading in ((False, self.tr("本景区的")), (True, self.tr("现成的"))):
            rows.append(ListRow(None, heading))
            for role in records:
                if role.ready_made is ready_made:
                    count = self.tr("{count} 人").format(count=role.holders)
                    rows.append(ListRow(role.id, role.name.text(language), role.code, count))
        return rows

    def show_record(self, record: RoleFacts | None) -> None:
        """Put a role into the form."""
        self._shown = record
        self.page.form.show(
            {
                "name": record.name if record else Bilingual("", ""),
                "code": record.code if record else "",
                "rights": record.rights if record else frozenset(),
            }
        )
        self.reword_head(record)
        self.code.set_read_only(read_only=record is not None)

    def begin(self, pattern: RoleFacts | None) -> None:
        """Begin a new role, with the rights of another one."""
        self.show_record(None)
        if pattern is not None:
            self.rights.show_value(pattern.rights)
            self.rights.edited.emit()
        self.name_field.take_focus()

    def entry(self, record: RoleFacts | None) -> RoleEntry:
        """Give what the form says."""
        number = record.id if record else NEW
        return RoleEntry(number, self.code.value(), self.name_field.value(), self.rights.value())

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        held = frozenset(document["rights"])
        rights = (
            (word, self.tr("有") if right in held else self.tr("没有"))
            for right, word in self._words.all()
        )
        return ((self.name_field.label(), name_words(document)), *rights)

    def name(self, record: RoleFacts) -> str:
        """Give the name."""
        return record.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        match refusal:
            case DutiesConflict():
                pair = self._words.conflict(KeptApart(refusal.first, refusal.second))
                sentence = self.tr("有人因此同时担任：{pair}").format(pair=pair)
                self.page.form.show_faults({"rights": sentence})
                return sentence
            case RowRefused(rule="uq_role_code"):
                sentence = self.tr("这个代码已经有了")
                self.page.form.show_faults({"code": sentence})
                return sentence
            case RowRefused(rule="fk_staff_role_role_id"):
                return self.tr("还有人担任此角色，请先给他们换角色。")
            case NotPermitted():
                return self._words.not_permitted(refusal.right)
        return None

    def reword_head(self, record: RoleFacts | None) -> None:
        """Word the head, and say why a ready-made role stands."""
        if record is None:
            self.page.head.show_title(self.tr("新角色"))
        else:
            chips = ((self.tr("现成"), None),) if record.ready_made else ()
            note = self.tr("{count} 人担任").format(count=record.holders)
            self.page.head.show_title(self.name(record), note, chips)
        ready_made = record is not None and record.ready_made
        self.pane.allow_delete(allowed=not ready_made)
        self.page.show_locked(self.tr("现成角色不能修改；复制后可以改") if ready_made else "")

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _judge(self) -> None:
        fault = self.rights.fault()
        if fault or self.rights.error():
            self.rights.show_error(fault)

    def _word(self) -> None:
        self.pane.show_words(self.tr("角色"), self.tr("还没有角色"), self.tr("名称、代码"))
        self._section.show_title(self.tr("角色"))
        self._duties.show_title(self.tr("权限"), self.tr("同一人不能兼任的，不能放在一起"))
        self.name_field.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("小写字母、数字、下划线，不能再改"))
        self.rights.show_label("")
        self.rights.show_options(self._words.all())
        self.reword_head(self._shown)
