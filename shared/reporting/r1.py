"""R1 销售日报: what was sold, by ticket type × channel × tender × business date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.reporting.names import tender_order
from shared.reporting.rules import spread_over_tenders


@dataclass(frozen=True, slots=True)
class ReportDays:
    """Business dates from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def count(self) -> int:
        """How many days; 1 when both are the same."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class R1Row:
    """One ticket type at one channel on one business date.

    `discount` is what the list amount was lowered by, zero or negative; `tenders` pairs each tender
    that paid some of it with its part, in the order of the report's columns. `entered_later` are
    the tickets among them that were sold without the database, or by hand, and entered later.
    """

    business_date: date
    type_id: int
    type_name: Bilingual
    ticket_class: str
    channel: Bilingual
    quantity: int
    persons: int
    list_amount: Money
    net: Money
    tenders: tuple[tuple[str, Money], ...]
    entered_later: int = 0

    @property
    def discount(self) -> Money:
        """What the list amount was lowered by: zero or negative."""
        return self.net - self.list_amount

    @property
    def tendered(self) -> Money:
        """The sum of its tenders; equal to `net` for whatever was paid."""
        return Money.sum(amount for _, amount in self.tenders)


@dataclass(frozen=True, slots=True)
class R1Report:
    """The report's rows as they were at `as_of` (aware UTC), by date, type and channel."""

    site: Bilingual
    days: ReportDays
    as_of: datetime
    tenders: tuple[str, ...]
    rows: tuple[R1Row, ...]

    @property
    def net(self) -> Money:
        """The grand net."""
        return Money.sum(row.net for row in self.rows)

    @property
    def entered_later(self) -> int:
        """Count the tickets that were sold while the database was gone."""
        return sum(row.entered_later for row in self.rows)

    def tendered(self, tender: str) -> Money:
        """Add up what one tender paid of all."""
        return Money.sum(dict(row.tenders).get(tender, Money(0)) for row in self.rows)


# Orders that one tender paid, which are nearly all, are added up by the database.
_PLAIN = text("""
    WITH paid AS (
        SELECT p.order_id, count(DISTINCT p.tender) AS tenders, min(p.tender) AS tender
          FROM payment AS p JOIN sales_order AS o ON o.id = p.order_id
         WHERE o.business_date BETWEEN :first AND :last AND p.refund_id IS NULL
         GROUP BY p.order_id
    )
    SELECT o.business_date, o.channel_id, l.ticket_type_id, paid.tender,
           sum(l.quantity) AS quantity, sum(l.persons) AS persons,
           sum(l.list_amount) AS list_amount, sum(l.amount) AS net
      FROM sales_order AS o JOIN order_line AS l ON l.order_id = o.id
      LEFT JOIN paid ON paid.order_id = o.id
     WHERE o.business_date BETWEEN :first AND :last AND coalesce(paid.tenders, 0) <= 1
     GROUP BY o.business_date, o.channel_id, l.ticket_type_id, paid.tender
""")

# The others come whole, so that each line can be spread over its order's tenders.
_MIXED = text("""
    SELECT o.id, o.business_date, o.channel_id, l.ticket_type_id, l.quantity, l.persons,
           l.list_amount, l.amount AS net, paid.tenders
      FROM sales_order AS o JOIN order_line AS l ON l.order_id = o.id
      JOIN LATERAL (
          SELECT count(*) AS many, json_object_agg(tender, amount ORDER BY tender) AS tenders
            FROM (SELECT tender, sum(amount)::bigint AS amount FROM payment
                   WHERE order_id = o.id AND refund_id IS NULL GROUP BY tender) AS each
      ) AS paid ON paid.many > 1
     WHERE o.business_date BETWEEN :first AND :last
     ORDER BY o.id, l.line
""")

# What was given back is negative on the day of the refund, with the discounts that go with it. Of a
# ticket that comes back in part, or costs a fee, what is kept stays as sold at its full price.
_GIVEN_BACK = text("""
    SELECT r.id, r.business_date, o.channel_id, k.ticket_type_id, -count(*) AS quantity,
           -sum(k.persons) AS persons, sum(b.amount) AS back,
           -sum(l.list_amount / l.quantity - (k.price - b.amount)) AS list_amount,
           (SELECT json_object_agg(p.tender, p.amount)
              FROM (SELECT tender, sum(amount)::bigint AS amount FROM payback
                     WHERE refund_id = r.id GROUP BY tender) AS p) AS tenders
      FROM refund AS r JOIN refund_ticket AS b ON b.refund_id = r.id
      JOIN ticket AS k ON k.id = b.ticket_id JOIN sales_order AS o ON o.id = k.order_id
      JOIN order_line AS l ON l.order_id = k.order_id AND l.line = k.order_line
     WHERE r.business_date BETWEEN :first AND :last
     GROUP BY r.id, r.business_date, o.channel_id, k.ticket_type_id
     ORDER BY r.id, k.ticket_type_id
""")

