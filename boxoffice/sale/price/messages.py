"""What is said in the message bar about another price."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from boxoffice.sale.wording import SaleWording
from shared.catalogue.offer import TicketOffer
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.money import Money, format_yuan

_SHORT_MS = 8_000


class PriceMessages(QObject):
    """Words what became of a price, and what to do next."""

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_no_line(self) -> None:
        """Say that a price is of a line, and there is none."""
        self._say(
            Status.INFO,
            lambda: self.tr("还没有选票"),
            lambda: self.tr("先选票，再按 Ctrl O 改价。"),
        )

    def say_free(self, offer: TicketOffer) -> None:
        """Say that nothing can be taken off what costs nothing."""
        self._say(
            Status.INFO,
            lambda: self.tr("{name} 已是免费").format(name=self._name(offer)),
            lambda: self.tr("没有可改的价格。"),
        )

    def say_agreed(self, offer: TicketOffer, each: Money) -> None:
        """Say at what price the line is sold now."""
        self._say(
            Status.OK,
            lambda: self.tr("{name} 改为每张 {each}").format(
                name=self._name(offer), each=format_yuan(each)
            ),
            lambda: self.tr("主管已签字；改了数量要重新签。"),
        )

    def say_dropped(self) -> None:
        """Say that a line that was changed has its own price again."""
        self._bar.post(INPUT, self._dropped)

    def say_not_agreed(self) -> None:
        """Say that the sale was refused, since a price was not signed for it as it is."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("改价已失效，本单未售出"),
                self.tr("已恢复原价；需要时请主管重新签字。"),
                (self._key(),),
            ),
        )

    def say_lost(self) -> None:
        """Say that nothing could be signed, for the database did not answer."""
        self._say(
            Status.BAD,
            lambda: self.tr("数据库连接断开，价格未改"),
            lambda: self.tr("请稍后再按一次 Enter。"),
        )

    def say_fault(self) -> None:
        """Say that the program failed."""
        self._say(
            Status.BAD,
            lambda: self.tr("程序出错，价格未改"),
            lambda: self.tr("请再试一次；仍不行请通知信息技术。"),
        )

    def _dropped(self) -> Message:
        return Message(
            Status.WARN,
            self.tr("已恢复原价"),
            self.tr("主管签的是改动前的这一行；需要时重新签字。"),
            (self._key(),),
            shown_ms=_SHORT_MS,
        )

    def _key(self) -> MessageKey:
        return MessageKey(Act.PRICE, self.tr("改价"), "Ctrl O")

    def _name(self, offer: TicketOffer) -> str:
        return offer.name.text(self._words.language)

    def _say(self, status: Status, head: Callable[[], str], body: Callable[[], str]) -> None:
        self._bar.post(INPUT, lambda: Message(status, head(), body(), shown_ms=_SHORT_MS))
