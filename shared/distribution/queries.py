"""What the office asks about distributors and their contracts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.document import from_document
from shared.distribution.rules import ContractFacts, DistributorFacts

Row = TypeVar("Row")

_DISTRIBUTORS = text("SELECT to_jsonb(d) AS document FROM distributor AS d ORDER BY d.code")

_CONTRACTS = text("""
    SELECT to_jsonb(c) || jsonb_build_object(
               'prices', coalesce((SELECT jsonb_agg(to_jsonb(p)
                                            ORDER BY p.ticket_type_id, p.visit_days)
                                     FROM contract_price AS p WHERE p.contract_id = c.id), '[]'),
               'steps', coalesce((SELECT jsonb_agg(to_jsonb(s) ORDER BY s.from_ticket)
                                    FROM commission_step AS s WHERE s.contract_id = c.id), '[]')
           ) AS document
      FROM contract AS c
     WHERE c.distributor_id = :distributor
     ORDER BY lower(c.days) DESC, c.id DESC
""")


def list_distributors(session: Session) -> tuple[DistributorFacts, ...]:
    """List all distributors by their codes, frozen ones too."""
    return tuple(_read(DistributorFacts, session.execute(_DISTRIBUTORS).scalars()))


def contracts_of(session: Session, distributor_id: int) -> tuple[ContractFacts, ...]:
    """List all contracts of a distributor, latest first, dropped drafts too."""
    rows = session.execute(_CONTRACTS, {"distributor": distributor_id}).scalars()
    return tuple(_read(ContractFacts, rows))


def _read(kind: type[Row], documents: Iterable[dict[str, Any]]) -> Iterable[Row]:
    return (from_document(kind, document) for document in documents)
