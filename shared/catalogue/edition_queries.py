"""Reads editions of the catalogue: the list of them, the one in force, and any of them exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.catalogue.document import Row, from_document
from shared.catalogue.draft import (
    ConcessionClassFacts,
    EditionContent,
    EditionFacts,
    EditionHead,
    EditionState,
    PatternFacts,
    PriceFacts,
    PriceRuleFacts,
    TermsFacts,
)


@dataclass(frozen=True, slots=True)
class InForce:
    """An edition and the time that it is in force, half open; None is no end yet."""

    head: EditionHead
    since: datetime
    until: datetime | None


_HEADS = """
    SELECT e.id, e.title, e.state, e.in_force_from, e.copied_from, maker.name AS made_by,
           e.made_at, e.makers, checker.name AS checked_by, e.checked_at,
           approver.name AS approved_by, withdrawer.name AS withdrawn_by, e.withdrawn_reason
      FROM edition AS e LEFT JOIN staff AS maker ON maker.id = e.made_by
      LEFT JOIN staff AS checker ON checker.id = e.checked_by
      LEFT JOIN staff AS approver ON approver.id = e.approved_by
      LEFT JOIN staff AS withdrawer ON withdrawer.id = e.withdrawn_by
"""
_ALL_HEADS = text(f"{_HEADS} ORDER BY e.id DESC")
_TIMELINE = text(f"{_HEADS} WHERE e.state = 'IN_FORCE' ORDER BY e.in_force_from")
_IN_FORCE = text(f"""{_HEADS} WHERE e.state = 'IN_FORCE'
       AND e.in_force_from <= coalesce(CAST(:at AS timestamptz), clock_timestamp())
     ORDER BY e.in_force_from DESC LIMIT 1""")
# Head, rows and digest are of one moment: one statement.
_WHOLE = text(
    f"""
    SELECT head.*, rows.content, app.edition_digest(rows.content) AS digest
      FROM ({_HEADS}) AS head, LATERAL (SELECT app.edition_content(head.id) AS content) AS rows
     WHERE head.id = :edition
"""  # noqa: S608 -- put together from our own text
)


def list_editions(session: Session) -> tuple[EditionHead, ...]:
    """List all editions, the newest first; dropped drafts too."""
    return tuple(_head(row) for row in session.execute(_ALL_HEADS).mappings())


def timeline(session: Session) -> tuple[InForce, ...]:
    """List what was, is and will be in force, the oldest first."""
    heads = [_head(row) for row in session.execute(_TIMELINE).mappings()]
    starts = [head.in_force_from for head in heads]
    return tuple(
        InForce(head, since, until)
        for head, (since, until) in zip(heads, pairwise([*starts, None]), strict=True)
        if since is not None
    )


def edition_in_force(session: Session, at: datetime | None = None) -> EditionHead | None:
    """Give the edition in force at an aware instant (now if None); None before the first one."""
    row = session.execute(_IN_FORCE, {"at": at}).mappings().one_or_none()
    return None if row is None else _head(row)


def read_edition(session: Session, edition: int) -> EditionFacts:
    """Read a whole edition as it is at this moment, in one statement.

    sqlalchemy.exc.NoResultFound for an id that no edition has.
    """
    row = session.execute(_WHOLE, {"edition": edition}).mappings().one()
    return EditionFacts(_head(row), content_from(row["content"]), row["digest"])


def content_from(document: Mapping[str, Any]) -> EditionContent:
    """Read the document of app.edition_content."""
    return EditionContent(
        terms=_rows(TermsFacts, document, "terms"),
        concessions=_rows(ConcessionClassFacts, document, "concessions"),
        rules=_rows(PriceRuleFacts, document, "rules"),
        prices=tuple(from_document(PriceFacts, row) for row in document["prices"]),
        patterns=_rows(PatternFacts, document, "patterns"),
    )


def _rows(kind: type[Row], document: Mapping[str, Any], name: str) -> tuple[Row, ...]:
    versions = document["versions"][name]
    return tuple(
        from_document(kind, row | {"version": versions[str(row["id"])]}) for row in document[name]
    )


def _head(row: RowMapping) -> EditionHead:
    return EditionHead(
        id=row["id"],
        title=row["title"],
        state=EditionState(row["state"]),
        in_force_from=row["in_force_from"],
        copied_from=row["copied_from"],
        made_by=row["made_by"],
        made_at=row["made_at"],
        makers=tuple(row["makers"]),
        checked_by=row["checked_by"],
        checked_at=row["checked_at"],
        approved_by=row["approved_by"],
        withdrawn_by=row["withdrawn_by"],
        withdrawn_reason=row["withdrawn_reason"],
    )
