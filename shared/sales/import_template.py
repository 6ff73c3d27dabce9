"""The sheet in which unused tickets of a former system are filled in."""

from __future__ import annotations

from typing import Final

from shared.intake.template import Column, Kind, Template
from shared.kernel.locale import Bilingual

TEMPLATE: Final = Template(
    "unused_tickets",
    Bilingual("未使用的票", "Unused tickets"),
    (
        Column(
            "number",
            Bilingual("原票号", "Old ticket number"),
            required=True,
            unique=True,
            longest=60,
            note=Bilingual("窗口按它查票", "A window finds the ticket by it"),
            example="A2026-000017",
        ),
        Column(
            "code",
            Bilingual("原票码", "Old code"),
            unique=True,
            longest=600,
            note=Bilingual(
                "二维码的内容，闸机照旧可检；空着就是原票号",
                "What its QR holds, admitted as before; empty means the number",
            ),
        ),
        Column(
            "type",
            Bilingual("票种代码", "Ticket type code"),
            required=True,
            longest=40,
            example="adult",
        ),
        Column(
            "visit_day",
            Bilingual("游览日", "Visit day"),
            Kind.DATE,
            note=Bilingual("与最后有效日至少填一个", "This or the last day, or both"),
            example="2027-05-01",
        ),
        Column("last_day", Bilingual("最后有效日", "Last day"), Kind.DATE),
        Column(
            "starts",
            Bilingual("场次时间", "Timeslot"),
            longest=5,
            note=Bilingual("分时票的开始时间，如 10:30", "Start of a timed ticket, such as 10:30"),
        ),
        Column(
            "persons",
            Bilingual("人数", "Persons"),
            Kind.WHOLE,
            lowest=1,
            highest=255,
            note=Bilingual("空着就按票种", "Empty means as its type says"),
        ),
        Column(
            "value",
            Bilingual("票值（元）", "Value (yuan)"),
            Kind.MONEY,
            required=True,
            highest=100_000_000,
            note=Bilingual("实收金额，记入递延收入", "What was paid: opens as deferred revenue"),
            example="120.00",
        ),
        Column(
            "document",
            Bilingual("身份证号", "ID card number"),
            personal=True,
            longest=40,
            note=Bilingual("实名票", "Of a ticket with a real name"),
        ),
    ),
)
