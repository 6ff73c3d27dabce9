"""A file of members is taken in as a whole or not at all, and what is in it is then found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.identity.person import PersonFacts
from shared.members.import_members import ImportCount, MemberRow, import_members
from shared.members.refusals import ImportRefused
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.identity.people import KEYS
from tests.shared.members.club import OFFICE, Club, id_card
from tests.shared.stage import WINDOW

JOINED = date(2024, 6, 1)
NASTY = "王\\小\t敏\n\\N"


def row(line: int, name: str = "王小敏", **others: object) -> MemberRow:
    wanted: dict[str, object] = {"tier_id": 1, "joined": JOINED} | others
    person = PersonFacts(name, str(wanted.pop("phone", "")), wanted.pop("document", None))  # type: ignore[arg-type]
    return MemberRow(line, person, **wanted)  # type: ignore[arg-type]


@pytest.fixture
def office(club: Club) -> StaffToken:
    return club.office()


def take_in(
    club: Club, office: StaffToken, rows: Iterable[MemberRow], processes: int = 1
) -> ImportCount:
    with club.stage.acting(OFFICE) as session:
        return import_members(
            session, rows, KEYS, office, notice_id=club.notice_id, processes=processes
        )


def test_what_is_in_the_file_is_found(club: Club, office: StaffToken) -> None:
    document = id_card()

    take_in(
        club,
        office,
        [row(2, "王小敏", phone="13800130001", document=document, card="04A2", number="A-77")],
    )

    for typed in ("13800130001", "0001", "小敏", document.number, "04a2", "A-77"):
        assert [one.number for one in club.find(typed).members] == ["A-77"]


def test_a_member_of_the_file_is_one_like_any_other(club: Club, office: StaffToken) -> None:
    take_in(club, office, [row(2, "𠮷田㛃", phone="13800130001", points=300)])

    page = club.page(club.found("𠮷田㛃")[0])
    profile = page.profile
    assert (profile.name, profile.phone, profile.joined, profile.notice) == (
        "𠮷*㛃",
        "****0001",
        JOINED,
        1,
    )
    assert (page.balance, [line.reason for line in page.ledger]) == (300, ["import"])


def test_counts_can_be_compared_with_the_file(club: Club, office: StaffToken) -> None:
    counted = take_in(club, office, [row(2, points=10), row(3), row(4, points=5)])

    assert counted == ImportCount(members=3, points=15)
    assert club.stage.value("SELECT count(*) FROM member_import") == 0


def test_several_processes_take_in_what_one_does(club: Club, office: StaffToken) -> None:
    def rows() -> Iterator[MemberRow]:
        for line in range(2, 2_502):
            yield row(line, phone=f"139{line:08d}")

    counted = take_in(club, office, rows(), processes=2)

    assert counted == ImportCount(2_500, 0)
    assert len(club.found("13900002501")) == 1


def test_what_would_break_a_line_does_not(club: Club, office: StaffToken) -> None:
    take_in(club, office, [row(2, NASTY), row(3, "李明")])

    assert len(club.found("李明")) == 1
    assert club.find("王\\小敏\\N").members[0].name == "王***N"


@pytest.mark.parametrize("what", ["document", "card", "number"])
def test_lines_that_are_double_refuse_the_file(club: Club, office: StaffToken, what: str) -> None:
    own = {"document": id_card(), "card": "04A2", "number": "A-77"}

    with pytest.raises(ImportRefused) as refused:
        take_in(club, office, [row(2, **{what: own[what]}), row(3), row(4, **{what: own[what]})])

    assert refused.value.faults == [(2, what), (4, what)]
    assert club.stage.value("SELECT count(*) FROM member") == 0


def test_lines_that_are_members_already_refuse_the_file(club: Club, office: StaffToken) -> None:
    document = id_card()
    club.join("王小敏", document=document, card="04A2")

    with pytest.raises(ImportRefused) as refused:
        take_in(club, office, [row(2), row(3, document=document), row(4, card="04A2")])

    assert refused.value.faults == [(3, "document"), (4, "card")]


def test_a_family_may_share_a_phone(club: Club, office: StaffToken) -> None:
    take_in(club, office, [row(2, phone="13800130001"), row(3, "李小小", phone="13800130001")])

    assert len(club.found("13800130001")) == 2


@pytest.mark.parametrize(
    "bad", [{"points": -1}, {"points": 5, "points_until": date(2020, 1, 1)}], ids=["debt", "over"]
)
def test_points_of_a_file_are_good(club: Club, office: StaffToken, bad: dict[str, object]) -> None:
    with pytest.raises(ImportRefused) as refused:
        take_in(club, office, [row(2), row(3, **bad)])

    assert refused.value.faults == [(3, "points")]


def test_a_hundred_faults_are_told_and_no_more(club: Club, office: StaffToken) -> None:
    with pytest.raises(ImportRefused) as refused:
        take_in(club, office, [row(line, number="A-1") for line in range(2, 152)])

    assert (len(refused.value.faults), refused.value.faults[-1]) == (100, (101, "number"))


def test_a_tier_that_is_not_there_refuses_the_file(club: Club, office: StaffToken) -> None:
    with pytest.raises(DBAPIError) as refused:
        take_in(club, office, [row(2), row(3, tier_id=99)])

    assert sqlstate_of(refused.value) == "23503"


def test_one_audit_row_tells_of_the_file(club: Club, office: StaffToken) -> None:
    take_in(club, office, [row(2, points=10), row(3)])

    details = club.stage.run("SELECT detail FROM audit_log WHERE action = 'import_members'")
    assert [one.detail for one in details] == [{"members": 2, "points": 10}]


def test_who_may_not_import_takes_nothing_in(club: Club) -> None:
    club.office()
    token = club.stage.token(station="T", rights=("member_edit",))

    with pytest.raises(NotPermitted):
        take_in(club, token, [row(2)])


def test_a_window_takes_no_file_in(club: Club) -> None:
    with pytest.raises(Exception, match="permission denied"), club.stage.acting(WINDOW) as session:
        import_members(session, [row(2)], KEYS, club.token, notice_id=None)


@pytest.mark.parametrize("right", ["import_data", "member_edit"])
def test_one_right_alone_takes_no_members_in(club: Club, office: StaffToken, right: str) -> None:
    half = club.stage.token(station="T", rights=(right,))

    with pytest.raises(NotPermitted):
        take_in(club, half, [row(2, points=1_000_000)])
