"""Who of a member's family comes along: ticked by a key, and put into the basket together."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from boxoffice.sale.counter import Counter
from boxoffice.sale.look_up.entry import NO_ROW, ROWS
from boxoffice.sale.naming.entry import PHONE, Entry
from boxoffice.sale.naming.roll import Roll
from boxoffice.sale.people.choices import Choice, unit_of
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.people.family_fares import Coming, Fare, fare_of
from boxoffice.sale.people.shown import FamilyShown, KinShown
from boxoffice.sale.shown import offer_at, pages_of
from boxoffice.sale.slots import line_for
from boxoffice.sale.stroke import TICKET_KEYS, Act, Stroke
from shared.catalogue.draft import RealName
from shared.catalogue.offer import TicketOffer
from shared.members.buyer import Buyer
from shared.members.kin import FamilyMember, Kin
from shared.pricing.rules import BasketLine

_ALL: Final = "*"
_STEPS: Final = {Act.UP: -1, Act.DOWN: 1}


class Family:
    """The rows of a family; the member who was found is the first.

    A number or Space ticks somebody; who may have a lower price by a document is ticked twice for
    it. `*` ticks everybody.
    """

    def __init__(self, counter: Counter, classes: Classes, roll: Roll) -> None:
        self._counter = counter
        self._classes = classes
        self._roll = roll
        self.buyer: Buyer | None = None
        self.members: tuple[FamilyMember, ...] = ()
        self.more = False
        self.marked = NO_ROW
        self._coming: dict[int, Coming] = {}

    def open(self, buyer: Buyer, members: tuple[FamilyMember, ...]) -> None:
        """Show the family of a member, with nobody ticked."""
        self.close()
        self.buyer, self.members, self.more = buyer, members[:ROWS], len(members) > ROWS

    def close(self) -> None:
        """Forget everybody."""
        self.buyer, self.members, self.more = None, (), False
        self.marked, self._coming = NO_ROW, {}

    @property
    def fares(self) -> tuple[Fare, ...]:
        """Give what each would be sold as, by the page of now."""
        page, plain = self._counter.page, self.plain
        if page is None or plain is None:
            return tuple(map(Fare, self.members))
        choices = self._classes.of_line(plain, self._tier_id)
        return tuple(fare_of(one, choices, page) for one in self.members)

    @property
    def coming(self) -> tuple[Coming, ...]:
        """Tell of each whether they come."""
        return tuple(self._coming.get(at, Coming.NOT) for at in range(len(self.members)))

    @property
    def plain(self) -> BasketLine | None:
        """Give one ticket without a class: of the selected line, else of the first ticket key.

        The ticket page in sight comes first.
        """
        line = self._counter.draft.selected_line
        if line is not None:
            plain = self._classes.plain(line)
            offer = self._counter.offers.get(plain.ticket_type_id)
            if offer is not None and offer.persons == 1:
                return replace(plain, quantity=1, agreed=None)
        first = self._first_offer()
        return replace(line_for(self._counter.draft, first), quantity=1) if first else None

    def press(self, stroke: Stroke) -> bool:
        """Tick; False leaves a stroke to the sheet."""
        match stroke.act:
            case Act.TYPED | Act.DIGIT:
                for sign in stroke.text:
                    self._sign(sign)
            case Act.ROW:
                self._tick(stroke.number)
            case Act.MULTIPLY | Act.PAGE_DOWN:
                self._sign(_ALL)
            case Act.UP | Act.DOWN:
                start = -1 if stroke.act is Act.DOWN else 0
                at = self.marked if self.marked != NO_ROW else start
                self.marked = (at + _STEPS[stroke.act]) % len(self.members)
            case Act.BACKSPACE | Act.PAGE_UP | Act.CLEAR:
                pass
            case _:
                return False
        return True

    def fill(self) -> tuple[Choice, ...]:
        """Put whoever comes into the basket, named where a ticket asks for it.

        Gives the classes whose documents have to be looked at. What has no room ends it; the sale
        has then said so.
        """
        plain, fares, coming = self.plain, self.fares, self.coming
        to_see: list[Choice] = []
        if all(one is Coming.NOT for one in coming):
            return ()
        for fare, how in zip(fares, coming, strict=True):
            if plain is None or how is Coming.NOT:
                continue
            choice = fare.by_document if how is Coming.BY_DOCUMENT else fare.sure
            line = self._classes.add(plain, choice)
            if line is None:
                break
            self._name(line, fare.member)
            if how is Coming.BY_DOCUMENT and choice is not None:
                to_see.append(choice)
        self._name(None, self.members[0])
        return tuple(to_see)

    def shown(self) -> FamilyShown | None:
        """Give the rows; None while there is no family."""
        if self.buyer is None:
            return None
        fares, coming, plain = self.fares, self.coming, self.plain
        return FamilyShown(
            of=self.buyer,
            rows=tuple(map(self._row, fares, coming)),
            plain=self._counter.offers.get(plain.ticket_type_id) if plain else None,
            marked=self.marked,
            buyer=self._counter.draft.buyer,
            more=self.more,
        )

    @property
    def _tier_id(self) -> int | None:
        return self.buyer.tier_id if self.buyer else None

    def _row(self, fare: Fare, coming: Coming) -> KinShown:
        choice = fare.by_document if coming is Coming.BY_DOCUMENT else fare.sure
        plain = self.plain
        type_id = choice.ticket_type_id if choice else plain.ticket_type_id if plain else 0
        offer = self._counter.offers.get(type_id)
        unit = choice.unit if choice else None
        if choice is None and plain is not None and offer is not None:
            unit = unit_of(offer, plain, None, self._tier_id)
        each = offer is not None and offer.real_name is RealName.EACH
        return KinShown(fare, coming, unit, each and fare.member.document_kind is None)

    def _name(self, line: BasketLine | None, member: FamilyMember) -> None:
        if line is None and member.kind is not Kin.SELF:
            return
        if line is not None and member.document_kind is None:
            return  # the card on the reader names them
        self._roll.follow()
        kind = member.document_kind or PHONE
        entry = Entry(member.name, kind, member.document, kept_as=member.person_id)
        place = None if line is None else (line.ticket_type_id, line.concession_id)
        self._roll.seat(place, entry)

    def _sign(self, sign: str) -> None:
        if sign == _ALL:
            everybody = range(len(self.members))
            all_come = Coming.NOT not in self.coming
            self._coming = {} if all_come else {at: self._come(at) for at in everybody}
        elif sign == " " and self.marked != NO_ROW:
            self._tick(self.marked)
        elif sign in "123456789":
            self._tick(int(sign) - 1)

    def _come(self, at: int) -> Coming:
        now = self._coming.get(at, Coming.NOT)
        return Coming.SURE if now is Coming.NOT else now

    def _tick(self, at: int) -> None:
        if not 0 <= at < len(self.members):
            return
        self.marked = at
        doubt = self.fares[at].by_document is not None
        turn = {
            Coming.NOT: Coming.SURE,
            Coming.SURE: Coming.BY_DOCUMENT if doubt else Coming.NOT,
            Coming.BY_DOCUMENT: Coming.NOT,
        }
        self._coming[at] = turn[self._coming.get(at, Coming.NOT)]

    def _first_offer(self) -> TicketOffer | None:
        offers = self._counter.page.offers if self._counter.page else ()
        pages = sorted(pages_of(offers), key=lambda page: page != self._counter.ticket_page)
        places = ((page, place) for page in pages for place in range(TICKET_KEYS))
        found = (offer_at(offers, page, place) for page, place in places)
        return next((one for one in found if one is not None and one.persons == 1), None)
