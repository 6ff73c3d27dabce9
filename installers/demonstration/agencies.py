"""Gives the demonstration park travel agencies with contracts that hold: all of them made up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.models import TicketType
from shared.distribution.contracts import save_contract, save_distributor, sign_contract
from shared.distribution.rules import (
    Basis,
    ContractFacts,
    ContractPriceFacts,
    DistributorFacts,
    DistributorKind,
    Period,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import StaffToken

_BEGUN: Final = Days(date(2026, 1, 1), date(2099, 12, 31))


def add_agencies(session: Session, facts: Mapping[str, Any], promoter: StaffToken) -> None:
    """Register the agencies that `facts` names, each with a signed contract."""
    types = {one.code: one.id for one in session.execute(select(TicketType.code, TicketType.id))}
    for entry in facts["agencies"]:
        agency = DistributorFacts(
            entry["code"],
            Bilingual(entry["name"]["zh"], entry["name"]["en"]),
            DistributorKind.AGENCY,
            licence=entry["licence"],
        )
        distributor = save_distributor(session, agency, token=promoter)
        contract = ContractFacts(
            distributor,
            entry["contract"],
            _BEGUN,
            Basis.SOLD,
            Period.MONTH,
            prepaid=entry["prepaid"],
            credit_limit=Money.parse(entry["credit"]),
            prices=tuple(
                ContractPriceFacts(types[code], _BEGUN, Money.parse(yuan))
                for code, yuan in entry["prices"].items()
            ),
            steps=(),
        )
        saved = save_contract(session, contract, token=promoter)
        sign_contract(session, saved, token=promoter, version=1)
