"""The tickets that a station still owes paper for, and what became of each print."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.catalogue.draft import RealName
from shared.catalogue.validity import Bounds, ValidityTerms
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.sales.receipt import (
    CodeFacts,
    IssuedTicket,
    MaskedVisitor,
    sign_ticket,
    validity_on_paper,
)
from shared.sales.sell import DoesNotAddUp
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner, code_digest

QUEUED, PRINTING, UNKNOWN, PRINTED = "QUEUED", "PRINTING", "UNKNOWN", "PRINTED"


@dataclass(frozen=True, slots=True)
class UnprintedTicket:
    """A ticket without proven paper. PRINTING after a restart is as doubtful as UNKNOWN."""

    print_job: UUID
    ticket: IssuedTicket
    state: str


_TICKETS = """
    WITH named AS MATERIALIZED (
        SELECT ticket_id, json_agg(json_build_array(name_mask, document_mask)
                                   ORDER BY person_id) AS visitors
          FROM names_on_paper() GROUP BY ticket_id
    ), contact AS MATERIALIZED (
        SELECT * FROM contacts_on_paper()
    )
    SELECT k.id, j.state AS job_state, k.number, k.visit_day, k.valid_days, k.persons,
           k.price, k.code_version, k.ticket_type_id AS type_id, t.name_zh, t.name_en,
           t.ticket_class, t.staff_check, t.real_name, t.validity, t.valid_days AS terms_days,
           t.valid_hours, t.activate_days, t.fixed_days::text AS fixed_days, t.weekdays,
           ARRAY(SELECT b.days::text FROM terms_blackout AS b WHERE b.terms_id = t.id
                  ORDER BY b.days) AS blackouts, slot.starts, slot.ends, t.print_layout,
           coalesce(x.block, 0) AS block, coalesce(x.number_in_block, 0) AS number_in_block,
           coalesce(named.visitors, '[]') AS visitors, contact.name_mask AS contact_name,
           contact.document_mask AS contact_document
      FROM print_job AS j
      JOIN ticket AS k ON k.id = j.ticket_id JOIN ticket_terms AS t ON t.id = k.terms_id
      JOIN station AS s ON s.id = j.station_id
      LEFT JOIN LATERAL (
          SELECT o.starts, o.ends FROM entitlement AS e JOIN timeslot AS o ON o.id = e.timeslot_id
           WHERE e.ticket_id = k.id AND o.starts IS NOT NULL ORDER BY o.starts, o.id LIMIT 1
      ) AS slot ON true
      LEFT JOIN outage_ticket AS x ON x.ticket_id = k.id AND k.code_version = 0
      LEFT JOIN named ON named.ticket_id = k.id
      LEFT JOIN contact ON contact.order_id = k.order_id
"""
_HERE = " WHERE s.login = session_user"
_UNPRINTED = text(
    f"{_TICKETS}{_HERE} AND j.state <> 'PRINTED' AND k.state = 'ISSUED' ORDER BY k.id"
)
_ONE_JOB = text(f"{_TICKETS}{_HERE} AND k.id = :job")
_ANY = text(f"{_TICKETS} WHERE k.id = :job")
_OF_ORDER = text(f"{_TICKETS}{_HERE} AND k.order_id = :order ORDER BY k.number")


def unprinted(session: Session, sign: TicketSigner) -> tuple[UnprintedTicket, ...]:
    """List this station's tickets without proven paper, oldest first, signed for printing."""
    rows = session.execute(_UNPRINTED).mappings()
    return tuple(
        UnprintedTicket(row["id"], _issued(row, sign, row["code_version"]), row["job_state"])
        for row in rows
    )


def tickets_of(session: Session, sign: TicketSigner, order_id: UUID) -> tuple[IssuedTicket, ...]:
    """Give the tickets that this station owes paper for of one order, in their order."""
    rows = session.execute(_OF_ORDER, {"order": order_id}).mappings()
    return tuple(_issued(row, sign, row["code_version"]) for row in rows)


def record_print(session: Session, print_job: UUID, state: str, token: StaffToken) -> bool:
    """Say how a print stands: PRINTING before the first byte, then PRINTED, UNKNOWN or QUEUED.

    QUEUED means proven not printed. False when the job is already done or another station's.
    """
    document = {"job": str(print_job), "state": state}
    return bool(record(session, "record_print", document, token.value))


def reissue(
    session: Session, print_job: UUID, *, sign: TicketSigner, token: StaffToken
) -> IssuedTicket:
    """Give a ticket whose print is unknown a new code; the old paper is refused from now on.

    The job is queued again. Raises DoesNotAddUp when the job is not in doubt.
    """
    row = session.execute(_ONE_JOB, {"job": print_job}).mappings().one_or_none()
    if row is None:
        raise DoesNotAddUp
    version = row["code_version"] + 1
    ticket = _issued(row, sign, version)
    document = {
        "job": str(print_job),
        "key": sign.key_id,
        "version": version,
        "code": code_digest(ticket.code).hex(),
    }
    record(session, "reissue_ticket", document, token.value)
    return ticket


def issue_next(session: Session, ticket_id: UUID, sign: TicketSigner) -> tuple[IssuedTicket, int]:
    """Sign any ticket for its next version, which is given with it; nothing is recorded yet.

    Raises DoesNotAddUp for a ticket that never had paper anywhere.
    """
    row = session.execute(_ANY, {"job": ticket_id}).mappings().one_or_none()
    if row is None:
        raise DoesNotAddUp
    version = row["code_version"] + 1
    return _issued(row, sign, version), version


def owed_paper(session: Session, ticket_id: UUID, sign: TicketSigner) -> IssuedTicket:
    """Give a ticket that this station owes paper for as it goes on it, with the names."""
    row = session.execute(_ONE_JOB, {"job": ticket_id}).mappings().one()
    return _issued(row, sign, row["code_version"])


def _issued(row: RowMapping, sign: TicketSigner, version: int) -> IssuedTicket:
    facts = CodeFacts(
        ticket_type_id=row["type_id"],
        first_day=row["visit_day"],
        valid_days=row["valid_days"],
        persons=row["persons"],
        staff_check=row["staff_check"],
        real_name=row["real_name"] != RealName.NONE,
        starts=row["starts"],
        # a ticket that is issued again is one that the database knows
        block=row["block"] if version == 0 else 0,
        number_in_block=row["number_in_block"] if version == 0 else 0,
    )
    return IssuedTicket(
        id=row["id"],
        number=row["number"],
        type_name=Bilingual(row["name_zh"], row["name_en"]),
        ticket_class=row["ticket_class"],
        persons=row["persons"],
        visit_day=row["visit_day"],
        valid_days=row["valid_days"],
        price=Money(row["price"]),
        code=sign_ticket(sign, row["id"], version, facts),
        print_job=row["id"],
        starts=row["starts"],
        ends=row["ends"],
        validity=validity_on_paper(
            ValidityTerms.read(row, row["terms_days"]), Bounds(row["visit_day"], row["valid_days"])
        ),
        layout=row["print_layout"],
        visitors=tuple(MaskedVisitor(*masks) for masks in row["visitors"]),
        contact=_contact(row),
    )


def _contact(row: RowMapping) -> MaskedVisitor | None:
    name = row["contact_name"]
    return None if name is None else MaskedVisitor(name, row["contact_document"])
