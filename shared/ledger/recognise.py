"""Turns deferred revenue into revenue as visitors walk in."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.ids import derive_id

BATCH = 500

# Rows of transactions that are all finished, in the order of commits. A watermark from before a
# restore lies in the future of the new cluster: then reading begins anew, and since an entry's id
# is derived from its admission, nothing is posted twice. What comes after the close of its day
# (a lane that was off line) is posted to the open day.
_PASSAGES = text("""
    WITH horizon AS (
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid
    ), follower_at AS (
        SELECT CASE WHEN seen_xid < horizon.xid THEN seen_xid ELSE 0 END AS xid
          FROM follower, horizon WHERE name = 'recognition'
    )
    SELECT p.admission_id, p.xid, p.outcome, a.ticket_id, a.zone_id,
           CASE WHEN t.kind <> 'annual_pass' OR k.valid_days <= 31
                THEN e.value - e.recognised END AS due,
           CASE WHEN c.business_date IS NULL THEN p.business_date
                ELSE app.business_date(clock_timestamp()) END AS business_date
      FROM passage AS p CROSS JOIN horizon CROSS JOIN follower_at
      LEFT JOIN admission AS a ON a.id = p.admission_id
      LEFT JOIN entitlement AS e ON e.ticket_id = a.ticket_id AND e.zone_id = a.zone_id
      LEFT JOIN ticket AS k ON k.id = e.ticket_id
      LEFT JOIN ticket_terms AS t ON t.id = k.terms_id
      LEFT JOIN closed_day AS c ON c.business_date = p.business_date
     WHERE p.xid > follower_at.xid AND p.xid < horizon.xid
     ORDER BY p.xid FETCH FIRST (:batch) ROWS WITH TIES
""")


def recognise_passages(session: Session, batch: int = BATCH) -> int:
    """Post the revenue of the passages not read yet; gives how many passages were read.

    A zone's whole share is earned at its first passage; a pass is earned by the day, whoever walks
    in (see earn.py of passes). Run again until it gives 0; two servers at once post nothing twice.
    """
    rows = session.execute(_PASSAGES, {"batch": batch}).all()
    if not rows:
        return 0
    entries = [
        {
            "id": str(derive_id(row.admission_id, "recognition")),
            "admission": str(row.admission_id),
            "ticket": str(row.ticket_id),
            "zone": row.zone_id,
            "amount": row.due,
            "day": row.business_date.isoformat(),
        }
        for row in rows
        if row.outcome == "PASSED" and row.due
    ]
    document = {"seen_xid": rows[-1].xid, "entries": entries}
    record(session, "recognise_passages", document)
    return len(rows)
