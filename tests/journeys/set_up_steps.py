"""The steps by which the office sets a small park up, each as the catalogue manual has it."""

from __future__ import annotations

from boxoffice.catalogue.prices.start_rules import Reason
from shared.catalogue.draft import TermsKind
from tests.journeys.at_the_office import HIRED_PIN, AtTheOffice

PEOPLE = (
    ("1001", "王小敏", "售票员"),
    ("1002", "周建国", "值班主管"),
    ("1003", "林会员", "会员专员"),
    ("2001", "陈目录", "票务管理"),
    ("2002", "赵市场", "市场"),
    ("2003", "何主管", "经理"),
    ("4001", "郑财务", "财务"),
)
# name, English, code, capacity
ZONES = (("景区大门", "Main gate", "site", "9000"), ("索道站台", "Cable car", "cable", "240"))
TAX = "游览服务 6%"


def hire(office: AtTheOffice) -> None:
    hand = office.hand
    office.sign_in("3002")
    for number, name, role in PEOPLE:
        office.go("Ctrl N")
        hand.fill("工号", number)
        hand.fill("姓名", name)
        hand.fill("密码（6 位数字）", HIRED_PIN)
        hand.fill("角色", role)
        office.save()


def make_the_place(office: AtTheOffice) -> None:
    hand = office.hand
    office.sign_in("3001")
    office.go("Ctrl Tab")
    for chinese, english, code, capacity in ZONES:
        office.go("Ctrl N")
        hand.fill("名称", chinese, english)
        hand.fill("代码", code)
        hand.fill("瞬时最大承载量（人）", capacity)
        office.save()
    office.go("Ctrl Tab", "Ctrl Tab")  # past the page of capacities
    for gate, lane, zone in (("3 号检票口", "A1", "景区大门"), ("索道下站", "C1", "索道站台")):
        hand.choose_row(gate)
        hand.row(office.room.stations.lanes, 0, lane, f"{lane} 闸", f"Lane {lane}", zone)
        office.save()
    office.go("Ctrl Tab", "Ctrl Tab", "Ctrl N")  # past the page of gates
    hand.fill("名称", "窗口", "Window")
    hand.fill("代码", "window")
    hand.fill("余票池", "window")
    office.save()


def make_slots(office: AtTheOffice) -> None:
    hand = office.hand
    office.go("F2", "Ctrl Shift Tab")
    for chinese, english, code, _ in ZONES:
        office.go("Ctrl N")
        hand.fill("名称", chinese, english)
        hand.fill("代码", code)
        office.save()
    office.go("Ctrl Tab")
    for quota in ("9000", "2400"):
        office.go("Ctrl N")
        hand.fill("每段名额", quota)
        office.save()


def make_types(office: AtTheOffice) -> None:
    hand, types = office.hand, office.room.types
    for name, english, code, zone, series in (
        ("成人票", "Adult", "adult", "景区大门", "景区大门"),
        ("索道 上行", "Cable car up", "cable", "索道站台", "索道站台"),
    ):
        begin_type(office, TermsKind.ADULT, name, english, code)
        hand.push("项目与次数")
        if code == "adult":
            hand.fill("税目名称", TAX, "Sightseeing 6 %")
            hand.press("Tab")
            hand.type("sight")
            hand.press("Tab")
            hand.type("6")
            hand.push("添加")
            office.rest()
        hand.row(types.form.zones.zones, 0, zone, "", "", "", "", "", "", series, TAX)
        office.save()
    begin_type(office, TermsKind.PACKAGE, "门票 + 索道", "Gate + cable car", "both")
    hand.push("套票组成")
    for at, part in enumerate(("成人票", "索道 上行")):
        hand.row(types.form.package.parts, at, part, "1")
    office.save()


def begin_type(office: AtTheOffice, kind: TermsKind, name: str, english: str, code: str) -> None:
    office.go("Ctrl N")
    office.hand.click(office.room.types.kinds.keys[kind])
    office.hand.fill("票种名称", name, english)
    office.hand.fill("代码", code)


def make_prices(office: AtTheOffice) -> None:
    hand = office.hand
    keys = office.room.prices.reasons.keys
    hand.push("新规则")
    hand.click(keys[Reason.BASE])
    office.save()
    for amount in ("120", "65/70", "175"):  # the cursor stands in the new column
        hand.type(amount)
        hand.press("Return")
    hand.push("新规则")
    hand.click(keys[Reason.TIER])
    hand.fill("名称", "金卡会员价", "Gold price")
    hand.fill("会员等级", "金卡会员")
    office.save()
    hand.type("108")
    hand.press("Return")
    office.rest()


def weigh_the_package(office: AtTheOffice) -> None:
    office.hand.choose_row("门票 + 索道")
    office.hand.push("套票组成")
    office.hand.push("按单票价格算比重")
    office.save()


def make_the_catalogue(office: AtTheOffice) -> None:
    office.sign_in("2001")
    office.go("Ctrl N")
    office.hand.type("开园")
    office.go("Return")
    make_slots(office)
    office.go("F1", "Ctrl 2")
    make_types(office)
    office.go("Ctrl 3")
    make_prices(office)
    office.go("Ctrl 2")
    weigh_the_package(office)
    office.go("Ctrl 1")
    office.hand.push("检查")
    office.rest()


def approve(office: AtTheOffice) -> None:
    office.sign_in("2003")
    office.hand.confirm("立即生效")
    office.rest()
