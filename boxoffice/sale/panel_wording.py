"""How the panel with basket, cash and total is worded."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from boxoffice.sale.cash import NOTES, round_up
from boxoffice.sale.customer_strip import CustomerFace
from boxoffice.sale.people.choices import class_of
from boxoffice.sale.people.member_wording import MemberWording
from boxoffice.sale.sales_cards import SoldFace
from boxoffice.sale.shown import Mode, SaleShown, Sold
from boxoffice.sale.strips import HeadFace
from boxoffice.sale.stroke import Act
from boxoffice.sale.tender_panel import TenderFace
from boxoffice.sale.tenders.method_key import MethodFace
from boxoffice.sale.tenders.settlement import Method, Settlement
from boxoffice.sale.tenders.wording import TenderWording
from boxoffice.sale.wording import SaleWording
from shared.accounts.rules import AgencyAccount
from shared.catalogue.draft import ConcessionClassFacts
from shared.desktop.tokens import Status
from shared.desktop.widgets.amount_well import WellFace, WellState
from shared.desktop.widgets.basket_view import BasketRow
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import FEN_PER_YUAN, Money, format_yuan
from shared.pricing.rules import QuoteLine

METHOD_ACTS: Final = (
    (Method.CASH, Act.CASH),
    (Method.CODE, Act.PAY_CODE),
    (Method.CARD, Act.BANK_CARD),
    (Method.OTHER, Act.OTHER_TENDER),
)
_CODES: Final = frozenset({"wechat", "alipay"})
_OWN_KEY: Final = {Method.CASH.value: Method.CASH, Method.CARD.value: Method.CARD}


class PanelWording(QObject):
    """Words the right side and the sales that were made."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__()
        self._words = words
        self._members = MemberWording(words)
        self._tenders = TenderWording(words)

    def basket_head(self, shown: SaleShown) -> HeadFace:
        """Word the head of the basket; digits that wait stand in a chip."""
        chip = ""
        if shown.multiplying:
            chip = self.tr("改数量 {digits}").format(digits=shown.pending or "–")
        elif shown.pending:
            chip = self.tr("数量 {digits}").format(digits=shown.pending)
        day = shown.page.visit_day if shown.page else None
        right = self._words.day_name(day, shown.today) if day and shown.today else ""
        status = Status.INFO if chip else None
        if day and day != shown.today and not chip:
            chip, status = f"{right} {day:%m-%d}", Status.WARN
        return HeadFace(self.tr("本单"), self._words.counts(shown.quote_shown), right, chip, status)

    def basket_rows(self, shown: SaleShown) -> tuple[BasketRow, ...]:
        """Word the lines."""
        quote = shown.quote_shown
        if quote is None:
            return ()
        return tuple(
            self._row(line, class_of(wanted.concession_id, shown.page))
            for line, wanted in zip(quote.lines, quote.basket.lines, strict=True)
        )

    def customer(self, shown: SaleShown) -> CustomerFace:
        """Word for whom the basket is."""
        codes = self.tr("没有券码")
        if shown.codes:
            codes = self.tr("券码 {count}").format(count=shown.codes)
        return CustomerFace(
            member=self._agency(shown.agency) or self._members.buyer(shown.buyer),
            codes=codes,
            has_member=shown.buyer is not None or shown.agency is not None,
            has_codes=shown.codes > 0,
            works=shown.mode is Mode.BASKET,
        )

    def hints(self, shown: SaleShown) -> tuple[tuple[str, str], ...]:
        """Word the keys that work on the basket now."""
        if shown.mode is not Mode.BASKET or shown.sheet is not None:
            return ()
        if shown.multiplying:
            return (("Enter", self.tr("改好")), ("Esc", self.tr("不改")))
        if shown.pending:
            return (
                ("F1–F8", self.tr("选票")),
                ("*", self.tr("改数量")),
                *((("/", self.tr("到这个钟点")),) if shown.slots else ()),
                ("Esc", self.tr("取消")),
            )
        if shown.quote is None or not shown.quote.lines:
            repeat = (("+", self.tr("重复上一单")),) if shown.history else ()
            practice = ((shown.keys.cap(Act.PRACTICE), self.tr("练习")),) if shown.practises else ()
            return (("2", self.tr("先按数量")), ("F1–F8", self.tr("再选票")), *repeat, *practice)
        times = (("/", self.tr("换时段")),) if shown.slots else ()
        return (
            *times,
            ("*", self.tr("改数量")),
            ("+", self.tr("加一")),
            ("−", self.tr("减一")),
            ("Del", self.tr("删行")),
        )

    def total(self, shown: SaleShown) -> tuple[str, str]:
        """Word label and breakdown of the total."""
        quote = shown.quote_shown
        label = self.tr("应收")
        if shown.loading:
            label += "…"
        if quote is None or not quote.lines:
            return label, ""
        sold = shown.change_of
        if sold is not None and sold.buyer is not None and sold.receipt.points is not None:
            return label, self._members.earned(sold.buyer, sold.receipt.points)
        if shown.mode is Mode.TENDER and shown.settlement.begun:
            return label, self.tr("还差 {due} · 已收 {parts}").format(
                parts=self._tenders.parts(shown.settlement), due=format_yuan(shown.due)
            )
        if sold is not None and sold.receipt.tenders:
            return label, self._tenders.paid(sold.receipt.tenders)
        saved = Money.sum(line.saved for line in quote.lines)
        if saved:
            whole = format_yuan(quote.total + saved)
            return label, self.tr("原价 {whole} · 优惠 {discount}").format(
                whole=whole, discount=format_yuan(-saved)
            )
        return label, self.tr("{tickets} 张 · {persons} 人").format(
            tickets=quote.tickets, persons=quote.persons
        )

    def tender(self, shown: SaleShown) -> TenderFace:
        """Word the cash."""
        quote = shown.quote_shown
        cash = shown.settlement.method is Method.CASH
        usual = round_up(shown.due) if shown.mode is Mode.TENDER and cash else None
        free = shown.mode is Mode.TENDER and not shown.recording
        taking = free and cash
        typing = free and (not shown.settlement.waiting or shown.settlement.by_hand)
        clearing = typing and not (shown.cash.empty and not shown.settlement.typed)
        return TenderFace(
            methods=self._methods(shown),
            spoken=self._words.contents(quote) if quote else "",
            well=self._well(shown) if cash else self._asked(shown.settlement),
            counts={value: shown.cash.count_of(value) for value in NOTES},
            notes_spoken={value: self._note_spoken(value, shown) for value in NOTES},
            round_up=self.tr("凑整 {sum}").format(sum=_short(usual) if usual else "").strip(),
            exact=self.tr("正好 {sum}").format(sum=_short(shown.due) if taking else "").strip(),
            can_round_up=usual is not None,
            delete=self.tr("退格"),
            clear=self.tr("清除"),
            clear_cap="Esc" if clearing else "",
            taking=taking,
            typing=typing,
        )

    def sold(self, sold: Sold) -> SoldFace:
        """Word a sale that was made."""
        state, status = self.tr("已打印"), Status.OK
        if sold.unprinted:
            state = self.tr("{count} 张待打印").format(count=sold.unprinted)
            status = Status.WARN
        return SoldFace(
            number=sold.receipt.number,
            time=f"{sold.at.astimezone(SITE_TIME_ZONE):%H:%M:%S}",
            contents=self._words.contents(sold.quote),
            amount=format_yuan(sold.receipt.total),
            state=state,
            status=status,
        )

    def _row(self, line: QuoteLine, of_class: ConcessionClassFacts | None) -> BasketRow:
        language = self._words.language
        unit = f"@{format_yuan(line.unit_price)}"
        if line.saved:
            unit = self.tr("优惠 {amount}").format(amount=format_yuan(-line.saved))
        return BasketRow(
            ticket_class=line.offer.ticket_class,
            name=line.offer.name.text(language),
            note=self._words.line_note(line, of_class),
            quantity=line.quantity,
            amount=format_yuan(line.amount),
            unit=unit,
            check=of_class is not None and bool(of_class.documents.zh),
        )

    def _well(self, shown: SaleShown) -> WellFace:
        if shown.change_of is not None:
            receipt = shown.change_of.receipt
            received, total = receipt.received, receipt.total
        else:
            total = shown.due
            received = shown.cash.amount(total)
        change = received - total
        state, label = WellState.EXACT, self.tr("找零")
        if change.fen > 0:
            state = WellState.CHANGE
        elif change.fen < 0:
            state, label = WellState.SHORT, self.tr("还差")
        suggested = shown.cash.empty and shown.change_of is None
        return WellFace(
            received_label=self.tr("实收"),
            received=format_yuan(received),
            received_note=self.tr("正好") if suggested else shown.cash.breakdown(),
            change_label=label,
            change=format_yuan(Money(abs(change.fen))),
            state=state,
            suggested=suggested,
        )

    def _agency(self, agency: AgencyAccount | None) -> str:
        if agency is None:
            return ""
        return self.tr("{name} · 可用 {available}").format(
            name=agency.contract.name.text(self._words.language),
            available=format_yuan(agency.available),
        )

    def _methods(self, shown: SaleShown) -> tuple[MethodFace, ...]:
        paid = shown.change_of.receipt.tenders if shown.change_of else ()
        on = Method.CASH if shown.change_of else shown.settlement.method
        if paid:
            last = paid[-1].tender
            on = Method.CODE if last in _CODES else _OWN_KEY.get(last, Method.OTHER)
        free = shown.mode is Mode.TENDER and not (shown.recording or shown.settlement.waiting)
        mine = Method.OTHER if on is Method.STATIC else on  # it is chosen among the others
        return tuple(
            MethodFace(
                self._tenders.method(shown.settlement.method if method is mine else method),
                shown.keys.cap(act) if free and method is not mine else "",
                on=method is mine,
                works=free and (method is Method.CASH or shown.due.fen > 0),
            )
            for method, act in METHOD_ACTS
        )

    def _asked(self, settlement: Settlement) -> WellFace:
        """Word an amount that another method is to take, and what is still wanted for it."""
        label, told, note = self._tenders.wanted(settlement)
        return WellFace(
            received_label=label,
            received=told,
            received_note=note,
            change_label=self.tr("应收 {method}").format(
                method=self._tenders.method(settlement.method)
            ),
            change=format_yuan(settlement.amount or Money(0)),
            state=WellState.ASKED,
            suggested=not settlement.typed,
        )

    def _note_spoken(self, value: int, shown: SaleShown) -> str:
        count = shown.cash.count_of(value)
        return self.tr("{value} 元，{count} 张").format(value=value, count=count)


def _short(amount: Money) -> str:
    text = format_yuan(amount)
    return text.removesuffix(".00") if amount.fen % FEN_PER_YUAN == 0 else text
