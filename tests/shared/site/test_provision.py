"""A new station has a login of its own, limited to its kind, and its own audit chains."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from shared.kernel.locale import Bilingual
from shared.site.provision import CONNECTIONS, add_station, admit_station
from shared.site.queries import this_station
from tests.shared.stage import Stage

NAME = Bilingual("9 号窗口", "Window 9")


def add(stage: Stage, password: str = "plain") -> str:  # noqa: S107
    return add_station(stage.session, code="9", kind="window", name=NAME, password=password)


def test_a_new_station_knows_itself_by_its_login(stage: Stage) -> None:
    login = add(stage)

    with stage.acting(login) as session:
        assert (login, this_station(session).code) == ("window_9", "9")


def test_a_login_connects_no_more_often_than_its_kind_needs(stage: Stage) -> None:
    login = add(stage)

    limit = stage.value("SELECT rolconnlimit FROM pg_roles WHERE rolname = :login", login=login)
    assert limit == CONNECTIONS["window"] == 6


def test_a_login_is_a_member_of_its_kind_and_of_nothing_else(stage: Stage) -> None:
    login = add(stage)

    roles = stage.run(
        "SELECT r.rolname FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.roleid"
        " JOIN pg_roles AS l ON l.oid = m.member WHERE l.rolname = :login",
        login=login,
    )
    assert [row.rolname for row in roles] == ["shanmen_window"]


def test_a_station_has_an_audit_chain_for_each_connection(stage: Stage) -> None:
    add(stage)

    slots = stage.run(
        "SELECT slot FROM audit_head AS h JOIN station AS s ON s.id = h.station_id"
        " WHERE s.code = '9' ORDER BY slot"
    )
    assert [row.slot for row in slots] == [0, 1, 2, 3, 4, 5]


def test_a_password_may_hold_anything(stage: Stage) -> None:
    login = add(stage, password="a'b\"c%d:e;--\\")

    assert stage.value("SELECT count(*) FROM pg_roles WHERE rolname = :l", l=login) == 1


def test_a_code_is_used_once(stage: Stage) -> None:
    add(stage)

    with pytest.raises(IntegrityError, match="uq_station_code"):
        add(stage)


def test_a_registered_station_is_admitted_by_its_code(stage: Stage) -> None:
    add(stage)

    assert admit_station(stage.session, "9", "another") == "window_9"
    with stage.acting("window_9") as session:
        assert this_station(session).code == "9"


def test_a_station_that_nobody_registered_is_not_admitted(stage: Stage) -> None:
    with pytest.raises(LookupError, match="W99"):
        admit_station(stage.session, "W99", "another")
