"""What the message bar says of orders that are picked up."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from boxoffice.lookup.messages import SUBJECT
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from shared.sales.pickup import CollectedAlready
from shared.sales.receipt import MaskedVisitor

_SHOWN_MS = 12_000


class PickUpMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_look(self, person: MaskedVisitor | None) -> None:
        """Ask the cashier to look at a document: only a number or a name was told."""

        def word() -> Message:
            who = f"{person.name} {person.document}".strip() if person is not None else ""
            head = self.tr("请看证件原件：{who}") if who else self.tr("请看证件原件")
            body = self.tr(
                "号码谁都说得出。看过再按 Enter；或刷身份证、扫码、输“证件号 手机尾号”。"
            )
            return Message(Status.WARN, head.format(who=who), body)

        self._bar.post(SUBJECT, word)

    def say_collected(self, tickets: int) -> None:
        """Say that the paper comes, under codes that are new."""

        def word() -> Message:
            head = self.tr("取票 {count} 张，正在打印").format(count=tickets)
            body = self.tr("手机上的码从现在起作废，请用纸票入园。")
            return Message(Status.OK, head, body, shown_ms=_SHOWN_MS)

        self._bar.post(SUBJECT, word)

    def say_collected_elsewhere(self, error: CollectedAlready) -> None:
        """Say that somebody was quicker, when and where."""
        at = datetime.fromisoformat(error.at).astimezone(SITE_TIME_ZONE)

        def word() -> Message:
            place = Bilingual(error.place_zh, error.place_en).text(self._words.language)
            head = self.tr("已取走：{time} {place}").format(time=f"{at:%m-%d %H:%M}", place=place)
            return Message(Status.WARN, head, self.tr("没有打印；丢了纸票可以补打。"))

        self._bar.post(SUBJECT, word)

    def say_changed(self) -> None:
        """Say that there is nothing to hand over any more."""

        def word() -> Message:
            body = self.tr("票刚被使用、退掉或改签，请看下面的记录。")
            return Message(Status.WARN, self.tr("没有可取的票"), body)

        self._bar.post(SUBJECT, word)

    def say_not_known(self) -> None:
        """Say that it did not work: a retry hands over once."""

        def word() -> Message:
            body = self.tr("可能没有记上；请再按一次，不会打两份。")
            return Message(Status.BAD, self.tr("没有取成"), body)

        self._bar.post(SUBJECT, word)
