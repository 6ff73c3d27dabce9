"""A change of tomorrow leaves today's price alone, and what is sold for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from shared.catalogue.days import Days
from shared.catalogue.edit import remove_terms
from shared.catalogue.editions import judge_edition
from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import sale_page
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.catalogue.office import Office, later
from tests.shared.stage import WINDOW, SaleStage


def adult(till: SaleStage, day: date, at: datetime | None = None) -> TicketOffer:
    """What a window offers for an adult on a visit day, now or at some other instant."""
    with till.acting(WINDOW) as session:
        page = sale_page(session, "window", day, at)
    return next(offer for offer in page if offer.code == "adult")


def draft_at(office: Office, fen: int, days: Days) -> int:
    """Copy what is in force; there an adult costs so much on these days, and 120.00 before."""
    edition = office.draft(office.in_force)
    terms = office.terms(edition, "adult")
    rule = next(rule for rule in office.content(edition).rules if rule.code == "base")
    for other in office.content(edition).rules:
        if other.id != rule.id:
            office.price(edition, terms.id, other.id)
    periods = [(days, fen)]
    if days.first is not None:
        periods.insert(0, (Days(None, days.first), 12_000))
    office.price(edition, terms.id, rule.id, *periods)
    return edition


def pass_unjudged(office: Office, edition: int) -> None:
    """Have it checked though a price of this test would be warned of."""
    document = {"edition": edition, "digest": office.read(edition).digest}
    with office.at_work() as session:
        record(session, "record_check", document, office.maker.value)


def test_a_price_for_visits_from_tomorrow_on_leaves_today_alone(
    office: Office, till: SaleStage
) -> None:
    today, tomorrow = till.today, till.today + timedelta(days=1)
    edition = draft_at(office, 13_000, Days(tomorrow, None))
    pass_unjudged(office, edition)

    office.approve(edition)

    assert [adult(till, day).price for day in (today, tomorrow)] == [Money(12_000), Money(13_000)]


def test_an_edition_of_tomorrow_sells_nothing_today(office: Office, till: SaleStage) -> None:
    edition, start = draft_at(office, 13_000, Days()), later()
    before = adult(till, till.today)
    pass_unjudged(office, edition)

    office.approve(edition, start)

    assert adult(till, till.today) == before
    assert adult(till, start.date(), start).price == Money(13_000)
    assert adult(till, start.date(), start - timedelta(seconds=1)).price == before.price


def test_a_draft_sells_nothing(office: Office, till: SaleStage) -> None:
    before = adult(till, till.today)

    draft_at(office, 1, Days())

    assert adult(till, till.today) == before


def test_a_sale_is_booked_at_the_price_in_force(office: Office, till: SaleStage) -> None:
    edition, start = draft_at(office, 13_000, Days()), later()
    pass_unjudged(office, edition)
    office.approve(edition, start)

    ticket, _ = till.sell_one("adult")

    sold = till.run("SELECT terms_id, price FROM ticket WHERE id = :id", id=ticket)
    terms = office.terms(office.stage.value("SELECT min(id) FROM edition"), "adult")
    assert [tuple(row) for row in sold] == [(terms.id, 12_000)]


def test_what_is_sold_keeps_its_terms_and_price(office: Office, till: SaleStage) -> None:
    ticket, _ = till.sell_one("adult")
    query = (
        "SELECT t::text, l::text, m::text FROM ticket AS t"
        " JOIN order_line AS l ON l.order_id = t.order_id"
        " JOIN ticket_terms AS m ON m.id = t.terms_id WHERE t.id = :id"
    )
    before = till.run(query, id=ticket)
    edition = draft_at(office, 99_900, Days())
    renamed = replace(office.terms(edition, "adult"), name=Bilingual("别的票", "Other"))
    office.save(edition, renamed)
    pass_unjudged(office, edition)

    office.approve(edition)

    assert adult(till, till.today).name == Bilingual("别的票", "Other")
    assert till.run(query, id=ticket) == before


def test_a_type_that_an_edition_leaves_out_is_not_sold(office: Office, till: SaleStage) -> None:
    edition = office.draft(office.in_force)
    terms = office.terms(edition, "show")
    with office.at_work() as session:
        remove_terms(session, edition, terms.id, token=office.maker, version=terms.version)
    pass_unjudged(office, edition)

    office.approve(edition)

    assert "show" not in till.offers()


@pytest.mark.parametrize("zh", ["山" * 60, "㛃家湾 𠮷野家"])
def test_any_name_reaches_the_window(office: Office, till: SaleStage, zh: str) -> None:
    edition = office.draft(office.in_force)
    name = Bilingual(zh, "A" * 60)
    office.save(edition, replace(office.terms(edition, "adult"), name=name))
    pass_unjudged(office, edition)

    office.approve(edition)

    assert adult(till, till.today).name == name


def test_the_demonstration_park_sells_by_an_edition_without_a_fault(office: Office) -> None:
    with office.at_work() as session:
        assert judge_edition(session, office.in_force) == ()


def test_a_copy_of_it_goes_the_whole_way(office: Office, till: SaleStage) -> None:
    edition = office.draft(office.in_force)
    before = adult(till, till.today)

    office.check(edition)
    office.approve(edition)

    after = adult(till, till.today)
    assert after.terms_id == office.terms(edition, "adult").id
    assert (after.price, after.zones) == (before.price, before.zones)
