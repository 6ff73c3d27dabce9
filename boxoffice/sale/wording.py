"""How amounts, days and counts are written on the sale screen, in the language of the moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QObject

from boxoffice.sale.slots import first_timed
from shared.catalogue.draft import ConcessionClassFacts, PriceFamily
from shared.catalogue.offer import SlotOffer, TicketOffer, VisitDay
from shared.desktop.translations import Translations
from shared.desktop.widgets.day_key import DayFace
from shared.desktop.widgets.slot_key import SlotFace
from shared.desktop.widgets.ticket_button import TicketFace
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Language
from shared.kernel.money import format_yuan
from shared.marketing.rules import FlashSale
from shared.pricing.rules import Quote, QuoteLine

LOW_SHARE = 0.15


class SaleWording(QObject):
    """Words facts; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations

    @property
    def language(self) -> Language:
        """Tell the language of the moment."""
        return self._translations.language

    def weekday(self, day: date) -> str:
        """Give the short name of the weekday."""
        names = (
            self.tr("周一"),
            self.tr("周二"),
            self.tr("周三"),
            self.tr("周四"),
            self.tr("周五"),
            self.tr("周六"),
            self.tr("周日"),
        )
        return names[day.weekday()]

    def day_name(self, day: date, today: date) -> str:
        """Call a day today, tomorrow, or by its weekday."""
        if day == today:
            return self.tr("今天")
        if day == today + timedelta(days=1):
            return self.tr("明天")
        return self.weekday(day)

    def long_day(self, day: date) -> str:
        """Write a day with its year and weekday."""
        if self.language is Language.EN:
            return f"{self.weekday(day)} {day.isoformat()}"
        return f"{day.year} 年 {day.month} 月 {day.day} 日 {self.weekday(day)}"

    def day_face(self, shown: VisitDay, today: date, *, selected: bool) -> DayFace:
        """Word the key of a visit day."""
        name = self.day_name(shown.day, today)
        near = shown.day <= today + timedelta(days=1)
        written = f"{shown.day:%m-%d} {self.weekday(shown.day)}" if near else f"{shown.day:%m-%d}"
        if shown.left is None or not shown.quota:
            closed, left, share = self.tr("未开售"), "", None
        else:
            closed = "" if shown.left else self.tr("售完")
            left = self.tr("余 {left}").format(left=f"{shown.left:,}")
            share = shown.left / shown.quota
        return DayFace(
            name=name,
            date=written,
            left=left,
            share=share,
            low=share is not None and share < LOW_SHARE,
            closed=closed,
            selected=selected,
            spoken=f"{name}，{shown.day:%m-%d}，{closed or left}",
        )

    def ticket_face(
        self,
        offer: TicketOffer,
        place: int,
        count: int,
        *,
        quiet: bool,
        sale: FlashSale | None = None,
    ) -> TicketFace:
        """Word the key of a ticket type; `quiet` while no ticket can be added.

        While a flash sale runs the key has its price, its name and when it ends.
        """
        sold_out = self.tr("售完") if offer.left == 0 else ""
        slot = None if sold_out else first_timed(_taken(offer))
        left, share = "", None
        places, quota = (slot.left, slot.quota) if slot else (offer.left, offer.quota)
        if places is not None and quota:
            left = "" if sold_out else self.tr("余 {left}").format(left=f"{places:,}")
            share = places / quota
        name = offer.name.text(self.language)
        price = format_yuan(sale.price if sale else offer.price)
        cap = "" if quiet or sold_out else f"F{place + 1}"
        parts = (name, self.tr("{price} 元").format(price=price), sold_out or left, cap)
        return TicketFace(
            ticket_class=offer.ticket_class,
            name=name,
            note=self._flash_note(sale) if sale else self._button_note(offer, slot),
            price=price,
            left=left,
            share=share,
            low=share is not None and share < LOW_SHARE,
            sold_out=sold_out,
            count=count,
            cap=cap,
            quiet=quiet,
            spoken="，".join(part for part in parts if part),
        )

    def slot_face(self, slot: SlotOffer, *, selected: bool) -> SlotFace:
        """Word the key of a time of visit."""
        time = f"{slot.starts:%H:%M}" if slot.starts else ""
        closed = self.tr("已过") if slot.past else "" if slot.left else self.tr("售完")
        left = "" if closed else self.tr("余 {left}").format(left=f"{slot.left:,}")
        share = slot.left / slot.quota if slot.quota and not slot.past else None
        return SlotFace(
            time=time,
            left=left,
            share=share,
            low=share is not None and share < LOW_SHARE,
            closed=closed,
            selected=selected,
            spoken=f"{time}，{closed or left}",
        )

    def line_note(self, line: QuoteLine, of_class: ConcessionClassFacts | None = None) -> str:
        """Write below a line for when it is, for whom, and what made its price."""
        slot = first_timed(
            slot
            for day in line.offer.slots.values()
            for slot in day
            if slot.timeslot_id in line.slots
        )
        if of_class is not None:
            parts = self._class_note(line, of_class)
        else:
            note = "" if slot is not None else line.offer.note.text(self.language)
            parts = [self._made(line), note]
            usual = _is_of_every_day(line) and not (line.price.cut or line.discounts)
            if usual or not line.saved:  # what it is tells more than a price of every day
                parts.reverse()
        span = _span(slot) if slot is not None else ""
        return " · ".join(part for part in (span, *parts) if part)

    def _class_note(self, line: QuoteLine, of_class: ConcessionClassFacts) -> list[str]:
        """Name the class, what to look at, and the price's rule where that says something else."""
        documents = of_class.documents.text(self.language)
        look = self.tr("核对 {documents}").format(documents=documents) if documents else ""
        said = line.price.rule.concession_id == of_class.id or _is_of_every_day(line)
        made = self._made(line) if not said or line.price.cut else self._discounts(line)
        return [of_class.name.text(self.language), look, made]

    def _made(self, line: QuoteLine) -> str:
        """Name what made a price; beside discounts, the price of every day is no news."""
        if line.discounts and _is_of_every_day(line) and not line.price.cut:
            return self._discounts(line)
        return line.rule.text(self.language)

    def _discounts(self, line: QuoteLine) -> str:
        return " + ".join(one.name.text(self.language) for one in line.discounts)

    def _flash_note(self, sale: FlashSale) -> str:
        ends = sale.ends_at.astimezone(SITE_TIME_ZONE)
        clock = f"{ends:%H:%M:%S}" if ends.second else f"{ends:%H:%M}"
        until = self.tr("至 {clock}").format(clock=clock)
        return f"{sale.name.text(self.language)} · {until}"

    def _button_note(self, offer: TicketOffer, slot: SlotOffer | None) -> str:
        # The rule is named where it is not the one of every day.
        rule = offer.plain.rule
        named = rule.name.text(self.language) if rule.priority > 0 else ""
        note = _span(slot) if slot else offer.note.text(self.language)
        return " · ".join(part for part in (named, note) if part)

    def counts(self, quote: Quote | None) -> str:
        """Write lines, tickets and persons of a basket."""
        if quote is None or not quote.lines:
            return self.tr("还没有选票")
        return self.tr("{lines} 行 · {tickets} 张 · {persons} 人").format(
            lines=len(quote.lines), tickets=quote.tickets, persons=quote.persons
        )

    def contents(self, quote: Quote) -> str:
        """Write a basket in one line."""
        return " · ".join(
            f"{line.offer.name.text(self.language)} ×{line.quantity}" for line in quote.lines
        )


def _taken(offer: TicketOffer) -> Iterable[SlotOffer]:
    day = (slot for slots in offer.slots.values() for slot in slots)
    return (slot for slot in day if slot.timeslot_id in offer.first_open)


def _span(slot: SlotOffer) -> str:
    start = f"{slot.starts:%H:%M}" if slot.starts else ""
    return f"{start}–{slot.ends:%H:%M}" if slot.ends else start


def _is_of_every_day(line: QuoteLine) -> bool:
    rule = line.price.rule
    return rule.priority == 0 and rule.family is PriceFamily.CALENDAR
