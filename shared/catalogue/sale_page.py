"""What a channel offers on a visit day, read in one statement, and the days one can come on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.draft import PriceFamily, RealName, TermsKind
from shared.catalogue.offer import (
    PriceCandidate,
    RuleFacts,
    SlotOffer,
    TicketOffer,
    VisitDay,
    ZoneShare,
)
from shared.catalogue.validity import Bounds, ValidityTerms, bounds_at_sale
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

# One statement: the page is read at each refresh of each window. What several types share, the
# slots of a series, is written once.
_SALE_PAGE = text("""
    WITH here AS MATERIALIZED (
        SELECT c.id AS channel, c.code, c.pool, n.at, n.at AT TIME ZONE site.time_zone AS local,
               CAST(:day AS date) AS day, app.business_date(n.at) AS today, site.ahead_days,
               (SELECT e.id FROM edition AS e
                 WHERE e.state = 'IN_FORCE' AND e.in_force_from <= n.at
                 ORDER BY e.in_force_from DESC LIMIT 1) AS edition
          FROM channel AS c CROSS JOIN site
         CROSS JOIN (SELECT coalesce(CAST(:at AS timestamptz), clock_timestamp()) AS at) AS n
         WHERE c.code = :channel
    ), sold AS MATERIALIZED (
        SELECT t.*, k.code
          FROM here JOIN ticket_terms AS t ON t.edition_id = here.edition
          JOIN ticket_type AS k ON k.id = t.ticket_type_id
         WHERE t.button IS NOT NULL AND here.code = ANY (t.channels)
           AND coalesce(here.at >= t.sale_from, true) AND coalesce(here.at < t.sale_until, true)
           AND here.day <= here.today + least(t.days_ahead, here.ahead_days)
           AND app.day_condition_holds(t.weekdays, 'any', here.day)
           AND NOT EXISTS (SELECT FROM terms_blackout AS b
                            WHERE b.terms_id = t.id AND here.day <@ b.days)
    ), candidate AS (
        SELECT p.terms_id,
               json_agg(json_build_array(
                   p.id, p.amount, p.list_amount, r.code, r.name_zh, r.name_en, r.family,
                   r.priority, r.slot_from, r.slot_until, r.concession_id, r.tier_id, r.group_min,
                   r.sold_percent) ORDER BY p.id) AS prices
          FROM here CROSS JOIN sold
          JOIN price AS p ON p.terms_id = sold.id AND here.day <@ p.visit_days
          JOIN price_rule AS r ON r.id = p.rule_id
           AND coalesce(r.channel_id, here.channel) = here.channel
           AND app.day_condition_holds(r.weekdays, r.holidays, here.day)
          LEFT JOIN concession_class AS o ON o.id = r.concession_id
         WHERE o.id IS NULL OR here.day <@ o.in_force
         GROUP BY p.terms_id HAVING bool_or(r.family = 'calendar')
    ), opened AS (
        SELECT z.terms_id,
               json_agg(json_build_array(z.zone_id, z.weight, z.series_id)
                        ORDER BY z.zone_id) AS zones
          FROM sold JOIN terms_zone AS z ON z.terms_id = sold.id GROUP BY z.terms_id
    ), slot AS (
        SELECT s.series_id,
               json_agg(json_build_array(
                   s.id, s.series_id, s.starts, s.ends, s.quota, coalesce(places.here, 0),
                   coalesce(places.everywhere, 0),
                   CASE WHEN s.ends IS NULL THEN here.day < here.today
                        ELSE here.local >= s.day + s.ends END)
                   ORDER BY s.starts NULLS FIRST) AS slots
          FROM here JOIN timeslot AS s ON s.day = here.day AND s.state = 'OPEN'
         CROSS JOIN LATERAL (
               SELECT sum(free) FILTER (WHERE pool IN (here.pool, 'common')) AS here,
                      sum(free) AS everywhere
                 FROM place WHERE timeslot_id = s.id) AS places
         WHERE s.series_id IN (SELECT z.series_id FROM sold
                                 JOIN terms_zone AS z ON z.terms_id = sold.id)
         GROUP BY s.series_id
    )
    SELECT here.at, here.today,
           (SELECT json_agg(json_build_object(
                'ticket_type_id', t.ticket_type_id, 'terms_id', t.id, 'code', t.code,
                'name', json_build_array(t.name_zh, t.name_en),
                'note', json_build_array(t.note_zh, t.note_en), 'ticket_class', t.ticket_class,
                'persons', t.persons, 'kind', t.kind, 'button', t.button,
                'group_min', t.group_min, 'group_max', t.group_max,
                'staff_check', t.staff_check, 'real_name', t.real_name,
                'per_id_limit', t.per_id_limit, 'print_layout', t.print_layout,
                'ceiling', t.ceiling, 'validity', t.validity,
                'valid_days', t.valid_days, 'valid_hours', t.valid_hours,
                'activate_days', t.activate_days, 'fixed_days', t.fixed_days,
                'weekdays', t.weekdays, 'blackouts', ARRAY(
                    SELECT b.days FROM terms_blackout AS b WHERE b.terms_id = t.id ORDER BY 1),
                'prices', candidate.prices, 'zones', opened.zones) ORDER BY t.button)
              FROM sold AS t JOIN candidate ON candidate.terms_id = t.id
              JOIN opened ON opened.terms_id = t.id) AS offers,
           (SELECT json_object_agg(series_id, slots) FROM slot) AS slots
      FROM here
