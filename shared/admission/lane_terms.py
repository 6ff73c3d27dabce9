"""What a gate knows by heart of the terms that tickets were sold under.

Terms stand still once anything is sold under them (so says the database): what a gate has read of
them once stays true, and a scan need not read it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.models import LaneCredential, TermsBlackout, TermsZone, TicketTerms
from shared.catalogue.validity import ValidityTerms
from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class ZoneTerms:
    """What the terms say of one zone; fields as in TermsZone."""

    per_day: int | None
    sequence: int | None
    companion: bool
    reentry_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class LaneTerms:
    """What decides an entry and does not change from ticket to ticket.

    `documents` None is an ordinary ticket. `lanes` are those that take other credentials than the
    type's own. `staff_check` has an attendant look at the papers, `photo` shows whom it is for, and
    the tickets of a `group` come by one code.
    """

    validity: ValidityTerms
    documents: Bilingual | None
    credentials: tuple[str, ...]
    lanes: Mapping[int, tuple[str, ...]]
    zones: Mapping[int, ZoneTerms]
    staff_check: bool = False
    photo: bool = False
    group: bool = False

    def taken(self, lane_id: int) -> tuple[str, ...]:
        """Give the credentials that a lane takes."""
        return self.lanes.get(lane_id, self.credentials)

    def before(self, zone_id: int) -> tuple[int, ...]:
        """Give the zones to be used before a zone, in their order."""
        here = self.zones.get(zone_id)
        if here is None or here.sequence is None:
            return ()
        earlier = sorted(
            (zone.sequence, other)
            for other, zone in self.zones.items()
            if zone.sequence is not None and zone.sequence < here.sequence
        )
        return tuple(other for _, other in earlier)


class TermsBook:
    """Terms by id, each read at the first ticket sold under it; lanes may share one.

    `latest` has for each ticket type the terms of the ticket that was read last.
    """

    def __init__(self) -> None:
        self._known: dict[int, LaneTerms] = {}
        self.latest: dict[int, int] = {}

    def known(self, terms_id: int) -> LaneTerms:
        """Give terms that were read before."""
        return self._known[terms_id]

    def of(self, session: Session, terms_id: int) -> LaneTerms:
        """Give the terms of a ticket; asks the database for what is not known yet."""
        known = self._known.get(terms_id)
        if known is None:
            known = self._known[terms_id] = _read(session, terms_id)
        return known


def _read(session: Session, terms_id: int) -> LaneTerms:
    row = session.execute(
        select(
            TicketTerms.validity,
            TicketTerms.valid_days,
            TicketTerms.valid_hours,
            TicketTerms.activate_days,
            TicketTerms.weekdays,
            TicketTerms.documents_zh,
            TicketTerms.documents_en,
            TicketTerms.credentials,
            TicketTerms.staff_check,
            TicketTerms.photo,
            TicketTerms.kind,
        ).where(TicketTerms.id == terms_id)
    ).one()
    documents = Bilingual(row.documents_zh, row.documents_en) if row.documents_zh else None
    validity = ValidityTerms(
        kind=ValidityKind(row.validity),  # the days of a fixed range are the ticket's own bounds
        valid_days=row.valid_days or 1,
        valid_hours=row.valid_hours or 0,
        activate_days=row.activate_days,
        weekdays=row.weekdays,
        blackouts=_blackouts(session, terms_id),
    )
    zones, lanes = _zones(session, terms_id), _lanes(session, terms_id)
    return LaneTerms(
        validity,
        documents,
        tuple(row.credentials),
        lanes,
        zones,
        staff_check=row.staff_check,
        photo=row.photo,
        group=row.kind == "group",
    )


def _blackouts(session: Session, terms_id: int) -> tuple[Days, ...]:
    ranges = session.scalars(
        select(TermsBlackout.days)
        .where(TermsBlackout.terms_id == terms_id)
        .order_by(TermsBlackout.days)
    )
    return tuple(Days(days.lower, days.upper) for days in ranges)


def _lanes(session: Session, terms_id: int) -> Mapping[int, tuple[str, ...]]:
    rows = session.execute(
        select(LaneCredential.lane_id, LaneCredential.credentials).where(
            LaneCredential.terms_id == terms_id
        )
    )
    return {row.lane_id: tuple(row.credentials) for row in rows}


def _zones(session: Session, terms_id: int) -> Mapping[int, ZoneTerms]:
    rows = session.execute(
        select(
            TermsZone.zone_id,
            TermsZone.per_day,
            TermsZone.sequence,
            TermsZone.companion,
            TermsZone.reentry_minutes,
        ).where(TermsZone.terms_id == terms_id)
    )
    return {
        row.zone_id: ZoneTerms(row.per_day, row.sequence, row.companion, row.reentry_minutes)
        for row in rows
    }
