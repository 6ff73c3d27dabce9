"""Reads and writes the site's own layouts; what is written stays in the audit log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.paper.models import PrintLayout
from shared.paper.papers import VOCABULARIES, parse_own
from shared.site.sign_in import StaffToken

NEW: Final = 0


@dataclass(frozen=True, slots=True)
class SiteLayout:
    """The layout of a kind of paper; `content` is "" where the shipped one is in use."""

    id: int
    name: str
    content: str = ""
    version: int | None = None


def own_layouts(session: Session) -> dict[str, str]:
    """Read the texts of the layouts that the site wrote itself, by name."""
    rows = session.execute(select(PrintLayout.code, PrintLayout.content))
    return {row.code: row.content for row in rows if row.content}


def list_layouts(session: Session) -> tuple[SiteLayout, ...]:
    """Read the layout of every kind of paper, in the order of the kinds."""
    rows = {row.code: row for row in session.scalars(select(PrintLayout))}
    return tuple(
        SiteLayout(row.id, name, row.content, row.version)
        if (row := rows.get(name))
        else SiteLayout(NEW, name)
        for name in VOCABULARIES
    )


def save_layout(session: Session, layout: SiteLayout, *, token: StaffToken) -> int:
    """Write a layout and give its id; windows print by it from their next sign-in on.

    Raises LayoutError for a text that cannot be used, NotPermitted and NotSignedIn (right
    site_edit), ChangedMeanwhile; nothing is then recorded.
    """
    if layout.content:
        parse_own(layout.name, layout.content)
    document = {
        "id": layout.id,
        "code": layout.name,
        "content": layout.content,
        "version": layout.version,
    }
    return int(record(session, "save_layout", document, token.value)["id"])
