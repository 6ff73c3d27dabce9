"""Joins the page of channels elsewhere to the office."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.flow.act_presenter import RIGHTS
from boxoffice.flow.channel_page import ChannelPage
from boxoffice.flow.wording import FlowWording
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.refusal import Refusal
from shared.partners.intake import look_at_refused
from shared.partners.queries import PartnerNews, RefusedShown, StockShown, read_partner_news
from shared.partners.stock import ToldState, resend_stock

_STATES = {
    ToldState.DELIVERED: Status.OK,
    ToldState.REFUSED: Status.BAD,
    ToldState.QUEUED: Status.WARN,
}


class ChannelPresenter(QObject):
    """Shows both lists, and notes what somebody has done about an order."""

    def __init__(self, page: ChannelPage, context: RoomContext, words: FlowWording) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._words = words
        self._news = PartnerNews((), ())
        self._may = any(context.may(right) for right in RIGHTS)
        page.chosen.connect(lambda _: self._mark())
        page.looked.connect(self._look)
        page.told_again.connect(self._tell_again)
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._context.run(self, read_partner_news, self._take)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _take(self, news: PartnerNews) -> None:
        self._news = news
        self._show()

    def _show(self) -> None:
        page, news = self._page, self._news
        unseen = sum(one.seen_by is None for one in news.refused)
        waiting = sum(one.state is not ToldState.DELIVERED for one in news.stock)
        chips = []
        if unseen:
            chips.append((self.tr("{count} 单没有人看").format(count=unseen), Status.WARN))
        if waiting:
            chips.append((self.tr("{count} 条没有送到").format(count=waiting), Status.WARN))
        page.head.show_title(
            self.tr("渠道订单与库存"), self.tr("停售后到的渠道订单一律答“售罄”，列在这里"), chips
        )
        page.orders.show_rows([self._order_row(one) for one in news.refused])
        page.stock.show_rows([self._stock_row(at, one) for at, one in enumerate(news.stock)])
        self._mark()

    def _order_row(self, one: RefusedShown) -> DataRow:
        words = self._words
        times = self.tr("问了 {count} 次").format(count=one.asked) if one.asked > 1 else ""
        done = " · ".join(filter(None, (one.seen_by or self.tr("没有人看"), one.note, times)))
        platform = {"ctrip": self.tr("携程"), "meituan": self.tr("美团")}.get(one.interface or "")
        cells = (
            words.instant(one.at), platform or words.name(one.channel_name), one.channel_no,
            f"{one.day}", f"{one.persons:,}", done,
        )  # fmt: skip
        unseen = one.seen_by is None
        return DataRow(one.id, cells, Status.WARN if unseen else None, strong=unseen)

    def _stock_row(self, at: int, one: StockShown) -> DataRow:
        words = self._words
        kind = self.tr("关闭") if one.kind == "CLOSE" else self.tr("重开")
        zone = words.name(one.zone) if one.zone else self.tr("全园")
        cells = (
            words.instant(one.at), words.name(one.channel_name), f"{kind} · {one.day} · {zone}",
            self._state(one), self._trouble(one),
        )  # fmt: skip
        return DataRow(at, cells, _STATES[one.state])

    def _state(self, one: StockShown) -> str:
        match one.state:
            case ToldState.DELIVERED:
                return self.tr("已送达")
            case ToldState.REFUSED:
                return self.tr("对方拒绝")
        return self.tr("等待") if one.tries else self.tr("排队")

    def _trouble(self, one: StockShown) -> str:
        if one.told_at is not None:
            return " · ".join(filter(None, (self._words.clock(one.told_at), one.trouble)))
        if not one.tries:
            return self.tr("还没有接口来取")
        return self.tr("试了 {count} 次，{trouble}").format(count=one.tries, trouble=one.trouble)

    def _order(self) -> RefusedShown | None:
        marked = self._page.orders.current()
        return next((one for one in self._news.refused if one.id == marked), None)

    def _message(self) -> StockShown | None:
        marked = self._page.stock.current()
        known = isinstance(marked, int) and 0 <= marked < len(self._news.stock)
        return self._news.stock[marked] if known else None

    def _mark(self) -> None:
        message = self._message()
        refused = message is not None and message.state is ToldState.REFUSED
        self._page.look.setEnabled(self._may and self._order() is not None)
        self._page.tell.setEnabled(self._may and refused)

    def _look(self) -> None:
        order, token, note = self._order(), self._context.token(), self._page.note.value()
        if order is None:
            return
        self._do(
            lambda session: look_at_refused(session, order.id, note, token=token),
            self.tr("已记下"),
        )

    def _tell_again(self) -> None:
        message, token = self._message(), self._context.token()
        if message is None:
            return
        what = (message.stop_id, message.channel, message.kind)
        self._do(lambda session: resend_stock(session, *what, token=token), self.tr("已重新排队"))

    def _do(self, job: Callable[[Session], None], said: str) -> None:
        self._context.run(self, job, lambda _: self._done(said), self._refused)

    def _done(self, said: str) -> None:
        self._words.say(Status.OK, lambda: (said, ""))
        self._page.note.show_value("")
        self.open()

    def _refused(self, _: Refusal) -> None:
        head, body = self.tr("没有记下"), self.tr("列表刚变过，请重新选择。")
        self._words.say(Status.WARN, lambda: (head, body))
        self.open()
