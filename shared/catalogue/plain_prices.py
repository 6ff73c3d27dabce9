"""What anybody pays for each type on many days, for calendars and previews; in one statement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.kernel.money import Money

# The kind of a day is asked once for each day, and whether a rule holds once for both: asked again
# for each price of the rule it took more than twice as long.
_PLAIN_PRICES = text("""
    WITH edition AS MATERIALIZED (
        SELECT coalesce(CAST(:edition AS integer), (
                   SELECT e.id FROM edition AS e
                    WHERE e.state = 'IN_FORCE' AND e.in_force_from <= clock_timestamp()
                    ORDER BY e.in_force_from DESC LIMIT 1)) AS id
    ), day AS MATERIALIZED (
        SELECT d AS day, app.weekday_bit(d) AS bit,
               EXISTS (SELECT FROM holiday AS h WHERE h.day = d AND h.kind = 'holiday') AS holiday
          FROM (SELECT CAST(:first AS date) + step AS d
                  FROM generate_series(0, :days - 1) AS step) AS days
    ), rule_day AS MATERIALIZED (
        SELECT r.id, r.family, r.priority, day.day
          FROM edition JOIN price_rule AS r ON r.edition_id = edition.id
          JOIN channel AS c ON c.code = :channel AND coalesce(r.channel_id, c.id) = c.id
         CROSS JOIN day
         WHERE num_nonnulls(r.slot_from, r.slot_until, r.concession_id, r.tier_id, r.group_min,
                            r.sold_percent) = 0
           AND r.weekdays & day.bit > 0
           AND (r.holidays = 'any' OR (r.holidays = 'only') = day.holiday)
    ), sold AS MATERIALIZED (
        SELECT t.id, t.ticket_type_id, t.ceiling, day.day
          FROM edition JOIN ticket_terms AS t ON t.edition_id = edition.id
           AND :channel = ANY (t.channels)
         CROSS JOIN day
         WHERE t.weekdays & day.bit > 0
           AND NOT EXISTS (SELECT FROM terms_blackout AS b
                            WHERE b.terms_id = t.id AND day.day <@ b.days)
    ), priced AS (
        SELECT sold.ticket_type_id, sold.day, sold.ceiling, p.amount, rule_day.family,
               row_number() OVER (PARTITION BY sold.ticket_type_id, sold.day, rule_day.family
                                  ORDER BY rule_day.priority DESC, p.amount) AS place
          FROM sold JOIN price AS p ON p.terms_id = sold.id AND sold.day <@ p.visit_days
          JOIN rule_day ON rule_day.id = p.rule_id AND rule_day.day = sold.day
    )
    SELECT ticket_type_id, day, least(min(amount), min(ceiling)) AS amount
      FROM priced WHERE family = 'personal' OR place = 1
     GROUP BY ticket_type_id, day HAVING bool_or(family = 'calendar')
""")


def plain_prices(
    session: Session, channel: str, first: date, days: int, edition_id: int | None = None
) -> Mapping[tuple[int, date], Money]:
    """Give the price that needs no slot, class, tier or group, by ticket type and visit day.

    For `days` days from `first` on, by an edition in any state (None: the one in force now). A type
    that is not sold for a day has no entry.
    """
    values = {"channel": channel, "first": first, "days": days, "edition": edition_id}
    rows = session.execute(_PLAIN_PRICES, values)
    return {(row.ticket_type_id, row.day): Money(row.amount) for row in rows}
