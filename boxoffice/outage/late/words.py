"""The words for sales that wait for a supervisor: why they do, and what is decided."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from boxoffice.outage.late.unreadable import REFUSED, UNKNOWN_BLOCK, UNREADABLE, is_on_disk
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan
from shared.sales.late_entries import LateEntry

# Why a supervisor accepts a sale, or voids it; the code stands in the audit.
REASONS: Final = {
    True: ("visitor_inside", "paper_out", "other"),
    False: ("money_returned", "sold_in_error", "other"),
}
_DEALT_WITH: Final = ("entered_by_hand", "nothing_sold", "other")


def reasons_of(entry: LateEntry | None, *, accept: bool) -> tuple[str, ...]:
    """List why it may be decided so."""
    return _DEALT_WITH if entry is not None and is_on_disk(entry) else REASONS[accept]


class LateWords(QObject):
    """In the language of the moment."""

    def decision(self, entry: LateEntry | None, *, accept: bool) -> str:
        """Name a decision."""
        if entry is not None and is_on_disk(entry):
            return self.tr("已查明，不再列出")
        return self.tr("入账（超量）") if accept else self.tr("作废，退款")

    def reason(self, code: str) -> str:
        """Name a reason of the supervisor."""
        return {
            "visitor_inside": self.tr("游客已凭票入园"),
            "paper_out": self.tr("票已交给游客，不能收回"),
            "money_returned": self.tr("票已收回，款已退"),
            "sold_in_error": self.tr("离线时误售，游客已退"),
            "entered_by_hand": self.tr("已按票面手工补录"),
            "nothing_sold": self.tr("查明没有出票，没有收钱"),
            "other": self.tr("其他"),
        }[code]

    def entry(self, entry: LateEntry) -> str:
        """Say what was sold, and why it is not in the books."""
        at = entry.sold_at.astimezone(SITE_TIME_ZONE)
        if is_on_disk(entry):
            sold = (self.tr("{count} 张").format(count=entry.tickets), format_yuan(entry.total))
            known = sold if entry.tickets else (str(entry.id)[-12:],)
            return "  ·  ".join((f"{at:%H:%M:%S}", *known, self.why(entry)))
        parts = (
            entry.number,
            f"{at:%H:%M}",
            self.tr("{count} 张").format(count=entry.tickets),
            format_yuan(entry.total),
            self.why(entry),
        )
        return "  ·  ".join(parts)

    def why(self, entry: LateEntry) -> str:
        """Say why it could not be recorded as it was sold."""
        if not entry.own_shift:
            return self.tr("原班次已交班")
        return {
            "SM001": self.tr("余票不足"),
            "SM002": self.tr("当时已停售"),
            "SM003": self.tr("当时票价已变动"),
            "SM007": self.tr("原班次已交班"),
            "SM013": self.tr("签票密钥已停用"),
            "SM019": self.tr("证件限购"),
            "SM102": self.tr("不在离线号段或时间内"),
            UNREADABLE[True]: self.tr("本机日志里的这一单读不出，请按票面核对"),
            UNREADABLE[False]: self.tr("本机日志里的这条打印记录读不出，请核对票纸"),
            UNKNOWN_BLOCK: self.tr("数据库里没有这个离线号段，恢复备份后请手工补录"),
            REFUSED[True]: self.tr("数据库不收这一单，重开程序再送一次，仍不收就手工补录"),
            REFUSED[False]: self.tr("数据库不收这条打印记录，请核对票纸"),
        }.get(entry.reason, self.tr("单据有误，请找信息技术人员"))
