"""How the room of refunds words states, reasons, tenders and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.catalogue.park_names import Named
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.lookup.back_words import BackWords
from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.sales.closure_rules import WhyKept
from shared.sales.refund import RefundReason

SUBJECT: Final = "refunds"
_SHOWN_MS: Final = 12_000
# Why a day was closed; the other reasons are those of a visitor.
CLOSURE_REASONS: Final = (RefundReason.WEATHER, RefundReason.SITE, RefundReason.OTHER)


class RefundWording(QObject):
    """Words what the pages show, and says one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._catalogue = CatalogueWording(translations, self)
        words = SaleWording(translations, self)
        self.reasons = ReasonWords(words)
        self.backs = BackWords(words, self.reasons)
        self.name = self._catalogue.name
        self.named = self._catalogue.named

    def day(self, day: date) -> str:
        """Write a day with its weekday."""
        weekday = self._catalogue.weekdays()[day.weekday()]
        return self.tr("{day} 周{weekday}").format(day=day, weekday=weekday)

    def instant(self, at: datetime) -> str:
        """Write month, day, hour and minute of the site."""
        return f"{at.astimezone(SITE_TIME_ZONE):%m-%d %H:%M}"

    def times(self, starts: Iterable[time]) -> str:
        """Write from which time to which."""
        sorted_ones = sorted(starts)
        if not sorted_ones:
            return ""
        first, last = sorted_ones[0], sorted_ones[-1]
        return f"{first:%H:%M}" if first == last else f"{first:%H:%M}–{last:%H:%M}"

    def some(self, known: tuple[Named, ...], chosen: Iterable[int]) -> str:
        """Name those of a list that were chosen."""
        return self.tr("、").join(self.named(known, one) for one in chosen)

    def state(self, state: str) -> tuple[str, Status | None]:
        """Word how a closure stands."""
        return {
            "ASKED": (self.tr("待批"), Status.WARN),
            "REJECTED": (self.tr("已拒绝"), None),
            "RUNNING": (self.tr("正在退"), Status.INFO),
            "STOPPED": (self.tr("已停止"), Status.WARN),
            "DONE": (self.tr("已完成"), Status.OK),
        }[state]

    def kept(self, why: str) -> str:
        """Word why a ticket is not given back."""
        return {
            WhyKept.NOT_ISSUED: self.tr("已退、已改或已作废"),
            WhyKept.BLOCKED: self.tr("已冻结"),
            WhyKept.ELSEWHERE: self.tr("由售票渠道退"),
            WhyKept.USED: self.tr("已使用"),
            WhyKept.OTHER_DAYS: self.tr("多日票，别的日子还能用"),
            WhyKept.OTHER_ZONES: self.tr("联票，别的项目还能用"),
            WhyKept.TENDER: self.tr("付款方式不能自动退"),
            WhyKept.DOUBTFUL: self.tr("静态码收款没有对上账单，到窗口由主管签字退"),
            WhyKept.FAULT: self.tr("程序出错，请找信息技术人员"),
        }[WhyKept(why)]

    def way(self, tender: str) -> str:
        """Word a tender, and how its money goes back."""
        how = {
            "cash": self.tr("游客凭票到窗口领"),
            "card": self.tr("游客凭票到窗口，在终端退"),
            "static_code": self.tr("财务在商户平台退"),
        }.get(tender, self.tr("原路自动退"))
        return f"{self.reasons.tender(tender)} · {how}"

    def say(self, status: Status, words: Callable[[], tuple[str, str]]) -> None:
        """Say something; good news goes by itself."""
        shown = _SHOWN_MS if status is Status.OK else None

        def word() -> Message:
            head, body = words()
            return Message(status, head, body, shown_ms=shown)

        self._bar.post(SUBJECT, word)

    def take_away(self) -> None:
        """Say nothing more."""
        self._bar.take_away(SUBJECT)
