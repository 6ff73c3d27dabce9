"""A sheet of unused tickets, planned and run by somebody at an office."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from shared.intake.plan import (
    ImportPlan,
    ImportResult,
    silent,
)
from shared.sales.import_rows import TicketRow
from shared.sales.import_template import TEMPLATE
from shared.sales.import_tickets import plan_import, run_import
from shared.site.sign_in import StaffToken
from tests.shared.identity.people import KEYS
from tests.shared.intake.sheets import sheet_of
from tests.shared.stage import SaleStage

OFFICE = "office_o"
RIGHTS = ("import_data", "close_day")


def ticket(number: str, **cells: Any) -> dict[str, Any]:
    return {"number": number, "type": "adult", "value": 120} | cells


def plan(
    till: SaleStage, folder: Path, *rows: dict[str, Any], keys: Any = KEYS
) -> ImportPlan[TicketRow]:
    sheet = sheet_of(folder, TEMPLATE, *rows)
    with till.acting(OFFICE) as session:
        return plan_import(session, sheet, keys)


def run(
    till: SaleStage, wanted: ImportPlan[TicketRow], token: StaffToken, progress: Any = silent
) -> ImportResult:
    with till.acting(OFFICE) as session:
        return run_import(session, wanted, KEYS, token, progress)
