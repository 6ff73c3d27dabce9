"""The page of a window: what is sold, at what price, and how many are left."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import event

from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.offer import VisitDay, ZoneShare
from shared.catalogue.sale_page import dated_sale_page, sale_page, visit_days
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.catalogue.on_the_page import add_rule, page, set_terms, terms, weekday
from tests.shared.stage import WINDOW, Stage


def test_offers_come_in_the_order_of_their_buttons(stage: Stage) -> None:
    offers = page(stage)

    assert [offer.code for offer in offers][:8] == [
        *["adult", "concession", "free", "family"],
        *["cable", "gate_cable", "glass", "show"],
    ]
    assert [offer.button for offer in offers] == sorted(offer.button for offer in offers)


def test_an_offer_says_all_that_a_button_shows(stage: Stage) -> None:
    family = stage.offers()["family"]

    assert (family.name, family.note) == (
        Bilingual("家庭票 2大1小", "Family 2 + 1"),
        Bilingual("套票 · 省 30.00", "Package, saves 30.00"),
    )
    assert (family.ticket_class, family.persons, family.valid_days) == ("F", 3, 1)
    assert (family.price, family.list_price, family.quota) == (Money(27_000), Money(30_000), 9_000)


def test_a_package_names_its_zones_weights_and_series(stage: Stage) -> None:
    zones = dict(map(tuple, stage.run("SELECT code, id FROM zone")))
    series = dict(map(tuple, stage.run("SELECT code, id FROM timeslot_series")))

    gate_cable = stage.offers()["gate_cable"]

    assert gate_cable.zones == (
        ZoneShare(zones["site"], 120, series["site"]),
        ZoneShare(zones["cable"], 65, series["cable"]),
    )
    assert set(gate_cable.slots) == {series["site"], series["cable"]}


def test_the_page_is_read_in_one_statement(stage: Stage) -> None:
    statements: list[str] = []
    today = stage.today
    connection = stage.session.connection()

    def seen(*call: Any) -> None:
        statements.append(call[2])

    event.listen(connection, "before_cursor_execute", seen)
    sale_page(stage.session, "window", today)
    event.remove(connection, "before_cursor_execute", seen)

    assert len(statements) == 1


def test_slots_of_a_day_come_in_order_with_their_times(stage: Stage) -> None:
    (slots,) = stage.offers(stage.today + timedelta(days=1))["boat"].slots.values()

    starts = [slot.starts for slot in slots]
    assert starts == sorted(starts)  # type: ignore[type-var]
    assert len(set(starts)) == len(starts) > 1
    assert not any(slot.past for slot in slots)


def test_left_counts_the_own_and_the_common_pool_and_free_all(stage: Stage) -> None:
    stage.run("DELETE FROM place")
    stage.run(
        "INSERT INTO place (timeslot_id, pool, bucket, free)"
        " SELECT id, pool, 0, free FROM timeslot,"
        " (VALUES ('common', 16), ('window', 5), ('ota', 7)) AS p (pool, free)"
    )

    glass = stage.offers()["glass"]

    ((slot,),) = glass.slots.values()
    assert (glass.left, slot.left, slot.free) == (21, 21, 28)


def test_a_slot_that_is_over_is_past_and_not_counted(stage: Stage) -> None:
    stage.run(
        "UPDATE timeslot SET starts = '00:00', ends = '00:01'"
        " WHERE series_id = (SELECT id FROM timeslot_series WHERE code = 'glass')"
        " AND day = :today",
        today=stage.today,
    )

    glass = stage.offers()["glass"]

    ((slot,),) = glass.slots.values()
    assert (slot.past, slot.ends, glass.left) == (True, time(0, 1), 0)


def test_a_removed_slot_is_not_offered(stage: Stage) -> None:
    stage.run(
        "UPDATE timeslot SET state = 'REMOVED', quota = 0"
        " WHERE series_id = (SELECT id FROM timeslot_series WHERE code = 'glass')"
    )

    glass = stage.offers()["glass"]

    assert (dict(glass.slots), glass.left) == ({}, 0)


def test_a_type_without_limit_has_neither_left_nor_quota(stage: Stage) -> None:
    stage.rewrite(f"UPDATE terms_zone SET series_id = NULL WHERE terms_id = {terms('glass')}")

    glass = stage.offers()["glass"]

    assert (glass.left, glass.quota) == (None, None)


def test_a_limited_type_on_a_day_that_is_not_open_has_none_left(stage: Stage) -> None:
    glass = stage.offers(stage.today + timedelta(days=60))["glass"]

    assert (glass.left, glass.quota) == (0, 0)


def test_a_day_is_sold_only_so_far_ahead(stage: Stage) -> None:
    set_terms(stage, "show", "days_ahead = 3")

    seen = ["show" in stage.offers(stage.today + timedelta(days=days)) for days in (3, 4)]

    assert seen == [True, False]


def test_nothing_is_sold_further_ahead_than_the_site_sells(stage: Stage) -> None:
    stage.run("UPDATE site SET ahead_days = 20")

    assert page(stage, stage.today + timedelta(days=21)) == ()


def test_a_blacked_out_day_is_not_sold(stage: Stage) -> None:
    stage.rewrite(
        f"INSERT INTO terms_blackout (terms_id, days) SELECT {terms('show')},"
        " daterange(:today, :today, '[]')",
        today=stage.today,
    )

    assert "show" not in stage.offers()
    assert "show" in stage.offers(stage.today + timedelta(days=1))


def test_an_offer_says_when_its_ticket_admits(stage: Stage) -> None:
    closed = Days(stage.today + timedelta(days=9), stage.today + timedelta(days=11))
    set_terms(stage, "show", "validity = 'HOURS_FROM_FIRST_USE', valid_hours = 72, weekdays = 125")
    stage.rewrite(
        f"INSERT INTO terms_blackout (terms_id, days) SELECT {terms('show')}, :days",
        days=str(closed),
    )

    offers = sale_page(stage.session, "window", weekday(stage, 0))

    show = next(offer for offer in offers if offer.code == "show")
    assert (show.validity.kind, show.validity.valid_hours, show.validity.weekdays) == (
        *(ValidityKind.HOURS_FROM_FIRST_USE, 72),
        125,
    )
    assert show.validity.blackouts == (closed,)


def test_bounds_are_those_of_the_kind_of_validity(stage: Stage) -> None:
    set_terms(stage, "show", "validity = 'DAYS_FROM_PURCHASE', valid_days = 5")

    show = stage.offers(stage.today + timedelta(days=2))["show"]

    assert (show.first_day, show.valid_days) == (stage.today, 5)


def test_a_type_that_opens_no_zone_is_not_on_the_page(stage: Stage) -> None:
    stage.rewrite(f"DELETE FROM terms_zone WHERE terms_id = {terms('show')}")

    assert "show" not in stage.offers()


def test_a_type_that_has_only_personal_prices_is_not_on_the_page(stage: Stage) -> None:
    stage.rewrite(f"DELETE FROM price WHERE terms_id = {terms('show')}")
    add_rule(stage, 100, "show", family="personal")

    assert "show" not in stage.offers()


def test_a_channel_that_does_not_exist_sells_nothing(stage: Stage) -> None:
    assert dated_sale_page(stage.session, "nowhere", stage.today) == (None, ())


def test_the_page_of_an_instant_is_that_of_the_edition_then_in_force(stage: Stage) -> None:
    since = stage.value("SELECT in_force_from FROM edition WHERE state = 'IN_FORCE'")
    just_before = since - timedelta(seconds=1)

    assert sale_page(stage.session, "window", stage.today, just_before) == ()
    assert dated_sale_page(stage.session, "window", stage.today, since)[0] == since


def test_the_page_of_now_says_when_it_was_read(stage: Stage) -> None:
    at, _ = dated_sale_page(stage.session, "window", stage.today)

    assert at is not None
    assert abs(datetime.now(UTC) - at) < timedelta(seconds=30)


def test_visit_days_count_the_places_of_the_site(stage: Stage) -> None:
    stage.run("DELETE FROM place WHERE pool <> 'common'")
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
