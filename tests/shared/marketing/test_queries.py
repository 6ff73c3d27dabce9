"""What a window learns of promotions: those for everybody, and a code that it is shown."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shared.catalogue.days import Days
from shared.kernel.money import Money
from shared.marketing.queries import look_up_code
from shared.marketing.rules import Off, Source, Usable
from shared.site.sign_in import NotPermitted, NotSignedIn, StaffToken
from tests.shared.marketing.promoting import HOUR, TWENTY, Promoter
from tests.shared.stage import WINDOW

PERSON = b"p" * 32


def test_a_coupon_is_found_by_its_code_however_typed(promoter: Promoter) -> None:
    adult = promoter.type_id("adult")
    _, (code,) = promoter.coupons(types=frozenset({adult}), min_spend=Money(10_000))
    typed = code.lower().replace("-", " ")
    promoter.enter(typed)

    relief = promoter.marketing().codes[typed]

    assert (relief.source, relief.off, relief.usable) == (Source.COUPON, TWENTY, Usable.YES)
    assert (relief.types, relief.min_spend, relief.combines) == (
        *(frozenset({adult}), Money(10_000)),
        False,
    )
    assert len(relief.digest) == 32


def test_a_promo_code_is_found_in_small_letters_too(promoter: Promoter) -> None:
    number = promoter.promo("AUTUMN26", Off(rate=1_000), visit_days=Days(promoter.today))
    promoter.enter(" autumn26 ")

    relief = promoter.marketing().codes[" autumn26 "]

    assert (relief.source, relief.source_id, relief.off) == (Source.PROMO, number, Off(rate=1_000))
    assert relief.visit_days == Days(promoter.today)


@pytest.mark.parametrize("code", ["", "NOWHERE", "0000-0000-0000-0000"])
def test_a_code_that_nobody_made_is_none(promoter: Promoter, code: str) -> None:
    with promoter.stage.acting(WINDOW) as session:
        assert look_up_code(session, code, token=promoter.cashier) is None


def test_a_code_is_told_only_to_who_sells(promoter: Promoter) -> None:
    nobody = StaffToken("x", 1, "1001", "", frozenset())
    manager = promoter.stage.token(rights=("marketing_edit",))

    with pytest.raises(NotSignedIn), promoter.stage.acting(WINDOW) as session:
        look_up_code(session, "X", token=nobody)
    with pytest.raises(NotPermitted), promoter.stage.acting(WINDOW) as session:
        look_up_code(session, "X", token=manager)


def test_a_used_coupon_says_so(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    promoter.use(promoter.quote(adult=1))

    (relief,) = promoter.marketing().codes.values()

    assert relief.usable is Usable.USED


def test_a_withdrawn_coupon_says_so(promoter: Promoter) -> None:
    number, (code,) = promoter.coupons()
    promoter.stage.run(
        "UPDATE promotion SET withdrawn_at = now(), withdrawn_by = made_by WHERE id = :p", p=number
    )
    promoter.enter(code)

    assert promoter.marketing().codes[code].usable is Usable.WITHDRAWN


def test_a_promo_code_that_is_used_up_says_so(promoter: Promoter) -> None:
    promoter.promo("TEST", total_limit=1)
    promoter.enter("TEST")
    promoter.use(promoter.quote(adult=1))

    assert promoter.marketing().codes["TEST"].usable is Usable.USED_UP


def test_a_code_that_is_limited_by_person_asks_who_buys(promoter: Promoter) -> None:
    promoter.promo("TEST", person_limit=1)
    promoter.enter("TEST")
    asked = promoter.marketing().codes["TEST"]
    promoter.person = PERSON
    known = promoter.marketing().codes["TEST"]
    promoter.use(promoter.quote(adult=1))
    again = promoter.marketing().codes["TEST"]
    promoter.person = b"q" * 32
    other = promoter.marketing().codes["TEST"]

    assert [(one.person_needed, one.usable) for one in (asked, known, again, other)] == [
        (True, Usable.YES),
        (False, Usable.YES),
        (False, Usable.PERSON_LIMIT),
        (False, Usable.YES),
    ]


def test_bundles_and_flash_sales_come_with_the_page(promoter: Promoter) -> None:
    bundle = promoter.bundle(Off(rate=1_000), adult=1, cable=2)
    flash = promoter.flash("glass", 990, 20)

    marketing = promoter.marketing()

    (found,) = marketing.bundles
    (sale,) = marketing.flash_sales
    assert (found.source_id, dict(found.parts)) == (
        bundle,
        {promoter.type_id("adult"): 1, promoter.type_id("cable"): 2},
    )
    assert (sale.source_id, sale.price, sale.left, sale.slots) == (
        *(flash, Money(990), 20),
        frozenset(promoter.slots("glass")),
    )


def test_a_page_knows_a_flash_sale_that_begins_soon_and_none_that_is_over(
    promoter: Promoter,
) -> None:
    now = datetime.now(UTC)
    soon = promoter.flash("glass", 990, 1, starts_at=now + HOUR, ends_at=now + 2 * HOUR)
    promoter.flash("glass", 980, 1, starts_at=now - 2 * HOUR, ends_at=now - HOUR)
    promoter.flash("glass", 970, 1, starts_at=now + 30 * HOUR, ends_at=now + 40 * HOUR)

    assert [sale.source_id for sale in promoter.marketing().flash_sales] == [soon]


def test_left_is_what_is_not_sold_yet(promoter: Promoter) -> None:
    promoter.flash("family", 9_900, 5)
    promoter.use(promoter.quote(family=2))

    assert [sale.left for sale in promoter.marketing().flash_sales] == [3]
