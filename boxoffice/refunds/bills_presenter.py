"""Joins the page of bills to the office: look at a file, take it in, decide about the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.refunds.bill_words import BillWords
from boxoffice.refunds.bills_view import BillsView, Decision
from boxoffice.refunds.wording import RefundWording
from shared.desktop.tokens import Status
from shared.finance.bill_file import read_bill
from shared.finance.bills import (
    BillPlan,
    LineDecision,
    OpenLine,
    PaymentDecision,
    ToCheck,
    check_payment,
    decide_line,
    open_lines,
    payments_to_check,
    plan_bill,
    record_bill,
)
from shared.kernel.ids import uuid7
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal

FILES: Final = "*.csv *.xlsx *.zip *.gz"
_OF_PAYMENTS: Final = {
    Decision.FOUND: PaymentDecision.FOUND,
    Decision.LOST: PaymentDecision.LOST,
}

AskFile = Callable[[str], Path | None]


@dataclass(frozen=True, slots=True)
class Books:
    """What waits on both sides."""

    payments: tuple[ToCheck, ...] = ()
    lines: tuple[OpenLine, ...] = ()


def read_books(session: Session) -> Books:
    """Read both lists."""
    return Books(payments_to_check(session), open_lines(session))


class BillsPresenter(QObject):
    """Keeps what was read last, and the bill that is looked at but not taken in yet."""

    def __init__(
        self,
        view: BillsView,
        context: RoomContext,
        words: RefundWording,
        ask_file: AskFile | None = None,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._bill_words = BillWords(words, self)
        self._ask_file = ask_file or self._ask
        self._books = Books()
        self._plan: BillPlan | None = None
        view.file_pressed.connect(self._choose)
        view.again_pressed.connect(self.open)
        view.taken.connect(self._record)
        view.decided.connect(self._decide)
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew; a bill that was only looked at is laid away."""
        self._plan = None
        self._context.run(self, read_books, self._take)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _take(self, books: Books) -> None:
        self._books = books
        self._show()

    # Showing.

    def _show(self) -> None:
        view, words, plan = self._view, self._bill_words, self._plan
        chips = words.chips(plan)
        note = self.tr("先看会确认哪些，按两次“记入”才算数；没有相配的由您逐笔决定")
        view.head.show_title(self.tr("静态码核对"), words.bill(plan) or note, chips)
        pairs = {} if plan is None else {p.id: line for line, p in plan.matched.pairs}
        view.payments.show_rows(
            [words.payment(one, pairs.get(one.payment.id)) for one in self._books.payments]
        )
        view.lines.show_rows(
            [words.line(one.id, one.company, one.line) for one in self._books.lines]
            if plan is None
            else [words.line(n, plan.bill.company, one) for n, one in enumerate(plan.matched.lines)]
        )
        view.show_take(None if plan is None else len(plan.matched.pairs))
        view.decision.show_options(words.decisions())
        view.decide.setEnabled(plan is None)
        due = Money.sum(one.payment.amount for one in self._books.payments)
        view.sum.show_progress(self.tr("待核对 {amount}").format(amount=format_yuan(due)))

    # A bill.

    def _choose(self) -> None:
        path = self._ask_file(self.tr("选择支付公司的账单"))
        if path is None:
            return

        def plan(session: Session) -> tuple[BillPlan, Books]:
            return plan_bill(session, read_bill(path)), read_books(session)

        self._context.run(self, plan, self.look_at, self._refused)

    def look_at(self, found: tuple[BillPlan, Books]) -> None:
        """Show what a bill would do."""
        self._plan, self._books = found
        self._words.take_away()
        self._show()
        self._view.take.setFocus()

    def _record(self) -> None:
        plan, token, bill_id = self._plan, self._context.token(), uuid7()
        if plan is not None:
            self._context.run(
                self,
                lambda session: record_bill(session, plan, token, bill_id=bill_id),
                self._recorded,
                self._refused,
            )

    def _recorded(self, confirmed: int) -> None:
        head = self.tr("账单已记入，确认 {count} 笔").format(count=confirmed)
        self._words.say(Status.OK, lambda: (head, ""))
        self.open()

    # What a person decides.

    def _decide(self) -> None:
        view, decision = self._view, self._view.decision.value()
        payment: UUID | None = view.payments.current()
        line: UUID | None = view.lines.current()
        note = view.note.value()
        of_payment = decision in _OF_PAYMENTS
        if decision is None or (payment if of_payment else line) is None:
            self._words.say(Status.WARN, lambda: self._bill_words.nothing_marked(decision))
            return
        if not note:
            view.note.show_error(self.tr("写明凭什么，如平台上的单号"))
            view.note.take_focus()
            return
        token = self._context.token()

        def work(session: Session) -> None:
            if decision in _OF_PAYMENTS and payment is not None:
                check_payment(session, payment, _OF_PAYMENTS[decision], note, token)
            elif line is not None:
                to = LineDecision(decision.name)
                theirs = payment if to is LineDecision.MATCHED else None
                decide_line(session, line, to, note, token, payment_id=theirs)

        self._context.run(self, work, self._decided, self._refused)

    def _decided(self, _: None) -> None:
        self._view.note.show_value("")
        self._words.say(Status.OK, lambda: (self.tr("已记上"), ""))
        self.open()

    def _refused(self, refusal: Refusal) -> None:
        self._words.say(Status.WARN, lambda: self._bill_words.refusal(refusal))
        self.open()

    def _ask(self, title: str) -> Path | None:
        folder = str(self._context.export_folder)
        kind = self.tr("账单 ({files})").format(files=FILES)
        name, _ = QFileDialog.getOpenFileName(self._view, title, folder, kind)
        return Path(name) if name else None
