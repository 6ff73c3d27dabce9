"""People become members once, and nobody else learns of them."""

from __future__ import annotations

from datetime import date

import pytest

from shared.database.verb import record
from shared.identity.person import PersonFacts
from shared.identity.sealing import SealedField, open_sealed
from shared.kernel.ids import uuid7
from shared.members.profile import NewMember, register
from shared.members.refusals import (
    BadBirthday,
    BadPhone,
    CardBound,
    GuardianNeeded,
    MemberExists,
    NameMissing,
    NoSuchMember,
)
from shared.site.sign_in import NotPermitted
from tests.shared.identity.people import KEYS, SERVER_KEY
from tests.shared.members.club import Club, id_card
from tests.shared.stage import WINDOW

LONG_NAME = "".join(chr(0x4E00 + step) for step in range(60))


# Becoming one.


def test_a_member_is_shown_masked(club: Club) -> None:
    member_id = club.join("王小敏", phone="13800130001", document=id_card())

    profile = club.page(member_id).profile
    assert (profile.name, profile.phone, profile.document[:4]) == ("王*敏", "****0001", "****")
    assert (profile.state, profile.joined, profile.notice) == ("ACTIVE", club.today, 1)


def test_a_number_has_a_check_digit(club: Club) -> None:
    number = club.page(club.join()).profile.number

    digits = [int(digit) for digit in reversed(number)]
    doubled = [sum(divmod(digit * 2, 10)) for digit in digits[1::2]]
    assert (len(number), (sum(digits[::2]) + sum(doubled)) % 10) == (8, 0)


def test_numbers_count_on(club: Club) -> None:
    first, second = (club.page(club.join(name)).profile.number for name in ("王一", "王二"))

    assert int(second[:-1]) == int(first[:-1]) + 1


def test_the_same_id_again_is_the_same_member(club: Club) -> None:
    member_id = club.join(phone="13800130001")

    club.join(phone="13800130001", member_id=member_id)

    assert club.found("13800130001") == [member_id]


@pytest.mark.parametrize("name", ["𠮷田㛃", "㛃", "John Smith", LONG_NAME])
def test_rare_and_long_names_are_kept_as_they_are(club: Club, name: str) -> None:
    member_id = club.join(name)

    row = club.stage.run(
        "SELECT p.id, p.name_sealed FROM person AS p JOIN member AS m ON m.person_id = p.id"
        " WHERE m.id = :i",
        i=member_id,
    )[0]
    assert open_sealed(row.name_sealed, row.id, SERVER_KEY, SealedField.NAME) == name
    assert club.found(name) == [member_id]


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "王" * 101])
def test_a_member_has_a_name(club: Club, name: str) -> None:
    with pytest.raises(NameMissing):
        club.join(name)


def test_what_is_no_phone_is_not_taken(club: Club) -> None:
    with pytest.raises(BadPhone):
        club.join(phone="1234")


def test_a_birthday_does_not_lie_ahead(club: Club) -> None:
    with pytest.raises(BadBirthday):
        club.join(born=date(2199, 1, 1))


def test_a_document_is_one_members(club: Club) -> None:
    document = id_card()
    number = club.page(club.join("王小敏", document=document)).profile.number

    with pytest.raises(MemberExists) as refused:
        club.join("王晓敏", document=document)

    assert (refused.value.number, refused.value.by) == (number, "document")


def test_a_doubled_phone_is_told(club: Club) -> None:
    number = club.page(club.join(phone="13800130001")).profile.number

    with pytest.raises(MemberExists) as refused:
        club.join("李明", phone="+86 138 0013 0001")

    assert (refused.value.number, refused.value.by) == (number, "phone")


def test_a_family_shares_a_phone(club: Club) -> None:
    mother = club.join("王小敏", phone="13800130001")

    daughter = club.join("李小小", phone="13800130001", shares_phone=True)

    assert set(club.found("13800130001")) == {mother, daughter}


def test_a_card_is_bound_once(club: Club) -> None:
    number = club.page(club.join("王小敏", card="04A2B1C3")).profile.number

    with pytest.raises(CardBound) as refused:
        club.join("李明", card="04:a2:b1:c3")

    assert refused.value.number == number


def test_a_refused_member_leaves_nobody_behind(club: Club) -> None:
    club.join("王小敏", card="04A2B1C3")
    before = club.stage.value("SELECT count(*) FROM person")

    with pytest.raises(CardBound):
        club.join("李明", card="04A2B1C3")

    assert club.stage.value("SELECT count(*) FROM person") == before


def test_a_child_under_fourteen_needs_a_guardian(club: Club) -> None:
    born = club.today.replace(year=club.today.year - 13, day=1)

    with pytest.raises(GuardianNeeded):
        club.join("李小小", born=born)


def test_a_guardian_agrees_for_a_child(club: Club) -> None:
    born = club.today.replace(year=club.today.year - 13, day=1)
    mother = club.join("王小敏")

    child = club.join("李小小", born=born, guardian_id=mother)

    agreed = club.stage.value(
        "SELECT c.guardian_id FROM consent AS c JOIN member AS m USING (person_id) WHERE m.id = :i",
        i=child,
    )
    assert agreed == club.page(mother).profile.person_id
    assert [relative.id for relative in club.page(mother).family] == [child]


def test_who_may_not_edit_members_makes_none(club: Club) -> None:
    club.token = club.stage.token(rights=("sell", "member_view"))

    with pytest.raises(NotPermitted):
        club.join()


def test_the_audit_tells_nothing_of_the_person(club: Club) -> None:
    member_id = club.join("王小敏", phone="13800130001", document=id_card(), card="04A2")

    detail = club.stage.value("SELECT detail FROM audit_log WHERE object_id = :i", i=member_id)
    assert detail == {"number": club.page(member_id).profile.number, "guardian": None}


def test_nobody_writes_into_somebody_elses_person(club: Club) -> None:
    first = club.join("王小敏")
    person_id = club.page(first).profile.person_id
    document = {
        "id": str(uuid7()),
        "person": {"id": str(person_id), "key": 1},
        "phones": [],
    }

    with pytest.raises(NoSuchMember), club.stage.acting(WINDOW) as session:
        record(session, "register_member", document, club.token.value)


def test_a_new_member_shows_nothing_of_themselves() -> None:
    shown = repr(NewMember(PersonFacts("王小敏", "13800130001"), 1, card="04A2"))

    assert [text for text in ("王", "138", "04A2") if text in shown] == []


def test_registering_needs_the_business_date_for_the_age(club: Club) -> None:
    born = date(2012, 2, 29)
    new = NewMember(PersonFacts("李小小", born=born), club.notice_id)

    with pytest.raises(GuardianNeeded), club.stage.acting(WINDOW) as session:
        register(session, new, KEYS, club.token, member_id=uuid7(), today=date(2026, 2, 27))
