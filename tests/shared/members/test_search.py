"""Members are found by whatever was typed, and nothing typed or found is seen by the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.database.verb import record
from shared.members.search import MOST_SHOWN, find_members, search_document
from shared.site.sign_in import NotPermitted
from tests.shared.identity.people import KEYS
from tests.shared.members.club import Club, id_card
from tests.shared.stage import GATE, WINDOW


@pytest.mark.parametrize(
    "typed",
    [
        "13800130001",
        "+86 138 0013 0001",
        "0001",
        "王小敏",
        "王 小敏",
        "王",
        "王小",
        "小敏",
        "王 0001",
        "0001 王",
        "小敏 13800130001",
        "04A2B1C3",
        "04:a2:b1:c3",
    ],
)
def test_a_member_is_found_by(club: Club, typed: str) -> None:
    member_id = club.join("王小敏", phone="13800130001", card="04A2B1C3")
    club.join("李建国", phone="13900139002")

    assert club.found(typed) == [member_id]


@pytest.mark.parametrize("typed", ["{}", "{} ", "110105 {rest}", "{lower}"])
def test_a_member_is_found_by_document(club: Club, typed: str) -> None:
    document = id_card()
    member_id = club.join(document=document)
    number = document.number

    found = club.found(typed.format(number, rest=number[6:], lower=number.lower()))

    assert found == [member_id]


def test_a_member_is_found_by_number(club: Club) -> None:
    member_id = club.join()

    assert club.found(club.page(member_id).profile.number) == [member_id]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("欧阳建华", "欧阳"),
        ("欧阳建华", "建华"),
        ("阿卜杜拉·买买提", "买买提"),
        ("阿卜杜拉·买买提", "阿卜杜拉•买买提"),
        ("𠮷田㛃", "𠮷"),
        ("𠮷田㛃", "田㛃"),
        ("John Smith", "smith"),
        ("John Smith", "Smith john"),
        ("John Smith", "JOHN SMITH"),
        ("李 Anna", "anna 李"),
    ],
)
def test_names_of_all_kinds_are_found(club: Club, name: str, typed: str) -> None:
    member_id = club.join(name)

    assert club.found(typed) == [member_id]


@pytest.mark.parametrize(
    "typed", ["", "  ", "敏小", "李 0001", "1380013000", "王小敏 0002", "%", "'"]
)
def test_nobody_is_found_by(club: Club, typed: str) -> None:
    club.join("王小敏", phone="13800130001")

    assert club.found(typed) == []


def test_who_is_named_just_so_comes_first(club: Club) -> None:
    exact = club.join("王敏")
    longer = club.join("王敏华")

    assert club.found("王敏") == [exact, longer]


def test_of_many_the_newest_are_shown_and_that_there_are_more(club: Club) -> None:
    members = [club.join("王小敏") for _ in range(MOST_SHOWN + 1)]

    found = club.find("王")

    assert [member.id for member in found.members] == members[:0:-1]
    assert found.more


def test_as_many_as_are_shown_are_all(club: Club) -> None:
    for _ in range(MOST_SHOWN):
        club.join("王小敏")

    assert (len(club.find("小敏").members), club.find("小敏").more) == (MOST_SHOWN, False)


def test_what_is_shown_is_masked(club: Club) -> None:
    club.join("王小敏", phone="13800130001", document=id_card())

    member = club.find("王小敏").members[0]

    assert (member.name, member.phone, member.document[:4]) == ("王*敏", "****0001", "****")
    assert (member.card, member.family, member.merged, member.tier.zh) == (
        False,
        0,
        0,
        "普通会员",
    )


def test_a_member_merged_away_leads_to_the_one_that_goes_on(club: Club) -> None:
    kept, given = club.join("王小敏", phone="13800130001"), club.join("王晓敏", phone="13900139002")
    club.merge(kept, given)

    assert club.found("13900139002") == [kept]
    assert club.find("王晓敏").members[0].merged == 1


def test_the_key_of_last_year_still_finds(club: Club) -> None:
    member_id = club.join("王小敏")
    renewed = replace(KEYS, find_key=b"\x07" * 32, earlier_find_key=KEYS.find_key)

    with club.stage.acting(WINDOW) as session:
        found = find_members(session, "小敏", renewed, club.token)

    assert [member.id for member in found.members] == [member_id]


def test_another_key_finds_nobody(club: Club) -> None:
    club.join("王小敏")

    with club.stage.acting(WINDOW) as session:
        found = find_members(session, "小敏", replace(KEYS, find_key=b"\x07" * 32), club.token)

    assert found.members == ()


def test_who_may_not_see_members_finds_none(club: Club) -> None:
    club.token = club.stage.token(rights=("sell",))

    with pytest.raises(NotPermitted):
        club.find("王小敏")


def test_a_gate_searches_for_nobody(club: Club) -> None:
    with pytest.raises(Exception, match="permission denied"), club.stage.acting(GATE) as session:
        record(session, "find_members", search_document("王", KEYS), club.token.value)


def test_what_is_sent_has_nothing_of_what_was_typed() -> None:
    sent = str(search_document("王小敏 13800130001", KEYS))

    assert [text for text in ("王", "小敏", "138") if text in sent] == []


def test_a_very_long_text_is_cut(club: Club) -> None:
    assert club.found("王小敏" * 10_000) == []
