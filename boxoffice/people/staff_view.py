"""Who works here: the list of persons, and the form of one with roles and PIN."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Signal

from boxoffice.back_office.record_view import RecordView
from boxoffice.back_office.right_words import RightWords
from boxoffice.people.pin_field import PinField
from shared.database.verb import RowRefused
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.pills import Pills
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.key import KeyKind
from shared.kernel.refusal import Refusal
from shared.site.duties import KeptApart, conflicts
from shared.site.people import DutiesConflict
from shared.site.people_queries import RoleFacts, StaffFacts
from shared.site.sign_in import NotPermitted


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """What the form says of a person; an empty PIN leaves the one that is set."""

    number: str
    name: str
    pin: str
    roles: frozenset[str]


class RolesField(ChipsField[str]):
    """Chips of roles; roles whose duties are kept apart are a fault."""

    def __init__(self, theme: Theme, words: RightWords) -> None:
        super().__init__(theme, required=True, columns=4)
        self._words = words
        self._rights: dict[str, frozenset[str]] = {}

    def show_roles(self, roles: Sequence[RoleFacts], translations: Translations) -> None:
        """Offer these roles."""
        self._rights = {role.code: role.rights for role in roles}
        language = translations.language
        self.show_options([(role.code, role.name.text(language)) for role in roles])

    def rights(self) -> frozenset[str]:
        """Give the rights of all roles that are on."""
        held = (self._rights.get(code, frozenset()) for code in self.value())
        return frozenset().union(*held)

    def fault(self) -> str:
        """Name two duties that are kept apart."""
        found = conflicts(self.rights())
        return self._words.conflict(found[0]) if found else super().fault()


class StaffView(RecordView[StaffFacts]):
    """Persons by number; `switch_pressed` asks to let the shown one in, or out."""

    switch_pressed = Signal()

    def __init__(self, theme: Theme, translations: Translations, me: int) -> None:
        super().__init__(theme)
        self._translations = translations
        self._me = me
        self._shown: StaffFacts | None = None
        self._role_facts: Sequence[RoleFacts] = ()
        self._words = RightWords(self)
        self._build(theme)
        self._word()

    def show_choices(self, choices: Any) -> None:
        """Offer the roles."""
        self._role_facts = choices
        self.roles.show_roles(choices, self._translations)
        self._show_rights()

    def rows(self, records: Sequence[StaffFacts]) -> Sequence[ListRow]:
        """Word the persons, those who have left under a heading of their own."""
        names = {one.code: one.name.text(self._translations.language) for one in self._role_facts}
        rows: list[ListRow] = []
        for staff in records:
            if not staff.active and (not rows or not rows[-1].quiet):
                rows.append(ListRow(None, self.tr("已停用"), quiet=True))
            roles = [name for code, name in names.items() if code in staff.roles]
            locked = Status.WARN if staff.locked_until is not None else None
            note = " · ".join(roles) or self.tr("没有角色")
            rows.append(
                ListRow(
                    staff.id, staff.name, note, staff.number, status=locked, quiet=not staff.active
                )
            )
        return rows

    def show_record(self, record: StaffFacts | None) -> None:
        """Put a person into the form."""
        self._shown = record
        self.number.set_read_only(read_only=record is not None)
        self.pin.required = record is None
        self.page.form.show(
            {
                "number": record.number if record else "",
                "name": record.name if record else "",
                "pin": "",
                "roles": record.roles if record else frozenset(),
            }
        )
        own = record is not None and record.id == self._me
        self.roles.set_read_only(read_only=own)
        self.switch.setEnabled(record is not None and not own)
        self.reword_head(record)
        self._show_rights()

    def begin(self, pattern: StaffFacts | None) -> None:
        """Begin a new person."""
        self.show_record(None)
        self.number.take_focus()

    def entry(self, record: StaffFacts | None) -> StaffEntry:
        """Give what the form says."""
        return StaffEntry(
            self.number.value(), self.name_field.value(), self.pin.value(), self.roles.value()
        )

    def name(self, record: StaffFacts) -> str:
        """Give number and name."""
        return f"{record.number} {record.name}"

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        match refusal:
            case DutiesConflict():
                sentence = self._words.conflict(KeptApart(refusal.first, refusal.second))
                self.page.form.show_faults({"roles": sentence})
                return sentence
            case RowRefused(rule="uq_staff_number"):
                sentence = self.tr("这个工号已经有人用")
                self.page.form.show_faults({"number": sentence})
                return sentence
            case NotPermitted():
                return self._words.not_permitted(refusal.right)
        return None

    def reword_head(self, record: StaffFacts | None) -> None:
        """Word the head."""
        if record is None:
            self.page.head.show_title(self.tr("新人员"))
        else:
            chip = (self.tr("在岗"), Status.OK) if record.active else (self.tr("已停用"), None)
            locked = ((self.tr("密码锁定"), Status.WARN),) if record.locked_until else ()
            self.page.head.show_title(record.name, record.number, (chip, *locked))
        active = record is None or record.active
        word = self.tr("停用") if active else self.tr("恢复")
        again = self.tr("再按一次：停用") if active else self.tr("再按一次：恢复")
        self.switch.show_words(word, again)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _build(self, theme: Theme) -> None:
        form, tab = self.page.form, self.page.tab()
        self._person, self._duties = tab.section(), tab.section()
        self.number = form.add("number", TextField(theme, pattern="[0-9]{1,10}", required=True))
        self.name_field = form.add("name", TextField(theme, longest=40, required=True))
        self.pin = form.add("pin", PinField(theme, self.number.value))
        self.roles = form.add("roles", RolesField(theme, self._words))
        for field in (self.number, self.name_field, self.pin):
            self._person.add(field, 4)
        self.rights = Pills(theme)
        self._duties.add(self.roles, 12)
        self._duties.add(self.rights, 12)
        self.switch = ArmedKey(theme, KeyKind.SECONDARY)
        self.switch.confirmed.connect(self.switch_pressed)
        self.page.extra.addWidget(self.switch)
        form.changed.connect(self._show_rights)

    def _show_rights(self) -> None:
        held = self.roles.rights()
        wrong = {right for pair in conflicts(held) for right in (pair.first, pair.second)}
        words = [(right, word) for right, word in self._words.all() if right in held]
        self.rights.show_words(
            [word for _, word in words], [word for right, word in words if right in wrong]
        )
        fault = self.roles.fault() if wrong else ""
        if fault or self.roles.error():
            self.roles.show_error(fault)

    def _word(self) -> None:
        self.pane.show_words(self.tr("人员"), self.tr("还没有人员"), self.tr("姓名、工号、角色"))
        self._person.show_title(self.tr("登录"))
        self._duties.show_title(
            self.tr("角色与权限"), self.tr("权限是各角色之和，保存后须重新登录")
        )
        self.number.show_label(self.tr("工号"), self.tr("登录时输入"))
        self.name_field.show_label(self.tr("姓名"))
        self.pin.show_label(self.tr("密码（6 位数字）"), self.tr("已有密码的，留空就不改"))
        self.roles.show_label(self.tr("角色"))
        self.roles.show_roles(self._role_facts, self._translations)
        self.reword_head(self._shown)
        self._show_rights()
