"""The form of a flash sale: one type at a price, so many tickets, in which timeslots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal

from boxoffice.marketing.promotion_form import PromotionForm
from boxoffice.marketing.reading import SlotOffers
from boxoffice.marketing.wording import MarketingWording
from shared.capacity.queries import DaySlot
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateField
from shared.desktop.form.number_field import MoneyField, NumberField
from shared.desktop.theme import Theme
from shared.kernel.money import Money, format_yuan
from shared.marketing.promote import NewFlashSale
from shared.marketing.rules import Source

_MOST_SERIES: Final = 6
_MOST_STOCK: Final = 100_000


class FlashForm(PromotionForm):
    """`asked` says that the timeslots of a type (id) on a day are wanted."""

    kind = Source.FLASH
    asked = Signal(int, object)

    def __init__(self, theme: Theme, words: MarketingWording, today: Callable[[], date]) -> None:
        super().__init__(theme, words, today)
        self._prices: Mapping[int, Money] = {}
        self._series_of: Mapping[int, tuple[int, ...]] = {}
        self._offers: SlotOffers | None = None
        form = self.form
        self.type: ChoiceField[int] = form.add("type", ChoiceField(theme, required=True))
        self.price = form.add("price", MoneyField(theme, required=True))
        self.stock = form.add("stock", NumberField(theme, least=1, most=_MOST_STOCK))
        self.stock.required = True
        self.day = form.add("day", DateField(theme, today))
        for field, span in ((self.type, 4), (self.price, 4), (self.stock, 4), (self.day, 4)):
            self.card.add(field, span)
        self.slots: list[ChoiceField[int]] = []
        for at in range(_MOST_SERIES):
            slot: ChoiceField[int] = form.add(f"slot{at}", ChoiceField(theme))
            slot.setVisible(False)
            self.slots.append(slot)
            self.card.add(slot, 4)
        form.changed.connect(self._word_price)
        self.type.edited.connect(self._ask)
        self.day.edited.connect(self._ask)
        self.word()

    def take_types(
        self,
        types: Sequence[tuple[int, str]],
        prices: Mapping[int, Money],
        series_of: Mapping[int, tuple[int, ...]],
    ) -> None:
        """Know the ticket types on sale, what they cost today, and whose places they take."""
        self.type.show_options(types, "" if types else self.words.nothing_on_sale())
        self._prices, self._series_of = prices, series_of
        self._word_price()

    def take_offers(self, offers: SlotOffers, names: Mapping[int, str]) -> None:
        """Offer the timeslots of a day, by series; the only one of a series is chosen."""
        if (offers.ticket_type_id, offers.day) != (self.type.value(), self.day.value()):
            return
        self._offers = offers
        for field, (series, slots) in zip(self.slots, offers.slots.items(), strict=False):
            field.show_label(names.get(series, ""))
            options = [(one.timeslot_id, self._slot_words(one)) for one in slots if not one.past]
            field.show_options(options, self.tr("这一天没有时段") if not options else "")
            known = any(number == field.value() for number, _ in options)
            if not known:
                field.show_value(options[0][0] if len(options) == 1 else None)

    def series(self) -> tuple[int, ...]:
        """Give the series that the chosen type takes places of."""
        return self._series_of.get(self.type.value() or 0, ())

    def new(self) -> NewFlashSale | None:
        """Give the promotion; None with a fault shown while something is missing."""
        frame = self.frame()
        if frame is None:
            return None
        used = self.slots[: len(self.series())]
        chosen = tuple(field.value() or 0 for field in used)
        if 0 in chosen:
            missing = used[chosen.index(0)]
            missing.show_error(self.tr("请选一个时段"))
            return None
        price, stock = self.price.value() or Money(0), self.stock.value() or 0
        return NewFlashSale(frame, self.type.value() or 0, price, stock, chosen)

    def empty(self) -> dict[str, Any]:
        """Give what the fields begin with."""
        for field in self.slots:
            field.setVisible(False)
        self.day.setVisible(False)
        self.days.setVisible(True)
        slots = {f"slot{at}": None for at in range(_MOST_SERIES)}
        return {"type": None, "price": None, "stock": None, "day": None} | slots

    def word(self) -> None:
        """Word heads and labels."""
        super().word()
        self.card.show_title(self.tr("抢购"), self.tr("库存从公共余票里单独留出，结束后自动还回"))
        self.type.show_label(self.tr("票种"))
        self.stock.show_label(self.tr("库存（张）"))
        self.day.show_label(self.tr("哪一天的场次"))
        self._word_price()

    def _ask(self) -> None:
        series = self.series()
        self.days.setVisible(not series)
        self.day.setVisible(bool(series))
        self.day.required = bool(series)
        for at, field in enumerate(self.slots):
            field.setVisible(at < len(series) and self.day.value() is not None)
        if series and self.day.value() is not None:
            self.asked.emit(self.type.value(), self.day.value())

    def _word_price(self) -> None:
        usual = self._prices.get(self.type.value() or 0)
        words = self.tr("今天窗口卖 {price}").format(price=format_yuan(usual)) if usual else ""
        self.price.show_label(self.tr("抢购价（元）"), words)

    def _slot_words(self, slot: DaySlot) -> str:
        left = self.tr("公共余 {left}").format(left=f"{slot.left:,}")
        if slot.starts is None or slot.ends is None:
            return self.tr("全天 · {left}").format(left=left)
        return f"{slot.starts:%H:%M}–{slot.ends:%H:%M} · {left}"
