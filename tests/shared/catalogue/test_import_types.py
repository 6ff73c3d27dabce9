"""A sheet of ticket types is judged cell by cell, then written in a draft as a whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import TermsFacts, TermsKind, ValidityKind
from shared.catalogue.editions import EditionStands
from shared.catalogue.import_rows import TypeRow
from shared.catalogue.import_template import TEMPLATE
from shared.catalogue.import_types import plan_import, run_import
from shared.intake.plan import ImportOvertaken, ImportPlan, ImportResult, Reason, silent
from shared.intake.template import Fault
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.catalogue.office import EDITOR, Office
from tests.shared.intake.sheets import sheet_of, told

RIGHTS = (*EDITOR, "import_data")
NIGHT: dict[str, Any] = {
    "code": "lantern",
    "name_zh": "夜游票㛃",
    "name_en": "Night",
    "kind": "成人票",
    "class": "全价",
    "zones": "site",
    "tax_class": "sight",
    "price": 80,
}


@pytest.fixture
def token(office: Office) -> StaffToken:
    return office.token(*RIGHTS)


def night(**cells: Any) -> dict[str, Any]:
    return NIGHT | cells


def plan(
    office: Office, folder: Path, *rows: dict[str, Any], edition: int | None = None
) -> ImportPlan[TypeRow]:
    sheet = sheet_of(folder, TEMPLATE, *rows)
    with office.at_work() as session:
        return plan_import(session, sheet, edition, today=office.stage.today)


def run(
    office: Office, wanted: ImportPlan[TypeRow], token: StaffToken, edition: int | None = None
) -> ImportResult:
    with office.at_work() as session:
        return run_import(session, wanted, edition, "导入", token, silent, today=office.stage.today)


def newest(office: Office) -> int:
    found: int = office.stage.value("SELECT max(id) FROM edition")
    return found


def imported(
    office: Office, folder: Path, token: StaffToken, *rows: dict[str, Any], code: str = "lantern"
) -> TermsFacts:
    """Import rows into a new draft and give one type of it."""
    run(office, plan(office, folder, *rows), token)
    return office.terms(newest(office), code)


def test_a_type_is_written_with_what_is_usual_where_nothing_is_said(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    terms = imported(office, tmp_path, token, night())

    assert (terms.name, terms.kind, terms.ticket_class) == (
        Bilingual("夜游票㛃", "Night"),
        TermsKind.ADULT,
        "A",
    )
    assert (terms.validity, terms.valid_days, terms.channels) == (
        ValidityKind.VISIT_DAY,
        1,
        ("window",),
    )
    (zone,) = terms.zones
    assert zone.series_id == office.stage.value(
        "SELECT id FROM timeslot_series WHERE code = 'site'"
    )


@pytest.mark.parametrize(
    ("cell", "layout"), [(None, "ticket"), ("团体票", "group"), ("compact strip", "compact")]
)
def test_a_type_chooses_its_layout(
    office: Office, token: StaffToken, tmp_path: Path, cell: str | None, layout: str
) -> None:
    terms = imported(office, tmp_path, token, night(print_layout=cell))

    assert terms.print_layout == layout


def test_a_layout_that_there_is_not_is_refused(office: Office, tmp_path: Path) -> None:
    found = plan(office, tmp_path, night(print_layout="彩色票"))

    (problem,) = found.problems
    assert problem.column is not None
    assert (problem.fault, problem.column.en) == (Fault.NOT_A_CHOICE, "Layout")


def test_a_new_draft_is_a_copy_of_what_is_in_force(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    before = office.content(office.in_force)

    imported(office, tmp_path, token, night())

    draft = office.read(newest(office))
    assert (draft.head.title, draft.head.state) == ("导入", "DRAFT")
    assert len(draft.content.terms) == len(before.terms) + 1


def test_prices_hold_from_today_on_by_the_rule_of_every_day(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    terms = imported(office, tmp_path, token, night(price="80.50"))

    content = office.content(newest(office))
    (price,) = [one for one in content.prices if one.terms_id == terms.id]
    rule = next(one for one in content.rules if one.id == price.rule_id)
    assert (price.amount, price.visit_days, rule.code) == (
        Money(8050),
        Days(office.stage.today),
        "base",
    )


def test_an_empty_draft_gets_the_rule_of_every_day(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    edition = office.draft()
    wanted = plan(office, tmp_path, night(), edition=edition)

    run(office, wanted, token, edition)

    assert [rule.code for rule in office.content(edition).rules] == ["base"]


def test_zones_take_uses_series_and_taxes_in_their_order(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    terms = imported(
        office,
        tmp_path,
        token,
        night(zones="site:2，cable：不限", series="-; cable", tax_class="exempt, sight"),
    )

    codes = {
        (what, number): code
        for what in ("zone", "timeslot_series", "tax_class")
        for number, code in office.stage.run(f"SELECT id, code FROM {what}")
    }
    read = [
        (
            codes["zone", zone.zone_id],
            zone.uses,
            codes.get(("timeslot_series", zone.series_id)),
            codes["tax_class", zone.tax_class_id],
        )
        for zone in terms.zones
    ]
    assert read == [("site", 2, None, "exempt"), ("cable", None, "cable", "sight")]


def test_a_package_is_written_after_its_parts(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    rows = (
        night(code="lantern_both", kind="套票", parts="lantern:2, adult", **{"class": "P"}),
        night(),
    )

    terms = imported(office, tmp_path, token, *rows, code="lantern_both")

    draft = newest(office)
    types = {one.ticket_type_id: one.code for one in office.content(draft).terms}
    assert {types[part.part_type_id]: part.quantity for part in terms.parts} == {
        "lantern": 2,
        "adult": 1,
    }


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"code": "a b"}, (Fault.NOT_POSSIBLE, "A2", (Reason.BAD_CODE,))),
        ({"code": "adult"}, (Fault.EXISTS_ALREADY, "A2", ())),
        ({"button": 1}, (Fault.EXISTS_ALREADY, "U2", ())),
        ({"button": 109}, (Fault.NOT_POSSIBLE, "U2", (Reason.BAD_CODE,))),
        ({"zones": "site:0"}, (Fault.NOT_POSSIBLE, "F2", (Reason.BAD_LIST,))),
        ({"zones": "site,site"}, (Fault.NOT_POSSIBLE, "F2", (Reason.BAD_LIST,))),
        ({"series": "site,site"}, (Fault.NOT_POSSIBLE, "G2", (Reason.BAD_LIST,))),
        ({"price": 80, "ceiling": 79}, (Fault.NOT_POSSIBLE, "I2", (Reason.NOT_TOGETHER,))),
        ({"kind": "团体票"}, (Fault.NOT_POSSIBLE, "L2", (Reason.MISSING_BESIDE,))),
        ({"kind": "套票"}, (Fault.NOT_POSSIBLE, "N2", (Reason.MISSING_BESIDE,))),
        ({"parts": "adult"}, (Fault.NOT_POSSIBLE, "N2", (Reason.NOT_TOGETHER,))),
        (
            {"validity": "首次使用起小时"},
            (Fault.NOT_POSSIBLE, "Q2", (Reason.MISSING_BESIDE,)),
        ),
        (
            {
                "validity": "固定日期",
                "first_day": date(2027, 2, 1),
                "last_day": date(2027, 1, 1),
            },
            (Fault.NOT_POSSIBLE, "S2", (Reason.NOT_TOGETHER,)),
        ),
    ],
)
def test_what_cannot_be_is_named_with_its_cell(
    office: Office, tmp_path: Path, cells: dict[str, Any], problem: Any
) -> None:
    wanted = plan(office, tmp_path, night(**cells))

    assert told(wanted.problems) == [problem]


@pytest.mark.parametrize(
    ("cells", "cell", "there"),
    [
        ({"zones": "moon"}, "F2", "site"),
        ({"series": "moon"}, "G2", "site"),
        ({"tax_class": "moon"}, "H2", "sight"),
        ({"channels": "moon"}, "T2", "window"),
        ({"kind": "套票", "parts": "moon"}, "N2", "adult"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(
    office: Office, tmp_path: Path, cells: dict[str, Any], cell: str, there: str
) -> None:
    (problem,) = plan(office, tmp_path, night(**cells)).problems

    assert (problem.fault, problem.where) == (Fault.UNKNOWN_REFERENCE, cell)
    assert there in problem.facts


def test_totals_are_those_of_the_draft(office: Office, token: StaffToken, tmp_path: Path) -> None:
    wanted = plan(office, tmp_path, night(), night(code="lantern_late", price=20))

    result = run(office, wanted, token)

    (types, prices), (types_after, prices_after) = (
        [one.value for one in totals] for totals in (wanted.before, wanted.after)
    )
    assert (types_after, prices_after) == (int(str(types)) + 2, prices + Money(10_000))  # type: ignore[operator]
    assert result.totals == wanted.after


def test_a_second_run_into_the_same_draft_adds_nothing(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    edition = office.draft()
    wanted = plan(office, tmp_path, night(), edition=edition)
    run(office, wanted, token, edition)

    with pytest.raises(ImportOvertaken) as refused:
        run(office, wanted, token, edition)

    assert told(refused.value.problems) == [(Fault.EXISTS_ALREADY, "A2", ())]


def test_what_is_in_force_is_not_written_in(
    office: Office, token: StaffToken, tmp_path: Path
) -> None:
    wanted = plan(office, tmp_path, night(), edition=office.in_force)

    with pytest.raises(EditionStands):
        run(office, wanted, token, office.in_force)


@pytest.mark.parametrize("missing", ["import_data", "catalogue_edit", "price_edit"])
def test_all_three_rights_are_needed(office: Office, tmp_path: Path, missing: str) -> None:
    wanted = plan(office, tmp_path, night())
    held = [right for right in RIGHTS if right != missing]

    with pytest.raises(NotPermitted):
        run(office, wanted, office.token(*held))
