"""The family that a window sees: masked, in a cashier's order, only members whose data go on."""

from __future__ import annotations

from datetime import date

import pytest

from shared.identity.document_number import DocumentKind
from shared.members.family import FamilyKind
from shared.members.kin import FamilyMember, find_families
from shared.site.sign_in import NotPermitted
from tests.shared.members.club import Club, id_card
from tests.shared.stage import WINDOW


def family(club: Club, *members: object) -> dict[object, tuple[FamilyMember, ...]]:
    with club.stage.acting(WINDOW) as session:
        return dict(find_families(session, members, club.token))  # type: ignore[arg-type]


def test_a_family_is_told_by_masks_and_bands(club: Club) -> None:
    number = id_card(date(1986, 3, 7))
    mother, father = club.join("王小敏", document=number), club.join("李明")
    child = club.join("李小小", born=date(2009, 5, 5))
    club.link(mother, child)
    club.link(mother, father, FamilyKind.SPOUSE)

    found = family(club, mother, father)[mother]

    assert [(one.kind, one.name, one.birth_band) for one in found] == [
        ("self", "王*敏", 1985),
        ("spouse", "李*", None),
        ("child", "李*小", 2005),
    ]
    assert [(one.document_kind, one.document) for one in found] == [
        (DocumentKind.ID_CARD, f"****{number.number[-4:]}"),
        (None, ""),
        (None, ""),
    ]


def test_who_has_nobody_or_nobody_left_has_no_family(club: Club) -> None:
    alone, mother, child = club.join("王一"), club.join("王二"), club.join("王三")
    club.link(mother, child)
    club.stage.run("UPDATE member SET state = 'CLOSED' WHERE id = :i", i=child)

    assert family(club, alone, mother) == {}
    assert family(club) == {}


def test_a_family_is_shown_to_whoever_may_see_members(club: Club) -> None:
    mother = club.join("王二")
    club.token = club.stage.token(rights=("sell",))

    with pytest.raises(NotPermitted):
        family(club, mother)
