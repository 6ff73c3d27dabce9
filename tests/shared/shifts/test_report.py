"""An X is free; a cashier's has no sum of cash, and none is made while a drawer is counted."""

from __future__ import annotations

import pytest

from shared.kernel.ids import uuid7
from shared.shifts.report import BeingCounted, Facts, make_x
from shared.shifts.slips import last_z, record_slip, slip_of, slips_owed
from shared.site.sign_in import StaffToken
from tests.shared.shifts.drawer import Drawer
from tests.shared.stage import WINDOW


def x_of(drawer: Drawer, token: StaffToken, *, print_it: bool = False) -> Facts:
    with drawer.till.acting(WINDOW) as session:
        return make_x(session, uuid7(), token, print_it=print_it)


def test_an_x_of_a_cashier_has_no_sum_of_cash(drawer: Drawer) -> None:
    drawer.till.sell(drawer.till.quote(adult=2))

    facts = x_of(drawer, drawer.staff)

    assert (facts["orders"], facts["tickets"], facts["blind"]) == (1, 2, True)
    assert facts["expected"] is None
    assert not {"gross", "net", "discounts", "refunds"} & set(facts)
    assert facts["tenders"] == [{"tender": "cash", "payments": 1, "refunds": 0}]
    assert "24000" not in str(facts)


def test_an_x_of_a_supervisor_tells_what_must_be_there(drawer: Drawer) -> None:
    drawer.till.sell(drawer.till.quote(adult=2))
    supervisor = drawer.till.token("1002", rights=("open_shift", "authorise"))

    facts = x_of(drawer, supervisor)

    assert (facts["expected"], facts["net"], facts["blind"]) == (74_000, 24_000, False)


def test_a_supervisor_with_a_drawer_is_a_cashier_there(drawer: Drawer) -> None:
    own = drawer.till.token("1001", rights=("open_shift", "authorise"))

    assert x_of(drawer, own)["expected"] is None


def test_an_x_changes_nothing(drawer: Drawer) -> None:
    x_of(drawer, drawer.staff)

    assert drawer.till.value("SELECT count(*) FROM slip WHERE kind = 'X'") == 0
    assert drawer.till.value("SELECT count(*) FROM z_report") == 0


def test_an_x_that_is_wanted_on_paper_owes_a_slip(drawer: Drawer) -> None:
    x_of(drawer, drawer.staff, print_it=True)

    assert drawer.till.value("SELECT count(*) FROM slip WHERE kind = 'X'") == 1


def test_between_count_and_submit_nobody_is_told_anything(drawer: Drawer) -> None:
    drawer.begin()
    supervisor = drawer.till.token("1002", rights=("open_shift", "authorise"))

    for token in (drawer.staff, supervisor):
        with pytest.raises(BeingCounted):
            x_of(drawer, token)


def test_a_slip_that_came_out_is_printed_again_as_a_copy(drawer: Drawer) -> None:
    drawer.begin()
    slip = drawer.submit(note_100=5).slip
    with drawer.till.acting(WINDOW) as session:
        for state in ("PRINTING", "PRINTED"):
            assert record_slip(session, slip, state, drawer.staff)
        first = slip_of(session, slip)
        record_slip(session, slip, "PRINTING", drawer.staff)
        again = slip_of(session, slip)

    assert first is not None
    assert again is not None
    assert (first.state, first.copies, again.copies) == ("PRINTED", 1, 2)


def test_a_print_that_never_began_is_no_copy(drawer: Drawer) -> None:
    drawer.begin()
    slip = drawer.submit(note_100=5).slip
    with drawer.till.acting(WINDOW) as session:
        for state in ("PRINTING", "QUEUED"):
            record_slip(session, slip, state, drawer.staff)
        owed = slips_owed(session)

    assert [(one.kind, one.copies) for one in owed if one.id == slip] == [("Z", 0)]


def test_the_last_z_of_the_station_can_be_found_with_its_seal(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=5)

    with drawer.till.acting(WINDOW) as session:
        found = last_z(session)

    assert found is not None
    assert found.content["seal"] == drawer.z().seal.hex()
