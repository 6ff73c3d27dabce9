"""Calls a verb of the database and turns its SQLSTATE into a refusal."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from shared.database.hot import commits_by_itself, fetch_one
from shared.kernel.refusal import Refusal

Kind = TypeVar("Kind", bound=type[Refusal])

_ATTEMPTS = 3
# unique violation (the twin of this request committed first), serialization failure, deadlock
_RUN_AGAIN = frozenset({"23505", "40001", "40P01"})
_to_json = json.JSONEncoder(separators=(",", ":")).encode  # one for all: making it costs 3 µs
_REFUSALS: dict[str, type[Refusal]] = {}


def refusal_of(sqlstate: str) -> Callable[[Kind], Kind]:
    """Register a Refusal class for one of our SQLSTATEs; its fields are the facts of the DETAIL."""

    def register(kind: Kind) -> Kind:
        _REFUSALS[sqlstate] = kind
        return kind

    return register


@refusal_of("SM010")
@dataclass(eq=False)
class IdOutOfRange(Refusal):
    """An id was not made about now: the clock of this PC is far from the database's."""


@refusal_of("SM025")
@dataclass(eq=False)
class RowRefused(Refusal):
    """A row breaks a rule of its table: the constraint or column, "" if a value is unreadable."""

    table: str
    rule: str


@refusal_of("SM027")
@dataclass(eq=False)
class ChangedMeanwhile(Refusal):
    """Somebody has changed the row, or taken it away, since it was read to be changed here."""

    table: str
    id: int


def record(session: Session, verb: str, document: Mapping[str, Any], token: str = "") -> Any:
    """Call `app.<verb>(document, token)` and give back its JSON answer.

    One statement. Raises the Refusal that belongs to the verb's SQLSTATE; nothing is then recorded.
    Where each statement commits by itself, a statement that met its own twin, a deadlock or a
    serialization failure is run again: its ids make that the same request. `verb` is a name from
    our own source, never input.
    """
    parameters = (_to_json(document), token)
    # As text: json.loads of it is quicker than the driver's reader of jsonb.
    statement = f"SELECT app.{verb}($1::jsonb, $2::text)::text"
    attempts_left = _ATTEMPTS
    while True:
        attempts_left -= 1
        try:
            row = fetch_one(session, statement, parameters)
        except DBAPIError as error:
            again = attempts_left and sqlstate_of(error) in _RUN_AGAIN
            if not (again and commits_by_itself(session)):
                _refuse(error)
        else:
            return None if row is None or row[0] is None else json.loads(row[0])


def sqlstate_of(error: DBAPIError) -> str | None:
    """Tell the SQLSTATE of an error, None when the connection itself failed."""
    return error.orig.sqlstate if isinstance(error.orig, psycopg.Error) else None


def _refuse(error: DBAPIError) -> NoReturn:
    kind = _REFUSALS.get(sqlstate_of(error) or "")
    if kind is None or not isinstance(error.orig, psycopg.Error):
        raise error
    raise kind(**json.loads(error.orig.diag.message_detail or "{}")) from None
