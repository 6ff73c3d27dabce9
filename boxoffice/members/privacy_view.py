"""The page for people who ask what is kept of them: found by a document, given out, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.members.person_fields import DocumentField
from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.identity.document_number import DocumentKind, DocumentNumber
from shared.members.privacy import KeptPerson

_TABLE_HEIGHT: Final = HEAD_HEIGHT + 6 * ROW_HEIGHT + 2


class PrivacyView(QWidget):
    """`asked` carries a document; `export_asked` and `erase_confirmed` the reason.

    `member_opened` carries the id of a member among what was found. `put_away` says that another
    page is shown: nothing of anybody stays then.
    """

    asked = Signal(object)
    export_asked = Signal(str)
    erase_confirmed = Signal(str)
    member_opened = Signal(object)
    put_away = Signal()

    def __init__(self, theme: Theme, words: MemberWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rights: frozenset[str] = frozenset()
        self.kept: tuple[KeptPerson, ...] | None = None
        self.page = FormPage(theme, self)
        self.page.save.hide()
        self.page.discard.hide()
        tab = self.page.tab()
        self._asking, self._found, self._doing = tab.section(), tab.section(), tab.section()
        self.kind: ChoiceField[DocumentKind] = ChoiceField(theme, required=True)
        self.number = DocumentField(theme, words, self.kind.value)
        self.number.required = True
        self.search = Key(theme, KeyKind.SECONDARY)
        headings = (Heading(4), Heading(6), Heading(3), Heading(3), Heading(3))
        self.table = DataTable(theme, headings)
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.open_member = Key(theme, KeyKind.SECONDARY)
        self.reason = TextField(theme, longest=100, required=True)
        self.export = ArmedKey(theme, KeyKind.SECONDARY)
        self.erase = ArmedKey(theme, KeyKind.DANGER)
        self._lay_out()
        self._connect()
        self._word()

    def begin(self, rights: frozenset[str]) -> None:
        """Begin anew: nothing that was typed or found before stays."""
        self._rights = rights
        self._clear()
        self.number.take_focus()

    def show_kept(self, kept: Sequence[KeptPerson]) -> None:
        """Show what is kept, the newest first."""
        self._show(tuple(kept))

    def show_waiting(self, *, waiting: bool) -> None:
        """Wait for the server's answer."""
        self.export.setEnabled(not waiting)

    def erasable(self) -> tuple[KeptPerson, ...]:
        """Give the rows that can be taken away here: a member's go when the membership ends."""
        return tuple(one for one in self.kept or () if one.member_id is None or one.member_ended)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing of anybody on a page that is not looked at."""
        super().hideEvent(event)
        self._clear()
        self.put_away.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        for part, span in ((self.kind, 4), (self.number, 5), (self.search, 3)):
            self._asking.add(part, span)
        self._found.add(self.table, 12)
        self._found.add(self.open_member, 3)
        self._doing.add(self.reason, 12)
        self._doing.add(self.export, 4)
        self._doing.add(self.erase, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setFocusProxy(self.number.edit)

    def _connect(self) -> None:
        self.search.clicked.connect(self._ask)
        self.number.edit.returnPressed.connect(self._ask)
        self.table.chosen.connect(lambda _: self._refresh())
        self.table.opened.connect(lambda _: self._open_member())
        self.open_member.clicked.connect(self._open_member)
        self.export.confirmed.connect(lambda: self._do(self.export_asked.emit))
        self.erase.confirmed.connect(lambda: self._do(self.erase_confirmed.emit))

    def _clear(self) -> None:
        self.kind.show_value(DocumentKind.ID_CARD)
        self.number.show_value("")
        self.reason.show_value("")
        for field in (self.kind, self.number, self.reason):
            field.show_error("")
        self._show(None)

    def _ask(self) -> None:
        sound = self.kind.check()
        if self.number.check() and sound:
            document: DocumentNumber | None = self.number.document()
            self.asked.emit(document)

    def _do(self, wanted: Callable[[str], None]) -> None:
        if self.reason.check():
            wanted(self.reason.value())

    def _open_member(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.member_id is not None:
            self.member_opened.emit(chosen.member_id)

    def _chosen(self) -> KeptPerson | None:
        current = self.table.current()
        return next((one for one in self.kept or () if one.person_id == current), None)

    def _show(self, kept: tuple[KeptPerson, ...] | None) -> None:
        self.kept = kept
        self.table.show_rows(self._row(one) for one in kept or ())
        if kept:
            self.table.choose(kept[0].person_id)
        self._refresh()

    def _refresh(self) -> None:
        chosen, kept = self._chosen(), self.kept
        self._found.setVisible(kept is not None)
        self._doing.setVisible(bool(kept))
        self.open_member.setVisible(chosen is not None and chosen.member_id is not None)
        self.export.setVisible("member_open" in self._rights)
        self.erase.setVisible("member_edit" in self._rights)
        self.erase.setEnabled(bool(self.erasable()))
        self._word_rows()

    def _row(self, one: KeptPerson) -> DataRow:
        cells = (
            self._words.moment(one.recorded_at),
            self._what(one),
            one.name or "–",
            one.phone or "–",
            self._words.day(one.visit_day),
        )
        return DataRow(one.person_id, cells)

    def _what(self, one: KeptPerson) -> str:
        parts = []
        if one.member_number:
            ended = self.tr("（已终止）") if one.member_ended else ""
            parts.append(self.tr("会员 {number}").format(number=one.member_number) + ended)
        if one.tickets:
            parts.append(self.tr("{count} 张票的实名").format(count=one.tickets))
        if one.orders:
            parts.append(self.tr("{count} 个订单的联系人").format(count=one.orders))
        return " · ".join(parts) or self.tr("到访登记")

    def _word_rows(self) -> None:
        kept = self.kept or ()
        document = kept[0].document if kept else ""
        self._found.show_title(self.tr("登记在这个证件下的资料"), document)
        count = len(self.erasable())
        self.erase.show_words(
            self.tr("删除个人信息"), self.tr("再按一次：删除 {count} 条").format(count=count)
        )
        live = any(one.member_id and not one.member_ended for one in kept)
        note = self.tr("会员资料在会员页“终止会员”时删除") if live else ""
        self._doing.show_title(self.tr("按本人的要求"), note)

    def _word(self) -> None:
        self.page.head.show_title(
            self.tr("个人信息"), self.tr("本人来查阅、复制或删除自己的资料时用")
        )
        self._asking.show_title(self.tr("按证件查找"), self.tr("请先核对是本人"))
        self.kind.show_label(self.tr("证件种类"))
        kinds = [(kind, self._words.document(kind)) for kind in DocumentKind]
        self.kind.show_options(kinds)
        self.number.show_label(self.tr("证件号码"))
        self.search.show_key(self.tr("查找"), "Enter")
        titles = (
            self.tr("登记时间"),
            self.tr("内容"),
            self.tr("姓名"),
            self.tr("手机"),
            self.tr("最近游览日"),
        )
        self.table.show_titles(titles, self.tr("这个证件下没有资料"))
        self.open_member.show_key(self.tr("打开会员"))
        self.reason.show_label(self.tr("原因"), self.tr("会留下记录"))
        self.export.show_words(self.tr("导出本人的全部资料"), self.tr("再按一次：导出"))
        self.page.show_locked(self.tr("删除后不能恢复；账目和票仍在，但不再知道是谁"))
        self.table.show_rows(self._row(one) for one in self.kept or ())
        self._refresh()
