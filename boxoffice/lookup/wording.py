"""How orders, tickets, what happened and what comes back are worded."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.acts import Act
from boxoffice.lookup.back_words import BackWords
from boxoffice.lookup.band_words import BandWords
from boxoffice.lookup.event_words import EventWords
from boxoffice.lookup.exchange_words import ExchangeWords
from boxoffice.lookup.key_rules import is_due, key_works
from boxoffice.lookup.pick_up_words import PickUpWords
from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.lookup.row_words import RowWords, time_of
from boxoffice.lookup.rows import RowFace
from boxoffice.lookup.shown import LookUpShown, Said, Stage
from boxoffice.lookup.sign_words import SignWords
from boxoffice.sale.strips import HeadFace
from boxoffice.sale.tenders.wording import TenderWording
from boxoffice.sale.wording import SaleWording
from shared.kernel.money import Money, format_yuan
from shared.sales.look_up import RequestShown

_CHANGING = (Stage.CHANGE, Stage.NAMING)


class LookUpWording(QObject):
    """Words facts in the language of the moment."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = self.facts = words
        self.reason_words = ReasonWords(words)
        self._backs = BackWords(words, self.reason_words)
        self._events = EventWords(words, self.reason_words, self._backs)
        self._rows = RowWords(words, self.reason_words)
        self._exchanges = ExchangeWords(words, self.reason_words)
        self._pick_ups = PickUpWords(words)
        self._signs = SignWords(words)
        self._bands = BandWords(words)
        self.tender_words = TenderWording(words)

    def field(self) -> str:
        """Name the field."""
        return self.tr("票码、订单号、证件号、手机号或姓名")

    def find(self) -> str:
        """Word the key beside the field."""
        return self.tr("查找")

    def sentence(self, shown: LookUpShown) -> str:
        """Say below the field what can be typed, or what came of it."""
        match shown.said:
            case Said.NOBODY:
                return self.tr("没有找到；请核对号码，或换一种方式查")
            case Said.MORE:
                return self.tr("只列最近的；请再输具体一点")
            case Said.LOST:
                return self.tr("数据库连接断开，请按 Enter 再查")
            case Said.NO_KEYS:
                return self.tr("本窗口没有查人的密钥，只能按票码和订单号查")
            case Said.WRONG_CODE | Said.TOO_MANY_TRIES:
                return self._pick_ups.sentence(shown)
            case _:
                return self.tr(
                    "扫票码、取票二维码；或输订单号（今天本窗口的只输末几位）、证件号、"
                    "手机号或姓名、手机号 空格 取票码"
                )

    def found(self, shown: LookUpShown) -> tuple[RowFace, ...]:
        """Word the orders that were found."""
        return tuple(self._rows.found(at, one) for at, one in enumerate(shown.found.orders, 1))

    def events(self, shown: LookUpShown) -> tuple[RowFace, ...]:
        """Word all that happened, the newest first."""
        if shown.history is None:
            return ()
        return tuple(self._events.face(one) for one in reversed(shown.history.events))

    def tickets(self, shown: LookUpShown) -> tuple[RowFace, ...]:
        """Word the tickets of the order."""
        if shown.history is None:
            return ()
        return tuple(self._rows.ticket(one, shown) for one in shown.history.tickets)

    def head(self, shown: LookUpShown) -> HeadFace:
        """Word the head of the order."""
        if shown.history is None:
            return HeadFace(self.tr("订单"), self.tr("还没有选"))
        order = shown.history.order
        note = f"{time_of(order.sold_at)} · {order.station.text(self._words.language)}"
        person = order.person
        if person is not None:
            note += f" · {person.name} {person.document}"
        chip, status = self._rows.order_state(order)
        return HeadFace(order.number, note, chip=chip, chip_status=status)

    def reasons(self, shown: LookUpShown) -> tuple[str, ...]:
        """Word what can be chosen from."""
        if shown.stage is Stage.REPRINT:
            return self.reason_words.of_reprints()
        if shown.stage is Stage.REJECT:
            return self.reason_words.of_rejections()
        return self.reason_words.of_refunds()

    def ask(self, shown: LookUpShown) -> str:
        """Ask for the reason."""
        if shown.stage is Stage.REPRINT:
            return self.tr("为什么补打？新票打出后旧票作废")
        if shown.stage is Stage.REJECT:
            return self.tr("为什么拒绝？窗口看得到原因")
        if shown.stage is Stage.VOID:
            return self.tr("为什么作废？整单全额退回")
        return self.tr("为什么退票？按数字键选")

    def options(self, shown: LookUpShown) -> tuple[RowFace, ...]:
        """Word what tickets can be changed for."""
        if shown.change is None:
            return ()
        plan, exchanging = shown.change, shown.exchanging
        return tuple(
            self._exchanges.option(at, plan, one, exchanging=exchanging)
            for at, one in enumerate(plan.options, 1)
        )

    def naming(self, shown: LookUpShown) -> tuple[str, str, tuple[str, str, str]]:
        """Say whom a pass is for that is being named, and word the fields."""
        return self._exchanges.naming(shown)

    def requests(self, shown: LookUpShown) -> tuple[RowFace, ...]:
        """Word the refunds that wait for approval."""
        return tuple(self._rows.request(one, shown) for one in shown.requests)

    def sign(self, shown: LookUpShown) -> tuple[str, str, str]:
        """Say what a supervisor signs for, and word the keys beside the digits."""
        return (self._signs.title(shown), *self._signs.keys())

    def hints(self, shown: LookUpShown) -> tuple[tuple[str, str], ...]:
        """Word the keys that work on the tickets now."""
        if shown.signing:
            return (("Enter", self.tr("签字")), ("Esc", self.tr("返回")))
        if shown.stage is Stage.APPROVALS:
            return (("Space", self.tr("勾选")), ("*", self.tr("全选")), ("Del", self.tr("拒绝")))
        if shown.history is None:
            return ()
        if shown.stage is Stage.REFUND:
            return (("1–7", self.tr("原因")), ("Space", self.tr("勾选")), ("*", self.tr("全选")))
        if shown.stage in _CHANGING:
            return self._exchanges.hints(shown)
        if shown.stage is Stage.BAND:
            return self._bands.hints(shown)
        if shown.stage is Stage.HAND_OUT:
            return self._backs.hints(shown)
        if shown.acting:
            return (("1–7", self.tr("原因")), ("Esc", self.tr("返回")))
        return (("Space", self.tr("勾选要退的票")), ("PgDn", self.tr("更早的记录")))

    def total(self, shown: LookUpShown) -> tuple[str, str, str]:
        """Word label, breakdown and figure of the total."""
        if shown.done is not None:
            owed = self._backs.owed(shown.history) if shown.history else ""
            label = self.tr("退款在途") if owed else self.tr("已退给游客")
            ways = owed or self._ways(shown.done.tenders)
            return label, ways, format_yuan(shown.done.amount)
        if shown.requests:
            ticked = (one.amount for one in shown.requests if one.id in shown.ticked)
            count = self.tr("{count} 笔待批").format(count=len(shown.requests))
            return self.tr("已勾选"), count, format_yuan(Money.sum(ticked))
        if shown.changed is not None:
            return self._exchanges.done(shown.changed.settled)
        if shown.stage in _CHANGING:
            return self._exchanges.total(shown)
        if shown.stage in (Stage.REFUND, Stage.VOID) and shown.plan is not None:
            fee = self.tr("票款 {gross} · 手续费 {fee}").format(
                gross=format_yuan(shown.plan.gross), fee=format_yuan(-shown.plan.fee)
            )
            return self.tr("应退"), fee, format_yuan(shown.plan.amount)
        if shown.history is None:
            return self.tr("实付"), "", format_yuan(Money(0))
        owed = self._backs.owed(shown.history)
        if shown.stage is Stage.HAND_OUT:
            asked = (one.amount for one in shown.history.owed if one.at_terminal)
            unknown = Money.sum(asked)
            label = self.tr("待确认") if unknown else self.tr("付给游客")
            return label, owed, format_yuan(unknown or shown.history.due_here)
        order = shown.history.order
        back = self._waiting(shown.history.request) or owed
        if order.back and not back:
            back = self.tr("已退 {back}").format(back=format_yuan(-order.back))
        return self.tr("实付"), back, format_yuan(order.total - order.back)

    def primary(self, shown: LookUpShown) -> tuple[str, str, bool]:
        """Word the next key, its cap, and whether it works."""
        match shown.stage:
            case Stage.REFUND | Stage.VOID:
                word = self.tr("退款") if shown.stage is Stage.REFUND else self.tr("作废并退款")
                doubtful = shown.plan is not None and shown.plan.doubt is not None
                if (shown.allowed or doubtful) and not shown.signing:
                    word = self.tr("请主管签字")
                ready = shown.plan is not None and shown.plan.whole and not shown.busy
                word = self.tr("正在退款…") if shown.busy else word
                return word, "Enter", ready and shown.reason is not None
            case Stage.CHANGE | Stage.NAMING:
                return self._exchanges.primary(shown)
            case Stage.APPROVALS:
                count = len(shown.ticked)
                word = self.tr("批准 {count} 笔").format(count=count)
                return word, "Enter", count > 0 and not shown.busy
            case Stage.REJECT:
                word = self.tr("拒绝 {count} 笔").format(count=len(shown.ticked))
                return word, "Enter", shown.reason is not None and not shown.busy
            case Stage.REPRINT:
                return self.tr("补打"), "Enter", shown.reason is not None and not shown.busy
            case Stage.HAND_OUT:
                return self._backs.primary(shown), "Enter", not shown.busy
            case Stage.BAND:
                return self._bands.primary()
        return self._primary_of_order(shown)

    def _primary_of_order(self, shown: LookUpShown) -> tuple[str, str, bool]:
        if shown.stage is Stage.ORDER and shown.waits:
            return self._pick_ups.primary(shown)
        if shown.stage is Stage.ORDER and is_due(shown):
            return self.tr("付退款"), "F7", True
        return self.tr("退票"), "F7", shown.stage is Stage.ORDER and bool(shown.ticked)

    def leave(self, shown: LookUpShown) -> str:
        """Word the key at the left of the next one."""
        return self.tr("返回") if shown.deciding else self.tr("回售票")

    def back(self, shown: LookUpShown) -> str:
        """Word the key that goes back, among the functions."""
        return self.leave(shown)

    def function(self, act: Act, shown: LookUpShown) -> str:
        """Word a key at the foot of the left side."""
        if act is Act.REPRINT and shown.waits:
            return self.tr("取票")
        if act is Act.EXCHANGE and shown.ticket is not None and shown.ticket.a_pass:
            return self.tr("年卡")
        return {
            Act.REFUND: self.tr("退票"),
            Act.REPRINT: self.tr("补打"),
            Act.VOID: self.tr("作废上一单"),
            Act.CHANGE: self.tr("改签"),
            Act.EXCHANGE: self.tr("换票·升级"),
            Act.BAND: self._bands.function(),
            Act.RECEIPT: self.tr("打小票"),
            Act.CONFIRM: self.tr("确认单"),
            Act.APPROVALS: self.tr("退款审批"),
            Act.ALL: self.tr("全选"),
            Act.SEARCH: self.tr("再查一单"),
            Act.SUPERVISOR: self.tr("主管授权"),
        }[act]

    def works(self, act: Act, shown: LookUpShown) -> bool:
        """Tell whether such a key does anything now."""
        return key_works(act, shown)

    def _waiting(self, request: RequestShown | None) -> str:
        """Say how a refund stands that was asked for."""
        if request is None:
            return ""
        amount = format_yuan(request.amount)
        if request.state == "APPROVED":
            return self.tr("已批准退 {amount}（{by}）").format(amount=amount, by=request.by)
        if request.state == "REJECTED":
            why = self.reason_words.rejection(request.why)
            return self.tr("退款被拒：{why}（{by}）").format(why=why, by=request.by)
        return self.tr("退 {amount} 待批").format(amount=amount)

    def _ways(self, tenders: tuple[tuple[str, Money], ...]) -> str:
        return " · ".join(
            f"{self.reason_words.tender(tender)} {format_yuan(amount)}"
            for tender, amount in tenders
        )
