"""The page of a window: what is sold, at what price, and how many are left."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from shared.catalogue.offer import TicketOffer, VisitDay, ZoneShare
from shared.catalogue.sale_page import sale_page, visit_days
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.stage import WINDOW, Stage


def page(stage: Stage, day: date | None = None) -> tuple[TicketOffer, ...]:
    with stage.acting(WINDOW) as session:
        return sale_page(session, "window", day or stage.today)


def test_offers_come_in_the_order_of_their_buttons(stage: Stage) -> None:
    assert [offer.code for offer in page(stage)][:8] == [
        *["adult", "concession", "free", "family"],
        *["cable", "gate_cable", "glass", "show"],
    ]


def test_an_offer_says_all_that_a_button_shows(stage: Stage) -> None:
    family = stage.offers()["family"]

    assert (family.name, family.note) == (
        Bilingual("家庭票 2大1小", "Family 2 + 1"),
        Bilingual("套票 · 省 30.00", "Package, saves 30.00"),
    )
    assert (family.ticket_class, family.persons, family.valid_days) == ("F", 3, 1)
    assert (family.price, family.list_price, family.quota) == (Money(27_000), Money(30_000), 9_000)


def test_a_package_names_its_zones_and_weights(stage: Stage) -> None:
    zones = dict(map(tuple, stage.run("SELECT code, id FROM zone")))

    assert stage.offers()["gate_cable"].zones == (
        ZoneShare(zones["site"], 120),
        ZoneShare(zones["cable"], 65),
    )


def test_left_counts_the_own_and_the_common_pool(stage: Stage) -> None:
    stage.run("UPDATE place SET free = 1")
    stage.run(
        "INSERT INTO place (timeslot_id, pool, bucket, free)"
        " SELECT id, pool, 0, 5 FROM timeslot, unnest(ARRAY['window', 'ota']) AS pool"
    )

    assert stage.offers()["glass"].left == 16 + 5


def test_a_type_without_limit_has_neither_left_nor_quota(stage: Stage) -> None:
    stage.run("UPDATE ticket_type SET series_id = NULL WHERE code = 'glass'")

    glass = stage.offers()["glass"]

    assert (glass.left, glass.quota) == (None, None)


def test_a_limited_type_on_a_day_that_is_not_open_has_none_left(stage: Stage) -> None:
    glass = stage.offers(stage.today + timedelta(days=200))["glass"]

    assert (glass.left, glass.quota) == (0, 0)


def test_a_price_is_that_of_the_visit_day(stage: Stage) -> None:
    golden_week = stage.today + timedelta(days=10)
    stage.run(
        "UPDATE price SET visit_days = daterange(lower(visit_days), :day)"
        " WHERE ticket_type_id = (SELECT id FROM ticket_type WHERE code = 'adult')",
        day=golden_week,
    )
    stage.run(
        "INSERT INTO price (ticket_type_id, channel_id, visit_days, amount, list_amount)"
        " SELECT id, 1, daterange(:day, NULL), 15000, 15000 FROM ticket_type WHERE code = 'adult'",
        day=golden_week,
    )

    before, on = (stage.offers(golden_week - timedelta(days=step))["adult"] for step in (1, 0))

    assert (before.price, on.price) == (Money(12_000), Money(15_000))


def test_two_prices_of_one_day_cannot_be(stage: Stage) -> None:
    with pytest.raises(IntegrityError, match="ex_price_one_at_a_time"):
        stage.run(
            "INSERT INTO price (ticket_type_id, channel_id, visit_days, amount, list_amount)"
            " SELECT ticket_type_id, channel_id, visit_days, 1, 1 FROM price LIMIT 1"
        )


@pytest.mark.parametrize("change", ["active = false", "button = NULL"])
def test_a_type_that_is_not_sold_here_is_not_on_the_page(stage: Stage, change: str) -> None:
    stage.run(f"UPDATE ticket_type SET {change} WHERE code = 'show'")

    assert "show" not in {offer.code for offer in page(stage)}


def test_a_type_that_opens_no_zone_is_not_on_the_page(stage: Stage) -> None:
    stage.run(
        "DELETE FROM ticket_type_zone WHERE ticket_type_id ="
        " (SELECT id FROM ticket_type WHERE code = 'show')"
    )

    assert len(page(stage)) == 7


def test_a_channel_without_prices_sells_nothing(stage: Stage) -> None:
    assert sale_page(stage.session, "nowhere", stage.today) == ()


def test_visit_days_count_the_places_of_the_site(stage: Stage) -> None:
    stage.run("UPDATE place SET free = 2")

    with stage.acting(WINDOW) as session:
        days = visit_days(session, stage.today, 2)

    assert days == (
        VisitDay(stage.today, 32, 9_000),
        VisitDay(stage.today + timedelta(days=1), 32, 9_000),
    )


def test_a_day_that_is_not_open_is_listed_without_places(stage: Stage) -> None:
    far = stage.today + timedelta(days=200)

    assert visit_days(stage.session, far, 1) == (VisitDay(far, None, None),)
