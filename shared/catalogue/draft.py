"""A whole edition of the catalogue as an editor sees it: frozen values, read and saved as they are.

Ids of rows belong to one edition, 0 is a row not saved yet. Rates are hundredths of a percent. The
version of a row is that in which it was read; two rows that say the same are equal in any.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum

from shared.catalogue.days import Days
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

NEW = 0
EVERY_WEEKDAY = 127
NOTHING = Bilingual("", "")
NO_MONEY = Money(0)


class EditionState(StrEnum):
    """What may happen to an edition: only a draft changes; what was in force is kept for ever."""

    DRAFT = "DRAFT"
    CHECKED = "CHECKED"
    IN_FORCE = "IN_FORCE"
    DROPPED = "DROPPED"


class TermsKind(StrEnum):
    """The seven kinds of ticket that a form can make."""

    ADULT = "adult"
    CONCESSION = "concession"
    PACKAGE = "package"
    ANNUAL_PASS = "annual_pass"  # noqa: S105 -- a kind of ticket
    TIMED = "timed"
    DISCOUNTED = "discounted"
    GROUP = "group"


class ValidityKind(StrEnum):
    """From when and for how long a ticket admits."""

    VISIT_DAY = "VISIT_DAY"
    FIXED_RANGE = "FIXED_RANGE"
    DAYS_FROM_PURCHASE = "DAYS_FROM_PURCHASE"
    DAYS_FROM_FIRST_USE = "DAYS_FROM_FIRST_USE"
    HOURS_FROM_FIRST_USE = "HOURS_FROM_FIRST_USE"
    CALENDAR_YEAR = "CALENDAR_YEAR"


class RealName(StrEnum):
    """Whose name is taken at the sale."""

    NONE = "none"
    CONTACT = "contact"
    EACH = "each"


class Holidays(StrEnum):
    """Whether public holidays matter to a rule."""

    ANY = "any"
    ONLY = "only"
    NEVER = "never"


class PriceFamily(StrEnum):
    """Of the calendar family one makes the price of the day; a personal one may be lower."""

    CALENDAR = "calendar"
    PERSONAL = "personal"


class Boundary(StrEnum):
    """When a child stops being of an age: at the next birthday, or on that birthday itself."""

    COMPLETED = "completed"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class EditionHead:
    """An edition without its rows; `makers` are ids of staff, the others names or None.

    One that was taken back before its time says by whom and why.
    """

    id: int
    title: str
    state: EditionState
    in_force_from: datetime | None
    copied_from: int | None
    made_by: str | None
    made_at: datetime
    makers: tuple[int, ...]
    checked_by: str | None
    checked_at: datetime | None
    approved_by: str | None
    withdrawn_by: str | None = None
    withdrawn_reason: str | None = None


@dataclass(frozen=True, slots=True)
class TermsZoneFacts:
    """A zone that a ticket opens; None is any number of uses, and no way back in."""

    zone_id: int
    weight: int = 1
    uses: int | None = 1
    per_day: int | None = None
    reentry_minutes: int | None = None
    sequence: int | None = None
    companion: bool = False
    series_id: int | None = None
    tax_class_id: int | None = None


@dataclass(frozen=True, slots=True)
class BlackoutFacts:
    """Days on which a ticket neither admits nor is sold for."""

    days: Days
    reason: Bilingual = NOTHING


@dataclass(frozen=True, slots=True)
class FeeStepFacts:
    """What a refund or change costs from so many hours before the visit on."""

    action: str  # "refund" or "change"
    hours_before: int
    rate: int = 0
    amount: Money = NO_MONEY


@dataclass(frozen=True, slots=True)
class LaneCredentialFacts:
    """What a lane takes for the type, where that differs from the type's own."""

    lane_id: int
    credentials: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackagePartFacts:
    """So many single tickets of a type in a package."""

    part_type_id: int
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class TermsFacts:
    """What an edition says of a ticket type but its prices; a new `code` makes a new type."""

    code: str
    kind: TermsKind
    name: Bilingual
    ticket_class: str
    id: int = NEW
    ticket_type_id: int = NEW
    note: Bilingual = NOTHING
    button: int | None = None
    channels: tuple[str, ...] = ("window",)
    persons: int = 1
    group_min: int | None = None
    group_max: int | None = None
    ceiling: Money | None = None
    validity: ValidityKind = ValidityKind.VISIT_DAY
    valid_days: int | None = 1
    valid_hours: int | None = None
    activate_days: int | None = None
    fixed_days: Days | None = None
    weekdays: int = EVERY_WEEKDAY
    sale_from: datetime | None = None
    sale_until: datetime | None = None
    days_ahead: int | None = None
    real_name: RealName = RealName.NONE
    per_id_limit: int | None = None
    staff_check: bool = False
    documents: Bilingual = NOTHING
    photo: bool = False
    credentials: tuple[str, ...] = ("qr",)
    print_layout: str = "ticket"
    refundable: bool = True
    changes: int = 1
    zones: tuple[TermsZoneFacts, ...] = ()
    blackouts: tuple[BlackoutFacts, ...] = ()
    fee_steps: tuple[FeeStepFacts, ...] = ()
    lane_credentials: tuple[LaneCredentialFacts, ...] = ()
    parts: tuple[PackagePartFacts, ...] = ()
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ConcessionClassFacts:
    """A class of visitors of the concession policy; ages in whole years, both ends included."""

    code: str
    name: Bilingual
    in_force: Days
    rate: int
    priority: int
    id: int = NEW
    age_from: int | None = None
    age_to: int | None = None
    boundary: Boundary = Boundary.COMPLETED
    height_cm: int | None = None
    documents: Bilingual = NOTHING
    companion: bool = False
    region: str = ""
    ticket_type_id: int | None = None
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PriceRuleFacts:
    """A named reason for prices and when it applies; None and the whole mask mean "always"."""

    code: str
    name: Bilingual
    family: PriceFamily
    priority: int
    id: int = NEW
    channel_id: int | None = None
    weekdays: int = EVERY_WEEKDAY
    holidays: Holidays = Holidays.ANY
    slot_from: time | None = None
    slot_until: time | None = None
    concession_id: int | None = None
    tier_id: int | None = None
    group_min: int | None = None
    sold_percent: int | None = None
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """What a rule makes a type cost on the visit days of a range."""

    terms_id: int
    rule_id: int
    visit_days: Days
    amount: Money
    list_amount: Money
    id: int = NEW


@dataclass(frozen=True, slots=True)
class SlotShareFacts:
    """Places of each slot kept for a pool until so many minutes before its start."""

    pool: str
    places: int
    release_minutes: int


@dataclass(frozen=True, slots=True)
class PatternFacts:
    """How days are cut into slots of a series; without times it is one slot for the whole day."""

    series_id: int
    visit_days: Days
    quota: int
    id: int = NEW
    weekdays: int = EVERY_WEEKDAY
    holidays: Holidays = Holidays.ANY
    opens: time | None = None
    closes: time | None = None
    minutes: int | None = None
    early_minutes: int = 0
    late_minutes: int = 0
    shares: tuple[SlotShareFacts, ...] = ()
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class EditionContent:
    """The rows of an edition: terms by type, the others as they were made."""

    terms: tuple[TermsFacts, ...] = ()
    concessions: tuple[ConcessionClassFacts, ...] = ()
    rules: tuple[PriceRuleFacts, ...] = ()
    prices: tuple[PriceFacts, ...] = ()
    patterns: tuple[PatternFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """An edition as it was read; `digest` stands for its content and for nothing else."""

    head: EditionHead
    content: EditionContent
    digest: str
