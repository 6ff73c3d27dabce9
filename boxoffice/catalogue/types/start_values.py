"""With what a new ticket type begins: what is usual for its kind, for a person to change."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from boxoffice.catalogue.park_names import ParkNames
from shared.catalogue.draft import (
    NEW,
    FeeStepFacts,
    RealName,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
    ValidityKind,
)
from shared.kernel.locale import Bilingual

NAMES: Final = {
    TermsKind.ADULT: Bilingual("成人票", "Adult"),
    TermsKind.CONCESSION: Bilingual("优待票", "Concession"),
    TermsKind.PACKAGE: Bilingual("套票", "Package"),
    TermsKind.ANNUAL_PASS: Bilingual("年卡", "Annual pass"),
    TermsKind.TIMED: Bilingual("分时票", "Timed ticket"),
    TermsKind.DISCOUNTED: Bilingual("优惠票", "Special offer"),
    TermsKind.GROUP: Bilingual("团体票", "Group"),
}
LETTERS: Final = {
    TermsKind.ADULT: "A",
    TermsKind.CONCESSION: "B",
    TermsKind.PACKAGE: "P",
    TermsKind.ANNUAL_PASS: "A",
    TermsKind.TIMED: "S",
    TermsKind.DISCOUNTED: "B",
    TermsKind.GROUP: "A",
}
# The keys of a window: F1 to F8 of a page are page × 100 + 1 to 8.
BUTTON_PAGE: Final = 100
BUTTON_PAGES, BUTTONS_A_PAGE = 10, 8
# Free until a day before, a tenth until the gates open, a third after that.
_FEES: Final = (
    FeeStepFacts("refund", 24),
    FeeStepFacts("refund", 0, rate=1000),
    FeeStepFacts("refund", -24, rate=3000),
)


def new_terms(
    kind: TermsKind, taken: frozenset[str], park: ParkNames, buttons: frozenset[int] = frozenset()
) -> TermsFacts:
    """Give what a type of a kind begins with, under a code that nothing in `taken` has.

    It gets the first key of the window that none of `buttons` is: without one nobody sees it there.
    """
    terms = TermsFacts(
        code=free_code(str(kind), taken),
        kind=kind,
        name=NAMES[kind],
        ticket_class=LETTERS[kind],
        button=free_button(buttons),
        channels=tuple(channel.code for channel in park.channels if channel.code == "window"),
        fee_steps=_FEES,
        zones=_zones(kind, park),
    )
    return _of_its_kind(terms)


def copied(
    terms: TermsFacts, taken: frozenset[str], buttons: frozenset[int] = frozenset()
) -> TermsFacts:
    """Give the same terms as a new type, at a key of its own if the window has the other one."""
    name = Bilingual(f"{terms.name.zh}（副本）", f"{terms.name.en} (copy)")
    code = free_code(terms.code, taken)
    button = None if terms.button is None else free_button(buttons)
    return replace(terms, id=NEW, ticket_type_id=NEW, code=code, name=name, button=button)


def free_button(taken: frozenset[int]) -> int | None:
    """Give the first free key, page after page; None when every page is full."""
    places = (
        page * BUTTON_PAGE + key
        for page in range(BUTTON_PAGES)
        for key in range(1, BUTTONS_A_PAGE + 1)
    )
    return next((place for place in places if place not in taken), None)


def free_code(wanted: str, taken: frozenset[str]) -> str:
    """Give the code itself, or with the first number from 2 on that makes it free."""
    code, number = wanted, 1
    while code in taken:
        number += 1
        code = f"{wanted}_{number}"
    return code


def _of_its_kind(terms: TermsFacts) -> TermsFacts:
    match terms.kind:
        case TermsKind.CONCESSION:
            documents = Bilingual("学生证、身份证等有效证件", "Student card or proof of age")
            return replace(terms, staff_check=True, documents=documents)
        case TermsKind.ANNUAL_PASS:
            return replace(
                terms,
                validity=ValidityKind.DAYS_FROM_FIRST_USE,
                valid_days=365,
                activate_days=90,
                real_name=RealName.EACH,
                per_id_limit=1,
                photo=True,
                credentials=("qr", "id_card", "card"),
                changes=0,
                fee_steps=(),
                print_layout="named",
            )
        case TermsKind.TIMED:
            return replace(terms, days_ahead=30)
        case TermsKind.DISCOUNTED:
            return replace(terms, refundable=False, changes=0, fee_steps=())
        case TermsKind.GROUP:
            return replace(
                terms,
                group_min=10,
                group_max=500,
                real_name=RealName.CONTACT,
                print_layout="group",
            )
        case _:
            return terms


def _zones(kind: TermsKind, park: ParkNames) -> tuple[TermsZoneFacts, ...]:
    """Give the first zone with the series of the same code; a pass opens it once a day."""
    zone = next((one for one in park.zones if one.active), None)
    if zone is None:
        return ()
    series = next((one.id for one in park.series if one.code == zone.code), None)
    tax = park.tax_classes[0].id if park.tax_classes else None
    entry = TermsZoneFacts(zone.id, series_id=series, tax_class_id=tax)
    if kind is TermsKind.ANNUAL_PASS:
        entry = replace(entry, uses=None, per_day=1, reentry_minutes=None)
    return (entry,)
