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
    SELECT t.ticket_type_id, t.id AS terms_id, k.code, t.name_zh, t.name_en, t.note_zh, t.note_en,
           t.ticket_class, t.persons, coalesce(t.valid_days, 1) AS valid_days, t.staff_check,
           p.id AS price_id, p.amount, p.list_amount, opened.zones,
           CASE WHEN opened.counted THEN coalesce(slot.quota, 0) END AS quota,
           CASE WHEN opened.counted THEN coalesce(slot.left, 0) END AS left
      FROM ticket_terms AS t JOIN ticket_type AS k ON k.id = t.ticket_type_id
      JOIN channel AS c ON c.code = :channel AND c.code = ANY(t.channels)
      JOIN LATERAL (
          SELECT p.id, p.amount, p.list_amount
            FROM price AS p JOIN price_rule AS r ON r.id = p.rule_id AND r.family = 'calendar'
           WHERE p.terms_id = t.id AND CAST(:day AS date) <@ p.visit_days
             AND coalesce(r.channel_id, c.id) = c.id
             AND r.weekdays & (1 << extract(isodow FROM CAST(:day AS date))::integer - 1) > 0
             AND num_nonnulls(r.slot_from, r.slot_until, r.concession_id, r.tier_id, r.group_min,
                              r.sold_percent) = 0 AND r.holidays = 'any'
           ORDER BY r.priority DESC LIMIT 1
      ) AS p ON true
      JOIN LATERAL (
          SELECT json_agg(json_build_array(z.zone_id, z.weight) ORDER BY z.zone_id) AS zones,
                 count(z.series_id) > 0 AS counted
            FROM terms_zone AS z WHERE z.terms_id = t.id
      ) AS opened ON opened.zones IS NOT NULL
      LEFT JOIN LATERAL (
          SELECT s.quota, (SELECT sum(free) FROM place
                            WHERE timeslot_id = s.id AND pool IN (c.pool, 'common')) AS left
            FROM terms_zone AS z
            LEFT JOIN timeslot AS s ON s.series_id = z.series_id AND s.day = CAST(:day AS date)
                 AND s.starts IS NULL
           WHERE z.terms_id = t.id AND z.series_id IS NOT NULL
           ORDER BY 2 NULLS FIRST LIMIT 1
      ) AS slot ON true
     WHERE t.button IS NOT NULL AND t.edition_id = (
           SELECT id FROM edition WHERE state = 'IN_FORCE' AND in_force_from <= now()
            ORDER BY in_force_from DESC LIMIT 1)
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
        ticket_type_id=row["ticket_type_id"],
        terms_id=row["terms_id"],
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
