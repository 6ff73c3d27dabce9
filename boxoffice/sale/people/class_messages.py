"""What is said in the message bar about the member who buys and the concession of a line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.stroke import Act
from boxoffice.sale.wording import SaleWording
from shared.catalogue.offer import TicketOffer
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

_SHORT_MS = 8_000


class ClassMessages(QObject):
    """Words what happened, and what to look at or to do next."""

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_no_line(self) -> None:
        """Say that a concession is of a line, and there is none."""
        self._say(
            Status.INFO,
            lambda: self.tr("还没有选票"),
            lambda: self.tr("先选票，再按 Ctrl U 选优惠类别。"),
        )

    def say_none(self, offer: TicketOffer) -> None:
        """Say that no class matters for a type."""
        self._say(
            Status.INFO,
            lambda: self.tr("{name} 没有优惠类别").format(
                name=offer.name.text(self._words.language)
            ),
            lambda: self.tr("请换一种票，或选别的行。"),
        )

    def say_documents(self, choice: Choice) -> None:
        """Say what has to be looked at, now that a line is of a class."""
        documents = choice.documents
        if documents is not None:
            self._say(
                Status.WARN,
                lambda: self.tr("请核对：{documents}").format(
                    documents=documents.text(self._words.language)
                ),
                lambda: choice.policy.name.text(self._words.language),
            )

    def say_gone(self) -> None:
        """Say that a concession of the basket is not given on the chosen day."""
        self._say(
            Status.WARN,
            lambda: self.tr("有的优惠类别当天没有，已取消"),
            lambda: self.tr("请看清本单再收款。"),
        )

    def say_member_changed(self) -> None:
        """Say that the membership is not what it was when it was looked up."""

        def word() -> Message:
            again = MessageKey(Act.MEMBER, self.tr("会员"), "F9")
            body = self.tr("本单未售出，已换成现在的价格；需要时请重新查会员。")
            return Message(Status.WARN, self.tr("会员资料刚有变动"), body, (again,))

        self._bar.post(SALE, word)

    def _say(self, status: Status, head: Callable[[], str], body: Callable[[], str]) -> None:
        self._bar.post(INPUT, lambda: Message(status, head(), body(), shown_ms=_SHORT_MS))
