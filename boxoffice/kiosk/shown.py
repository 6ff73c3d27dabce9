"""What a kiosk shows: one frozen value for each moment; a new visitor begins with an empty one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, auto
from typing import Final

from boxoffice.kiosk.naming import Person
from boxoffice.sale.desk import SalePage
from shared.catalogue.offer import SlotOffer
from shared.identity.document_number import DocumentKind
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.pricing.rules import Quote
from shared.sales.pickup import WaitingOrder

NAMELESS: Final = Bilingual("", "")
NOTHING: Final = Money(0)


class Page(StrEnum):
    """The pages, in about the order in which a visitor meets them."""

    RESTING = auto()
    HOME = auto()
    TICKETS = auto()
    SLOTS = auto()
    NAMES = auto()
    PAD = auto()  # a document's number is typed
    PAY = auto()
    PAYING = auto()
    PRINTING = auto()
    DONE = auto()
    PAPER_FAILED = auto()
    PICK_UP = auto()
    PICK_PHONE = auto()
    PHONE_END = auto()  # with the number of a document that was typed
    ORDERS = auto()
    STAFF_PIN = auto()
    STAFF = auto()


class Rest(StrEnum):
    """Why a kiosk serves nobody."""

    STARTING = auto()
    DATABASE = auto()
    PRINTER = auto()
    PAPER = auto()
    NOT_SET_UP = auto()
    BY_STAFF = auto()
    BROKEN = auto()


class Said(StrEnum):
    """The sentence at the foot of a page; the wording is the view's."""

    NOTHING = auto()
    BUSY = auto()
    TOO_MANY = auto()
    SOLD_OUT = auto()
    NO_HOUR = auto()
    CHANGED = auto()
    CLOSED = auto()
    STOPPED = auto()
    GROUP = auto()
    ID_LIMIT = auto()
    NO_NAMES = auto()
    BAD_NUMBER = auto()
    BAD_PHONE = auto()
    TWICE = auto()
    CARD_AWAY = auto()
    NOT_A_CARD = auto()
    CHILD_ALONE = auto()
    NO_PAY_CODE = auto()
    PAY_FAILED = auto()
    PAY_BACK = auto()
    NO_PAYING = auto()
    NOT_TAKEN = auto()
    WAIT_LONG = auto()
    RECORDING = auto()
    NOT_FOUND = auto()
    WRONG_CODE = auto()
    WRONG_END = auto()
    TOO_MANY_TRIES = auto()
    NUMBER_CLOSED = auto()
    COLLECTED = auto()
    NOTHING_LEFT = auto()
    LOST = auto()
    WRONG_PIN = auto()
    NOT_PERMITTED = auto()
    UNSETTLED = auto()
    PRINTED_SLIP = auto()
    PAPER_SHORT = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many tickets of a type; `slots` are the timeslots that were chosen so far."""

    ticket_type_id: int
    quantity: int
    slots: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Printing:
    """How far the paper is."""

    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class LeftForWindow:
    """What a visitor shows at a window because the paper failed; "" where it could not be kept."""

    number: str
    missing: int
    code: str = field(default="", repr=False)
    qr: str = field(default="", repr=False)
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class StaffShown:
    """What the page of the staff tells; `typed` are number and PIN while they are typed."""

    name: str = ""
    supervisor: bool = False
    shift: int = 0
    orders: int = 0
    total: Money = NOTHING
    left: int = 0
    resting: bool = False
    typed: tuple[str, str] = field(default=("", ""), repr=False)
    at_pin: bool = False


@dataclass(frozen=True, slots=True)
class KioskShown:
    """All that the screen shows; nothing of a visitor is kept anywhere else."""

    page: Page = Page.RESTING
    rest: Rest = Rest.STARTING
    site: Bilingual = NAMELESS
    station: Bilingual = NAMELESS
    demo: bool = False
    pays: bool = True
    said: Said = Said.NOTHING
    facts: tuple[str, ...] = ()  # what the sentence says besides
    busy: bool = False
    countdown: int | None = None
    sale_page: SalePage | None = None
    first_type: int = 0
    wanted: tuple[Wanted, ...] = ()
    slots: tuple[SlotOffer, ...] = ()
    slot_of: Bilingual = NAMELESS
    slot_series: Bilingual | None = None  # named where the ticket has several
    slot_places: int = 1  # that a slot must have
    slot_prices: tuple[Money, ...] = ()  # where they differ
    quote: Quote | None = None
    people: tuple[Person, ...] = field(default=(), repr=False)
    person: int = 0
    typed: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    typing_code: bool = False
    kind: DocumentKind = DocumentKind.ID_CARD
    seconds: int = 0
    printing: Printing = Printing()
    number: str = ""
    left: LeftForWindow | None = None
    orders: tuple[WaitingOrder, ...] = field(default=(), repr=False)
    until: datetime | None = None
    staff: StaffShown = StaffShown()

    @property
    def visit_day(self) -> date | None:
        """The day whose offers are shown."""
        return self.sale_page.visit_day if self.sale_page else None

    @property
    def tickets(self) -> int:
        """How many tickets are wanted."""
        return sum(one.quantity for one in self.wanted)

    @property
    def working(self) -> bool:
        """Tell whether the machine works and the visitor has to wait: nothing runs out then."""
        return self.busy or self.page in (Page.PAYING, Page.PRINTING)
