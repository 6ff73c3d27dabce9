"""The steps by which the office prepares for customers: tiers, promotions, contracts, imports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl

from boxoffice.imports.view import ImportView
from shared.marketing.rules import Source
from tests.journeys.at_the_office import AtTheOffice
from tests.journeys.form_hand import FormHand

_CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")


def make_a_tier(office: AtTheOffice) -> None:
    hand = office.hand
    office.sign_in("1003")
    office.go("Ctrl Tab", "Ctrl N")
    hand.fill("代码", "gold")
    hand.fill("名称", "金卡会员", "Gold")
    hand.fill("近 12 个月消费满（元）", "2000")
    hand.fill("每消费 100 元得积分", "200")
    hand.row(office.room.tiers.benefits, 0, "shuttle", "免费观光车", "Free shuttle", "12")
    office.save()


def promote(office: AtTheOffice, today: date) -> None:
    """Make a coupon, a bundle and a flash sale that all run by now."""
    hand = office.hand
    office.sign_in("2002")
    office.enter("marketing")
    _begin(office, Source.COUPON, "立减 20 元券", "20 off", today)
    hand.click(office.room.coupon.combines.switch)
    hand.fill("减多少（元）", "20")
    hand.fill("做多少张", "1")
    office.save()
    hand.push("完成")
    _begin(office, Source.BUNDLE, "上山组合", "Up the mountain", today)
    for at, part in enumerate(("成人票", "索道 上行")):
        hand.row(office.room.bundle.parts, at, part, "1")
    hand.fill("减多少（元）", "15")
    office.save()
    _begin(office, Source.FLASH, "套票抢购", "Flash sale", today)
    hand.fill("票种", "门票 + 索道")
    hand.fill("抢购价（元）", "99")
    hand.fill("库存（张）", "5")
    hand.fill("哪一天的场次", today.isoformat())
    office.rest()
    office.save()


def sign_a_contract(office: AtTheOffice) -> None:
    """With 2002 at the desk."""
    hand = office.hand
    office.enter("distribution")
    office.go("Ctrl N")
    hand.fill("名称", "云游旅行社", "Yunyou Travel")
    hand.fill("代码", "YY01")
    office.save()
    office.go("Ctrl H")
    hand.row(office.room.contract.prices, 0, "成人票", "", "", "121")
    hand.row(office.room.contract.steps, 0, "1", "5")
    office.go("Ctrl K")
    assert office.said == "合同有 1 处要看"
    hand.row(office.room.contract.prices, 0, "", "", "", "96")
    office.go("Ctrl K")
    assert office.said == "合同没有问题"
    office.save()
    hand.confirm("签署")
    office.rest()


def take_over(office: AtTheOffice, today: date) -> None:
    """Bring a member and an unused ticket of a former system in, by the sheets of the screen."""
    office.sign_in("1003")
    member = {"姓名": "林样例", "手机": "19900005678", "等级代码": "gold", "积分": 1260}
    _import(office, "会员", member)
    office.sign_in("4001")
    ticket = {"原票号": "A2026-17", "票种代码": "adult", "游览日": today, "票值（元）": 120}
    _import(office, "未使用的票", ticket)


def code_of_the_coupon(folder: Path) -> str:
    """Read the only code in the list that the screen has written."""
    (file,) = folder.glob("优惠券*.xlsx")
    cells = (cell.value for row in openpyxl.load_workbook(file).active for cell in row)
    return next(str(one) for one in cells if _CODE.fullmatch(str(one)))


def _begin(office: AtTheOffice, kind: Source, name: str, english: str, today: date) -> None:
    office.go("Ctrl N")
    office.hand.click(office.room.kinds.keys[kind])
    office.hand.fill("名称（印在小票上）", name, english)
    office.hand.fill("开始", today.isoformat(), "00:00")


def _import(office: AtTheOffice, title: str, row: Mapping[str, object]) -> None:
    hand: FormHand = office.hand
    office.enter("imports")
    hand.choose_row(title)
    office.go("Ctrl T")
    file = Path.home() / "Shanmen" / f"{title}.xlsx"
    _fill_in(file, row)
    view = office.room
    assert isinstance(view, ImportView)
    presenter = view._presenter  # type: ignore[attr-defined]
    presenter._ask_file = lambda title: file  # in place of the system's own dialog
    hand.press("Ctrl O")
    hand.until(view.start.isEnabled)
    hand.confirm("导入 1 行")
    hand.until(lambda: office.said == "已导入 1 行")


def _fill_in(file: Path, row: Mapping[str, object]) -> None:
    book = openpyxl.load_workbook(file)
    sheet = book.active
    for cell in sheet[1]:
        known = row.get(str(cell.value).rstrip("*"))
        sheet.cell(2, cell.column).value = known
    book.save(file)
