"""Times of visit at the counter: choosing one, and finding the next that has room."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.shown import SlotStrip
from boxoffice.sale.slot_messages import SlotMessages
from boxoffice.sale.slots import (
    FreeSlot,
    SlotWish,
    first_timed,
    is_timed,
    moved,
    read_hour,
    slots_of,
    timed_slots,
    without_room,
)
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.offer import SlotOffer, TicketOffer
from shared.desktop.background import Background
from shared.pricing.rules import BasketLine

logger = logging.getLogger(__name__)


class SlotCounter(QObject):
    """`asking` is true while free times are looked up; strokes then wait.

    `changed` is called when the answer is there.
    """

    def __init__(
        self,
        counter: Counter,
        pages: DayPages,
        database: Background,
        desk: SaleDesk,
        messages: SlotMessages,
    ) -> None:
        super().__init__()
        self._counter = counter
        self._pages = pages
        self._database = database
        self._desk = desk
        self._messages = messages
        self._wish: SlotWish | None = None
        self._free: tuple[FreeSlot, ...] = ()
        self._turned = 0
        self.asking = False
        self.changed: Callable[[], None] = lambda: None
        counter.slot_full = self.ask

    def strip(self) -> SlotStrip | None:
        """Give the times of the selected line; None when it has none to choose."""
        line, offer = self._counter.draft.selected_line, self._counter.selected_offer
        if line is None or offer is None or not is_timed(offer):
            return None
        chosen = frozenset(slot.timeslot_id for slot in slots_of(line, offer))
        return SlotStrip(offer, _not_long_past(timed_slots(offer)), chosen, self._turned)

    def press(self, stroke: Stroke) -> bool:
        """Do what a key of the times does; False when it is none."""
        if stroke.act is Act.TURN_SLOTS:
            self._turned += 1
            return True
        self._turned = 0
        match stroke.act:
            case Act.SLOT:
                self._choose(lambda slot: slot.timeslot_id == stroke.number)
            case Act.OTHER_SLOT:
                self._other()
            case Act.FIRST_FREE | Act.SECOND_FREE:
                self._take(0 if stroke.act is Act.FIRST_FREE else 1)
            case _:
                self._wish, self._free = None, ()
                return False
        return True

    def ask(self, wish: SlotWish) -> None:
        """Look for the next times that have room for a wish, and offer them."""
        page = self._counter.page
        if page is None or wish.after is None:
            return
        self.asking, series, day, after = True, wish.full.series_id, page.visit_day, wish.after
        self._database.run(
            self,
            lambda: self._desk.free_slots(series, day, after, wish.persons),
            lambda free: self._found(wish, free),
            lambda error: self._not_found(wish, error),
        )

    def wish_for(self, timeslot_id: int) -> SlotWish | None:
        """Give the line that has no room in a timeslot any more, if that begins at an hour."""
        for at, line in enumerate(self._counter.draft.lines):
            offer = self._counter.offers.get(line.ticket_type_id)
            full = next(
                (one for one in slots_of(line, offer) if one.timeslot_id == timeslot_id), None
            ) if offer else None  # fmt: skip
            if offer is not None and full is not None and full.starts is not None:
                return SlotWish.of(line, offer, full, at, refused=True)
        return None

    def _found(self, wish: SlotWish, free: tuple[FreeSlot, ...]) -> None:
        self.asking = False
        page, today = self._counter.page, self._counter.today
        if page is not None and today is not None:
            # Another day would be another day for all that is in the basket.
            alone = not self._counter.draft.lines
            free = tuple(slot for slot in free if alone or slot.day == page.visit_day)
            self._wish, self._free = wish, free
            self._messages.say_full(wish, free, page.visit_day, today)
        self.changed()

    def _not_found(self, wish: SlotWish, error: Exception) -> None:
        logger.error("free times were not found", exc_info=error)
        self._found(wish, ())

    def _take(self, place: int) -> None:
        wish, page = self._wish, self._counter.page
        if wish is None or page is None or place >= len(self._free):
            return
        free, self._wish, self._free = self._free[place], None, ()
        if free.day == page.visit_day:
            self._settle(wish, free)
        else:
            self._pages.load(free.day, lambda: self._settle(wish, free))

    def _settle(self, wish: SlotWish, free: FreeSlot) -> None:
        offer = self._counter.offers.get(wish.offer.ticket_type_id)
        to = _slot(offer, free.timeslot_id) if offer else None
        if offer is None or to is None:
            return
        same_day = all(slot in offer.series_of for slot in wish.slots)
        slots = wish.slots if same_day else ()
        line = BasketLine(offer.ticket_type_id, wish.quantity, slots, wish.concession_id)
        line = moved(line, offer, replace(to, left=max(to.left, free.left)))
        draft = self._counter.draft
        if wish.line is None:
            self._counter.put(draft.add(line), line)
        else:
            self._counter.put(draft.put(wish.line, line), line, wish.line)

    def _other(self) -> None:
        digits = self._counter.take_hour()
        if not digits:
            self._next()
            return
        hour = read_hour(digits)
        if hour is None or not self._choose(lambda slot: slot.starts == hour):
            self._messages.say_no_such_hour(digits)

    def _next(self) -> None:
        """Go to the next time that has room; after the last one, to the first."""
        line, offer = self._counter.draft.selected_line, self._counter.selected_offer
        now = first_timed(slots_of(line, offer)) if line and offer else None
        if line is None or offer is None or now is None:
            self._messages.say_no_times()
            return
        day = [slot for slot in timed_slots(offer) if slot.series_id == now.series_id]
        at = next(n for n, slot in enumerate(day) if slot.timeslot_id == now.timeslot_id)
        for slot in day[at + 1 :] + day[:at]:
            if slot.open and self._has_room(line, offer, slot):
                self._choose(lambda one, to=slot: one is to)  # type: ignore[misc]
                return
        self._messages.say_no_other_time(offer)

    def _has_room(self, line: BasketLine, offer: TicketOffer, slot: SlotOffer) -> bool:
        draft = self._counter.draft
        draft = draft.put(draft.selected, moved(line, offer, slot))
        return without_room(draft.lines, self._counter.offers, offer, (slot,)) is None

    def _choose(self, fits: Callable[[SlotOffer], bool]) -> bool:
        line, offer = self._counter.draft.selected_line, self._counter.selected_offer
        if line is None or offer is None:
            return False
        slot = next((one for one in timed_slots(offer) if fits(one)), None)
        if slot is None:
            return False
        draft, line = self._counter.draft, moved(line, offer, slot)
        self._counter.put(draft.put(draft.selected, line), line, draft.selected)
        return True


def _not_long_past(slots: tuple[SlotOffer, ...]) -> tuple[SlotOffer, ...]:
    """Leave out what is over, but for the last one: it tells where the day stands."""
    ahead = next((at for at, slot in enumerate(slots) if not slot.past), len(slots))
    return slots[max(ahead - 1, 0) :]


def _slot(offer: TicketOffer, timeslot_id: int) -> SlotOffer | None:
    return next((one for one in timed_slots(offer) if one.timeslot_id == timeslot_id), None)
