"""What somebody typed of a visitor, and the first thing that is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from boxoffice.sale.naming.entry import (
    PHONE,
    Demand,
    Entry,
    EntryFault,
    EntryField,
    Fault,
    field_of,
    judge,
)
from shared.identity.document_number import DocumentKind, NumberFault, check_digit
from tests.boxoffice.sale.naming.invented import LI

DAY = date(2026, 11, 23)
EACH, REACHED = Demand(), Demand(born=False, document=False)
PASSPORT = Entry("John Smith", DocumentKind.PASSPORT, "E12345678", "1990-03-07")
LONG_PAST = "11010518990307001"
LAST_WEEK = "11010520261130001"


def fault_of(entry: Entry, demand: Demand = EACH) -> Fault | None:
    return judge(entry, demand, DAY).fault


def test_name_and_number_make_a_person_with_the_birth_that_the_number_tells() -> None:
    person = judge(LI, EACH, DAY).person

    assert person is not None
    assert (person.name, person.document and person.document.number) == ("李明", LI.number)
    assert person.birthday == date(1990, 3, 7)


def test_nothing_typed_is_nobody_and_no_fault() -> None:
    found = judge(Entry(), EACH, DAY)

    assert (found.person, found.fault) == (None, None)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (replace(LI, name=""), EntryFault.NAME_MISSING),
        (replace(LI, number=""), EntryFault.NUMBER_MISSING),
        (replace(LI, name="李明1"), EntryFault.BAD_NAME),
        (replace(LI, number=LI.number[:-1]), NumberFault.WRONG_LENGTH),
        (replace(LI, number=LI.number[:-1] + "?"), NumberFault.WRONG_CHARACTER),
        (replace(LI, number="00" + LI.number[2:]), NumberFault.WRONG_REGION),
        (replace(LI, number="11010519990229001" + "2"), NumberFault.IMPOSSIBLE_DATE),
        (replace(LI, number=LI.number[:-1] + "X"), NumberFault.WRONG_DIGIT),
        (replace(LI, number=LAST_WEEK + check_digit(LAST_WEEK)), EntryFault.BORN_LATER),
        (replace(LI, number=LONG_PAST + check_digit(LONG_PAST)), NumberFault.IMPOSSIBLE_DATE),
        (replace(PASSPORT, born=""), EntryFault.BORN_MISSING),
        (replace(PASSPORT, born="07.03.1990"), EntryFault.BAD_BORN),
        (replace(PASSPORT, born="03-07"), EntryFault.BAD_BORN),
        (replace(PASSPORT, born="1899-01-01"), EntryFault.BAD_BORN),
        (replace(PASSPORT, born="2026-11-24"), EntryFault.BORN_LATER),
    ],
)
def test_what_is_wrong_is_said_by_its_reason(entry: Entry, fault: Fault) -> None:
    assert fault_of(entry) is fault


def test_a_wrong_number_is_said_before_the_name_that_is_still_missing() -> None:
    assert fault_of(Entry(number="1101")) is NumberFault.WRONG_LENGTH


def test_a_passport_takes_the_birth_that_was_typed() -> None:
    person = judge(PASSPORT, EACH, DAY).person

    assert person is not None
    assert person.birthday == date(1990, 3, 7)


def test_a_contact_needs_no_date_of_birth() -> None:
    assert judge(replace(PASSPORT, born=""), REACHED, DAY).person is not None


def test_a_contact_may_be_reached_by_phone() -> None:
    person = judge(Entry("李明", PHONE, "138 0013 0001"), REACHED, DAY).person

    assert person is not None
    assert (person.phone, person.document) == ("138 0013 0001", None)


@pytest.mark.parametrize(
    ("number", "fault"), [("13", EntryFault.BAD_PHONE), ("", EntryFault.NUMBER_MISSING)]
)
def test_a_phone_that_is_none_is_said(number: str, fault: EntryFault) -> None:
    assert fault_of(Entry("李明", PHONE, number), REACHED) is fault


@pytest.mark.parametrize(
    ("kind", "number", "asks"),
    [
        (DocumentKind.ID_CARD, "", False),
        (DocumentKind.PASSPORT, "", True),
        (DocumentKind.FOREIGN_RESIDENCE_CARD, "911110199003070011", False),
        (DocumentKind.FOREIGN_RESIDENCE_CARD, "USA110190030701", True),
        (PHONE, "", False),
    ],
)
def test_the_birth_is_asked_for_where_no_number_tells_it(
    kind: DocumentKind | None, number: str, asks: bool
) -> None:
    assert Entry("", kind, number).asks_born is asks


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        (EntryFault.NAME_MISSING, EntryField.NAME),
        (EntryFault.BORN_LATER, EntryField.BORN),
        (EntryFault.TWICE, EntryField.NUMBER),
        (NumberFault.WRONG_DIGIT, EntryField.NUMBER),
    ],
)
def test_a_fault_belongs_to_a_field(fault: Fault, field: EntryField) -> None:
    assert field_of(fault) is field


def test_no_text_of_an_entry_shows_who_it_is() -> None:
    written = f"{LI!r} {judge(LI, EACH, DAY)!r}"

    assert LI.number not in written
    assert LI.name not in written


def test_a_number_is_seen_by_its_first_and_last_four() -> None:
    assert LI.mask == f"1101**********{LI.number[-4:]}"
    assert PASSPORT.mask == "****5678"


def child(first_seventeen: str, guardian: str = "") -> Entry:
    return Entry("王小宝", number=first_seventeen + check_digit(first_seventeen), guardian=guardian)


@pytest.mark.parametrize(
    ("born", "agreed_on", "needed"),
    [
        ("20121124", date(2026, 11, 23), True),
        ("20121123", date(2026, 11, 23), False),
        ("20121122", date(2026, 11, 23), False),
        ("20120229", date(2026, 2, 27), True),
        ("20120229", date(2026, 2, 28), False),
    ],
)
def test_a_guardian_agrees_until_the_fourteenth_birthday(
    born: str, agreed_on: date, needed: bool
) -> None:
    found = judge(child(f"330200{born}005"), EACH, DAY, agreed_on)

    assert (found.fault is EntryFault.GUARDIAN_MISSING) is needed
    assert found.child is needed


def test_a_guardian_is_a_name() -> None:
    assert judge(child("33020020190506005", "王 秀英"), EACH, DAY, DAY).guardian == "王 秀英"
    bad = judge(child("33020020190506005", "13800130001"), EACH, DAY, DAY)
    assert (bad.fault, bad.person) == (EntryFault.BAD_GUARDIAN, None)


def test_a_card_that_is_laid_for_a_concession_needs_no_guardian() -> None:
    assert judge(child("33020020190506005"), EACH, DAY).person is not None
