"""The sheet in which members of a former system are filled in."""

from __future__ import annotations

from typing import Final

from shared.identity.document_number import DocumentKind
from shared.identity.names import LONGEST_NAME
from shared.intake.template import Choice, Column, Kind, Template
from shared.kernel.locale import Bilingual

DOCUMENTS: Final = (
    Choice(DocumentKind.ID_CARD, Bilingual("身份证", "ID card")),
    Choice(DocumentKind.TEMPORARY_ID_CARD, Bilingual("临时身份证", "Temporary ID card")),
    Choice(DocumentKind.HOUSEHOLD_REGISTER, Bilingual("户口簿", "Household register")),
    Choice(DocumentKind.HK_MACAO_PERMIT, Bilingual("港澳居民通行证", "HK and Macao permit")),
    Choice(DocumentKind.TAIWAN_PERMIT, Bilingual("台湾居民通行证", "Taiwan permit")),
    Choice(
        DocumentKind.HMT_RESIDENCE_PERMIT,
        Bilingual("港澳台居民居住证", "HK, Macao, Taiwan residence permit"),
    ),
    Choice(
        DocumentKind.FOREIGN_RESIDENCE_CARD,
        Bilingual("外国人永久居留身份证", "Foreign resident card"),
    ),
    Choice(DocumentKind.PASSPORT, Bilingual("护照", "Passport")),
    Choice(DocumentKind.MILITARY_CARD, Bilingual("军人证件", "Military card")),
)

TEMPLATE: Final = Template(
    "members",
    Bilingual("会员", "Members"),
    (
        Column(
            "number",
            Bilingual("会员号", "Member number"),
            unique=True,
            longest=40,
            note=Bilingual("原来的会员号；空着就给新号", "As before; empty gets a new one"),
            example="M-000123",
        ),
        Column(
            "name",
            Bilingual("姓名", "Name"),
            required=True,
            personal=True,
            longest=LONGEST_NAME,
            example="王小敏",
        ),
        Column(
            "phone", Bilingual("手机", "Phone"), personal=True, longest=30, example="13800130001"
        ),
        Column(
            "document_kind",
            Bilingual("证件类型", "Document"),
            Kind.CHOICE,
            choices=DOCUMENTS,
            note=Bilingual("空着就是身份证", "Empty means ID card"),
            example="身份证",
        ),
        Column(
            "document",
            Bilingual("证件号", "Document number"),
            personal=True,
            unique=True,
            longest=40,
            example="11010519491231002X",
        ),
        Column(
            "born",
            Bilingual("出生日期", "Date of birth"),
            Kind.DATE,
            personal=True,
            note=Bilingual("有身份证号可空着", "May be empty beside an ID card number"),
        ),
        Column(
            "tier",
            Bilingual("等级代码", "Tier code"),
            longest=40,
            note=Bilingual(
                "代码或名称；空着就是最低一级", "Code or name; empty means the lowest tier"
            ),
        ),
        Column("tier_until", Bilingual("等级有效至", "Tier until"), Kind.DATE),
        Column("joined", Bilingual("入会日期", "Joined"), Kind.DATE, example="2024-06-01"),
        Column(
            "card",
            Bilingual("会员卡 UID", "Card UID"),
            personal=True,
            unique=True,
            longest=40,
            note=Bilingual("卡内芯片号，十六进制", "Of the chip, in hexadecimal"),
        ),
        Column(
            "points", Bilingual("积分", "Points"), Kind.WHOLE, highest=1_000_000_000, example="300"
        ),
        Column(
            "points_until",
            Bilingual("积分有效至", "Points until"),
            Kind.DATE,
            note=Bilingual("空着就不过期", "Empty means for ever"),
        ),
    ),
)
