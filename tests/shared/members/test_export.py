"""A member is given everything that is kept of them, and each opening is written down."""

from __future__ import annotations

import pytest

from shared.kernel.ids import uuid7
from shared.members.benefits import use_benefit
from shared.members.export import export_member
from shared.members.refusals import NoSuchMember
from tests.shared.identity.people import RING
from tests.shared.members.club import Club
from tests.shared.stage import SERVER, WINDOW


def test_all_of_a_member_is_given(club: Club) -> None:
    benefit = club.benefit(1)
    member_id = club.join("𠮷田㛃", phone="13800130001")
    child = club.join("李小小")
    club.link(member_id, child)
    club.earn(member_id, 100)
    club.stage.run("INSERT INTO member_visit VALUES (:m, :d)", m=member_id, d=club.today)
    with club.stage.acting(WINDOW) as session:
        use_benefit(session, member_id, benefit, club.token, use_id=uuid7())

    with club.stage.acting(SERVER) as session:
        told = export_member(session, member_id, RING, reason="本人要求")

    person = told["memberships"][0]["person"]
    assert (person["name"], person["phone"]) == ("𠮷田㛃", "13800130001")
    assert told["family"] == [club.page(child).profile.number]
    assert [(one["kind"], one["points"]) for one in told["points"]] == [("earn", 100)]
    assert told["visits"] == [club.today.isoformat()]
    assert [one["benefit"] for one in told["benefits"]] == ["索道一次"]


def test_merged_memberships_are_given_with_it(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.merge(first, second)

    with club.stage.acting(SERVER) as session:
        told = export_member(session, second, RING, reason="本人要求")

    names = [one["person"]["name"] for one in told["memberships"]]
    assert (names, told["family"]) == (["王小敏", "王晓敏"], [])


def test_the_opening_is_written_down(club: Club) -> None:
    member_id = club.join()
    person_id = club.page(member_id).profile.person_id

    with club.stage.acting(SERVER) as session:
        export_member(session, member_id, RING, reason="本人要求", staff_id=club.token.staff_id)

    row = club.stage.run(
        "SELECT staff_id, detail->>'reason' AS reason FROM audit_log"
        " WHERE object_id = :i AND action = 'open_person'",
        i=person_id,
    )[0]
    assert tuple(row) == (club.token.staff_id, "本人要求")


def test_nothing_is_given_of_nobody(club: Club) -> None:
    with pytest.raises(NoSuchMember), club.stage.acting(SERVER) as session:
        export_member(session, uuid7(), RING, reason="本人要求")
