"""The form for hand-sold tickets is read as it was meant, or the field that is wrong is named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from boxoffice.outage.hand.entry import Field, HandEntry, read_entry
from shared.payments.rules import CARD, CASH

NOW = datetime(2026, 1, 3, 4, 0, tzinfo=UTC)  # noon in China
GOOD = {
    Field.FIRST: "A0001",
    Field.LAST: "A0003",
    Field.DAY: "0103",
    Field.TIME: "0930",
    Field.SLIP: "",
}


def test_a_filled_form_is_a_run_of_serials_at_an_instant() -> None:
    entry = read_entry(7, GOOD, CASH, "power_cut", NOW)

    sold_at = datetime(2026, 1, 3, 1, 30, tzinfo=UTC)
    serials = ("A0001", "A0002", "A0003")
    assert entry == HandEntry(7, serials, sold_at, CASH, "", "power_cut")


def test_a_day_of_december_in_january_is_that_of_last_year() -> None:
    entry = read_entry(7, GOOD | {Field.DAY: "1231", Field.LAST: ""}, CASH, "other", NOW)

    assert isinstance(entry, HandEntry)
    assert (entry.sold_at, entry.serials) == (
        datetime(2025, 12, 31, 1, 30, tzinfo=UTC),
        ("A0001",),
    )


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (Field.FIRST, {Field.FIRST: "", Field.LAST: ""}),
        (Field.LAST, {Field.LAST: "B0003"}),
        (Field.DAY, {Field.DAY: "1340"}),
        (Field.DAY, {Field.DAY: ""}),
        (Field.TIME, {Field.TIME: "1201"}),
        (Field.TIME, {Field.TIME: "2500"}),
        (Field.TIME, {Field.DAY: "1226", Field.TIME: "0900"}),
        (Field.SLIP, {Field.SLIP: "12"}),
    ],
)
def test_the_first_field_that_is_wrong_is_named(field: Field, typed: dict[Field, str]) -> None:
    assert read_entry(7, GOOD | typed, CARD, "other", NOW) is field
