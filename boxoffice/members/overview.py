"""The first tab of a member's page: who it is, masked; the tier and what it gives."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from boxoffice.catalogue.fact_grid import FactGrid
from boxoffice.members.tier_card import TierCard
from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.form_page import FormTab
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.identity.opening import PlainPerson
from shared.members.page import MemberPage
from shared.members.standing import BenefitLeft

# Long enough to read a number out, too short to forget it on the screen.
PLAIN_SHOWN_MS: Final = 30_000
_FEWEST_ROWS: Final = 2
_MOST_ROWS: Final = 5


class Overview(QObject):
    """`plain_asked` and `export_asked` carry the reason, `use_confirmed` the id of a benefit."""

    plain_asked = Signal(str)
    export_asked = Signal(str)
    use_confirmed = Signal(int)

    def __init__(self, theme: Theme, words: MemberWording, tab: FormTab) -> None:
        super().__init__(tab)
        self._words = words
        self._page: MemberPage | None = None
        self._plain: PlainPerson | None = None
        self._who, self._stands = tab.section(), tab.section()
        self._gives, self._merged = tab.section(), tab.section()
        self.facts = FactGrid(theme, 3)
        self.reason = TextField(theme, longest=100, required=True)
        self.plain = Key(theme, KeyKind.SECONDARY)
        self.export = ArmedKey(theme, KeyKind.SECONDARY)
        self.tier = TierCard(theme, words)
        self.benefits = DataTable(theme, (Heading(6), Heading(2, True), Heading(2, True)))
        self.use = ArmedKey(theme, KeyKind.SECONDARY)
        self.merges = FactGrid(theme, 1)
        self._who.add(self.facts, 12)
        self._who.add(self.reason, 6, new_row=True)
        self._who.add(self.plain, 2)
        self._who.add(self.export, 4)
        self._stands.add(self.tier, 12)
        self._gives.add(self.benefits, 12)
        self._gives.add(self.use, 3)
        self._merged.add(self.merges, 12)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(PLAIN_SHOWN_MS)
        self._forget.timeout.connect(self.hide_plain)
        self.plain.clicked.connect(self._ask_plain)
        self.export.confirmed.connect(self._ask_export)
        self.use.confirmed.connect(lambda: self.use_confirmed.emit(self.benefits.current()))
        self.benefits.chosen.connect(lambda _: self._refresh_use())
        self.word()

    def show_page(self, page: MemberPage, *, may_open: bool, may_use: bool) -> None:
        """Show a member; plain data shown before are gone."""
        self._page = page
        self._plain = None
        self._forget.stop()
        self.reason.setVisible(may_open)
        self.plain.setVisible(may_open)
        self.export.setVisible(may_open)
        self.use.setVisible(may_use and bool(page.benefits))
        self.reason.show_value("")
        self.show_waiting(waiting=False)
        self.tier.show_page(page)
        self._show_facts()
        self._show_benefits()
        self._show_merges()

    def show_plain(self, plain: PlainPerson) -> None:
        """Show sealed data for half a minute."""
        self._plain = plain
        self._forget.start()
        self.show_waiting(waiting=False)
        self._show_facts()

    def hide_plain(self) -> None:
        """Show the masks again."""
        self._forget.stop()
        self._plain = None
        self._show_facts()

    def show_waiting(self, *, waiting: bool) -> None:
        """Wait for the server's answer."""
        self.plain.setEnabled(not waiting)
        self.export.setEnabled(not waiting)

    def shows_plain(self) -> bool:
        """Tell whether sealed data stand on the screen."""
        return self._plain is not None

    def word(self) -> None:
        """Word everything in the language of the moment."""
        self._who.show_title(self.tr("档案"), self.tr("号码只显示末四位"))
        self._stands.show_title(self.tr("等级"))
        self._gives.show_title(self.tr("权益"))
        self._merged.show_title(self.tr("合并记录"))
        self.reason.show_label(self.tr("查看明文的原因"), self.tr("会留下记录；明文显示 30 秒"))
        self.plain.show_key(self.tr("显示明文"))
        self.export.show_words(self.tr("导出本人的全部资料"), self.tr("再按一次：导出"))
        titles = (self.tr("权益"), self.tr("本年已用"), self.tr("还剩"))
        self.benefits.show_titles(titles, self.tr("这个等级没有权益"))
        self.use.show_words(self.tr("使用一次"), self.tr("再按一次：使用"))
        if self._page is not None:
            self.tier.show_page(self._page)
            self._show_facts()
            self._show_benefits()
            self._show_merges()

    def _ask_plain(self) -> None:
        if self.reason.check():
            self.show_waiting(waiting=True)
            self.plain_asked.emit(self.reason.value())

    def _ask_export(self) -> None:
        if self.reason.check():
            self.show_waiting(waiting=True)
            self.export_asked.emit(self.reason.value())

    def _show_facts(self) -> None:
        if self._page is None:
            return
        one, plain, words = self._page.profile, self._plain, self._words
        kind = words.document(one.document_kind)
        number = (plain.document if plain else "") or one.document
        born = plain.born if plain else None
        notice = self.tr("第 {version} 版，已同意").format(version=one.notice)
        self.facts.show_facts(
            (
                (self.tr("姓名"), (plain.name if plain else "") or one.name or "–"),
                (self.tr("手机"), (plain.phone if plain else "") or one.phone or "–"),
                (self.tr("会员卡"), self.tr("已绑定") if one.card else self.tr("未绑定")),
                (self.tr("证件"), f"{kind} {number}".strip() or "–"),
                (self.tr("出生"), words.day(born) if born else words.born(one.birth_band)),
                (self.tr("入会"), words.day(one.joined)),
                (self.tr("会员号"), one.number),
                (self.tr("告知书"), notice if one.notice else self.tr("未同意")),
            )
        )

    def _show_benefits(self) -> None:
        if self._page is None:
            return
        rows = [
            DataRow(one.id, (self._words.name(one.name), f"{one.used:,}", self._left(one)))
            for one in self._page.benefits
        ]
        shown = min(max(len(rows), _FEWEST_ROWS), _MOST_ROWS)
        self.benefits.setFixedHeight(HEAD_HEIGHT + shown * ROW_HEIGHT + 2)
        self.benefits.show_rows(rows)
        self._refresh_use()

    def _left(self, one: BenefitLeft) -> str:
        if one.left is None:
            return self.tr("不限")
        return f"{one.left:,} / {one.limit:,}"

    def _refresh_use(self) -> None:
        chosen = self.benefits.current()
        found = self._page.benefits if self._page else ()
        left = next((one.left for one in found if one.id == chosen), 0)
        self.use.setEnabled(left is None or left > 0)

    def _show_merges(self) -> None:
        merges = self._page.merges if self._page else ()
        self._merged.setVisible(bool(merges))
        self.merges.show_facts(
            [(one.number, f"{self._words.moment(one.at)}  {one.reason}") for one in merges]
        )
