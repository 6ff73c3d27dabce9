"""How the page of bills words payments, lines, what can be decided and why a file is refused."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from boxoffice.refunds.bills_view import Decision
from boxoffice.refunds.wording import RefundWording
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.finance.bill_file import BillLine, NotABill, WhyNoBill
from shared.finance.bills import BillPlan, BillTaken, ToCheck
from shared.kernel.money import format_yuan
from shared.kernel.refusal import Refusal
from shared.payments.rules import ALIPAY, WECHAT

_COMPANIES: Final = (WECHAT, ALIPAY)


class BillWords(QObject):
    """Words the rows and messages of the page."""

    def __init__(self, words: RefundWording, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def bill(self, plan: BillPlan | None) -> str:
        """Say which bill is looked at."""
        if plan is None:
            return ""
        days = f"{plan.bill.first:%m-%d}"
        if plan.bill.last != plan.bill.first:
            days += f"–{plan.bill.last:%m-%d}"
        company = self._words.reasons.tender(plan.bill.company)
        return self.tr("{company} {days} · 还没有记入").format(company=company, days=days)

    def chips(self, plan: BillPlan | None) -> list[tuple[str, Status | None]]:
        """Say how much matches and how much does not."""
        if plan is None:
            return []
        matched, left = len(plan.matched.pairs), len(plan.matched.lines)
        chips: list[tuple[str, Status | None]] = [
            (self.tr("相配 {count}").format(count=matched), Status.OK)
        ]
        if left:
            chips.append((self.tr("账单多 {count}").format(count=left), Status.WARN))
        if plan.known:
            chips.append((self.tr("服务器收的 {count}").format(count=plan.known), None))
        if plan.before:
            chips.append((self.tr("以前记过 {count}").format(count=plan.before), None))
        return chips

    def payment(self, one: ToCheck, line: BillLine | None) -> DataRow:
        """Word a payment, and the line of the bill that would confirm it."""
        paid, words = one.payment, self._words
        missing = len(one.covered) == len(_COMPANIES)
        state = self.tr("相配") if line else self.tr("账单上没有") if missing else self.tr("等账单")
        return DataRow(
            paid.id,
            (
                state,
                words.instant(paid.at),
                one.order,
                words.name(one.station),
                paid.reference,
                format_yuan(paid.amount),
                line.number if line else self._covered(one),
            ),
            Status.OK if line else Status.WARN if missing else None,
        )

    def line(self, row: object, company: str, one: BillLine) -> DataRow:
        """Word a line that belongs to no sale."""
        words = self._words
        note = self.tr("没有同额同尾号的收款")
        cells = (words.reasons.tender(company), words.instant(one.at), one.number)
        return DataRow(row, (*cells, format_yuan(one.amount), note))

    def decisions(self) -> list[tuple[Decision, str]]:
        """Word what can be said of what did not match."""
        return [
            (Decision.FOUND, self.tr("收款：平台上找到了")),
            (Decision.LOST, self.tr("收款：没有收到")),
            (Decision.MATCHED, self.tr("账单：就是上面标记的收款")),
            (Decision.NOT_OURS, self.tr("账单：不是票款")),
            (Decision.RETURNED, self.tr("账单：已退给顾客")),
            (Decision.SURPLUS, self.tr("账单：多收，留作待查")),
        ]

    def nothing_marked(self, decision: Decision | None) -> tuple[str, str]:
        """Say what is missing before something can be noted."""
        if decision is None:
            return self.tr("还没有选怎么办"), self.tr("先标记一笔，再选怎么办、写凭什么。")
        return self.tr("还没有标记一笔"), self.tr("在表里点一下要记的那一笔。")

    def refusal(self, refusal: Refusal) -> tuple[str, str]:
        """Say why nothing was taken in or noted."""
        match refusal:
            case NotABill(why=why, where=where):
                return self._no_bill(why, where)
            case BillTaken():
                return self.tr("这个账单记过了"), self.tr("同一个文件只记一次，什么都没有改。")
            case _:
                body = self.tr("这一笔已有变动，或两边金额不同；请看现在的情况。")
                return self.tr("没有记上"), body

    def _covered(self, one: ToCheck) -> str:
        seen = [self._words.reasons.tender(c) for c in _COMPANIES if c in one.covered]
        if not seen:
            return self.tr("还没有这天的账单")
        return self.tr("不在{companies}账单上").format(companies=self.tr("、").join(seen))

    def _no_bill(self, why: WhyNoBill, where: int) -> tuple[str, str]:
        bodies = {
            WhyNoBill.UNREADABLE: self.tr("请从商户平台重新下载，不要改名、不要另存。"),
            WhyNoBill.NO_HEADING: self.tr("不是微信的交易账单，也不是支付宝的业务明细。"),
            WhyNoBill.BAD_ROW: self.tr("第 {row} 行读不懂；没有一笔收款也不收。").format(row=where),
            WhyNoBill.TOTALS: self.tr("笔数与账单自己写的合计不符，文件不全；请重新下载。"),
        }
        return self.tr("不能读这个账单"), bodies[why]
