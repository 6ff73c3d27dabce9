"""What stands on a ticket beside its days, and what its code says."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

import pytest
from nacl.signing import SigningKey

from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import Bounds, ValidityTerms
from shared.kernel.locale import Bilingual
from shared.sales.receipt import CodeFacts, sign_ticket, validity_on_paper
from shared.tickets.code import NO_SLOT, Flag, TicketHeader, TicketSigner, parse_code

DAY = date(2026, 11, 22)
SIGNER = TicketSigner(7, SigningKey(bytes(32)), UUID(int=1))


def header(days: int = 1, starts: time | None = None, **flags: bool) -> TicketHeader:
    facts = CodeFacts(
        ticket_type_id=3,
        first_day=DAY,
        valid_days=days,
        persons=1,
        staff_check=flags.get("staff_check", False),
        real_name=flags.get("real_name", False),
        starts=starts,
    )
    return parse_code(sign_ticket(SIGNER, UUID(int=5), 0, facts)).header


@pytest.mark.parametrize(
    "terms",
    [
        None,
        ValidityTerms(),
        ValidityTerms(valid_days=3),
        ValidityTerms(ValidityKind.FIXED_RANGE),
        ValidityTerms(blackouts=(Days(date(2027, 1, 1), date(2027, 1, 4)),)),
    ],
)
def test_what_the_days_say_is_not_said_again(terms: ValidityTerms | None) -> None:
    assert validity_on_paper(terms, Bounds(DAY, 3)) is None


def test_how_first_use_counts_is_always_said() -> None:
    terms = ValidityTerms(ValidityKind.HOURS_FROM_FIRST_USE, valid_hours=72)

    assert validity_on_paper(terms, Bounds(DAY, 33)) == Bilingual(
        "首次使用时刻起 72 小时有效", "Valid for 72 hours from the minute of first use"
    )


def test_weekdays_that_are_left_out_are_said() -> None:
    assert validity_on_paper(ValidityTerms(weekdays=31), Bounds(DAY, 3)) == Bilingual(
        "2026-11-22 至 2026-11-24 有效；限周一至周五",
        "Valid from 2026-11-22 to 2026-11-24; Mon–Fri only",
    )


def test_a_blackout_among_the_days_is_said() -> None:
    terms = ValidityTerms(blackouts=(Days(date(2026, 11, 23), date(2026, 11, 24)),))

    text = validity_on_paper(terms, Bounds(DAY, 3))
    assert text is not None
    assert text.zh.endswith("2026-11-23 不可用")


@pytest.mark.parametrize(("starts", "quarter"), [(None, NO_SLOT), (time(0), 0), (time(10, 45), 43)])
def test_a_code_says_in_quarter_hours_when_it_is_for(starts: time | None, quarter: int) -> None:
    assert header(starts=starts).slot == quarter


@pytest.mark.parametrize(("days", "written"), [(255, 255), (256, 0), (3660, 0)])
def test_more_days_than_fit_need_the_row(days: int, written: int) -> None:
    found = header(days)

    assert (found.days, Flag.ROW_REQUIRED in found.flags) == (written, written == 0)


def test_a_code_says_what_the_lane_has_to_look_at() -> None:
    assert header(staff_check=True, real_name=True).flags == Flag.STAFF_CHECK | Flag.REAL_NAME