""")

_VISIT_DAYS = text("""
    SELECT s.day, s.quota, sum(p.free) AS left
      FROM timeslot AS s JOIN timeslot_series AS e ON e.id = s.series_id AND e.code = :series
      JOIN place AS p ON p.timeslot_id = s.id
     WHERE s.day >= CAST(:first AS date) AND s.day < CAST(:end AS date) AND s.starts IS NULL
       AND s.state = 'OPEN'
     GROUP BY s.day, s.quota
""")

SITE_SERIES = "site"

_Slots = Mapping[int, tuple[SlotOffer, ...]]


def sale_page(
    session: Session, channel: str, visit_day: date, at: datetime | None = None
) -> tuple[TicketOffer, ...]:
    """List what has a button at a channel, in button order, as of one visit day.

    Terms and prices are those of the edition in force `at` an instant (None: now); places are
    those left now. A channel that does not exist sells nothing.
    """
    return dated_sale_page(session, channel, visit_day, at)[1]


def dated_sale_page(
    session: Session, channel: str, visit_day: date, at: datetime | None = None
) -> tuple[datetime | None, tuple[TicketOffer, ...]]:
    """Give a sale page with the instant (the database's, aware) whose prices it has.

    A basket priced from it says so in `priced_at`. None for a channel that does not exist.
    """
    values = {"channel": channel, "day": visit_day, "at": at}
    row = session.execute(_SALE_PAGE, values).one_or_none()
    if row is None:
        return None, ()
    slots = {int(series): tuple(map(_slot, day)) for series, day in (row.slots or {}).items()}
    offers = []
    for facts in row.offers or ():
        validity = ValidityTerms.read(facts, facts["valid_days"])
        bounds = bounds_at_sale(validity, row.today, visit_day)
        if bounds.first_day <= visit_day < bounds.until:
            offers.append(_offer(facts, validity, bounds, slots))
    return row.at, tuple(offers)


def visit_days(session: Session, first: date, count: int) -> tuple[VisitDay, ...]:
    """List `count` days from `first` on with the places left at the site as a whole."""
    end = first + timedelta(days=count)
    rows = session.execute(_VISIT_DAYS, {"series": SITE_SERIES, "first": first, "end": end})
    known = {row.day: VisitDay(row.day, int(row.left), row.quota) for row in rows}
    days = (first + timedelta(days=step) for step in range(count))
    return tuple(known.get(day, VisitDay(day, None, None)) for day in days)


def _offer(
    facts: dict[str, Any], validity: ValidityTerms, bounds: Bounds, slots: _Slots
) -> TicketOffer:
    zones = tuple(ZoneShare(*zone) for zone in facts["zones"])
    series = {zone.series_id for zone in zones if zone.series_id is not None}
    return TicketOffer(
        ticket_type_id=facts["ticket_type_id"],
        terms_id=facts["terms_id"],
        code=facts["code"],
        name=Bilingual(*facts["name"]),
        note=Bilingual(*facts["note"]),
        ticket_class=facts["ticket_class"],
        persons=facts["persons"],
        prices=tuple(_price(*price) for price in facts["prices"]),
        zones=zones,
        slots={one: slots[one] for one in sorted(series) if one in slots},
        kind=TermsKind(facts["kind"]),
        button=facts["button"],
        group_min=facts["group_min"],
        group_max=facts["group_max"],
        validity=validity,
        first_day=bounds.first_day,
        valid_days=bounds.days,
        staff_check=facts["staff_check"],
        real_name=RealName(facts["real_name"]),
        per_id_limit=facts["per_id_limit"],
        ceiling=None if facts["ceiling"] is None else Money(facts["ceiling"]),
        print_layout=facts["print_layout"],
    )


def _price(
    price_id: int,
    amount: int,
    list_amount: int,
    code: str,
    name_zh: str,
    name_en: str,
    family: str,
    priority: int,
    slot_from: str | None,
    slot_until: str | None,
    *of_line: int | None,
) -> PriceCandidate:
    rule = RuleFacts(
        code,
        Bilingual(name_zh, name_en),
        PriceFamily(family),
        priority,
        _time(slot_from),
        _time(slot_until),
        *of_line,
    )
    return PriceCandidate(price_id, rule, Money(amount), Money(list_amount))


def _slot(slot: list[Any]) -> SlotOffer:
    timeslot_id, series_id, starts, ends, *rest = slot
    return SlotOffer(timeslot_id, series_id, _time(starts), _time(ends), *rest)


def _time(text_or_none: str | None) -> time | None:
    return None if text_or_none is None else time.fromisoformat(text_or_none)
