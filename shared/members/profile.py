"""Makes members, changes them, and ends memberships."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.catalogue.concession import age_on
from shared.database.verb import record
from shared.identity.look_up import LookUp, card_digest
from shared.identity.names import LONGEST_NAME, clean_name, normalise_phone
from shared.identity.notices import GUARDIAN_UNDER
from shared.identity.person import PersonFacts, StationKeys, person_digests, person_document
from shared.identity.sealing import SealedField
from shared.kernel.ids import derive_id
from shared.members.refusals import BadBirthday, BadPhone, GuardianNeeded, NameMissing
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody who becomes a member. `notice_id` is what they, or the guardian, agreed to.

    `shares_phone`: the phone is known to be a relative's who is a member.
    """

    person: PersonFacts
    notice_id: int
    card: str = field(default="", repr=False)
    guardian_id: UUID | None = None
    shares_phone: bool = False


@dataclass(frozen=True, slots=True)
class MemberChange:
    """What changes of a member; what of the person is "" or None stays, unless it is forgotten.

    `card` is a UID, "" unbinds, None leaves it. `version` is that of the profile that was read.
    """

    person_id: UUID
    person: PersonFacts = field(default_factory=PersonFacts)
    forget: Collection[SealedField] = ()
    card: str | None = field(default=None, repr=False)
    shares_phone: bool = False
    version: int | None = None


def register(
    session: Session,
    new: NewMember,
    keys: StationKeys,
    token: StaffToken,
    *,
    member_id: UUID,
    today: date,
) -> str:
    """Make a member and give the number; the same `member_id` again is the same member.

    Raises NameMissing, BadPhone, BadBirthday, GuardianNeeded, MemberExists, CardBound, NoSuchMember
    (the guardian), NotSignedIn, NotPermitted.
    """
    if not clean_name(new.person.name):
        raise NameMissing
    _check(new.person)
    born = new.person.birthday
    if born and born > today:
        raise BadBirthday
    if born and age_on(born, today) < GUARDIAN_UNDER and new.guardian_id is None:
        raise GuardianNeeded
    person_id = derive_id(member_id, "person")
    document = {
        "id": str(member_id),
        "person": person_document(person_id, new.person, keys, findable=True),
        "notice": new.notice_id,
        "guardian": str(new.guardian_id) if new.guardian_id else None,
        **_unique(new.person, keys, shares_phone=new.shares_phone),
    }
    if new.card:
        document["card"] = card_digest(new.card, keys.key_of_cards)
    number: str = record(session, "register_member", document, token.value)["number"]
    return number


def change(
    session: Session, member_id: UUID, wanted: MemberChange, keys: StationKeys, token: StaffToken
) -> None:
    """Change a member's person and card.

    Raises NameMissing, BadPhone, MemberExists, CardBound, NoSuchMember, ChangedMeanwhile,
    NotSignedIn, NotPermitted.
    """
    if SealedField.NAME in wanted.forget:
        raise NameMissing
    _check(wanted.person)
    person = person_document(wanted.person_id, wanted.person, keys, findable=True)
    document: dict[str, Any] = {
        "member": str(member_id),
        "version": wanted.version,
        "person": person | {"forget": [one.name.lower() for one in wanted.forget]},
        **_unique(wanted.person, keys, shares_phone=wanted.shares_phone),
    }
    if wanted.card is not None:
        document["card"] = card_digest(wanted.card, keys.key_of_cards) if wanted.card else None
    record(session, "change_member", document, token.value)


def close(
    session: Session, member_id: UUID, reason: str, token: StaffToken, *, erase: bool
) -> None:
    """End a membership; what points are left expire. `erase` takes the person's data away too.

    Raises ReasonMissing, NoSuchMember, NotSignedIn, NotPermitted.
    """
    document = {"member": str(member_id), "reason": reason, "erase": erase}
    record(session, "close_member", document, token.value)


def _check(person: PersonFacts) -> None:
    if len(clean_name(person.name)) > LONGEST_NAME:
        raise NameMissing
    if person.phone and not normalise_phone(person.phone):
        raise BadPhone


def _unique(person: PersonFacts, keys: StationKeys, *, shares_phone: bool) -> dict[str, Any]:
    digests = person_digests(person, keys.find_key)
    return {
        "document_digest": next(iter(digests.get(LookUp.DOCUMENT, ())), None),
        "phones": [] if shares_phone else list(digests.get(LookUp.PHONE, ())),
    }
