"""Calls a verb of the database and turns its SQLSTATE into a refusal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

import psycopg
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from shared.kernel.refusal import Refusal

_REFUSALS: dict[str, type[Refusal]] = {}


def refusal_of(sqlstate: str) -> Any:
    """Register a Refusal class for one of our SQLSTATEs; its fields are the facts of the DETAIL."""

    def register(kind: type[Refusal]) -> type[Refusal]:
        _REFUSALS[sqlstate] = kind
        return kind

    return register


def record(session: Session, verb: str, document: Mapping[str, Any], token: str = "") -> Any:
    """Call `app.<verb>(document, token)` and give back its JSON answer.

    One statement. Raises the Refusal that belongs to the verb's SQLSTATE; nothing is then recorded.
    `verb` is a name from our own source, never input.
    """
    try:
        return session.execute(
            text(f"SELECT app.{verb}(:document, :token)"),
            {"document": json.dumps(document, separators=(",", ":")), "token": token},
        ).scalar()
    except DBAPIError as error:
        _refuse(error)


def _refuse(error: DBAPIError) -> NoReturn:
    cause = error.orig
    if isinstance(cause, psycopg.Error) and cause.sqlstate in _REFUSALS:
        facts = json.loads(cause.diag.message_detail or "{}")
        raise _REFUSALS[cause.sqlstate](**facts) from None
    raise error
