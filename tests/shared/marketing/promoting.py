"""A marketing manager and a sale for tests of promotions, on one stage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.promote import (
    Frame,
    NewBundle,
    NewCoupons,
    NewFlashSale,
    NewPromoCode,
    add_bundle,
    add_coupons,
    add_flash_sale,
    add_promo_code,
    new_codes,
)
from shared.marketing.queries import look_up_code, running
from shared.marketing.rules import Marketing, Off
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.site.sign_in import StaffToken
from tests.shared.stage import WINDOW, Stage

OFFICE = "office_o"
RIGHTS = ("marketing_edit",)
TWENTY = Off(Money(2_000))
HOUR = timedelta(hours=1)


@dataclass
class Promoter:
    """Makes promotions in the office and prices baskets at window 2; `person` is who buys.

    `token` is the manager's in the office, `cashier` that of the window.
    """

    stage: Stage
    token: StaffToken
    cashier: StaffToken
    codes: list[str] = field(default_factory=list)
    person: bytes | None = None

    @classmethod
    def at(cls, stage: Stage) -> Promoter:
        return cls(stage, stage.token("2002", "O", RIGHTS), stage.token())

    @property
    def today(self) -> date:
        return self.stage.today

    def type_id(self, code: str) -> int:
        found: int = self.stage.value("SELECT id FROM ticket_type WHERE code = :c", c=code)
        return found

    def frame(self, **facts: Any) -> Frame:
        now = datetime.now(UTC)
        frame = Frame(uuid7(), Bilingual("国庆促销", "Autumn"), now - HOUR, now + HOUR)
        return replace(frame, **facts)

    @contextmanager
    def making(self, frame: Frame) -> Iterator[tuple[Session, Frame]]:
        """Be the office with a frame it may make; one that is over is over only afterwards."""
        over = frame.starts_at < frame.ends_at <= datetime.now(UTC)
        running = replace(frame, ends_at=datetime.now(UTC) + HOUR) if over else frame
        with self.stage.acting(OFFICE) as session:
            yield session, running
        if over:
            self.stage.rewrite(
                "UPDATE promotion SET ends_at = :at WHERE request = :r",
                at=frame.ends_at,
                r=frame.request,
            )

    def coupons(self, count: int = 1, off: Off = TWENTY, **facts: Any) -> tuple[int, list[str]]:
        """Give the promotion and the codes."""
        codes = new_codes(count)
        with self.making(self.frame(**_frame(facts))) as (session, frame):
            new = NewCoupons(frame, off, codes, **facts)
            return add_coupons(session, new, token=self.token), list(codes)

    def promo(self, code: str = "AUTUMN26", off: Off = TWENTY, **facts: Any) -> int:
        with self.making(self.frame(**_frame(facts))) as (session, frame):
            new = NewPromoCode(frame, off, code, **facts)
            return add_promo_code(session, new, token=self.token)

    def bundle(self, off: Off, **parts: Any) -> int:
        wanted = self.frame(**_frame(parts))
        of_types = tuple((self.type_id(code), quantity) for code, quantity in parts.items())
        with self.making(wanted) as (session, frame):
            return add_bundle(session, NewBundle(frame, off, of_types), token=self.token)

    def flash(self, code: str, price: int, stock: int, **facts: Any) -> int:
        wanted = self.frame(**_frame(facts))
        slots = facts.get("slots", self.slots(code))
        type_id = self.type_id(code)
        with self.making(wanted) as (session, frame):
            new = NewFlashSale(frame, type_id, Money(price), stock, slots)
            return add_flash_sale(session, new, token=self.token)

    def slots(self, code: str) -> tuple[int, ...]:
        """The first timeslot of today in each series of a type."""
        return self.stage.offers()[code].first_open

    def enter(self, *codes: str) -> None:
        """Lay codes on the counter."""
        self.codes += codes

    def marketing(self) -> Marketing:
        with self.stage.acting(WINDOW) as session:
            found = {
                code: look_up_code(session, code, token=self.cashier, person=self.person)
                for code in self.codes
            }
            known = {code: relief for code, relief in found.items() if relief is not None}
            return replace(running(session), codes=known)

    def quote(self, *lines: BasketLine, **quantities: int) -> Quote:
        offers = self.stage.offers()
        more = tuple(
            BasketLine(offers[code].ticket_type_id, quantity)
            for code, quantity in quantities.items()
        )
        now = datetime.now(UTC)
        basket = Basket((*lines, *more), self.today, "window", now, tuple(self.codes))
        return price_basket(basket, offers_by_type(offers.values()), self.marketing())

    def use(self, quote: Quote, discounts: list[dict[str, Any]] | None = None) -> dict[str, int]:
        """Use the discounts of a quote up, as the sale does; gives the places taken."""
        return use_discounts(
            self.stage, quote, discounts_of(quote) if discounts is None else discounts
        )


def lines_of(quote: Quote) -> list[dict[str, Any]]:
    return [
        {
            "line": number,
            "type": line.offer.ticket_type_id,
            "terms": line.offer.terms_id,
            "price": line.price.price_id,
            "quantity": line.quantity,
            "unit": line.unit_price.fen,
            "slots": line.slots,
        }
        for number, line in enumerate(quote.lines, 1)
    ]


def discounts_of(quote: Quote) -> list[dict[str, Any]]:
    """What the document of a sale says of a quote's discounts."""
    return [
        {
            "line": number,
            "source": one.source.value,
            "source_id": one.source_id,
            "amount": one.amount.fen,
            "tickets": one.tickets,
            "code_hash": one.digest or None,
            "person": one.person or None,
        }
        for number, line in enumerate(quote.lines, 1)
        for one in line.discounts
    ]


USE = "SELECT app.use_discounts(:order, :visit, :lines, :discounts, :at)"


def use_discounts(
    stage: Stage, quote: Quote, discounts: list[dict[str, Any]], order: UUID | None = None
) -> dict[str, int]:
    values = {
        "order": order or uuid7(),
        "visit": quote.basket.visit_day,
        "lines": json.dumps(lines_of(quote)),
        "discounts": json.dumps(discounts),
        "at": quote.basket.priced_at,
    }
    with stage.session.begin_nested():
        taken: dict[str, int] = stage.session.execute(text(USE), values).scalar_one()
    return taken


def _frame(facts: dict[str, Any]) -> dict[str, Any]:
    """Take out of keyword facts those that belong to the frame."""
    names = ("request", "name", "starts_at", "ends_at", "visit_days", "combines")
    return {name: facts.pop(name) for name in names if name in facts}
