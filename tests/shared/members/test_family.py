"""Families are linked without circles."""

from __future__ import annotations

import pytest

from shared.kernel.ids import uuid7
from shared.members.family import FamilyKind, link_family, unlink_family
from shared.members.refusals import CannotLink, NoSuchMember
from shared.site.sign_in import NotPermitted
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW


def test_a_child_is_seen_from_both_sides(club: Club) -> None:
    mother, child = club.join("王小敏", phone="13800130001"), club.join("李小小")
    club.link(mother, child)

    below, above = club.page(mother).family[0], club.page(child).family[0]

    assert (below.kind, below.id, below.name) == (FamilyKind.CHILD, child, "李*小")
    assert (above.kind, above.id, above.phone) == (FamilyKind.GUARDIAN, mother, "****0001")


def test_a_guardian_is_linked_from_the_childs_page(club: Club) -> None:
    mother, child = club.join("王小敏"), club.join("李小小")

    club.link(child, mother, FamilyKind.GUARDIAN)

    assert club.page(mother).family[0].kind is FamilyKind.CHILD


def test_spouses_are_each_others(club: Club) -> None:
    wife, husband = club.join("王小敏"), club.join("李明")

    club.link(wife, husband, FamilyKind.SPOUSE)

    assert [club.page(one).family[0].kind for one in (wife, husband)] == [FamilyKind.SPOUSE] * 2


def test_children_come_first(club: Club) -> None:
    wife, husband, child, mother = (club.join(name) for name in ("王一", "王二", "王三", "王四"))
    club.link(wife, husband, FamilyKind.SPOUSE)
    club.link(mother, wife)
    club.link(wife, child)

    assert [one.kind for one in club.page(wife).family] == ["child", "guardian", "spouse"]


def test_the_mothers_phone_finds_the_family(club: Club) -> None:
    mother = club.join("王小敏", phone="13800130001")
    for name in ("李一一", "李二二", "李三三"):
        club.link(mother, club.join(name))

    found = club.find("13800130001").members[0]

    assert (found.family, [one.name for one in club.page(found.id).family]) == (
        3,
        ["李*一", "李*二", "李*三"],
    )


def test_nobody_is_of_their_own_family(club: Club) -> None:
    member_id = club.join()

    with pytest.raises(CannotLink) as refused:
        club.link(member_id, member_id)

    assert refused.value.reason == "itself"


@pytest.mark.parametrize("kind", list(FamilyKind))
def test_two_are_linked_once(club: Club, kind: FamilyKind) -> None:
    mother, child = club.join("王小敏"), club.join("李小小")
    club.link(mother, child)

    with pytest.raises(CannotLink) as refused:
        club.link(child, mother, kind)

    assert refused.value.reason == "linked"


@pytest.mark.parametrize("kind", list(FamilyKind))
def test_nobody_descends_from_themselves(club: Club, kind: FamilyKind) -> None:
    grandmother, mother, child = (club.join(name) for name in ("王一", "王二", "王三"))
    club.link(grandmother, mother)
    club.link(mother, child)

    with pytest.raises(CannotLink) as refused:
        club.link(child, grandmother, kind if kind is not FamilyKind.GUARDIAN else FamilyKind.CHILD)

    assert refused.value.reason == "circle"


def test_a_grandmother_may_be_guardian_too(club: Club) -> None:
    grandmother, mother, child = (club.join(name) for name in ("王一", "王二", "王三"))
    club.link(grandmother, mother)
    club.link(mother, child)

    club.link(child, grandmother, FamilyKind.GUARDIAN)

    assert {one.id for one in club.page(child).family} == {grandmother, mother}


def test_the_same_link_again_is_one(club: Club) -> None:
    mother, child, link_id = club.join("王小敏"), club.join("李小小"), uuid7()

    for _ in range(2):
        with club.stage.acting(WINDOW) as session:
            link_family(session, mother, child, FamilyKind.CHILD, club.token, link_id=link_id)

    assert [one.link_id for one in club.page(mother).family] == [link_id]


def test_a_link_is_taken_away(club: Club) -> None:
    mother, child = club.join("王小敏"), club.join("李小小")
    link_id = club.link(mother, child)

    for _ in range(2):
        with club.stage.acting(WINDOW) as session:
            unlink_family(session, link_id, club.token)

    assert club.page(mother).family == ()
    audited = club.stage.value(
        "SELECT count(*) FROM audit_log WHERE object_id = :i AND action = 'unlink_family'", i=mother
    )
    assert audited == 1


def test_nobody_is_linked_with_a_stranger(club: Club) -> None:
    with pytest.raises(NoSuchMember):
        club.link(club.join(), uuid7())


def test_who_may_not_edit_members_links_none(club: Club) -> None:
    mother, child = club.join("王小敏"), club.join("李小小")
    club.token = club.stage.token(rights=("member_view",))

    with pytest.raises(NotPermitted):
        club.link(mother, child)
