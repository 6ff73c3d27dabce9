"""What is said in the message bar about a card on the reader: a masked name, never a number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.card.seat import Holder, Seat
from boxoffice.sale.messages import INPUT
from boxoffice.sale.naming.entry import Entry, Fault
from boxoffice.sale.naming.wording import NamingWording
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.stroke import Act
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.devices.id_card.protocol import CardTrouble
from shared.identity.masks import mask_name
from shared.kernel.money import format_yuan

CARD = "card"
_LONG_MS = 20_000


class CardMessages(QObject):
    """Words who laid a card and what follows; a later card takes the place of an earlier one."""

    def __init__(self, bar: MessageBar, words: SaleWording, naming: NamingWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words
        self._naming = naming

    def say_read(self, holder: Holder, seat: Seat | None, choice: Choice | None) -> None:
        """Say who was read, where the name went, and which concession one key takes."""

        def word() -> Message:
            parts = [self._document(holder.entry), self._seated(seat)]
            keys = (self._key(choice),) if choice else ()
            status = Status.INFO if choice else Status.OK
            body = "  ·  ".join(part for part in parts if part)
            return Message(status, self._who(holder), body, keys, shown_ms=_LONG_MS)

        self._bar.post(CARD, word)

    def say_first_ticket(self, holder: Holder) -> None:
        """Say that the holder waits for a ticket."""
        self._post(
            Status.INFO,
            lambda: self._who(holder),
            lambda: self.tr("{document}  ·  请选票").format(document=self._document(holder.entry)),
        )

    def say_next(self, entry: Entry) -> None:
        """Say that the holder is the next customer, whose sale has not begun."""
        self._post(
            Status.INFO,
            lambda: self.tr("下一位：{name}").format(name=mask_name(entry.name)),
            lambda: self.tr("找零后选票，自动登记。"),
        )

    def say_taken(self, holder: Holder, choice: Choice) -> None:
        """Say which concession a ticket now is of, and what still has to be looked at."""
        documents = choice.documents

        def body() -> str:
            if documents is None:
                return format_yuan(choice.unit)
            shown = documents.text(self._words.language)
            return self.tr("{price}，请核对：{documents}").format(
                price=format_yuan(choice.unit), documents=shown
            )

        self._post(
            Status.OK if documents is None else Status.WARN,
            lambda: self.tr("{name} 改为 {choice}").format(
                name=mask_name(holder.entry.name),
                choice=choice.policy.name.text(self._words.language),
            ),
            body,
        )

    def say_no_offer(self) -> None:
        """Say that there is nothing to take."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO,
                self.tr("没有可用的优惠"),
                self.tr("请放上身份证，或按 Ctrl U 选优惠类别。"),
            ),
        )

    def say_fault(self, entry: Entry, fault: Fault | None) -> None:
        """Say what is wrong with the number on the chip; it is not taken."""
        self._post(
            Status.WARN,
            lambda: self.tr("这张证件的号码有误"),
            lambda: self.tr("{fault}；请换一张证件，或按 Ctrl I 手工登记。").format(
                fault=self._naming.sentence(fault, entry) if fault else ""
            ),
        )

    def say_trouble(self, trouble: CardTrouble) -> None:
        """Say why a card told nothing, and what to do."""

        def head() -> str:
            return {
                CardTrouble.TAKEN_AWAY: self.tr("身份证没有读完"),
                CardTrouble.NOT_AN_ID_CARD: self.tr("这不是身份证"),
                CardTrouble.NOT_GENUINE: self.tr("读不了这张身份证"),
                CardTrouble.UNREADABLE: self.tr("身份证里没有姓名或号码"),
            }[trouble]

        def body() -> str:
            if trouble is CardTrouble.TAKEN_AWAY:
                return self.tr("拿得太快，请再放一次，等到有回音。")
            if trouble is CardTrouble.NOT_AN_ID_CARD:
                return self.tr("请放居民身份证、港澳台居住证或外国人永居证。")
            return self.tr("芯片可能损坏，请看清证件，按 Ctrl I 手工登记。")

        self._post(Status.WARN, head, body)

    def say_pass_sold(self) -> None:
        """Say that a pass was sold, which has neither photo nor card yet."""

        def word() -> Message:
            keys = (MessageKey(Act.PASSES, self.tr("拍照、绑卡"), "Ctrl N"),)
            body = self.tr("也可以以后凭票或证件到窗口补拍。")
            return Message(Status.INFO, self.tr("年卡还没有照片"), body, keys, shown_ms=_LONG_MS)

        self._bar.post(CARD, word)

    def say_not_now(self) -> None:
        """Say that the price is held while money is taken."""
        self._post(
            Status.INFO,
            lambda: self.tr("正在收款，没有读身份证"),
            lambda: self.tr("要用请先按 Esc 返回改单，再放一次。"),
        )

    def say_lost(self) -> None:
        """Say that the reader is gone, and how to go on without it."""
        self._post(
            Status.WARN,
            lambda: self.tr("身份证读卡器连不上"),
            lambda: self.tr("请看插头和指示灯；先按 Ctrl I 手工登记，接好后自动恢复。"),
        )

    def clear(self) -> None:
        """Take away what was said about the last holder."""
        self._bar.take_away(CARD)

    def _who(self, holder: Holder) -> str:
        name = mask_name(holder.entry.name)
        if holder.age is None:
            return name
        return self.tr("{name}  {age} 周岁").format(name=name, age=holder.age)

    def _document(self, entry: Entry) -> str:
        return f"{self._naming.kind(entry.kind)} {entry.mask}"

    def _seated(self, seat: Seat | None) -> str:
        if seat is None:
            return ""
        ticket = self._naming.ticket(seat.need)
        if seat.known:
            return self.tr("第 {number} 位 {ticket} 已登记过").format(
                number=seat.at + 1, ticket=ticket
            )
        return self.tr("登记为第 {number} 位 {ticket}").format(number=seat.at + 1, ticket=ticket)

    def _key(self, choice: Choice) -> MessageKey:
        name = choice.policy.name.text(self._words.language)
        return MessageKey(Act.BETTER, f"{name} {format_yuan(choice.unit)}", "Ctrl G")

    def _post(self, status: Status, head: Callable[[], str], body: Callable[[], str]) -> None:
        self._bar.post(CARD, lambda: Message(status, head(), body(), shown_ms=_LONG_MS))
