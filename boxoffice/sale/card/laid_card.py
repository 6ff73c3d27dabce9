"""A card laid on the reader at the bare sale screen: its holder is named and offered a concession.

The basket need not be there yet: who lays the card first is waited for with the first ticket.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from boxoffice.sale.card.messages import CardMessages
from boxoffice.sale.card.seat import Holder, Seat
from boxoffice.sale.counter import Counter
from boxoffice.sale.naming.better import Better
from boxoffice.sale.naming.entry import Demand, Entry, judge
from boxoffice.sale.naming.naming import Naming
from boxoffice.sale.naming.needs import Need
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.concession import age_on
from shared.identity.names import normalise_number
from shared.identity.person import PersonFacts

_DEMAND: Final = Demand(born=False)


@dataclass(frozen=True, slots=True)
class _Offer:
    """A concession that the holder may take instead, and the ticket it is instead of."""

    holder: Holder = field(repr=False)
    need: Need
    choice: Choice
    seat: Seat | None = None


class LaidCard:
    """What a laid card does to the sale. Nothing of it is kept when the next customer comes."""

    def __init__(
        self, counter: Counter, classes: Classes, naming: Naming, messages: CardMessages
    ) -> None:
        self._counter = counter
        self._naming = naming
        self._messages = messages
        self._better = Better(counter, classes)
        self._waiting: tuple[Entry, ...] = ()
        self._offer: _Offer | None = None
        self._reduced: frozenset[str] = frozenset()

    def press(self, stroke: Stroke) -> bool:
        """Take a card, or the concession that was offered; False leaves a stroke to the sale."""
        match stroke.act:
            case Act.CARD if stroke.entry is not None:
                self.read(stroke.entry)
            case Act.BETTER:
                self.take_offer()
            case _:
                return False
        return True

    def read(self, entry: Entry) -> None:
        """Take a card: a bad number is said, a good one named and compared with the basket."""
        page = self._counter.page
        if page is None:
            return
        judged = judge(entry, _DEMAND, page.visit_day)
        if judged.person is None:
            self._messages.say_fault(entry, judged.fault)
            return
        if not self._counter.draft.lines:
            self._wait(entry, judged.person)
            return
        self._fill(entry, judged.person)

    def say_not_now(self) -> None:
        """Say that no card is read while money is taken."""
        self._messages.say_not_now()

    def say_pass_sold(self) -> None:
        """Say that a pass was sold whose photo is to be taken."""
        self._messages.say_pass_sold()

    def keep(self, entry: Entry) -> None:
        """Keep a card for the next sale, while the change of the last one is still due."""
        self._waiting = (entry,)
        self._messages.say_next(entry)

    def follow(self) -> None:
        """See whether a ticket came for who laid the card first."""
        if self._waiting and self._counter.draft.lines:
            entry, self._waiting = self._waiting[0], self._waiting[1:]
            self.read(entry)

    def take_offer(self) -> None:
        """Give one ticket the concession that was offered last."""
        offer, self._offer = self._offer, None
        if offer is None:
            self._messages.say_no_offer()
            return
        entry = offer.holder.entry
        if self._naming.change_class(offer.need, offer.choice, offer.seat, entry):
            self._reduced |= {normalise_number(entry.number)}
            self._messages.say_taken(offer.holder, offer.choice)

    def next_sale(self) -> None:
        """Forget the last customer; a card that was laid early is the next one's."""
        self._offer, self._reduced = None, frozenset()

    def clear(self) -> None:
        """Forget everybody."""
        self.next_sale()
        self._waiting = ()
        self._messages.clear()

    def _wait(self, entry: Entry, person: PersonFacts) -> None:
        others = (one for one in self._waiting if one.number != entry.number)
        self._waiting = (*others, entry)
        self._messages.say_first_ticket(self._holder(entry, person))

    def _fill(self, entry: Entry, person: PersonFacts) -> None:
        seat, holder = self._naming.lay(entry), self._holder(entry, person)
        self._offer = self._offer_to(holder, person, seat)
        self._messages.say_read(holder, seat, self._offer.choice if self._offer else None)

    def _holder(self, entry: Entry, person: PersonFacts) -> Holder:
        page, born = self._counter.page, person.birthday
        if page is None or born is None or born > page.visit_day:
            return Holder(entry)
        return Holder(entry, age_on(born, page.visit_day))

    def _offer_to(self, holder: Holder, person: PersonFacts, seat: Seat | None) -> _Offer | None:
        """Find the ticket that would become cheapest; a person takes one of them."""
        if normalise_number(holder.entry.number) in self._reduced:
            return None
        needs = self._needs() if seat is None else (seat.need,)
        found = []
        for need in needs:
            choice = self._better.of(self._better.cheaper(need), person)
            if choice is not None:
                found.append(_Offer(holder, need, choice, seat))
        return min(found, key=lambda one: one.choice.unit, default=None)

    def _needs(self) -> tuple[Need, ...]:
        """List one ticket of each line, the selected line first; a class is nobody else's."""
        draft, offers = self._counter.draft, self._counter.offers
        order = sorted(range(len(draft.lines)), key=lambda at: at != draft.selected)
        lines = (draft.lines[at] for at in order)
        return tuple(
            Need(offers[line.ticket_type_id], 1, _DEMAND, replace(line, quantity=1))
            for line in lines
            if line.concession_id is None
        )
