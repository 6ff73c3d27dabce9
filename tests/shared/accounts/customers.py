"""Members with a balance and a distributor with a contract, at window 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import UUID

from shared.accounts.queries import agencies
from shared.accounts.rules import AgencyAccount
from shared.accounts.top_up import AccountReceipt, Whose, top_up
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import (
    ACCOUNT,
    CARD,
    CASH,
    POINTS,
    PREPAID,
    STATIC_CODE,
    VOUCHER,
    TypedTender,
)
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import Receipt
from tests.shared.stage import WINDOW, SaleStage


def cash(fen: int, received: int | None = None) -> TypedTender:
    return TypedTender(CASH, Money(fen), Money(fen if received is None else received))


def card(fen: int) -> TypedTender:
    return TypedTender(CARD, Money(fen), Money(fen), "6411")


def static(fen: int) -> TypedTender:
    return TypedTender(STATIC_CODE, Money(fen), Money(fen), "123456")


def _of(tender: str, fen: int, source: str) -> TypedTender:
    return TypedTender(tender, Money(fen), Money(fen), source=source)


def prepaid(fen: int, member: UUID) -> TypedTender:
    return _of(PREPAID, fen, str(member))


def points(fen: int, member: UUID) -> TypedTender:
    return _of(POINTS, fen, str(member))


def account(fen: int, contract: int) -> TypedTender:
    return _of(ACCOUNT, fen, str(contract))


def voucher(fen: int, digest: str) -> TypedTender:
    return _of(VOUCHER, fen, digest)


@dataclass
class Counter:
    """Takes money for accounts and sells for them."""

    till: SaleStage

    def top_up(
        self, whose: Whose, fen: int, tender: str = CASH, entry_id: UUID | None = None
    ) -> AccountReceipt:
        with self.till.acting(WINDOW) as session:
            return top_up(
                session,
                whose,
                Money(fen),
                tender,
                self.till.staff,
                entry_id=entry_id or uuid7(),
                reference="6411" if tender == CARD else "",
            )

    def sell(self, quote: Quote, *tenders: TypedTender, order_id: UUID | None = None) -> Receipt:
        order_id = order_id or uuid7()
        till = self.till
        with till.acting(WINDOW) as session:
            hold_order(session, quote, sign=till.sign, token=till.staff, order_id=order_id)
            return complete_order(session, order_id, tenders, sign=till.sign, token=till.staff)

    def agency(
        self,
        prices: Mapping[str, int],
        *,
        prepaid: bool = False,
        credit: int = 1_000_000,
        days: str = "[2020-01-01,)",
        kind: str = "agency",
    ) -> int:
        """Sign a contract with a travel agency; gives its id."""
        till, offers = self.till, self.till.offers()
        made = till.value(
            "INSERT INTO distributor (code, name_zh, name_en, kind) VALUES"
            " ('LX' || (SELECT count(*) FROM distributor), '长江旅行社', 'Yangtze Travel', :kind)"
            " RETURNING id",
            kind=kind,
        )
        contract: int = till.value(
            "INSERT INTO contract (distributor_id, number, days, state, basis, period, prepaid,"
            " credit_limit, signed_by, signed_at) VALUES (:d, 'HT-' || :d, :days, 'SIGNED',"
            " 'sold', 'month', :prepaid, :credit, 1, now()) RETURNING id",
            d=made,
            days=days,
            prepaid=prepaid,
            credit=0 if prepaid else credit,
        )
        for code, fen in prices.items():
            till.run(
                "INSERT INTO contract_price (contract_id, ticket_type_id, visit_days, amount)"
                " VALUES (:c, :t, '[2020-01-01,)', :fen)",
                c=contract,
                t=offers[code].ticket_type_id,
                fen=fen,
            )
        return contract

    def agency_of(self, contract: int) -> AgencyAccount:
        with self.till.acting(WINDOW) as session:
            return next(one for one in agencies(session) if one.contract.contract_id == contract)

    def quote(self, contract: int, day: date | None = None, **quantities: int) -> Quote:
        """Price a basket for an agency."""
        till = self.till
        offers = till.offers(day)
        lines = tuple(BasketLine(offers[code].ticket_type_id, n) for code, n in quantities.items())
        basket = Basket(lines, day or till.today, "window", datetime.now(UTC))
        basket = replace(basket, contract=self.agency_of(contract).contract)
        return price_basket(basket, offers_by_type(offers.values()))

    def posted(self, entry: UUID) -> dict[str, int]:
        rows = self.till.run("SELECT account, amount FROM posting WHERE entry_id = :id", id=entry)
        return {row.account: row.amount for row in rows}

    def payments(self, receipt: Receipt) -> list[tuple[str, int, str | None]]:
        rows = self.till.run(
            "SELECT tender::text, amount, reference FROM payment WHERE order_id = :id"
            " AND refund_id IS NULL ORDER BY tender",
            id=receipt.order_id,
        )
        return [tuple(row) for row in rows]
