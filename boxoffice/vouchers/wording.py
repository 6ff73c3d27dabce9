"""How the room of vouchers words batches, what one is worth, and refusals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.catalogue.park_names import ParkNames
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.marketing.codes_file import ExportFailed
from shared.catalogue.days import Days
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal
from shared.marketing.vouchers import VoucherBatchRow

SUBJECT: Final = "vouchers"
_SHOWN_MS: Final = 12_000


class VoucherWording(QObject):
    """Words what the page shows, and says one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        catalogue = CatalogueWording(translations, self)
        self.name = catalogue.name
        self.named = catalogue.named
        self.days: Callable[[Days], str] = catalogue.days

    def row(self, one: VoucherBatchRow, park: ParkNames, today: date) -> DataRow:
        """Word a batch."""
        state, status = self._state(one, today)
        issued = f"{one.issued_by} {one.issued_at.astimezone(SITE_TIME_ZONE):%m-%d %H:%M}"
        return DataRow(
            one.id,
            (
                state,
                self.name(one.name),
                self.worth(one.amount, one.ticket_type_id, park),
                self.days(one.days),
                f"{one.vouchers:,}",
                f"{one.used:,}",
                issued,
                one.approved_by or "–",
            ),
            status,
            quiet=status is None,
        )

    def worth(self, amount: Money | None, kind: int | None, park: ParkNames | None) -> str:
        """Say what one voucher pays."""
        if amount is not None:
            return self.tr("{amount} 元").format(amount=format_yuan(amount))
        name = "" if park is None or kind is None else self.named(park.types, kind)
        return self.tr("一张{ticket}").format(ticket=name)

    def sum(self, one: VoucherBatchRow) -> str:
        """Say how much a batch may still cost the house."""
        left = one.vouchers - one.used
        if one.withdrawn:
            return self.tr("已停用；用过的 {used} 张不变").format(used=f"{one.used:,}")
        if one.amount is None:
            return self.tr("还有 {left} 张没有用").format(left=f"{left:,}")
        cost = format_yuan(Money(one.amount.fen * left))
        return self.tr("还有 {left} 张没有用，最多抵 {cost} 元").format(left=f"{left:,}", cost=cost)

    def refusal(self, refusal: Refusal) -> tuple[str, str]:
        """Say why nothing was recorded."""
        if isinstance(refusal, ExportFailed):
            body = self.tr("券码写不进 {folder}，请腾出空间或检查权限。")
            return self.tr("没有发放"), body.format(folder=refusal.folder)
        return self.tr("没有记上"), self.tr("内容不合规定，或已有变动；请看现在的情况。")

    def say(self, status: Status, words: Callable[[], tuple[str, str]]) -> None:
        """Say something; good news goes by itself."""
        shown = _SHOWN_MS if status is Status.OK else None

        def word() -> Message:
            head, body = words()
            return Message(status, head, body, shown_ms=shown)

        self._bar.post(SUBJECT, word)

    def _state(self, one: VoucherBatchRow, today: date) -> tuple[str, Status | None]:
        if one.withdrawn:
            return self.tr("已停用"), None
        if one.approved_by is None:
            return self.tr("待批"), Status.WARN
        last = one.days.last
        if last is not None and last < today:
            return self.tr("已过期"), None
        return self.tr("可用"), Status.OK
