"""What a window offers on a visit day."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.catalogue.offer import TicketOffer, VisitDay, ZoneShare
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

# One statement: the page is read at each refresh of each window.
_SALE_PAGE = text("""
    SELECT t.id, t.code, t.name_zh, t.name_en, t.note_zh, t.note_en, t.ticket_class, t.persons,
           t.valid_days, t.staff_check, p.id AS price_id, p.amount, p.list_amount,
           CASE WHEN t.series_id IS NOT NULL THEN coalesce(slot.quota, 0) END AS quota,
           CASE WHEN t.series_id IS NOT NULL THEN coalesce(slot.left, 0) END AS left,
           opened.zones
      FROM ticket_type AS t
      JOIN channel AS c ON c.code = :channel
      JOIN price AS p ON p.ticket_type_id = t.id AND p.channel_id = c.id
                     AND CAST(:day AS date) <@ p.visit_days
      JOIN LATERAL (
          SELECT json_agg(json_build_array(z.zone_id, z.weight) ORDER BY z.zone_id) AS zones
            FROM ticket_type_zone AS z WHERE z.ticket_type_id = t.id
      ) AS opened ON opened.zones IS NOT NULL
      LEFT JOIN LATERAL (
          SELECT s.quota, (SELECT sum(free) FROM place
                            WHERE timeslot_id = s.id AND pool IN (c.pool, 'common')) AS left
            FROM timeslot AS s
           WHERE s.series_id = t.series_id AND s.day = CAST(:day AS date) AND s.starts IS NULL
      ) AS slot ON true
     WHERE t.active AND t.button IS NOT NULL
     ORDER BY t.button
""")

_VISIT_DAYS = text("""
    SELECT s.day, s.quota, sum(p.free) AS left
      FROM timeslot AS s JOIN timeslot_series AS e ON e.id = s.series_id AND e.code = :series
      JOIN place AS p ON p.timeslot_id = s.id
     WHERE s.day >= CAST(:first AS date) AND s.day < CAST(:end AS date) AND s.starts IS NULL
     GROUP BY s.day, s.quota
""")

SITE_SERIES = "site"


def sale_page(session: Session, channel: str, visit_day: date) -> tuple[TicketOffer, ...]:
    """List what has a button at a channel, in button order, at the prices of a visit day."""
    rows = session.execute(_SALE_PAGE, {"channel": channel, "day": visit_day}).mappings()
    return tuple(_offer(row) for row in rows)


def visit_days(session: Session, first: date, count: int) -> tuple[VisitDay, ...]:
    """List `count` days from `first` on with the places left at the site as a whole."""
    end = first + timedelta(days=count)
    rows = session.execute(_VISIT_DAYS, {"series": SITE_SERIES, "first": first, "end": end})
    known = {row.day: VisitDay(row.day, int(row.left), row.quota) for row in rows}
    days = (first + timedelta(days=step) for step in range(count))
    return tuple(known.get(day, VisitDay(day, None, None)) for day in days)


def _offer(row: RowMapping) -> TicketOffer:
    return TicketOffer(
        ticket_type_id=row["id"],
        code=row["code"],
        name=Bilingual(row["name_zh"], row["name_en"]),
        note=Bilingual(row["note_zh"], row["note_en"]),
        ticket_class=row["ticket_class"],
        persons=row["persons"],
        valid_days=row["valid_days"],
        staff_check=row["staff_check"],
        price_id=row["price_id"],
        price=Money(row["amount"]),
        list_price=Money(row["list_amount"]),
        left=None if row["left"] is None else int(row["left"]),
        quota=row["quota"],
        zones=tuple(ZoneShare(*share) for share in row["zones"]),
    )
