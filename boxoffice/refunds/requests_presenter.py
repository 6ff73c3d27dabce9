"""Joins the page of approvals to the office; nobody needs a till to approve."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.back_office.room import RoomContext
from boxoffice.refunds.requests_view import RequestsView
from boxoffice.refunds.wording import RefundWording
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal
from shared.sales.approvals import RejectReason, Request, decide_refunds, refund_requests


class RequestsPresenter(QObject):
    """Holds what waits and what of it is ticked: all but one's own, until somebody turns a tick."""

    def __init__(self, view: RequestsView, context: RoomContext, words: RefundWording) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._requests: tuple[Request, ...] = ()
        self._ticked: frozenset[UUID] = frozenset()
        view.ticked.connect(self._turn)
        view.all_pressed.connect(self._turn_all)
        view.again_pressed.connect(self.open)
        view.approved.connect(lambda: self._decide(None))
        view.rejected.connect(self._reject)
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._context.run(
            self, lambda session: refund_requests(session, self._context.token()), self._take
        )

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _take(self, requests: tuple[Request, ...]) -> None:
        self._requests = requests
        self._ticked = self._others()
        self._show()

    def _others(self) -> frozenset[UUID]:
        return frozenset(one.id for one in self._requests if not one.own)

    def _turn(self, request: UUID) -> None:
        if request in self._others():
            self._ticked ^= {request}
            self._show()

    def _turn_all(self) -> None:
        self._ticked = frozenset() if self._ticked == self._others() else self._others()
        self._show()

    def _show(self) -> None:
        view, words = self._view, self._words
        view.why.show_options([(one, words.reasons.rejection(one)) for one in RejectReason])
        waiting = len(self._requests)
        chips = [(self.tr("{count} 笔").format(count=waiting), Status.WARN)] if waiting else []
        note = self.tr("空格勾选；自己申请的不能自己批；批准后窗口按 F7、Enter 即退")
        view.head.show_title(self.tr("待批的退款"), note, chips)
        view.table.show_rows([self._row(one) for one in self._requests])
        view.show_approve(
            self.tr("批准 {count} 笔").format(count=len(self._ticked)), works=bool(self._ticked)
        )
        total = Money.sum(one.amount for one in self._requests if one.id in self._ticked)
        said = self.tr("已勾选 {count} 笔 · {amount}").format(
            count=len(self._ticked), amount=format_yuan(total)
        )
        view.sum.show_progress(said if self._requests else "")

    def _row(self, one: Request) -> DataRow:
        words = self._words
        tick = self.tr("本人") if one.own else "✓" if one.id in self._ticked else "–"
        return DataRow(
            one.id,
            (
                tick,
                one.number,
                words.reasons.refund(one.reason),
                f"{one.tickets}",
                format_yuan(one.amount),
                f"{one.asked_by} {words.instant(one.asked_at)}",
                words.name(one.station),
            ),
            quiet=one.own,
        )

    def _reject(self) -> None:
        why = self._view.why.value()
        if why is None:
            self._words.say(
                Status.WARN,
                lambda: (self.tr("还没有选拒绝的原因"), self.tr("窗口看得到原因；选好再按一次。")),
            )
            self._view.why.take_focus()
        else:
            self._decide(why)

    def _decide(self, rejected: RejectReason | None) -> None:
        wanted, token = self._ticked, self._context.token()
        if wanted:
            self._context.run(
                self,
                lambda session: decide_refunds(session, wanted, token, rejected=rejected),
                lambda count: self._decided(count, approved=rejected is None),
                self._refused,
            )

    def _decided(self, count: int, *, approved: bool) -> None:
        head = self.tr("已批准 {count} 笔") if approved else self.tr("已拒绝 {count} 笔")
        self._words.say(Status.OK, lambda: (head.format(count=count), ""))
        self.open()

    def _refused(self, _: Refusal) -> None:
        self._words.say(
            Status.WARN, lambda: (self.tr("没有批准"), self.tr("其中有自己申请的；请去掉勾选。"))
        )
