"""What the sale screen says about times of visit, with the keys that lead to one that has room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT
from boxoffice.sale.slots import FreeSlot, SlotWish
from boxoffice.sale.stroke import Act
from boxoffice.sale.wording import SaleWording
from shared.catalogue.offer import TicketOffer
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

_KEYS = ((Act.FIRST_FREE, "Ctrl 1"), (Act.SECOND_FREE, "Ctrl 2"))


class SlotMessages(QObject):
    """Words what became of a time; its keys are pressed through SaleMessages."""

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_full(self, wish: SlotWish, free: tuple[FreeSlot, ...], day: date, today: date) -> None:
        """Say that a time has no room, and offer the next ones that have, each by one key."""

        def word() -> Message:
            sold = self.tr("本单未售出。") if wish.refused else ""
            places = [self._place(slot, day, today) for slot in free]
            keys = tuple(
                MessageKey(act, self.tr("改到 {time}").format(time=place), cap)
                for (act, cap), place in zip(_KEYS, places, strict=False)
            )
            if not keys:
                next_day = MessageKey(Act.NEXT_DAY, self.tr("看下一天"), "Ctrl T")
                body = self.tr("当天后面没有位子够的时段，可以改日期或减少数量。")
                return Message(Status.WARN, self._head(wish), sold + body, (next_day,))
            offered = " · ".join(
                self.tr("{time} 余 {left}").format(time=place, left=slot.left)
                for place, slot in zip(places, free, strict=True)
            )
            body = self.tr("最近有票：{offered}").format(offered=offered)
            return Message(Status.WARN, self._head(wish), sold + body, keys)

        self._bar.post(INPUT, word)

    def say_no_such_hour(self, digits: str) -> None:
        """Say that no time begins at the hour that was typed."""
        self._say(lambda: self.tr("没有 {digits} 开始的时段").format(digits=digits))

    def say_no_times(self) -> None:
        """Say that the selected line has no times to choose."""
        self._say(lambda: self.tr("所选的票不分时段"))

    def say_no_other_time(self, offer: TicketOffer) -> None:
        """Say that no other time of the day has room for the line."""
        self._say(
            lambda: self.tr("{name} 当天没有别的时段可改").format(
                name=offer.name.text(self._words.language)
            )
        )

    def _say(self, head: Callable[[], str]) -> None:
        self._bar.post(INPUT, lambda: Message(Status.INFO, head(), shown_ms=4_000))

    def _head(self, wish: SlotWish) -> str:
        name = wish.offer.name.text(self._words.language)
        time = f"{wish.full.starts:%H:%M}"
        if wish.full.past:
            return self.tr("{name} {time} 已过").format(name=name, time=time)
        if not wish.full.left:
            return self.tr("{name} {time} 已售完").format(name=name, time=time)
        return self.tr("{name} {time} 只余 {left} 位").format(
            name=name, time=time, left=wish.full.left
        )

    def _place(self, slot: FreeSlot, day: date, today: date) -> str:
        time = f"{slot.starts:%H:%M}"
        return time if slot.day == day else f"{self._words.day_name(slot.day, today)} {time}"
