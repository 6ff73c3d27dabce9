"""What windows ask of accounts: balances, statements, and which distributors may buy today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.accounts.rules import AgencyAccount
from shared.catalogue.document import from_document
from shared.distribution.rules import ContractList, ContractPriceFacts
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

_BALANCE = text("""
    SELECT coalesce(sum(a.balance), 0) AS balance
      FROM member AS own JOIN member AS m ON m.root_id = own.root_id
      JOIN customer_account AS a ON a.member_id = m.id WHERE own.id = :member
""")
_STATEMENT = text("""
    SELECT e.line, e.kind::text, e.amount, e.balance, e.tender::text, e.reference, e.at, o.number,
           s.name_zh, s.name_en
      FROM account_entry AS e JOIN customer_account AS a ON a.id = e.account_id
      LEFT JOIN sales_order AS o ON o.id = e.order_id
      LEFT JOIN station AS s ON s.id = e.station_id
     WHERE a.member_id IN (SELECT m.id FROM member AS own JOIN member AS m
                               ON m.root_id = own.root_id WHERE own.id = :member)
        OR a.distributor_id = :distributor
     ORDER BY e.at DESC, e.line DESC LIMIT :most
""")
_AGENCIES = text("""
    SELECT d.id, d.code, d.name_zh, d.name_en, c.id AS contract, c.number, c.prepaid,
           c.credit_limit, coalesce(a.balance, 0) AS balance,
           (SELECT jsonb_agg(to_jsonb(p)) FROM contract_price AS p
             WHERE p.contract_id = c.id) AS prices
      FROM distributor AS d JOIN contract AS c ON c.distributor_id = d.id
      LEFT JOIN customer_account AS a ON a.distributor_id = d.id
     WHERE c.state = 'SIGNED' AND NOT d.frozen
       AND c.days @> app.business_date(clock_timestamp())
     ORDER BY d.code
""")
_POINTS_RATE = text("SELECT points_per_yuan FROM site")


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line of a statement: `balance` is what there was after it; `order` the number it paid."""

    line: int
    kind: str
    amount: Money
    balance: Money
    tender: str
    reference: str
    order: str
    station: Bilingual
    at: datetime


def balance_of_member(session: Session, member_id: UUID) -> Money:
    """Give what a membership has paid ahead, and those that were merged into it."""
    return Money(int(session.execute(_BALANCE, {"member": member_id}).scalar_one()))


def statement(
    session: Session, member_id: UUID | None, distributor_id: int | None, most: int = 100
) -> tuple[AccountLine, ...]:
    """List the entries of an account, the newest first; their amounts add up to the balance."""
    asked = {"member": member_id, "distributor": distributor_id, "most": most}
    return tuple(
        AccountLine(
            row.line,
            row.kind,
            Money(row.amount),
            Money(row.balance),
            row.tender or "",
            row.reference or "",
            row.number or "",
            Bilingual(row.name_zh or "", row.name_en or ""),
            row.at,
        )
        for row in session.execute(_STATEMENT, asked)
    )


def agencies(session: Session) -> tuple[AgencyAccount, ...]:
    """List the distributors that may buy today, by their codes."""
    return tuple(
        AgencyAccount(
            distributor_id=row.id,
            code=row.code,
            contract=ContractList(
                row.contract,
                row.number,
                Bilingual(row.name_zh, row.name_en),
                _prices(row.prices or ()),
            ),
            prepaid=row.prepaid,
            credit_limit=Money(row.credit_limit),
            balance=Money(row.balance),
        )
        for row in session.execute(_AGENCIES)
    )


def points_per_yuan(session: Session) -> int:
    """Tell how many points pay a yuan; 0 where they pay for nothing."""
    return int(session.execute(_POINTS_RATE).scalar_one())


def _prices(documents: Iterable[dict[str, Any]]) -> tuple[ContractPriceFacts, ...]:
    return tuple(from_document(ContractPriceFacts, one) for one in documents)
