"""Joins the room of vouchers to the office: lists, approves, withdraws, issues."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.park_names import ParkNames, read_park_names
from boxoffice.marketing.codes_file import CodesFile, ExportFailed
from boxoffice.vouchers.list_view import VoucherListView
from boxoffice.vouchers.new_view import NewVouchersView
from boxoffice.vouchers.wording import VoucherWording
from shared.catalogue.days import Days
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.marketing.coupon_sheet import write_codes
from shared.marketing.vouchers import (
    EDIT,
    NewVouchers,
    VoucherBatchRow,
    approve_vouchers,
    issue_vouchers,
    new_voucher_codes,
    voucher_batches,
    withdraw_vouchers,
)
from shared.site.sign_in import StaffToken

APPROVE: Final = "authorise"


@dataclass(frozen=True, slots=True)
class Batches:
    """What was read: the names of ticket types, and all batches."""

    park: ParkNames
    rows: tuple[VoucherBatchRow, ...] = ()


def make_vouchers(session: Session, new: NewVouchers, file: CodesFile, token: StaffToken) -> int:
    """Record vouchers and write their codes, or none of it; gives the id of the batch."""
    batch = issue_vouchers(session, new, token=token)
    try:
        write_codes(file.path, file.facts, new.codes, file.language)
    except OSError as error:
        raise ExportFailed(f"{file.path.parent}") from error
    return batch


class VouchersPresenter(QObject):
    """`show_new` and `show_codes` lay a page over the list, `show_list` takes it away."""

    def __init__(
        self,
        view: VoucherListView,
        new: NewVouchersView,
        context: RoomContext,
        words: VoucherWording,
        show_new: Callable[[], None],
        show_codes: Callable[[NewVouchers, Path], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._new = new
        self._context = context
        self._words = words
        self._show_new = show_new
        self._show_codes = show_codes
        self._read: Batches | None = None
        view.new_pressed.connect(self._begin)
        view.again_pressed.connect(self.open)
        view.approved.connect(self._approve)
        view.withdrawn.connect(self._withdraw)
        view.chosen.connect(lambda _: self._show_marked())
        new.made.connect(self._make)
        context.translations.changed.connect(self._show)

    def open(self) -> None:
        """Read anew."""

        def read(session: Session) -> Batches:
            return Batches(read_park_names(session), voucher_batches(session))

        self._context.run(self, read, self._take)

    def _take(self, read: Batches) -> None:
        self._read = read
        self._show()

    @property
    def _marked(self) -> VoucherBatchRow | None:
        wanted = self._view.table.current()
        rows = self._read.rows if self._read else ()
        return next((one for one in rows if one.id == wanted), None)

    # Showing.

    def _show(self) -> None:
        if self._read is None:
            return
        view, words, park = self._view, self._words, self._read.park
        waiting = [one for one in self._read.rows if one.approved_by is None and not one.withdrawn]
        chips = [(self.tr("{count} 批待批").format(count=len(waiting)), Status.WARN)]
        note = self.tr("一个人发放，另一个人批准后才能用；停用的不再收")
        view.head.show_title(self.tr("代金券"), note, chips if waiting else ())
        today = self._context.today()
        rows = sorted(self._read.rows, key=lambda one: (one not in waiting, -one.id))
        view.table.show_rows([words.row(one, park, today) for one in rows])
        if rows and self._marked is None:
            view.table.choose(rows[0].id)
        view.new.setVisible(self._context.may(EDIT))
        self._new.type.show_options([(one.id, words.name(one.name)) for one in park.types])
        self._show_marked()

    def _show_marked(self) -> None:
        one, view = self._marked, self._view
        may_withdraw = self._context.may(EDIT) or self._context.may(APPROVE)
        waits = one is not None and one.approved_by is None and not one.withdrawn
        view.approve.setEnabled(waits and self._context.may(APPROVE))
        view.withdraw.setEnabled(one is not None and not one.withdrawn and may_withdraw)
        view.sum.show_progress("" if one is None else self._words.sum(one))

    # What somebody did.

    def _begin(self) -> None:
        if self._context.may(EDIT):
            self._new.begin(self._context.today())
            self._show_new()

    def _approve(self) -> None:
        one, token = self._marked, self._context.token()
        if one is not None:
            self._context.run(
                self,
                lambda session: approve_vouchers(session, one.id, token=token),
                lambda _: self._done(self.tr("已批准，现在可以用了")),
                self._refused,
            )

    def _withdraw(self) -> None:
        one, token = self._marked, self._context.token()
        if one is not None:
            self._context.run(
                self,
                lambda session: withdraw_vouchers(session, one.id, token=token),
                lambda _: self._done(self.tr("已停用，不再收这批券")),
                self._refused,
            )

    def _done(self, head: str) -> None:
        self._words.say(Status.OK, lambda: (head, ""))
        self.open()

    def _refused(self, refusal: Refusal) -> None:
        self._words.say(Status.WARN, lambda: self._words.refusal(refusal))

    # Issuing.

    def _make(self) -> None:
        new = self._entered()
        if new is None:
            return
        file, token = self._file(new), self._context.token()

        def made(_: int) -> None:
            self._show_codes(new, file.path)
            self._done(self.tr("已发放，等另一个人批准"))

        job: Callable[[Session], int] = lambda session: make_vouchers(session, new, file, token)  # noqa: E731
        self._context.run(self, job, made, self._refused)

    def _entered(self) -> NewVouchers | None:
        view = self._new
        faults = [field for field in view.fields() if not field.check()]
        amount, kind = view.amount.value(), view.type.value()
        first, last, count = view.first.value(), view.last.value(), view.count.value()
        if (amount is None) == (kind is None):
            view.amount.show_error(self.tr("写金额，或选票种，二者选一"))
            faults.append(view.amount)  # type: ignore[arg-type]
        elif last is not None and not self._fits(first, last):
            view.last.show_error(self.tr("不能早于开始，也不能已经过去"))
            faults.append(view.last)  # type: ignore[arg-type]
        if faults or first is None or last is None or count is None:
            if faults:
                faults[0].take_focus()
            return None
        days = Days.from_to(first, last)
        return NewVouchers(uuid7(), view.name.value(), days, new_voucher_codes(count), amount, kind)

    def _fits(self, first: date | None, last: date) -> bool:
        return (first is None or first <= last) and last >= self._context.today()

    def _file(self, new: NewVouchers) -> CodesFile:
        words, park = self._words, self._read.park if self._read else None
        now = self._context.clock.now().astimezone(SITE_TIME_ZONE)
        name = self.tr("代金券 {time} {tail}.xlsx").format(
            time=f"{now:%Y-%m-%d %H%M}", tail=new.request.hex[-4:]
        )
        worth = words.worth(new.amount, new.ticket_type_id, park)
        facts = (words.name(new.name), worth, words.days(new.days))
        return CodesFile(self._context.export_folder / name, facts, self._context.language())
