"""People are given everything that is kept of them, and have it taken away."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook

from shared.identity.document_number import DocumentNumber
from shared.identity.keep import ReasonMissing, StillMember, keep_person
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.kernel.locale import Language
from shared.members.export_sheet import write_export
from shared.members.person_export import answer_exports, ask_export, export_all, take_export
from shared.members.privacy import KeptPerson, erase_visitor, find_visitor
from shared.members.profile import close
from shared.site.sign_in import NotPermitted
from tests.shared.identity.people import KEYS, RING
from tests.shared.members.club import MANAGER_RIGHTS, OFFICE, Club, id_card
from tests.shared.stage import SERVER, WINDOW

MANAGER = "2003"


def visit(club: Club, document: DocumentNumber, name: str = "李想想") -> UUID:
    """Somebody buys a ticket in their name and is the contact of the order."""
    token = club.stage.token()
    with club.stage.acting(WINDOW) as session:
        person_id = keep_person(session, PersonFacts(name, "13900139000", document), KEYS, token)
    order_id = uuid7()
    club.pay(order_id, 80)
    club.stage.run("INSERT INTO order_contact VALUES (:o, :p)", o=order_id, p=person_id)
    return person_id


def kept(club: Club, document: DocumentNumber) -> tuple[KeptPerson, ...]:
    clerk = club.office()
    with club.stage.acting(OFFICE) as session:
        return find_visitor(session, document, KEYS, clerk)


def exported(club: Club, person_id: UUID) -> dict[str, Any]:
    with club.stage.acting(SERVER) as session:
        return export_all(session, person_id, RING, reason="本人要求", staff_id=None)


def test_all_rows_under_a_document_are_found_masked(club: Club) -> None:
    document = id_card()
    visitor, member = visit(club, document), club.join("李想想", document=document)
    visit(club, id_card())

    found = kept(club, document)

    number = club.page(member).profile.number
    assert [(one.member_number, one.orders, one.name) for one in found] == [
        (number, 0, "李*想"),
        ("", 1, "李*想"),
    ]
    assert (found[1].person_id, found[1].phone) == (visitor, "****9000")


def test_whoever_may_not_see_members_finds_nobody(club: Club) -> None:
    token = club.office(rights=("report",))

    with pytest.raises(NotPermitted), club.stage.acting(OFFICE) as session:
        find_visitor(session, id_card(), KEYS, token)


def test_a_person_is_given_orders_and_membership_in_one(club: Club) -> None:
    document = id_card()
    visitor, member = visit(club, document), club.join("李想想", document=document)
    club.earn(member, 100)

    told = exported(club, visitor)

    assert [one["phone"] for one in told["visitor"]] == ["13900139000"]
    assert told["visitor"][0]["document"]["number"] == document.number
    assert [one["total"] for one in told["orders"]] == [8_000]
    assert [one["points"] for one in told["member"][0]["points"]] == [100]
    own = club.page(member).profile.person_id
    assert exported(club, own)["orders"] == told["orders"]


def test_a_person_without_a_document_is_given_the_membership_alone(club: Club) -> None:
    member = club.join("李想想")
    club.join("李想想")

    told = exported(club, club.page(member).profile.person_id)

    assert (told["visitor"], len(told["member"]), told["tickets"]) == ([], 1, [])


def test_the_server_answers_an_office_that_asks_for_a_reason(club: Club) -> None:
    person_id = visit(club, id_card())
    manager = club.office(MANAGER, MANAGER_RIGHTS)
    with club.stage.acting(OFFICE) as session:
        request = ask_export(session, person_id, "本人要求", manager)
        assert take_export(session, request, manager) is None

    with club.stage.acting(SERVER) as session:
        assert answer_exports(session, RING) == 1
    with club.stage.acting(OFFICE) as session:
        told = take_export(session, request, manager)
        again = take_export(session, request, manager)

    assert told is not None
    assert (told["visitor"][0]["name"], again) == ("李想想", None)
    actions = club.stage.run(
        "SELECT action, detail->>'reason' AS reason FROM audit_log WHERE object_id = :i"
        " AND action IN ('ask_export', 'open_person') ORDER BY at",
        i=person_id,
    )
    assert [tuple(row) for row in actions] == [
        ("ask_export", "本人要求"),
        ("open_person", "本人要求"),
    ]


def test_a_clerk_who_sees_no_documents_asks_for_no_export(club: Club) -> None:
    person_id, clerk = visit(club, id_card()), club.office()

    with pytest.raises(NotPermitted), club.stage.acting(OFFICE) as session:
        ask_export(session, person_id, "本人要求", clerk)


def test_an_export_has_a_reason(club: Club) -> None:
    person_id, manager = visit(club, id_card()), club.office(MANAGER, MANAGER_RIGHTS)

    with pytest.raises(ReasonMissing), club.stage.acting(OFFICE) as session:
        ask_export(session, person_id, " ", manager)


def test_rows_of_a_visitor_are_taken_away(club: Club) -> None:
    document = id_card()
    persons = [visit(club, document) for _ in range(2)]
    clerk = club.office()

    with club.stage.acting(OFFICE) as session:
        erase_visitor(session, persons, "本人要求", clerk)

    assert kept(club, document) == ()


def test_a_member_is_erased_when_the_membership_has_ended(club: Club) -> None:
    document = id_card()
    member = club.join("李想想", document=document)
    person_id = club.page(member).profile.person_id
    clerk = club.office()
    with pytest.raises(StillMember), club.stage.acting(OFFICE) as session:
        erase_visitor(session, [person_id], "本人要求", clerk)
    with club.stage.acting(WINDOW) as session:
        close(session, member, "不再来", club.token, erase=False)
    assert [one.member_ended for one in kept(club, document)] == [True]

    with club.stage.acting(OFFICE) as session:
        erase_visitor(session, [person_id], "本人要求", clerk)

    assert kept(club, document) == ()


@pytest.mark.parametrize(
    ("language", "sheets", "name", "earned"),
    [
        (Language.ZH, ["个人信息", "门票", "订单", "积分", "到访", "权益"], "姓名", "消费获得"),
        (
            Language.EN,
            ["Personal data", "Tickets", "Orders", "Points", "Visits", "Benefits"],
            "Name",
            "Earned",
        ),
    ],
)
def test_the_sheet_is_for_the_person_to_read(
    club: Club, tmp_path: Path, language: Language, sheets: list[str], name: str, earned: str
) -> None:
    document = id_card()
    visit(club, document)
    member = club.join("𠮷想想", document=document)
    club.earn(member, 100)
    path = tmp_path / "export.xlsx"

    write_export(path, exported(club, club.page(member).profile.person_id), language)

    book = CalamineWorkbook.from_path(path)
    people = book.get_sheet_by_name(sheets[0]).to_python()
    points = book.get_sheet_by_name(sheets[3]).to_python()
    assert book.sheet_names == sheets
    assert [row[1] for row in people if row[0] == name] == ["𠮷想想", "李想想"]
    assert (len(points), *points[1][1:3]) == (2, earned, "100")
