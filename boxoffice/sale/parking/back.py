"""Puts a basket back on a counter with whom it is for: agency, member, codes, names."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.draft import Draft
from boxoffice.sale.naming.roll import Roll
from boxoffice.sale.parking.basket import ParkedBasket, ParkedCustomer
from boxoffice.sale.question import Question
from shared.accounts.rules import AgencyAccount
from shared.database.lost import DATABASE_LOST
from shared.marketing.rules import CodeRelief
from shared.members.buyer import Buyer

logger = logging.getLogger(__name__)


class Said(Protocol):
    """Hears that a basket is on the counter again: what is not sold now, what is shown again.

    With `no_contract` the agency that it was for cannot buy now, and window prices stand.
    """

    def __call__(
        self, *, missing: bool = False, again: bool = False, no_contract: bool = False
    ) -> None:
        """Say it."""


class Back:
    """What a member has and what codes are worth is asked anew; all else is as it was put aside."""

    def __init__(
        self,
        counter: Counter,
        roll: Roll,
        question: Question,
        desk: SaleDesk,
        agencies: Callable[[], tuple[AgencyAccount, ...]],
    ) -> None:
        self._agencies = agencies
        self._counter = counter
        self._question = question
        self._desk = desk
        self.roll = roll

    def put(
        self, order_id: UUID, basket: ParkedBasket, customer: ParkedCustomer, said: Said
    ) -> None:
        """Put it on the counter; a member or codes that cannot be asked for are left out."""
        if basket.contract is None:
            self._put(order_id, basket, customer, None, said)
            return

        def found(agencies: tuple[AgencyAccount, ...]) -> None:
            fitting = (a for a in agencies if a.contract.contract_id == basket.contract)
            self._put(order_id, basket, customer, next(fitting, None), said)

        def not_found(error: Exception) -> None:
            if not isinstance(error, DATABASE_LOST):
                logger.error("the agency of a basket was not read", exc_info=error)
            self._put(order_id, basket, customer, None, said)

        self._question.ask(self._agencies, found, not_found)

    def _put(
        self,
        order_id: UUID,
        basket: ParkedBasket,
        customer: ParkedCustomer,
        agency: AgencyAccount | None,
        said: Said,
    ) -> None:
        lines = basket.lines
        wanted = Draft(lines, len(lines) - 1, customer.buyer, parked=order_id, agency=agency)
        whole = self._counter.take_up(wanted)
        self.roll.take_up(customer.names, lines)
        said(missing=not whole, no_contract=basket.contract is not None and agency is None)
        if customer.buyer or customer.codes:
            self._question.ask(
                lambda: self._read(customer), self._known, lambda error: self._unknown(error, said)
            )

    def _read(self, customer: ParkedCustomer) -> tuple[Buyer | None, tuple[CodeRelief, ...]]:
        buyer = self._desk.buyer_now(customer.buyer) if customer.buyer else None
        member = buyer.id if buyer and buyer.active else None
        codes = self._desk.look_up(customer.codes, member) if customer.codes else ()
        return (buyer if buyer and buyer.active else None), codes

    def _known(self, told: tuple[Buyer | None, tuple[CodeRelief, ...]]) -> None:
        buyer, codes = told
        self._counter.draft = replace(self._counter.draft, buyer=buyer, codes=codes)

    def _unknown(self, error: Exception, said: Said) -> None:
        if not isinstance(error, DATABASE_LOST):
            logger.error("whom a basket is for was not read", exc_info=error)
        self._counter.draft = replace(self._counter.draft, buyer=None)
        said(again=True)
