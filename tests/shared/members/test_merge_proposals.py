"""Where it is in doubt that two memberships are of one person, a second person agrees first."""

from __future__ import annotations

import pytest

from shared.members.merging import (
    Doubt,
    agree_to_merge,
    merge_doubt,
    merge_members,
    open_merges,
    turn_merge_down,
)
from shared.members.profile import close
from shared.members.refusals import CannotMerge, NoSuchMember
from shared.site.sign_in import NotPermitted
from tests.shared.members.club import COLLEAGUE, OFFICE, Club, id_card
from tests.shared.stage import WINDOW

# In doubt.


def doubt(club: Club, one: object, other: object) -> Doubt | None:
    clerk = club.office()
    with club.stage.acting(OFFICE) as session:
        return merge_doubt(session, one, other, clerk)  # type: ignore[arg-type]


def test_the_same_name_or_phone_speaks_for_a_merge(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王小敏", phone="13800130001")
    third = club.join("王晓敏", phone="138 0013 0001", shares_phone=True)

    assert [doubt(club, first, second), doubt(club, second, third)] == [None, None]


def test_two_who_share_nothing_are_strangers(club: Club) -> None:
    assert doubt(club, club.join("王小敏"), club.join("王晓敏")) is Doubt.STRANGERS


def test_two_documents_are_two_people_until_somebody_has_looked(club: Club) -> None:
    first = club.join("王小敏", document=id_card())

    assert doubt(club, first, club.join("王小敏")) is None
    assert doubt(club, first, club.join("王小敏", document=id_card())) is Doubt.DOCUMENTS


def test_one_clerk_alone_does_not_join_two_documents(club: Club) -> None:
    plan = club.plan(*(club.join("王小敏", document=id_card()) for _ in range(2)))

    with pytest.raises(CannotMerge) as refused, club.stage.acting(WINDOW) as session:
        merge_members(session, plan, club.token)

    assert refused.value.reason == "documents"


def test_a_colleague_agrees_to_what_a_clerk_proposes(club: Club) -> None:
    first, second = (club.join("王小敏", document=id_card()) for _ in range(2))

    proposal = club.propose(club.plan(first, second, second))

    numbers = tuple(club.page(one).profile.number for one in (first, second))
    assert (proposal.numbers, proposal.names) == (numbers, ("王*敏", "王*敏"))
    assert (proposal.reason, proposal.own, proposal.profile_of_given) == ("同一人", False, True)
    assert club.agree(proposal) == first
    assert club.page(second).profile.id == first


def test_nobody_agrees_to_their_own_proposal(club: Club) -> None:
    proposal = club.propose(club.plan(club.join("王小敏"), club.join("王晓敏")))

    with pytest.raises(CannotMerge) as refused:
        club.agree(proposal, "1001")

    assert refused.value.reason == "own"


def test_another_clerk_who_sees_no_document_does_not_agree(club: Club) -> None:
    proposal = club.propose(club.plan(club.join("王小敏"), club.join("王晓敏")))
    clerk = club.office(COLLEAGUE)

    with pytest.raises(NotPermitted), club.stage.acting(OFFICE) as session:
        agree_to_merge(session, proposal, clerk)


def test_a_proposal_is_let_go(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    proposal = club.propose(club.plan(first, second))
    clerk = club.office()

    with club.stage.acting(OFFICE) as session:
        turn_merge_down(session, proposal, clerk)
        left = open_merges(session, clerk)

    assert left == ()
    assert club.page(second).profile.id == second
    with pytest.raises(CannotMerge) as refused:
        club.agree(proposal)
    assert refused.value.reason == "decided"


def test_a_member_is_in_one_proposal_at_a_time(club: Club) -> None:
    first, second, third = (club.join(name) for name in ("王一", "王二", "王三"))
    club.propose(club.plan(first, second))

    with pytest.raises(CannotMerge) as refused:
        club.propose(club.plan(third, second))

    assert refused.value.reason == "proposed"


def test_who_has_ended_meanwhile_is_not_merged(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    proposal = club.propose(club.plan(first, second))
    with club.stage.acting(WINDOW) as session:
        close(session, second, "本人要求", club.token, erase=False)

    with pytest.raises(NoSuchMember):
        club.agree(proposal)


def test_who_proposed_and_who_agreed_are_in_the_audit(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.agree(club.propose(club.plan(first, second)))

    rows = club.stage.run(
        "SELECT action, s.number, detail->>'proposed_by' AS proposed_by FROM audit_log"
        " JOIN staff AS s ON s.id = staff_id WHERE object_id = :i AND action LIKE '%merge%'"
        " ORDER BY at",
        i=first,
    )

    assert [tuple(row) for row in rows] == [
        ("propose_merge", "1001", None),
        ("merge_members", COLLEAGUE, str(club.token.staff_id)),
    ]
