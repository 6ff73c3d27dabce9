"""What sale pages and the marketing screen ask about promotions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.coupon_code import coupon_digest, normalise
from shared.marketing.rules import (
    EVERY_DAY,
    Bundle,
    CodeRelief,
    FlashSale,
    Marketing,
    Off,
    Source,
    Usable,
)
from shared.site.sign_in import StaffToken

# A flash sale is on the page a day before it begins, so that its price changes to the second on
# a page that was read before.
_RUNNING = text("""
    SELECT p.id, p.kind, p.name_zh, p.name_en, p.starts_at, p.ends_at, p.visit_days, p.amount,
           p.rate, p.combines, f.ticket_type_id, f.price, f.stock - f.sold AS counted, f.persons,
           ARRAY(SELECT s.timeslot_id FROM flash_slot AS s WHERE s.promotion_id = p.id
                  ORDER BY 1) AS slots,
           (SELECT min(free) FROM (
               SELECT sum(c.free)::integer AS free FROM place AS c
                 JOIN flash_slot AS s ON s.timeslot_id = c.timeslot_id AND s.promotion_id = p.id
                WHERE c.pool = app.flash_pool(p.id) GROUP BY c.timeslot_id) AS slot) AS free,
           (SELECT json_agg(json_build_array(b.ticket_type_id, b.quantity)
                           ORDER BY b.ticket_type_id)
              FROM bundle_part AS b WHERE b.promotion_id = p.id) AS parts
      FROM promotion AS p LEFT JOIN flash_sale AS f ON f.promotion_id = p.id
     WHERE p.kind IN ('bundle', 'flash') AND p.withdrawn_at IS NULL AND f.ended_at IS NULL
       AND p.starts_at < now() + interval '1 day' AND p.ends_at > now()
     ORDER BY p.id
""")

_PROMOTIONS = text("""
    SELECT p.id, p.kind, p.name_zh, p.name_en, p.starts_at, p.ends_at, p.visit_days, p.amount,
           p.rate, p.min_spend, p.combines, p.withdrawn_at, c.code, c.total_limit, c.person_limit,
           f.price, f.ticket_type_id AS flash_type, f.stock,
           ARRAY(SELECT t.ticket_type_id FROM promotion_type AS t WHERE t.promotion_id = p.id
                  ORDER BY 1) AS types,
           (SELECT json_agg(json_build_array(b.ticket_type_id, b.quantity)
                           ORDER BY b.ticket_type_id)
              FROM bundle_part AS b WHERE b.promotion_id = p.id) AS parts,
           CASE p.kind
               WHEN 'coupon' THEN (SELECT count(*) FROM coupon AS k WHERE k.promotion_id = p.id)
               WHEN 'promo' THEN c.total_limit WHEN 'flash' THEN f.stock END AS issued,
           CASE p.kind
               WHEN 'coupon' THEN (SELECT count(*) FROM coupon AS k
                                    WHERE k.promotion_id = p.id AND k.state = 'USED')
               WHEN 'promo' THEN c.used
               WHEN 'flash' THEN CASE WHEN f.ended_at IS NULL THEN coalesce(f.stock - (
                   SELECT sum(l.free)::integer FROM place AS l
                    WHERE l.pool = app.flash_pool(p.id) AND l.timeslot_id = (
                          SELECT min(timeslot_id) FROM flash_slot WHERE promotion_id = p.id)
                   ) / f.persons, f.sold) ELSE f.sold END END AS used,
           CASE WHEN p.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN p.ends_at <= now() THEN 'OVER'
                WHEN p.starts_at > now() THEN 'PLANNED' ELSE 'RUNNING' END AS state
      FROM promotion AS p LEFT JOIN promo_code AS c ON c.promotion_id = p.id
      LEFT JOIN flash_sale AS f ON f.promotion_id = p.id
     WHERE p.ends_at >= :since ORDER BY p.starts_at DESC, p.id DESC
