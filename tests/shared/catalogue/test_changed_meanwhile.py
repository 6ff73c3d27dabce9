"""Two persons write in one row of a draft: nobody writes over what they have not seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import NEW, PriceFacts
from shared.catalogue.edit import (
    PriceList,
    remove_concession,
    remove_pattern,
    remove_rule,
    remove_terms,
    save_concession,
    save_pattern,
    save_prices,
    save_rule,
    save_terms,
)
from shared.database.verb import ChangedMeanwhile
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import StaffToken
from tests.shared.catalogue.office import Office

Save = Callable[[Session, int, object, StaffToken], object]

SAVES: dict[str, tuple[str, Save]] = {
    "ticket_terms": ("terms", lambda s, e, row, t: save_terms(s, e, row, token=t)),
    "concession_class": ("concessions", lambda s, e, row, t: save_concession(s, e, row, token=t)),
    "price_rule": ("rules", lambda s, e, row, t: save_rule(s, e, row, token=t)),
    "slot_pattern": ("patterns", lambda s, e, row, t: save_pattern(s, e, row, token=t)),
}
REMOVES = {
    "ticket_terms": ("terms", remove_terms),
    "concession_class": ("concessions", remove_concession),
    "price_rule": ("rules", remove_rule),
    "slot_pattern": ("patterns", remove_pattern),
}


def last_row(office: Office, edition: int, kind: str) -> object:
    return getattr(office.content(edition), kind)[-1]


@pytest.mark.parametrize("table", SAVES)
def test_the_second_of_two_writers_is_told(office: Office, table: str) -> None:
    kind, save = SAVES[table]
    edition = office.full()
    seen = last_row(office, edition, kind)
    with office.at_work() as session:
        save(session, edition, seen, office.maker)

    with pytest.raises(ChangedMeanwhile) as refused, office.at_work() as session:
        save(session, edition, seen, office.maker)

    assert (refused.value.table, refused.value.id) == (table, seen.id)


@pytest.mark.parametrize("table", SAVES)
def test_whoever_reads_again_writes(office: Office, table: str) -> None:
    kind, save = SAVES[table]
    edition = office.full()
    for _ in range(2):
        seen = last_row(office, edition, kind)
        with office.at_work() as session:
            save(session, edition, seen, office.maker)

    assert last_row(office, edition, kind).version == 3


@pytest.mark.parametrize("table", SAVES)
def test_whoever_did_not_look_writes_nothing(office: Office, table: str) -> None:
    kind, save = SAVES[table]
    edition = office.full()
    seen = last_row(office, edition, kind)

    with pytest.raises(ChangedMeanwhile) as refused, office.at_work() as session:
        save(session, edition, replace(seen, version=None), office.maker)

    assert (refused.value.table, refused.value.id) == (table, seen.id)


@pytest.mark.parametrize("table", REMOVES)
def test_what_was_changed_is_not_removed_unseen(office: Office, table: str) -> None:
    kind, save = SAVES[table]
    remove = REMOVES[table][1]
    edition = office.full()
    seen = last_row(office, edition, kind)
    with office.at_work() as session:
        save(session, edition, seen, office.maker)

    with pytest.raises(ChangedMeanwhile), office.at_work() as session:
        remove(session, edition, seen.id, token=office.maker, version=seen.version)

    assert last_row(office, edition, kind) == seen


def test_what_was_removed_is_not_written(office: Office) -> None:
    edition = office.full()
    seen = office.terms(edition, "ride")
    both = office.terms(edition, "shuttle_both")
    with office.at_work() as session:
        remove_terms(session, edition, both.id, token=office.maker, version=both.version)
        remove_terms(session, edition, seen.id, token=office.maker, version=seen.version)

    with pytest.raises(ChangedMeanwhile) as refused:
        office.save(edition, seen)

    assert refused.value.id == seen.id


def test_a_copy_of_a_type_is_a_new_row(office: Office) -> None:
    edition = office.full()
    seen = office.terms(edition, "ride")

    office.save(edition, replace(seen, id=NEW, code="ride_2", button=None))

    assert office.terms(edition, "ride_2").version == 1


def test_a_copied_edition_begins_to_count_anew(office: Office) -> None:
    edition = office.full()
    office.save(edition, office.terms(edition, "adult"))

    copy = office.draft(edition)

    assert (office.terms(edition, "adult").version, office.terms(copy, "adult").version) == (2, 1)


def test_rows_that_say_the_same_are_equal_in_any_version(office: Office) -> None:
    edition = office.full()
    before = office.terms(edition, "adult")

    office.save(edition, before)

    assert office.terms(edition, "adult") == before


def test_prices_that_somebody_else_has_written_stay(office: Office) -> None:
    edition = office.full()
    before = office.content(edition).prices[0]
    lists = [
        PriceList(before.terms_id, before.rule_id, (replace(before, amount=fen),), (before.id,))
        for fen in (Money(11_000), Money(12_500))
    ]
    with office.at_work() as session:
        save_prices(session, edition, lists[:1], token=office.maker)

    with pytest.raises(ChangedMeanwhile) as refused, office.at_work() as session:
        save_prices(session, edition, lists[1:], token=office.maker)

    assert (refused.value.table, refused.value.id) == ("price", before.rule_id)
    after = office.content(edition).prices
    assert next(one.amount for one in after if one.terms_id == before.terms_id) == Money(11_000)


def test_prices_are_added_where_none_were_seen_and_none_are(office: Office) -> None:
    edition = office.full()
    ride = office.terms(edition, "ride")
    young = next(one for one in office.content(edition).rules if one.code == "child")
    price = PriceFacts(ride.id, young.id, Days(), Money(1_000), Money(1_000))
    lists = [PriceList(ride.id, young.id, (price,), ())]

    with office.at_work() as session:
        save_prices(session, edition, lists, token=office.maker)
    with pytest.raises(ChangedMeanwhile), office.at_work() as session:
        save_prices(session, edition, lists, token=office.maker)


def test_a_name_typed_by_two_keeps_the_first(office: Office) -> None:
    edition = office.full()
    seen = office.terms(edition, "adult")
    office.save(edition, replace(seen, name=Bilingual("全价票", "Full")))

    with pytest.raises(ChangedMeanwhile):
        office.save(edition, replace(seen, name=Bilingual("𠮷票 㛃", "Lucky")))

    assert office.terms(edition, "adult").name == Bilingual("全价票", "Full")
