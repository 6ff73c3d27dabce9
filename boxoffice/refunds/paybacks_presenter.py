"""Joins the page of money that goes back to the office."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.back_office.room import RoomContext
from boxoffice.refunds.paybacks_view import PaybacksView
from boxoffice.refunds.wording import RefundWording
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal
from shared.payments.paybacks import (
    PaybackRow,
    PaybackState,
    list_paybacks,
    send_again,
    settle_by_hand,
)
from shared.sales.refund import MoneyDoubt


class PaybacksPresenter(QObject):
    """Keeps what was read last."""

    def __init__(self, view: PaybacksView, context: RoomContext, words: RefundWording) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._rows: tuple[PaybackRow, ...] = ()
        view.again_pressed.connect(self.open)
        view.send_pressed.connect(self._send)
        view.by_hand.connect(self._by_hand)
        view.chosen.connect(lambda _: self._show_marked())
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._context.run(self, list_paybacks, self._take)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    @property
    def _marked(self) -> PaybackRow | None:
        wanted = self._view.table.current()
        return next((one for one in self._rows if one.id == wanted), None)

    def _take(self, rows: tuple[PaybackRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        view = self._view
        failed = sum(one.state is PaybackState.FAILED for one in self._rows)
        chips = [(self.tr("{count} 笔失败").format(count=failed), Status.BAD)] if failed else []
        note = self.tr("微信、支付宝由服务器原路退；现金和银行卡凭票到窗口；静态码由财务退")
        view.head.show_title(self.tr("款项去向"), note, chips)
        view.table.show_rows([self._row(one) for one in self._rows])
        owed = Money.sum(
            one.amount for one in self._rows if one.state is not PaybackState.SUCCEEDED
        )
        view.sum.show_progress(self.tr("还没有付出 {amount}").format(amount=format_yuan(owed)))
        self._show_marked()

    def _row(self, one: PaybackRow) -> DataRow:
        words = self._words
        state, status = words.backs.state(one.state, one.tender)
        status = Status.BAD if one.doubt == MoneyDoubt.LOST else status
        return DataRow(
            one.id,
            (
                state,
                one.refund,
                one.order,
                words.reasons.tender(one.tender),
                format_yuan(one.amount),
                words.instant(one.at),
                self._note(one) or "–",
            ),
            status,
            quiet=one.state is PaybackState.SUCCEEDED,
        )

    def _note(self, one: PaybackRow) -> str:
        if one.state is PaybackState.CREATED:
            return self.tr("等服务器发出")
        known = {
            "NOTENOUGH": self.tr("商户余额不足，充值后再发"),
            "UNREACHABLE": self.tr("支付公司没有答复，还在问"),
            "PROCESSING": self.tr("支付公司正在处理"),
            "SYSTEMERROR": self.tr("支付公司出错，还在问"),
            "INVALID_REQUEST": self.tr("支付公司不认这一笔，请核对后人工退"),
        }
        doubts = {
            MoneyDoubt.LOST.value: self.tr("账单上没有这笔收款，先查清再退"),
            MoneyDoubt.TO_CHECK.value: self.tr("收款还没有对账单，先核对再退"),
        }
        reason = doubts.get(one.doubt or "", known.get(one.reason, one.reason))
        return " · ".join(part for part in (reason, one.reference) if part)

    def _show_marked(self) -> None:
        one, view = self._marked, self._view
        view.send.setEnabled(one is not None and one.state is PaybackState.FAILED)
        view.hand.setEnabled(one is not None and one.by_hand)
        view.reference.set_read_only(read_only=one is None or not one.by_hand)

    def _send(self) -> None:
        one, token = self._marked, self._context.token()
        if one is not None:
            self._context.run(
                self,
                lambda session: send_again(session, one.id, token),
                lambda _: self._done(sent=True),
                self._refused,
            )

    def _by_hand(self) -> None:
        one, token = self._marked, self._context.token()
        reference = self._view.reference.value()
        if one is None:
            return
        if not reference or self._view.reference.fault():
            self._view.reference.show_error(self.tr("先输入商户平台的退款单号（4 位以上）"))
            self._view.reference.take_focus()
            return
        self._context.run(
            self,
            lambda session: settle_by_hand(session, one.id, reference, token),
            lambda _: self._done(sent=False),
            self._refused,
        )

    def _done(self, *, sent: bool) -> None:
        self._view.reference.show_value("")
        head = self.tr("已交给服务器再发") if sent else self.tr("已记为人工退")
        self._words.say(Status.OK, lambda: (head, ""))
        self.open()

    def _refused(self, _: Refusal) -> None:
        self._words.say(
            Status.WARN, lambda: (self.tr("没有记上"), self.tr("这一笔已有变动；请看现在的状态。"))
        )
        self.open()
