"""Everything that can be imported, in the order in which a site is set up."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.orm import Session

from boxoffice.imports.job import ImportGround, ImportJob
from shared.catalogue import import_types
from shared.catalogue.import_template import TEMPLATE as TYPES
from shared.distribution import import_agencies
from shared.identity.person import StationKeys
from shared.intake.plan import ImportPlan, ImportResult, Progress
from shared.intake.reading import Sheet
from shared.kernel.locale import Bilingual
from shared.members import import_file
from shared.members.import_template import TEMPLATE as MEMBERS
from shared.sales import import_tickets
from shared.sales.import_template import TEMPLATE as TICKETS
from shared.site import import_staff
from shared.site.sign_in import StaffToken


def _plan_staff(session: Session, sheet: Sheet, ground: ImportGround) -> ImportPlan[Any]:
    return import_staff.plan_import(session, sheet)


def _run_staff(
    session: Session,
    plan: ImportPlan[Any],
    ground: ImportGround,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    return import_staff.run_import(session, plan, token, progress)


def _plan_types(session: Session, sheet: Sheet, ground: ImportGround) -> ImportPlan[Any]:
    return import_types.plan_import(session, sheet, ground.draft, today=ground.today)


def _run_types(
    session: Session,
    plan: ImportPlan[Any],
    ground: ImportGround,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    return import_types.run_import(
        session, plan, ground.draft, ground.title, token, progress, today=ground.today
    )


def _plan_members(session: Session, sheet: Sheet, ground: ImportGround) -> ImportPlan[Any]:
    return import_file.plan_import(session, sheet, _keys(ground), today=ground.today)


def _run_members(
    session: Session,
    plan: ImportPlan[Any],
    ground: ImportGround,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    return import_file.run_import(session, plan, _keys(ground), token, progress)


def _keys(ground: ImportGround) -> StationKeys:
    if ground.keys is None:
        raise ValueError("no keys of persons here: the screen offers no such import")
    return ground.keys


def _plan_agencies(session: Session, sheet: Sheet, ground: ImportGround) -> ImportPlan[Any]:
    return import_agencies.plan_import(session, sheet)


def _run_agencies(
    session: Session,
    plan: ImportPlan[Any],
    ground: ImportGround,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    return import_agencies.run_import(session, plan, token, progress)


def _plan_tickets(session: Session, sheet: Sheet, ground: ImportGround) -> ImportPlan[Any]:
    return import_tickets.plan_import(session, sheet, ground.keys)


def _run_tickets(
    session: Session,
    plan: ImportPlan[Any],
    ground: ImportGround,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    return import_tickets.run_import(session, plan, ground.keys, token, progress)


JOBS: Final = (
    ImportJob(
        import_staff.TEMPLATE,
        Bilingual(
            "工号、姓名、角色；初始密码只显示一次", "Numbers, names, roles; first PINs shown once"
        ),
        ("import_data", "staff_edit"),
        _plan_staff,
        _run_staff,
    ),
    ImportJob(
        TYPES,
        Bilingual("写入一个目录草稿，检查后再启用", "Into a draft of the catalogue"),
        ("import_data", "catalogue_edit", "price_edit"),
        _plan_types,
        _run_types,
        into_draft=True,
    ),
    ImportJob(
        MEMBERS,
        Bilingual("会员、会员卡与积分", "Members, cards and points"),
        ("import_data", "member_edit"),
        _plan_members,
        _run_members,
        needs_keys=True,
    ),
    ImportJob(
        import_agencies.TEMPLATE,
        Bilingual("旅行社、平台与企业单位", "Agencies, platforms, companies"),
        ("import_data", "distribution_edit"),
        _plan_agencies,
        _run_agencies,
    ),
    ImportJob(
        TICKETS,
        Bilingual("凭原票码入园，票值记入递延收入", "Admitted by their old codes"),
        ("import_data", "close_day"),
        _plan_tickets,
        _run_tickets,
    ),
)
