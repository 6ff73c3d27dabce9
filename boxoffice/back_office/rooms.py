"""The rooms of the back office, in the order of the rail: one line each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from boxoffice.back_office.report_room import build_reports
from boxoffice.back_office.room import BackOfficeRoom, RoomContext
from boxoffice.capacity.room import build_capacity
from boxoffice.catalogue.room import build_catalogue
from boxoffice.distribution.room import build_distribution
from boxoffice.flow.room import build_flow
from boxoffice.imports.room import build_imports
from boxoffice.marketing.room import build_marketing
from boxoffice.members.room import build_members
from boxoffice.people.room import build_people
from boxoffice.place.room import build_place
from boxoffice.refunds.room import build_refunds
from boxoffice.set_up.room import build_set_up
from shared.desktop.icons import IconName
from shared.kernel.locale import Bilingual

TICKETS: Final = Bilingual("票务", "Tickets")
CUSTOMERS: Final = Bilingual("客户", "Customers")
PLACE: Final = Bilingual("管理", "Administration")
FIGURES: Final = Bilingual("数据", "Figures")


def _room(
    key: str,
    title: tuple[str, str],
    short: tuple[str, str],
    icon: IconName,
    rights: tuple[str, ...],
    build: Callable[[RoomContext], QWidget],
    group: Bilingual,
    *,
    whole: bool = False,
) -> BackOfficeRoom:
    return BackOfficeRoom(
        key, Bilingual(*title), Bilingual(*short), icon, rights, build, group, whole
    )


ROOMS: Final[tuple[BackOfficeRoom, ...]] = (
    _room(
        "catalogue", ("目录与价格", "Catalogue"), ("目录", "Catalogue"), "ticket",
        ("catalogue_edit", "price_edit", "catalogue_approve"), build_catalogue, TICKETS,
    ),
    _room(
        "capacity", ("场次与余票", "Timeslots"), ("场次", "Timeslots"), "slots",
        ("capacity_edit", "report", "authorise"), build_capacity, TICKETS,
    ),
    _room(
        "flow", ("客流", "Visitor flow"), ("客流", "Flow"), "flow",
        ("authorise", "capacity_edit", "report"), build_flow, TICKETS,
    ),
    _room(
        "refunds", ("退款", "Refunds"), ("退款", "Refunds"), "undo",
        ("authorise", "close_day"), build_refunds, TICKETS,
    ),
    _room(
        "members", ("会员", "Members"), ("会员", "Members"), "card",
        ("member_view", "member_edit"), build_members, CUSTOMERS,
    ),
    _room(
        "marketing", ("营销", "Marketing"), ("营销", "Marketing"), "gift",
        ("marketing_edit", "authorise"), build_marketing, CUSTOMERS,
    ),
    _room(
        "distribution", ("分销", "Distribution"), ("分销", "Agents"), "agents",
        ("distribution_edit",), build_distribution, CUSTOMERS,
    ),
    _room(
        "people", ("人员与权限", "People & roles"), ("人员", "People"), "people",
        ("staff_edit",), build_people, PLACE,
    ),
    _room(
        "place", ("景区设置", "Site settings"), ("景区", "Site"), "place", ("site_edit",),
        build_place, PLACE,
    ),
    _room(
        "set_up", ("设置向导", "Set-up assistant"), ("向导", "Set-up"), "steps",
        ("site_edit", "catalogue_edit"), build_set_up, PLACE,
    ),
    _room(
        "imports", ("数据导入", "Import"), ("导入", "Import"), "import", ("import_data",),
        build_imports, PLACE,
    ),
    _room(
        "reports", ("报表", "Reports"), ("报表", "Reports"), "report", ("report",),
        build_reports, FIGURES, whole=True,
    ),
)  # fmt: skip
