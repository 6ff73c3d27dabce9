"""Finds passes by whatever there is, and tells all about one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.look_up import card_digest
from shared.identity.person import StationKeys
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.passes.rules import PassState, PassTerm, last_term, state_of, term_now
from shared.sales.search import search_of
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class TermShown:
    """A ticket of a pass as a window shows it; `began` is its first use (aware)."""

    term: PassTerm
    number: str
    order_id: UUID
    ticket_type_id: int
    name: Bilingual
    ticket_class: str
    persons: int
    price: Money
    wants_photo: bool
    takes_cards: bool
    began: datetime | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody a pass is for, masked; `photo` and `face` are when they were taken (aware).

    `birth_band` is the first of the five years in which they were born, None where nobody knows.
    """

    person_id: UUID
    name: str
    document: str
    photo: datetime | None
    card: UUID | None
    face: datetime | None = None
    birth_band: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """The pause that a pass is in."""

    id: UUID
    ticket_id: UUID
    since: date
    reason: str


@dataclass(frozen=True, slots=True)
class PassEvent:
    """One thing that happened: `what` as pass_events.sql names it."""

    at: datetime
    what: str
    place: Bilingual
    who: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AnnualPass:
    """A pass: its tickets, its holders, and the pause it may be in; events the newest first."""

    id: UUID
    number: str
    sold_at: datetime
    terms: tuple[TermShown, ...]
    holders: tuple[Holder, ...]
    pause: Pause | None
    held_days: int
    events: tuple[PassEvent, ...] = ()

    def now(self, today: date) -> TermShown:
        """Give the ticket that counts today."""
        return self._shown(term_now([one.term for one in self.terms], today))

    @property
    def last(self) -> TermShown:
        """Give the ticket that a renewal follows."""
        return self._shown(last_term([one.term for one in self.terms]))

    def state(self, today: date) -> PassState:
        """Tell how it stands."""
        return state_of(self.now(today).term, today)

    def _shown(self, term: PassTerm) -> TermShown:
        return next(one for one in self.terms if one.term is term)


@dataclass(frozen=True, slots=True)
class FoundPasses:
    """The newest passes found; `more` when there are others."""

    passes: tuple[AnnualPass, ...] = ()
    more: bool = False


def find_passes(
    session: Session, typed: str, keys: StationKeys | None, token: StaffToken
) -> FoundPasses:
    """Find passes by a ticket's code, a number, a document, a phone or a name.

    Raises NotSignedIn, NotPermitted (right `sell`).
    """
    text = typed.strip()
    if not text:
        return FoundPasses()
    return _found(record(session, "find_passes", search_of(session, text, keys), token.value))


def find_by_card(
    session: Session, number: str, keys: StationKeys, token: StaffToken
) -> FoundPasses:
    """Find the pass that a card stands for. Raises NotSignedIn, NotPermitted."""
    document = {"cards": [card_digest(number, keys.pass_card_key)], "limit": 1}
    return _found(record(session, "find_passes", document, token.value))


def show_pass(session: Session, ticket_id: UUID, token: StaffToken) -> AnnualPass | None:
    """Tell all about the pass of a ticket; None when it belongs to none."""
    told = record(session, "show_pass", {"pass": str(ticket_id)}, token.value)
    return None if told is None else _pass(told)


def _found(told: Mapping[str, Any]) -> FoundPasses:
    return FoundPasses(tuple(_pass(one) for one in told["passes"]), told["more"])


def _pass(told: Mapping[str, Any]) -> AnnualPass:
    hold = told["hold"]
    events = (_event(one) for one in told.get("events", ()))
    return AnnualPass(
        id=UUID(told["id"]),
        number=told["number"],
        sold_at=datetime.fromisoformat(told["sold_at"]),
        terms=tuple(_term(one) for one in told["terms"]),
        holders=tuple(_holder(one) for one in told["persons"]),
        pause=_pause(hold) if hold else None,
        held_days=told["held_days"],
        events=tuple(sorted(events, key=lambda one: one.at, reverse=True)),
    )


def _term(told: Mapping[str, Any]) -> TermShown:
    began = told["began"]
    return TermShown(
        term=PassTerm(
            ticket_id=UUID(told["ticket"]),
            state=told["state"],
            blocked=told["blocked"],
            first_day=date.fromisoformat(told["first_day"]),
            ends=date.fromisoformat(told["ends"]),
            renewed=told["renewed"],
        ),
        number=told["number"],
        order_id=UUID(told["order"]),
        ticket_type_id=told["type"],
        name=Bilingual(*told["name"]),
        ticket_class=told["class"],
        persons=told["persons"],
        price=Money(told["price"]),
        wants_photo=told["wants_photo"],
        takes_cards=told["cards"],
        began=datetime.fromisoformat(began) if began else None,
    )


def _holder(told: Mapping[str, Any]) -> Holder:
    photo, card, face = told["photo"], told["card"], told["face"]
    return Holder(
        UUID(told["person"]),
        told["name"],
        told["document"],
        datetime.fromisoformat(photo) if photo else None,
        UUID(card) if card else None,
        datetime.fromisoformat(face) if face else None,
        told["band"],
    )


def _pause(told: Mapping[str, Any]) -> Pause:
    since = date.fromisoformat(told["from"])
    return Pause(UUID(told["id"]), UUID(told["ticket"]), since, told["reason"])


def _event(told: Mapping[str, Any]) -> PassEvent:
    at = datetime.fromisoformat(told["at"])
    return PassEvent(at, told["what"], Bilingual(*told["place"]), told["who"] or "", told["detail"])
