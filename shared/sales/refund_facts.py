"""Reads what the rules must know of an order that somebody wants to give back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.catalogue.draft import FeeStepFacts
from shared.catalogue.validity import Bounds, DayState, Validity, ValidityTerms, judge_day
from shared.kernel.money import Money
from shared.members.rules import points_to_give_back
from shared.sales.rules import HeldTicket, ZoneShare
from shared.site.site_clock import Moment, SiteClock
from shared.site.this_clock import this_clock

PACKAGE: Final = "package"
ANNUAL_PASS: Final = "annual_pass"  # noqa: S105 -- a kind of ticket


@dataclass(frozen=True, slots=True)
class OrderToRefund:
    """An order's tickets by their rules, its payments less what goes back, and now (aware).

    `doubt` is a MoneyDoubt where nobody knows that all of it came.
    """

    order_id: UUID
    tickets: dict[UUID, HeldTicket]
    paid: tuple[tuple[str, Money], ...]
    now: datetime
    today: date
    doubt: str | None = None


_TICKETS = text("""
    SELECT k.id, k.state, k.blocked, k.price, k.visit_day, k.valid_days, t.kind, t.refundable,
           t.validity, t.valid_days AS terms_days, t.valid_hours, t.activate_days,
           t.fixed_days::text AS fixed_days, t.weekdays,
           ARRAY(SELECT b.days::text FROM terms_blackout AS b WHERE b.terms_id = t.id)
               AS blackouts,
           app.visit_starts(k.id) AS visit_starts, c.refunds,
           t.changes - app.changes_of(k.id) AS changes_left,
           (SELECT coalesce(json_agg(json_build_array(f.action, f.hours_before, f.rate, f.amount)),
                            '[]') FROM fee_step AS f WHERE f.terms_id = t.id) AS fee_steps,
           (SELECT json_agg(json_build_array(e.zone_id, e.value, e.first_used_at IS NOT NULL)
                            ORDER BY e.zone_id)
              FROM entitlement AS e WHERE e.ticket_id = k.id) AS zones,
           app.renewed(k.id) AS renewed, app.held_days(k.id) AS held_days,
           (SELECT min(e.first_used_at) FROM entitlement AS e WHERE e.ticket_id = k.id)
               AS first_used_at,
           (SELECT json_agg(json_build_array(p.tender, p.amount) ORDER BY p.at, p.id)
              FROM (SELECT tender, amount, at, id FROM payment WHERE order_id = :order
                     UNION ALL
                    SELECT tender, -amount, created_at, id FROM payback
                     WHERE order_id = :order AND state <> 'SUCCEEDED') AS p) AS paid,
           app.doubtful_money(:order) AS doubt
      FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
      JOIN sales_order AS o ON o.id = k.order_id JOIN channel AS c ON c.id = o.channel_id
     WHERE k.order_id = :order ORDER BY k.id
""")
_NOW = text("SELECT clock_timestamp()")


_SPENT = text("""
    SELECT -s.points AS points, p.amount AS paid, app.points_that_pay(s.order_id) AS stays,
           (SELECT coalesce(sum(u.points), 0) FROM point_entry AS u WHERE u.reverses = s.id)
               AS given
      FROM point_entry AS s JOIN payment AS p ON p.order_id = s.order_id
       AND p.tender = 'points' AND p.refund_id IS NULL
     WHERE s.order_id = app.order_of_tender(:order, 'points') AND s.kind = 'spend'
""")


def order_to_refund(session: Session, order_id: UUID) -> OrderToRefund:
    """Read an order as the rules see it, at the database's own time.

    Tickets and payments are one look: between two of them another window may give tickets back,
    and what is left of the money would no longer cover the tickets that were read.
    """
    now: datetime = session.execute(_NOW).scalar_one()
    clock = this_clock(session)
    rows = session.execute(_TICKETS, {"order": order_id}).mappings().all()
    paid = rows[0]["paid"] or () if rows else ()
    return OrderToRefund(
        order_id,
        {row["id"]: _held(row, now, clock) for row in rows},
        tuple((tender, Money(amount)) for tender, amount in paid),
        now,
        clock.business_date(now),
        rows[0]["doubt"] if rows else None,
    )


def _day_of(instant: datetime | None, clock: SiteClock) -> date | None:
    return None if instant is None else clock.business_date(instant)


def points_back(session: Session, order_id: UUID, amount: Money) -> int:
    """Tell how many points come back where so much goes back by them; see points_to_give_back."""
    if not amount:
        return 0
    spent = session.execute(_SPENT, {"order": order_id}).one()
    stays = Money(int(spent.stays)) - amount
    return points_to_give_back(spent.points, Money(spent.paid), stays, int(spent.given))


def _held(row: RowMapping, now: datetime, clock: SiteClock) -> HeldTicket:
    validity = Validity(
        ValidityTerms.read(row, row["terms_days"]),
        Bounds(row["visit_day"], row["valid_days"]),
        row["first_used_at"],
        row["held_days"],
    )
    return HeldTicket(
        state=row["state"],
        blocked=row["blocked"],
        price=Money(row["price"]),
        zones=tuple(ZoneShare(zone, Money(fen), used) for zone, fen, used in row["zones"]),
        package=row["kind"] == PACKAGE,
        refundable=row["refundable"],
        over=judge_day(validity, Moment.of(now, clock)) is DayState.OVER,
        visit_starts=row["visit_starts"],
        fee_steps=tuple(_step(one) for one in row["fee_steps"]),
        refunded_here=row["refunds"] == "here",
        changes_left=row["changes_left"],
        renewed=row["renewed"],
        a_pass=row["kind"] == ANNUAL_PASS,
        used_on=_day_of(row["first_used_at"], clock),
    )


def _step(one: list[Any]) -> FeeStepFacts:
    action, hours, rate, fen = one
    return FeeStepFacts(action, hours, rate, Money(fen))