""")


class PromotionState(StrEnum):
    """Where a promotion stands now."""

    PLANNED = "PLANNED"
    RUNNING = "RUNNING"
    OVER = "OVER"
    WITHDRAWN = "WITHDRAWN"


@refusal_of("SM028")
@dataclass(eq=False)
class TooManyCodes(Refusal):
    """This station, or this person, has looked up too many unknown codes; `until` (ISO) no more."""

    until: str


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """A promotion as the marketing screen lists it.

    `issued` counts coupons, uses allowed or tickets in stock (None: without limit), `used` those
    that are used; both are None for a bundle. `price`, `parts` and `code` belong to their kinds.
    """

    id: int
    kind: Source
    name: Bilingual
    state: PromotionState
    starts_at: datetime
    ends_at: datetime
    visit_days: Days | None
    off: Off | None
    combines: bool
    min_spend: Money
    types: tuple[int, ...]
    parts: tuple[tuple[int, int], ...]
    price: Money | None
    code: str | None
    person_limit: int | None
    issued: int | None
    used: int | None


def running(session: Session) -> Marketing:
    """Give the bundles and flash sales that a sale page of now may meet; codes are looked up."""
    rows = session.execute(_RUNNING).mappings().all()
    return Marketing(
        flash_sales=tuple(_flash(row) for row in rows if row["kind"] == Source.FLASH),
        bundles=tuple(_bundle(row) for row in rows if row["kind"] == Source.BUNDLE),
    )


def look_up_code(
    session: Session, code: str, *, token: StaffToken, person: bytes | None = None
) -> CodeRelief | None:
    """Say what a coupon or promo code is worth, as typed or scanned; None if there is none such.

    `person` names the member who buys (buyer_digest). Unknown codes are counted: a caller asks once
    for what was typed once. Raises TooManyCodes, NotSignedIn, NotPermitted.
    """
    digest = coupon_digest(code)
    document = {
        "code": normalise(code),
        "digest": None if digest is None else digest.hex(),
        "person": None if person is None else person.hex(),
    }
    facts: dict[str, Any] | None = record(session, "look_up_code", document, token.value)
    if facts is None:
        return None
    return CodeRelief(
        source_id=facts["source_id"],
        name=Bilingual(facts["name_zh"], facts["name_en"]),
        starts_at=datetime.fromisoformat(facts["starts_at"]),
        ends_at=datetime.fromisoformat(facts["ends_at"]),
        visit_days=_days(facts["visit_days"]) or EVERY_DAY,
        combines=facts["combines"],
        source=Source(facts["source"]),
        off=_off(facts["amount"], facts["rate"]),
        code=code,
        digest=facts["digest"],
        person=document["person"] or "",
        types=frozenset(facts["types"]),
        min_spend=Money(facts["min_spend"]),
        usable=Usable(facts["usable"]),
        person_needed=facts["person_needed"],
    )


def promotions(session: Session, since: datetime) -> tuple[PromotionRow, ...]:
    """List the promotions that end at `since` (aware) or later, the last to begin first."""
    rows = session.execute(_PROMOTIONS, {"since": since}).mappings()
    return tuple(_row(row) for row in rows)


def _shared(row: RowMapping) -> dict[str, Any]:
    return {
        "source_id": row["id"],
        "name": Bilingual(row["name_zh"], row["name_en"]),
        "starts_at": row["starts_at"],
        "ends_at": row["ends_at"],
        "visit_days": _days(row["visit_days"]) or EVERY_DAY,
        "combines": row["combines"],
    }


def _flash(row: RowMapping) -> FlashSale:
    left = row["counted"] if row["free"] is None else row["free"] // row["persons"]
    return FlashSale(
        **_shared(row),
        ticket_type_id=row["ticket_type_id"],
        price=Money(row["price"]),
        left=left,
        slots=frozenset(row["slots"]),
    )


def _bundle(row: RowMapping) -> Bundle:
    return Bundle(**_shared(row), off=_off(row["amount"], row["rate"]), parts=_parts(row["parts"]))


def _row(row: RowMapping) -> PromotionRow:
    flash = row["flash_type"] is not None
    return PromotionRow(
        id=row["id"],
        kind=Source(row["kind"]),
        name=Bilingual(row["name_zh"], row["name_en"]),
        state=PromotionState(row["state"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        visit_days=_days(row["visit_days"]),
        off=None if flash else _off(row["amount"], row["rate"]),
        combines=row["combines"],
        min_spend=Money(row["min_spend"]),
        types=(row["flash_type"],) if flash else tuple(row["types"]),
        parts=_parts(row["parts"]),
        price=Money(row["price"]) if flash else None,
        code=row["code"],
        person_limit=row["person_limit"],
        issued=row["issued"],
        used=row["used"],
    )


def _off(amount: int | None, rate: int | None) -> Off:
    return Off(None if amount is None else Money(amount), rate)


def _parts(parts: list[list[int]] | None) -> tuple[tuple[int, int], ...]:
    return tuple((type_id, quantity) for type_id, quantity in parts or ())


def _days(visit_days: Any) -> Days | None:
    """Read a daterange, as JSON writes it or as the driver gives it."""
    if visit_days is None:
        return None
    if isinstance(visit_days, str):
        return Days.parse(visit_days)
    return Days(visit_days.lower, visit_days.upper)
