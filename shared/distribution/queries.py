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
     ORDER BY c.distributor_id, lower(c.days) DESC, c.id DESC
""")


def list_distributors(session: Session) -> tuple[DistributorFacts, ...]:
    """List all distributors by their codes, frozen ones too."""
    return tuple(_read(DistributorFacts, session.execute(_DISTRIBUTORS).scalars()))


def list_contracts(session: Session) -> tuple[ContractFacts, ...]:
    """List all contracts by distributor, the latest of each first, dropped drafts too."""
    return tuple(_read(ContractFacts, session.execute(_CONTRACTS).scalars()))


def _read(kind: type[Row], documents: Iterable[dict[str, Any]]) -> Iterable[Row]:
    return (from_document(kind, document) for document in documents)
