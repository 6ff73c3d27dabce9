"""What a visitor puts together at a kiosk; hours are chosen series by series."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from boxoffice.kiosk.basket import chosen, quote_of, unchosen
from boxoffice.kiosk.shown import Wanted
from boxoffice.sale.desk import SalePage
from shared.catalogue.offer import (
    PriceCandidate,
    RuleFacts,
    SlotOffer,
    TicketOffer,
    ZoneShare,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

DAY = date(2026, 11, 23)
BRIDGE, SHOW, SITE = 1, 2, 3
NAMES = {
    BRIDGE: Bilingual("玻璃桥", "Glass bridge"),
    SHOW: Bilingual("实景演出", "Night show"),
    SITE: Bilingual("全园", "Whole site"),
}


def slot(number: int, series: int, hour: int | None, *, left: int = 9) -> SlotOffer:
    starts = time(hour) if hour is not None else None
    return SlotOffer(number, series, starts, None, 10, left, left)


SLOTS = {
    BRIDGE: (slot(11, BRIDGE, 9), slot(12, BRIDGE, 10, left=3)),
    SHOW: (slot(21, SHOW, 19), slot(22, SHOW, 21)),
    SITE: (slot(31, SITE, None),),
}


def offer(number: int, *series: int, persons: int = 1) -> TicketOffer:
    price = PriceCandidate(
        1, RuleFacts("plain", Bilingual("门市价", "Plain")), Money(8000), Money(8000)
    )
    return TicketOffer(
        number, number, f"t{number}", Bilingual(f"票{number}", f"T{number}"), Bilingual("", ""),
        "A", persons, (price,), tuple(ZoneShare(one, 1, one) for one in series),
        {one: SLOTS[one] for one in series},
    )  # fmt: skip


def page(*offers: TicketOffer) -> SalePage:
    at = datetime(2026, 11, 23, 1, tzinfo=UTC)
    return SalePage(DAY, offers, (), at, series_names=NAMES)


def test_a_ticket_of_two_places_asks_for_an_hour_of_each() -> None:
    both = page(offer(1, BRIDGE, SHOW, SITE))
    wanted: tuple[Wanted, ...] = (Wanted(1, 2),)

    first = unchosen(both, wanted)
    wanted = chosen(wanted, both, 12)
    second = unchosen(both, wanted)
    wanted = chosen(wanted, both, 22)

    assert first is not None
    assert second is not None
    assert (first.series, [one.timeslot_id for one in first.slots]) == (NAMES[BRIDGE], [11, 12])
    assert (second.series, [one.timeslot_id for one in second.slots]) == (NAMES[SHOW], [21, 22])
    assert unchosen(both, wanted) is None
    quote = quote_of(both, wanted)
    assert quote is not None
    assert quote.basket.lines[0].slots == (12, 22, 31)


def test_an_hour_is_chosen_once_for_all_tickets_that_go_there() -> None:
    offers = page(offer(1, BRIDGE), offer(2, BRIDGE, SHOW))

    wanted = chosen((Wanted(1, 1), Wanted(2, 1)), offers, 11)

    assert [one.slots for one in wanted] == [(11,), (11,)]
    left = unchosen(offers, wanted)
    assert left is not None
    assert (left.ticket.zh, left.series) == ("票2", NAMES[SHOW])


def test_a_place_alone_needs_no_name_and_a_day_no_hour() -> None:
    hour = unchosen(page(offer(1, BRIDGE, SITE)), (Wanted(1, 1),))

    assert hour is not None
    assert hour.series is None
    assert unchosen(page(offer(1, SITE)), (Wanted(1, 1),)) is None


def test_what_an_hour_costs_is_told_where_it_is_not_the_same() -> None:
    plain = offer(1, BRIDGE)
    early = replace(plain.prices[0].rule, code="early", priority=9, slot_until=time(10))
    cheap = PriceCandidate(2, early, Money(5000), Money(8000))
    both = replace(plain, prices=(*plain.prices, cheap))

    same = unchosen(page(plain), (Wanted(1, 1),))
    differs = unchosen(page(both), (Wanted(1, 1),))

    assert same is not None
    assert differs is not None
    assert (same.prices, differs.prices) == ((), (Money(5000), Money(8000)))


def test_an_hour_needs_room_for_everybody_who_goes_there() -> None:
    offers = page(offer(1, BRIDGE), offer(2, BRIDGE, persons=3))

    hour = unchosen(offers, (Wanted(1, 1), Wanted(2, 2)))

    assert hour is not None
    assert hour.places == 7