# Sold while the database was gone, and on their own business date all the same.
_ENTERED_LATER = text("""
    SELECT o.business_date, o.channel_id, l.ticket_type_id, sum(l.quantity) AS quantity
      FROM outage_sale AS s JOIN sales_order AS o ON o.id = s.order_id
      JOIN order_line AS l ON l.order_id = o.id
     WHERE o.business_date BETWEEN :first AND :last
     GROUP BY o.business_date, o.channel_id, l.ticket_type_id
""")

_NAMES = text("""
    SELECT (SELECT json_build_array(name_zh, name_en) FROM site) AS site,
           (SELECT json_object_agg(id, json_build_array(name_zh, name_en, ticket_class))
              FROM ticket_type) AS types,
           (SELECT json_object_agg(id, json_build_array(name_zh, name_en)) FROM channel)
               AS channels,
           transaction_timestamp() AS as_of
""")

_Key = tuple[date, int, int]


class _Sums:
    """What has been added up so far for one row of the report."""

    def __init__(self) -> None:
        self.quantity = 0
        self.persons = 0
        self.list_amount = Money(0)
        self.net = Money(0)
        self.entered_later = 0
        self.tenders: dict[str, Money] = defaultdict(lambda: Money(0))

    def add(self, row: Row[Any], net: Money, tenders: dict[str, Money]) -> None:
        self.quantity += int(row.quantity)
        self.persons += int(row.persons)
        self.list_amount += Money(int(row.list_amount))
        self.net += net
        for tender, amount in tenders.items():
            self.tenders[tender] += amount


def read_r1(session: Session, days: ReportDays) -> R1Report:
    """Read the report in five statements; run it in `snapshot.reading` to see one instant."""
    asked = {"first": days.first, "last": days.last}
    names = session.execute(_NAMES).one()
    sums: dict[_Key, _Sums] = defaultdict(_Sums)
    for row in session.execute(_PLAIN, asked):
        net = Money(int(row.net))
        sums[_key(row)].add(row, net, {row.tender: net} if row.tender else {})
    for row, tenders in _spread(session.execute(_MIXED, asked).all()):
        sums[_key(row)].add(row, Money(int(row.net)), tenders)
    for row, back in _spread(session.execute(_GIVEN_BACK, asked).all(), "back"):
        tenders = {tender: -amount for tender, amount in back.items()}
        sums[_key(row)].add(row, -Money(int(row.back)), tenders)
    for row in session.execute(_ENTERED_LATER, asked):
        sums[_key(row)].entered_later += int(row.quantity)
    rows = tuple(_row(key, sums[key], names) for key in sorted(sums))
    tenders_used = {tender for row in rows for tender, _ in row.tenders}
    return R1Report(
        site=Bilingual(*names.site),
        days=days,
        as_of=names.as_of,
        tenders=tuple(sorted(tenders_used, key=tender_order)),
        rows=rows,
    )


def _key(row: Row[Any]) -> _Key:
    return (row.business_date, row.ticket_type_id, row.channel_id)


def _spread(
    rows: Iterable[Row[Any]], amount: str = "net"
) -> list[tuple[Row[Any], dict[str, Money]]]:
    orders: dict[Any, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        orders[row.id].append(row)
    spread: list[tuple[Row[Any], dict[str, Money]]] = []
    for lines in orders.values():
        tenders = {tender: Money(fen) for tender, fen in (lines[0].tenders or {}).items()}
        shares = spread_over_tenders([Money(int(getattr(line, amount))) for line in lines], tenders)
        spread.extend(zip(lines, shares, strict=True))
    return spread


def _row(key: _Key, sums: _Sums, names: Row[Any]) -> R1Row:
    business_date, type_id, channel_id = key
    name_zh, name_en, ticket_class = names.types[str(type_id)]
    return R1Row(
        business_date=business_date,
        type_id=type_id,
        type_name=Bilingual(name_zh, name_en),
        ticket_class=ticket_class,
        channel=Bilingual(*names.channels[str(channel_id)]),
        quantity=sums.quantity,
        persons=sums.persons,
        list_amount=sums.list_amount,
        net=sums.net,
        tenders=tuple(sorted(sums.tenders.items(), key=lambda pair: tender_order(pair[0]))),
        entered_later=sums.entered_later,
    )
