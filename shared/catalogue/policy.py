"""The concession policy as a sale page needs it: the classes in force on a visit day."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.document import from_document
from shared.catalogue.draft import ConcessionClassFacts

_POLICY = text("""
    SELECT to_jsonb(c) AS class
      FROM concession_class AS c
     WHERE c.edition_id = (SELECT e.id FROM edition AS e
                            WHERE e.state = 'IN_FORCE' AND e.in_force_from <= :at
                            ORDER BY e.in_force_from DESC LIMIT 1)
       AND CAST(:day AS date) <@ c.in_force
     ORDER BY c.rate, c.priority, c.code
""")


def policy_on(session: Session, visit_day: date, at: datetime) -> tuple[ConcessionClassFacts, ...]:
    """List the classes of a visit day as the edition in force `at` an aware instant has them.

    The lowest rate comes first, then the priority.
    """
    rows = session.scalars(_POLICY, {"day": visit_day, "at": at})
    return tuple(from_document(ConcessionClassFacts, row) for row in rows)
