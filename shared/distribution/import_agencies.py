"""Distributors of a former system: their sheet is judged, then all are written down or none."""

from __future__ import annotations

import re
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.distribution.contracts import save_distributor
from shared.distribution.models import Distributor
from shared.distribution.queries import list_distributors
from shared.distribution.rules import DistributorFacts, DistributorKind
from shared.intake.plan import (
    Findings,
    ImportPlan,
    ImportResult,
    Progress,
    Reason,
    Total,
    Totals,
    raised,
)
from shared.intake.reading import Sheet
from shared.intake.template import Choice, Column, Fault, Kind, Row, Template
from shared.kernel.locale import Bilingual
from shared.site.import_note import begin_import, note_import
from shared.site.sign_in import StaffToken

TEMPLATE: Final = Template(
    "agencies",
    Bilingual("旅行社与分销商", "Agencies"),
    (
        Column(
            "code",
            Bilingual("代码", "Code"),
            required=True,
            unique=True,
            longest=20,
            note=Bilingual("字母、数字、横线", "Letters, digits, hyphens"),
            example="CITS-001",
        ),
        Column(
            "name_zh",
            Bilingual("中文名称", "Chinese name"),
            required=True,
            longest=60,
            example="青年旅行社",
        ),
        Column(
            "name_en",
            Bilingual("英文名称", "English name"),
            longest=60,
            note=Bilingual("空着就用中文名称", "Empty means the Chinese one"),
            example="Youth Travel",
        ),
        Column(
            "kind",
            Bilingual("类型", "Kind"),
            Kind.CHOICE,
            required=True,
            choices=(
                Choice(DistributorKind.AGENCY, Bilingual("旅行社", "Travel agency")),
                Choice(DistributorKind.OTA, Bilingual("OTA 平台", "OTA")),
                Choice(DistributorKind.COMPANY, Bilingual("企业单位", "Company")),
            ),
            example="旅行社",
        ),
        Column(
            "licence",
            Bilingual("许可证号", "Licence"),
            unique=True,
            longest=60,
            example="L-BJ-CJ00001",
        ),
        Column(
            "telephone",
            Bilingual("办公电话", "Office telephone"),
            personal=True,
            longest=30,
            example="010-65000001",
        ),
        Column("frozen", Bilingual("冻结", "Frozen"), Kind.YES_NO, example="否"),
    ),
)

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}")


def plan_import(session: Session, sheet: Sheet) -> ImportPlan[DistributorFacts]:
    """Judge a sheet of distributors against those that there are; nothing is changed."""
    findings = Findings(sheet)
    known = list_distributors(session)
    codes = {one.code for one in known}
    licences = {one.licence for one in known if one.licence}
    rows = tuple(_read(row, findings, codes, licences) for row in sheet.sound_rows)
    before = totals(session)
    return ImportPlan(sheet, rows, findings.problems(), before, raised(before, len(sheet.rows)))


def run_import(
    session: Session, plan: ImportPlan[DistributorFacts], token: StaffToken, progress: Progress
) -> ImportResult:
    """Write all of them down, or none; contracts are made with them afterwards.

    Raises ImportOvertaken, ImportCancelled, NotSignedIn, NotPermitted (import_data,
    distribution_edit).
    """
    plan = begin_import(session, lambda: plan_import(session, plan.sheet), token)
    for done, distributor in enumerate(plan.rows):
        progress(done, len(plan.rows))
        save_distributor(session, distributor, token=token)
    progress(len(plan.rows), len(plan.rows))
    return note_import(session, plan, ImportResult(len(plan.rows), totals(session)), token)


def totals(session: Session) -> Totals:
    """Count the distributors."""
    count = session.scalar(select(func.count()).select_from(Distributor))
    return (Total(Bilingual("分销商", "Distributors"), int(count or 0)),)


def _read(row: Row, findings: Findings, codes: set[str], licences: set[str]) -> DistributorFacts:
    code, licence = row.text("code"), row.text("licence")
    if not _CODE.fullmatch(code):
        findings.add(Fault.NOT_POSSIBLE, row, "code", Reason.BAD_CODE)
    elif code in codes:
        findings.add(Fault.EXISTS_ALREADY, row, "code")
    if licence in licences:
        findings.add(Fault.EXISTS_ALREADY, row, "licence")
    name = row.text("name_zh")
    return DistributorFacts(
        code=code,
        name=Bilingual(name, row.text("name_en") or name),
        kind=DistributorKind(row.text("kind")),
        licence=licence,
        telephone=row.text("telephone"),
        frozen=row.yes("frozen"),
    )
