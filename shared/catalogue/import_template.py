"""The sheet in which ticket types are filled in."""

from __future__ import annotations

from typing import Final

from shared.catalogue.draft import RealName, TermsKind, ValidityKind
from shared.intake.template import Choice, Column, Kind, Template
from shared.kernel.locale import Bilingual

_KINDS: Final = (
    Choice(TermsKind.ADULT, Bilingual("成人票", "Adult")),
    Choice(TermsKind.CONCESSION, Bilingual("优待票", "Concession")),
    Choice(TermsKind.PACKAGE, Bilingual("套票", "Package")),
    Choice(TermsKind.ANNUAL_PASS, Bilingual("年卡", "Annual pass")),
    Choice(TermsKind.TIMED, Bilingual("分时票", "Timed ticket")),
    Choice(TermsKind.DISCOUNTED, Bilingual("优惠票", "Special offer")),
    Choice(TermsKind.GROUP, Bilingual("团体票", "Group")),
)
_CLASSES: Final = (
    Choice("A", Bilingual("全价", "Full price")),
    Choice("B", Bilingual("优待", "Reduced")),
    Choice("C", Bilingual("免票", "Free")),
    Choice("F", Bilingual("家庭", "Family")),
    Choice("P", Bilingual("套票", "Package")),
    Choice("S", Bilingual("索道", "Cableway")),
    Choice("G", Bilingual("园中园", "Zone")),
    Choice("V", Bilingual("观光车", "Vehicle")),
    Choice("E", Bilingual("演出", "Show")),
)
_VALIDITIES: Final = (
    Choice(ValidityKind.VISIT_DAY, Bilingual("游览日起", "From the visit day")),
    Choice(ValidityKind.FIXED_RANGE, Bilingual("固定日期", "Fixed days")),
    Choice(ValidityKind.DAYS_FROM_PURCHASE, Bilingual("购票起天数", "Days from purchase")),
    Choice(ValidityKind.DAYS_FROM_FIRST_USE, Bilingual("首次使用起天数", "Days from first use")),
    Choice(ValidityKind.HOURS_FROM_FIRST_USE, Bilingual("首次使用起小时", "Hours from first use")),
    Choice(ValidityKind.CALENDAR_YEAR, Bilingual("当年", "Calendar year")),
)
_LAYOUTS: Final = (
    Choice("ticket", Bilingual("标准门票", "Standard ticket")),
    Choice("compact", Bilingual("紧凑小票", "Compact strip")),
    Choice("group", Bilingual("团体票", "Group")),
    Choice("named", Bilingual("实名票、年卡", "Personal ticket, pass")),
    Choice("wristband", Bilingual("腕带", "Wristband")),
)
_REAL_NAMES: Final = (
    Choice(RealName.NONE, Bilingual("不实名", "None")),
    Choice(RealName.CONTACT, Bilingual("联系人", "Contact")),
    Choice(RealName.EACH, Bilingual("每人", "Each visitor")),
)


def _list(key: str, zh: str, en: str, note: tuple[str, str], **more: object) -> Column:
    return Column(key, Bilingual(zh, en), note=Bilingual(*note), **more)  # type: ignore[arg-type]


TEMPLATE: Final = Template(
    "ticket_types",
    Bilingual("票种", "Ticket types"),
    (
        _list(
            "code",
            "代码",
            "Code",
            ("字母、数字、横线，不再改动", "Letters, digits, hyphens; never changed again"),
            required=True,
            unique=True,
            longest=40,
            example="night_tour",
        ),
        Column(
            "name_zh", Bilingual("中文名称", "Chinese name"), required=True, longest=60,
            example="夜游票",
        ),
        Column(
            "name_en", Bilingual("英文名称", "English name"), required=True, longest=60,
            example="Night tour",
        ),
        Column(
            "kind", Bilingual("种类", "Kind"), Kind.CHOICE, required=True, choices=_KINDS,
            example="成人票",
        ),
        Column(
            "class", Bilingual("类别", "Class"), Kind.CHOICE, required=True, choices=_CLASSES,
            example="全价",
        ),
        _list(
            "zones",
            "分区与次数",
            "Zones and uses",
            (
                "分区代码:次数，几个用逗号分开；次数写“不限”为不限",
                "Zone code:uses with commas between them; uses may be “any”",
            ),
            required=True,
            example="site:1",
        ),
        _list(
            "series",
            "占用场次",
            "Timeslots of",
            (
                "按分区次序写场次代码，“-”为不占；空着用同名场次",
                "Series codes in the order of the zones, “-” for none; empty: of the same name",
            ),
        ),
        _list(
            "tax_class",
            "税类代码",
            "Tax class",
            ("一个，或按分区次序写几个", "One, or one for each zone in their order"),
            required=True,
            example="sight",
        ),
        Column(
            "price", Bilingual("基本价（元）", "Base price (yuan)"), Kind.MONEY, required=True,
            highest=10_000_000, example="80.00",
        ),
        Column(
            "ceiling", Bilingual("最高限价（元）", "Price ceiling (yuan)"), Kind.MONEY,
            highest=10_000_000,
        ),
        Column("persons", Bilingual("人数", "Persons"), Kind.WHOLE, lowest=1, highest=255),
        Column(
            "group_min", Bilingual("最少人数", "Group from"), Kind.WHOLE, lowest=1, highest=32_767
        ),
        Column(
            "group_max", Bilingual("最多人数", "Group to"), Kind.WHOLE, lowest=1, highest=32_767
        ),
        _list(
            "parts",
            "套票组成",
            "Parts",
            ("票种代码:张数，用逗号分开", "Type code:number with commas between them"),
        ),
        Column(
            "validity", Bilingual("有效方式", "Validity"), Kind.CHOICE, choices=_VALIDITIES,
            note=Bilingual("空着就是游览日起", "Empty means from the visit day"),
        ),
        Column(
            "valid_days", Bilingual("有效天数", "Valid days"), Kind.WHOLE, lowest=1, highest=3660
        ),
        Column(
            "valid_hours", Bilingual("有效小时", "Valid hours"), Kind.WHOLE, lowest=1, highest=8784
        ),
        Column("first_day", Bilingual("首日", "First day"), Kind.DATE),
        Column("last_day", Bilingual("末日", "Last day"), Kind.DATE),
        _list(
            "channels",
            "销售渠道",
            "Channels",
            ("渠道代码，用逗号分开；空着就是窗口", "Codes with commas; empty means the window"),
            example="window",
        ),
        _list(
            "button",
            "窗口按键",
            "Window key",
            ("页×100+键 1–8；空着不在窗口显示", "Page × 100 + key 1 to 8; empty shows it nowhere"),
            kind=Kind.WHOLE,
            unique=True,
            highest=9908,
        ),
        Column("real_name", Bilingual("实名", "Real names"), Kind.CHOICE, choices=_REAL_NAMES),
        Column(
            "per_id_limit", Bilingual("每证限购", "Limit each document"), Kind.WHOLE, lowest=1,
            highest=1000,
        ),
        Column("staff_check", Bilingual("验证件", "Documents checked"), Kind.YES_NO),
        Column("refundable", Bilingual("可退", "Refundable"), Kind.YES_NO, example="是"),
        Column(
            "print_layout", Bilingual("打印版式", "Layout"), Kind.CHOICE, choices=_LAYOUTS,
            note=Bilingual("空着就是标准门票", "Empty means the standard ticket"),
        ),
        Column("note_zh", Bilingual("中文说明", "Chinese note"), longest=60),
        Column("note_en", Bilingual("英文说明", "English note"), longest=60),
    ),
)  # fmt: skip
