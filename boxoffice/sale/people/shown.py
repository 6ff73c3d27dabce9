"""What the sheets of members and of concessions show: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto

from boxoffice.sale.look_up.entry import NO_ROW
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.people.family_fares import Coming, Fare
from shared.catalogue.draft import ConcessionClassFacts
from shared.catalogue.offer import TicketOffer
from shared.kernel.money import Money
from shared.members.buyer import Buyer


class MemberSaid(StrEnum):
    """What the sheet says below its field."""

    HOW = auto()
    NOBODY = auto()
    CHOOSE = auto()
    MORE = auto()
    NOT_ACTIVE = auto()
    LOST = auto()
    NO_KEYS = auto()
    NOT_PERMITTED = auto()


@dataclass(frozen=True, slots=True)
class MembersShown:
    """Who was found; `marked` is a row, `buyer` the member whom the sale has already."""

    found: tuple[Buyer, ...] = ()
    marked: int = NO_ROW
    buyer: Buyer | None = None
    said: MemberSaid = MemberSaid.HOW
    typed: str = field(default="", repr=False)
    answers: int = 0


@dataclass(frozen=True, slots=True)
class KinShown:
    """One of a family: the class and price at which they come along, by key of the row.

    Who `asks_card` is named on the ticket by the card on the reader.
    """

    fare: Fare
    coming: Coming
    unit: Money | None
    asks_card: bool


@dataclass(frozen=True, slots=True)
class FamilyShown:
    """The family of a member; `marked` is a row, `plain` the ticket of whoever has no class."""

    of: Buyer
    rows: tuple[KinShown, ...]
    plain: TicketOffer | None
    marked: int = NO_ROW
    buyer: Buyer | None = None
    more: bool = False


class ClassSaid(StrEnum):
    """What the sheet says below its field."""

    HOW = auto()
    CHOOSE = auto()
    UNREADABLE = auto()
    NOT_BORN = auto()
    NONE_AT_AGE = auto()
    AT_AGE = auto()


@dataclass(frozen=True, slots=True)
class ClassesShown:
    """The choices of one page for the selected line; `marked` is a row of it.

    `chosen` is the class that the line has, `age` that of the visitor whose birth was typed, on the
    visit day. `pages` tells whether there are more.
    """

    offer: TicketOffer | None
    choices: tuple[Choice, ...] = ()
    marked: int = NO_ROW
    chosen: ConcessionClassFacts | None = None
    said: ClassSaid = ClassSaid.HOW
    age: int | None = None
    typed: str = field(default="", repr=False)
    answers: int = 0
    pages: bool = False
