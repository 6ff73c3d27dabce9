"""Writes down distributors and contracts; all need the right distribution_edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from shared.catalogue.document import to_document
from shared.database.verb import record, refusal_of
from shared.distribution.rules import ContractFacts, DistributorFacts
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


@refusal_of("SM040")
@dataclass(eq=False)
class ContractStands(Refusal):
    """The contract is no draft: what was signed is not changed."""

    contract: int
    state: str


@refusal_of("SM041")
@dataclass(eq=False)
class ContractsOverlap(Refusal):
    """Another signed contract of the distributor holds on some of these days."""

    number: str


@refusal_of("SM042")
@dataclass(eq=False)
class NoContract(Refusal):
    """There is no such distributor or contract, or it cannot end on that day."""


def save_distributor(session: Session, distributor: DistributorFacts, *, token: StaffToken) -> int:
    """Write a distributor, a new one for id 0, and give its id.

    Raises RowRefused, ChangedMeanwhile.
    """
    return int(record(session, "save_distributor", to_document(distributor), token.value))


def save_contract(session: Session, contract: ContractFacts, *, token: StaffToken) -> int:
    """Write a draft whole, with prices and steps, and give its id.

    Raises ContractStands, ChangedMeanwhile, RowRefused (an overlapping price, a number that
    exists).
    """
    return int(record(session, "save_contract", to_document(contract), token.value))


def sign_contract(
    session: Session, contract_id: int, *, token: StaffToken, version: int | None
) -> None:
    """Let a draft hold from its first day on.

    Whoever signs has judged this `version` before: see rules.contract_problems. Raises
    ContractStands, ContractsOverlap, ChangedMeanwhile.
    """
    record(session, "sign_contract", {"id": contract_id, "version": version}, token.value)


def end_contract(
    session: Session,
    contract_id: int,
    last: date,
    *,
    token: StaffToken,
    version: int | None,
) -> None:
    """Let a signed contract end on a day that is not over, earlier than agreed.

    What was sold under it stays as it was sold. Raises NoContract, ChangedMeanwhile.
    """
    document = {"id": contract_id, "last": last.isoformat(), "version": version}
    record(session, "end_contract", document, token.value)


def drop_contract(
    session: Session, contract_id: int, *, token: StaffToken, version: int | None
) -> None:
    """Give a draft up. Raises ContractStands, ChangedMeanwhile."""
    record(session, "drop_contract", {"id": contract_id, "version": version}, token.value)
