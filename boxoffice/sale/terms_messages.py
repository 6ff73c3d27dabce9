"""What the sale screen says when the terms of a ticket, or a promotion, do not allow a sale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.messages import SALE
from boxoffice.sale.stroke import Act
from boxoffice.sale.wording import SaleWording
from shared.capacity.stops import SalesStopped
from shared.catalogue.offer import TicketOffer
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.locale import Bilingual
from shared.sales.sell import GroupSize, IdLimitReached, VisitorsMissing


class TermsMessages(QObject):
    """Words why nothing was sold; an offer is None when it is not on the page any more."""

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_group_size(self, refused: GroupSize, offer: TicketOffer | None) -> None:
        """Say for how many persons a type is."""
        self._say(
            lambda: self.tr("{name} 不是 {persons} 人的票").format(
                name=self._name(offer), persons=refused.persons
            ),
            lambda: self._bounds(refused),
        )

    def say_names_missing(self, refused: VisitorsMissing, offer: TicketOffer | None) -> None:
        """Say that a type is sold with real names only."""
        self._say(
            lambda: self.tr("{name} 须实名").format(name=self._name(offer)),
            lambda: self.tr("还有 {count} 人没有登记证件，本单未售出。").format(
                count=refused.missing
            ),
        )

    def say_id_limit(
        self, refused: IdLimitReached, offer: TicketOffer | None, mask: str = ""
    ) -> None:
        """Say that a document, by its masked number if known, may buy no more of a type."""
        self._say(lambda: self._limited(refused, offer, mask), lambda: self._still_to_buy(refused))

    def say_not_on_sale(self, offer: TicketOffer | None) -> None:
        """Say that a type is not on sale now, or not for the day."""
        self._say(
            lambda: self.tr("{name} 现在不售这一天的票").format(name=self._name(offer)),
            lambda: self.tr("本单未售出，请改日期或换一种票。"),
        )

    def say_channel_closed(self) -> None:
        """Say that nothing is sold at windows now."""
        self._say(
            lambda: self.tr("窗口现在停止售票"),
            lambda: self.tr("不在售票时段，或渠道已停售；本单未售出，请找主管。"),
        )

    def say_stopped(self, stopped: SalesStopped) -> None:
        """Say that selling has been stopped, and of what: too many have come, or it was decided."""

        def word() -> Message:
            keys = (MessageKey(Act.NEXT_DAY, self.tr("下一天"), "Ctrl T"),)
            return Message(Status.BAD, self._stopped(stopped), self._stop_advice(stopped), keys)

        self._bar.post(SALE, word)

    def _stopped(self, stopped: SalesStopped) -> str:
        what = self._what_is_stopped(stopped)
        if stopped.measure is None:
            return self.tr("{what}暂停售票").format(what=what)
        return self.tr("{what}已达最大承载量，暂停售票").format(what=what)

    def _what_is_stopped(self, stopped: SalesStopped) -> str:
        if stopped.zone is not None:
            name = Bilingual(stopped.name_zh or "", stopped.name_en or "")
            return self.tr("{zone} ").format(zone=name.text(self._words.language))
        if stopped.timeslot is not None and stopped.starts:
            return self.tr("{starts} 场次").format(starts=stopped.starts)
        return self.tr("今天") if stopped.today else self.tr("{day} ").format(day=stopped.day)

    def _stop_advice(self, stopped: SalesStopped) -> str:
        if stopped.zone is not None:
            return self.tr("本单未售出，请换不含该区域的票，或改日期。")
        if stopped.timeslot is not None:
            return self.tr("本单未售出，请换一个时段，或改日期。")
        return self.tr("本单未售出，请改日期；何时恢复由值班主管或承载量决定。")

    def _say(self, head: Callable[[], str], body: Callable[[], str]) -> None:
        self._bar.post(SALE, lambda: Message(Status.WARN, head(), body()))

    def _limited(self, refused: IdLimitReached, offer: TicketOffer | None, mask: str) -> str:
        name, limit = self._name(offer), refused.limit
        if not mask:
            return self.tr("{name} 每证限购 {limit} 张").format(name=name, limit=limit)
        return self.tr("证件 {mask} 限购 {name} {limit} 张").format(
            mask=mask, name=name, limit=limit
        )

    def _still_to_buy(self, refused: IdLimitReached) -> str:
        left = refused.limit - refused.bought
        if left <= 0:
            return self.tr("已购 {bought} 张，不能再买，本单未售出，请换人或取出这张票。").format(
                bought=refused.bought
            )
        return self.tr("已购 {bought} 张，还能买 {left} 张，本单未售出，请减少数量。").format(
            bought=refused.bought, left=left
        )

    def _bounds(self, refused: GroupSize) -> str:
        if refused.most is None:
            return self.tr("{least} 人起售，请改数量。").format(least=refused.least)
        if refused.least is None:
            return self.tr("最多 {most} 人，请改数量。").format(most=refused.most)
        return self.tr("{least} 至 {most} 人，请改数量。").format(
            least=refused.least, most=refused.most
        )

    def _name(self, offer: TicketOffer | None) -> str:
        return offer.name.text(self._words.language) if offer else self.tr("所选的票")
