"""The tab of a member's points: the balance, the ledger it is the sum of, and putting it right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal

from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.date_field import DateField
from shared.desktop.form.form import Form
from shared.desktop.form.form_page import FormTab
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import KeyKind
from shared.members.page import MemberPage
from shared.members.standing import LedgerLine

MOST_POINTS: Final = 1_000_000
_TABLE_HEIGHT: Final = HEAD_HEIGHT + 6 * ROW_HEIGHT + 2


class PointsTab(QObject):
    """`adjust_confirmed` says that the fields below the ledger are to be booked."""

    adjust_confirmed = Signal()

    def __init__(
        self, theme: Theme, words: MemberWording, tab: FormTab, today: Callable[[], date]
    ) -> None:
        super().__init__(tab)
        self._words = words
        self._today = today
        self._page: MemberPage | None = None
        self._ledger, self._adjusting = tab.section(), tab.section()
        figures = (Heading(2, True), Heading(2, True))
        self.table = DataTable(theme, (Heading(4), Heading(3), *figures, Heading(3), Heading(4)))
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self._form = Form(self)  # of its own: it is not what the page saves
        points = NumberField(theme, least=-MOST_POINTS, most=MOST_POINTS, required=True)
        self.points = self._form.add("points", points)
        self.until = self._form.add("until", DateField(theme, today))
        self.reason = self._form.add("reason", TextField(theme, longest=100, required=True))
        self.adjust = ArmedKey(theme, KeyKind.SECONDARY)
        self._ledger.add(self.table, 12)
        for part, span in ((self.points, 3), (self.until, 3), (self.reason, 6)):
            self._adjusting.add(part, span)
        self._adjusting.add(self.adjust, 3)
        self.adjust.confirmed.connect(self._confirmed)
        self.word()

    def show_page(self, page: MemberPage, *, may_edit: bool) -> None:
        """Show the points of a member."""
        self._page = page
        self._form.show({"points": None, "until": None, "reason": ""})
        self._adjusting.setVisible(may_edit and page.profile.state == "ACTIVE")
        self._show_rows()

    def word(self) -> None:
        """Word everything in the language of the moment."""
        self._adjusting.show_title(self.tr("调整"), self.tr("补登或更正，会留下记录"))
        titles = (
            self.tr("时间"), self.tr("事由"), self.tr("积分"), self.tr("余额"),
            self.tr("有效至"), self.tr("说明"),
        )  # fmt: skip
        self.table.show_titles(titles, self.tr("还没有积分"))
        self.points.show_label(self.tr("积分"), self.tr("扣减写负数"))
        self.until.show_label(self.tr("有效至"), self.tr("留空为长期有效"))
        self.reason.show_label(self.tr("原因"))
        self.adjust.show_words(self.tr("调整积分"), self.tr("再按一次：调整"))
        self._show_rows()

    def _show_rows(self) -> None:
        page = self._page
        balance = f"{page.balance:,}".replace("-", "−") if page else "–"
        self._ledger.show_title(self.tr("积分 {balance}").format(balance=balance))
        self.table.show_rows(self._row(one) for one in (page.ledger if page else ()))

    def _row(self, one: LedgerLine) -> DataRow:
        words = self._words
        cells = (
            words.moment(one.at),
            words.entry(one.kind),
            words.points(one.points),
            f"{one.balance:,}".replace("-", "−"),
            words.day(one.expires_on),
            self.tr("导入") if one.reason == "import" else one.reason,
        )
        return DataRow(one.id, cells)

    def _confirmed(self) -> None:
        until = self.until.value()
        if not self._form.check():
            return
        if self.points.value() == 0:
            self._form.show_faults({"points": self.tr("不能为 0")})
        elif until is not None and until < self._today():
            self._form.show_faults({"until": self.tr("不能早于今天")})
        else:
            self.adjust_confirmed.emit()
