"""The keys of the sale that a site has chosen itself, by the name of the act."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.site.models import SiteKey
from shared.site.sign_in import StaffToken


def read_keys(session: Session) -> Mapping[str, str]:
    """Read them; an act that is not among them has the key of the program."""
    return {row.act: row.cap for row in session.scalars(select(SiteKey))}


def save_key(session: Session, act: str, cap: str, *, read: str, token: StaffToken) -> None:
    """Choose a key for an act, "" for the program's own; `read` stood when it was read.

    Raises NotPermitted, NotSignedIn, ChangedMeanwhile, RowRefused.
    """
    record(session, "save_key", {"act": act, "cap": cap, "read": read}, token.value)
