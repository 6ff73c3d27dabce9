"""Members change, and leave with all that is known of them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.identity.keep import ReasonMissing
from shared.identity.person import PersonFacts
from shared.identity.sealing import SealedField
from shared.members.profile import MemberChange, change, close
from shared.members.refusals import (
    CardBound,
    MemberExists,
    NameMissing,
    NoSuchMember,
)
from tests.shared.identity.people import KEYS
from tests.shared.members.club import Club, id_card
from tests.shared.stage import WINDOW


def alter(club: Club, member_id: UUID, **wanted: object) -> None:
    person_id = club.page(member_id).profile.person_id
    with club.stage.acting(WINDOW) as session:
        change(session, member_id, MemberChange(person_id, **wanted), KEYS, club.token)  # type: ignore[arg-type]


def end(club: Club, member_id: UUID, reason: str = "本人要求", *, erase: bool = False) -> None:
    with club.stage.acting(WINDOW) as session:
        close(session, member_id, reason, club.token, erase=erase)


# Changing.


def test_a_new_phone_finds_and_the_old_one_does_not(club: Club) -> None:
    member_id = club.join("王小敏", phone="13800130001")

    alter(club, member_id, person=PersonFacts(phone="13900139002"))

    assert (club.found("13900139002"), club.found("13800130001")) == ([member_id], [])
    assert club.found("9002") == [member_id]
    assert club.page(member_id).profile.name == "王*敏"


def test_a_new_name_finds_by_its_own_parts(club: Club) -> None:
    member_id = club.join("王小敏")

    alter(club, member_id, person=PersonFacts(name="王晓明"))

    assert (club.found("晓明"), club.found("小敏")) == ([member_id], [])


def test_a_phone_is_forgotten(club: Club) -> None:
    member_id = club.join("王小敏", phone="13800130001")

    alter(club, member_id, forget=[SealedField.PHONE])

    assert (club.page(member_id).profile.phone, club.found("13800130001")) == ("", [])


def test_a_name_is_not_forgotten(club: Club) -> None:
    with pytest.raises(NameMissing):
        alter(club, club.join(), forget=[SealedField.NAME])


def test_a_document_is_put_right(club: Club) -> None:
    wrong, right = id_card(), id_card(date(1990, 1, 1))
    member_id = club.join("王小敏", document=wrong)

    alter(club, member_id, person=PersonFacts(document=right))

    assert (club.found(right.number), club.found(wrong.number)) == ([member_id], [])
    assert club.page(member_id).profile.birth_band == 1990
    club.join("李明", document=wrong)


def test_a_document_of_another_member_is_not_taken(club: Club) -> None:
    document = id_card()
    club.join("王小敏", document=document)

    with pytest.raises(MemberExists):
        alter(club, club.join("李明"), person=PersonFacts(document=document))


def test_a_card_is_bound_and_unbound(club: Club) -> None:
    first, second = club.join("王小敏", card="04A2"), club.join("李明")
    with pytest.raises(CardBound):
        alter(club, second, card="04A2")

    alter(club, first, card="")
    alter(club, second, card="04A2")

    assert club.found("04A2") == [second]


def test_the_same_phone_again_is_ones_own(club: Club) -> None:
    member_id = club.join("王小敏", phone="13800130001")

    alter(club, member_id, person=PersonFacts(phone="13800130001"))

    assert club.found("13800130001") == [member_id]


def test_a_change_says_what_changed_and_not_to_what(club: Club) -> None:
    member_id = club.join("王小敏")

    alter(club, member_id, person=PersonFacts(phone="13800130001"), card="04A2")

    detail = club.stage.value(
        "SELECT detail FROM audit_log WHERE object_id = :i AND action = 'change_member'",
        i=member_id,
    )
    assert detail == {"changed": ["phone", "card"]}


# Leaving.


def test_a_membership_ends_with_its_points(club: Club) -> None:
    member_id = club.join()
    club.earn(member_id, 100)

    end(club, member_id)

    assert club.kinds(member_id) == [("earn", 100), ("expire", -100)]
    assert club.page(member_id).profile.state == "CLOSED"


def test_a_member_who_wants_it_is_forgotten(club: Club) -> None:
    member_id = club.join("王小敏", phone="13800130001", document=id_card())
    number = club.page(member_id).profile.number

    end(club, member_id, erase=True)

    profile = club.page(member_id).profile
    assert (profile.name, profile.phone, profile.document, profile.notice) == ("", "", "", None)
    assert (club.found("13800130001"), club.found("王小敏"), club.found(number)) == (
        [],
        [],
        [member_id],
    )


def test_an_ended_membership_is_changed_no_more(club: Club) -> None:
    member_id = club.join()
    end(club, member_id)

    with pytest.raises(NoSuchMember) as refused:
        alter(club, member_id, person=PersonFacts(phone="13800130001"))

    assert refused.value.state == "CLOSED"


def test_a_document_of_an_ended_membership_begins_anew(club: Club) -> None:
    document = id_card()
    first = club.join("王小敏", document=document)
    end(club, first)

    second = club.join("王小敏", document=document)

    assert club.page(second).profile.state == "ACTIVE"


def test_a_membership_ends_for_a_reason(club: Club) -> None:
    with pytest.raises(ReasonMissing):
        end(club, club.join(), " ")


def test_a_member_is_not_deleted(club: Club) -> None:
    club.join()

    with pytest.raises(DBAPIError) as refused:
        club.stage.run("DELETE FROM member")

    assert sqlstate_of(refused.value) == "SM011"
