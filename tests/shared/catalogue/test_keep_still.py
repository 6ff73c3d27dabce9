"""What was checked stands still for everybody, also for those who know the database."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from tests.shared.catalogue.office import OFFICE, Office

TABLES = {
    "ticket_terms": "changes = 9",
    "terms_zone": "weight = 9",
    "terms_blackout": "reason_zh = '别的'",
    "fee_step": "rate = 1",
    "lane_credential": "credentials = '{card}'",
    "package_part": "quantity = 9",
    "concession_class": "rate = 1",
    "price_rule": "priority = 9",
    "price": "amount = 1",
    "slot_pattern": "quota = 1",
    "slot_share": "places = 1",
}


def sqlstate(office: Office, statement: str) -> str | None:
    with pytest.raises(DBAPIError) as error, office.stage.session.begin_nested():
        office.stage.run(statement)
    return sqlstate_of(error.value)


@pytest.fixture
def checked(office: Office) -> Office:
    """The superuser before an edition with a row in every table, which was checked."""
    office.check(office.full())
    return office


@pytest.mark.parametrize(("table", "change"), TABLES.items())
def test_a_checked_row_is_not_changed(checked: Office, table: str, change: str) -> None:
    assert sqlstate(checked, f"UPDATE {table} SET {change}") == "SM017"


@pytest.mark.parametrize("table", [name for name in TABLES if name not in ("price_rule",)])
def test_a_checked_row_is_not_deleted(checked: Office, table: str) -> None:
    assert sqlstate(checked, f"DELETE FROM {table}") == "SM017"


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_added_to_a_checked_edition(checked: Office, table: str) -> None:
    # The trigger speaks before any constraint: the same row once more is enough.
    assert sqlstate(checked, f"INSERT INTO {table} SELECT * FROM {table}") == "SM017"


@pytest.mark.parametrize("table", [*TABLES, "edition", "ticket_type", "tax_class"])
def test_no_table_of_an_edition_is_emptied(office: Office, table: str) -> None:
    assert sqlstate(office, f"TRUNCATE {table} CASCADE") == "SM011"


def test_a_row_is_not_moved_into_a_draft(checked: Office) -> None:
    draft = checked.draft()

    assert sqlstate(checked, f"UPDATE ticket_terms SET edition_id = {draft}") == "SM017"


def test_a_row_is_not_moved_out_of_a_draft(checked: Office) -> None:
    draft = checked.draft(checked.in_force)

    statement = (
        f"UPDATE price_rule SET edition_id = {checked.in_force}, code = 'moved'"
        f" WHERE edition_id = {draft}"
    )

    assert sqlstate(checked, statement) == "SM017"


def test_rows_of_a_draft_may_be_changed_by_the_owner(office: Office) -> None:
    draft = office.draft(office.in_force)

    office.stage.run("UPDATE ticket_terms SET changes = 9 WHERE edition_id = :id", id=draft)
    office.stage.run("DELETE FROM ticket_terms WHERE edition_id = :id", id=draft)

    assert office.content(draft).terms == ()


@pytest.mark.parametrize(
    "change",
    [
        "state = 'DRAFT', in_force_from = NULL",
        "in_force_from = in_force_from + interval '1 day'",
        "title = '别的'",
        "made_by = 2",
    ],
)
def test_an_edition_in_force_is_not_changed(office: Office, change: str) -> None:
    where = f"WHERE id = {office.in_force}"

    assert sqlstate(office, f"UPDATE edition SET {change} {where}") == "SM017"


def test_a_draft_does_not_go_in_force_unchecked(office: Office) -> None:
    draft = office.draft()
    change = "state = 'IN_FORCE', in_force_from = now(), checked_at = now()"

    assert sqlstate(office, f"UPDATE edition SET {change} WHERE id = {draft}") == "SM017"


def test_who_began_a_draft_is_not_changed(office: Office) -> None:
    draft = office.draft()

    assert sqlstate(office, f"UPDATE edition SET made_by = 2 WHERE id = {draft}") == "SM017"
    assert sqlstate(office, f"UPDATE edition SET makers = '{{}}' WHERE id = {draft}") == "SM017"


def test_an_edition_begins_as_a_draft(office: Office) -> None:
    statement = (
        "INSERT INTO edition (title, state, made_at, checked_at, in_force_from)"
        " VALUES ('x', 'IN_FORCE', now(), now(), now())"
    )

    assert sqlstate(office, statement) == "SM017"


def test_no_edition_is_deleted(office: Office) -> None:
    assert sqlstate(office, f"DELETE FROM edition WHERE id = {office.draft()}") == "SM011"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM ticket_type",
        "UPDATE ticket_type SET code = 'x' || code",
        "UPDATE ticket_type SET id = id + 1000",
    ],
)
def test_a_type_is_for_ever(office: Office, statement: str) -> None:
    assert sqlstate(office, statement) == "SM011"


@pytest.mark.parametrize("statement", ["UPDATE tax_class SET rate = 1", "DELETE FROM tax_class"])
def test_a_tax_class_is_for_ever(checked: Office, statement: str) -> None:
    assert sqlstate(checked, statement) == "SM011"


@pytest.mark.parametrize("table", [*TABLES, "edition", "ticket_type", "tax_class"])
@pytest.mark.parametrize("right", ["INSERT", "UPDATE", "DELETE", "TRUNCATE"])
def test_the_office_writes_no_table_of_an_edition(office: Office, table: str, right: str) -> None:
    held = office.stage.value(
        "SELECT has_table_privilege(:login, :table, :right)",
        login=OFFICE,
        table=f"app.{table}",
        right=right,
    )

    assert held is False
