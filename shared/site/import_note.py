"""Begins an import and notes what came of it: both in the transaction of the import itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.intake.plan import ImportOvertaken, ImportPlan, ImportResult, Totals
from shared.kernel.money import Money
from shared.site.sign_in import StaffToken

Thing = TypeVar("Thing")


def begin_import(
    session: Session, plan_again: Callable[[], ImportPlan[Thing]], token: StaffToken
) -> ImportPlan[Thing]:
    """Wait for other imports to end, and give the plan as it is then.

    Raises ImportOvertaken when it is not sound any more, NotSignedIn, NotPermitted (import_data).
    """
    record(session, "begin_import", {}, token.value)
    plan = plan_again()
    if not plan.is_sound:
        raise ImportOvertaken(plan.problems)
    return plan


def note_import(
    session: Session, plan: ImportPlan[Thing], result: ImportResult, token: StaffToken
) -> ImportResult:
    """Write the audit row of an import that has been made, and give its result."""
    document = {
        "what": plan.sheet.template.code,
        "sha256": plan.sheet.digest,
        "rows": result.added,
        "totals": _compared(plan.before, result.totals),
    }
    record(session, "note_import", document, token.value)
    return result


def _compared(before: Totals, after: Totals) -> dict[str, list[int]]:
    return {
        old.name.en: [_figure(old.value), _figure(new.value)]
        for old, new in zip(before, after, strict=True)
    }


def _figure(value: int | Money) -> int:
    return value.fen if isinstance(value, Money) else value
