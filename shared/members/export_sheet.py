"""Writes what is kept of a person as a workbook that the person can read."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan

_WIDTH: Final = 24
_PERSON: Final = {
    "name": Bilingual("姓名", "Name"),
    "phone": Bilingual("手机", "Phone"),
    "document": Bilingual("证件", "Document"),
    "born": Bilingual("出生日期", "Date of birth"),
    "sex": Bilingual("性别", "Sex"),
    "province": Bilingual("省份代码", "Code of province"),
    "recorded_at": Bilingual("登记时间", "Recorded"),
}
_MEMBERSHIP: Final = {
    "number": Bilingual("会员号", "Member number"),
    "state": Bilingual("状态", "State"),
    "joined": Bilingual("入会", "Joined"),
    "tier": Bilingual("等级", "Tier"),
}
_FAMILY: Final = Bilingual("家人的会员号", "Numbers of relatives")
_VISITOR: Final = Bilingual("购票时登记", "Given with an order")
_MEMBER: Final = Bilingual("会员资料", "Membership")
_CONSENT: Final = Bilingual("同意告知书", "Consent to notice")


@dataclass(frozen=True, slots=True)
class _Page:
    """One sheet of rows: its name, and the heading of each field."""

    title: Bilingual
    fields: Mapping[str, Bilingual]


_TICKETS: Final = _Page(
    Bilingual("门票", "Tickets"),
    {
        "order_number": Bilingual("订单号", "Order"),
        "sold_at": Bilingual("购买时间", "Bought"),
        "ticket": Bilingual("票号", "Ticket"),
        "type": Bilingual("票种", "Type"),
        "visit_day": Bilingual("游览日", "Day of visit"),
        "price": Bilingual("票价", "Price"),
        "state": Bilingual("状态", "State"),
        "entered": Bilingual("首次入园", "First entry"),
    },
)
_ORDERS: Final = _Page(
    Bilingual("订单", "Orders"),
    {
        "order_number": Bilingual("订单号", "Order"),
        "sold_at": Bilingual("购买时间", "Bought"),
        "visit_day": Bilingual("游览日", "Day of visit"),
        "total": Bilingual("金额", "Amount"),
    },
)
_POINTS: Final = _Page(
    Bilingual("积分", "Points"),
    {
        "at": Bilingual("时间", "Time"),
        "kind": Bilingual("事由", "Kind"),
        "points": Bilingual("积分", "Points"),
        "good_until": Bilingual("有效至", "Good until"),
        "reason": Bilingual("说明", "Note"),
    },
)
_VISITS: Final = _Page(Bilingual("到访", "Visits"), {"day": Bilingual("日期", "Day")})
_BENEFITS: Final = _Page(
    Bilingual("权益", "Benefits"),
    {"at": Bilingual("时间", "Time"), "benefit": Bilingual("权益", "Benefit")},
)
_WORDS: Final = {
    "state": {
        "ACTIVE": Bilingual("有效", "Active"),
        "MERGED": Bilingual("已合并", "Merged"),
        "CLOSED": Bilingual("已终止", "Ended"),
        "ISSUED": Bilingual("已售出", "Issued"),
        "REFUNDED": Bilingual("已退", "Refunded"),
        "VOIDED": Bilingual("已作废", "Voided"),
        "EXCHANGED": Bilingual("已换票", "Exchanged"),
        "ON_HOLD": Bilingual("年卡暂停", "Pass on hold"),
        "RESCHEDULED": Bilingual("已改签", "Rescheduled"),
    },
    "kind": {
        "earn": Bilingual("消费获得", "Earned"),
        "spend": Bilingual("使用", "Spent"),
        "expire": Bilingual("到期", "Expired"),
        "reverse": Bilingual("退款冲回", "Taken back"),
        "adjust": Bilingual("调整", "Adjusted"),
    },
    "sex": {"female": Bilingual("女", "Female"), "male": Bilingual("男", "Male")},
    "purpose": {
        "membership": Bilingual("会员", "Membership"),
        "real_name": Bilingual("实名购票", "Named tickets"),
        "face": Bilingual("人脸", "Face"),
    },
}
_PHOTOS: Final = Bilingual("年卡照片", "Photos of passes")
_ROWS_OF_A_PHOTO: Final = 36
_MOMENTS: Final = {
    "at",
    "taken_at",
    "sold_at",
    "entered",
    "recorded_at",
    "given_at",
    "withdrawn_at",
}
_AMOUNTS: Final = {"price", "total"}


def write_export(path: Path, told: Mapping[str, Any], language: Language) -> None:
    """Write what `person_export.export_all` has given. OSError if it cannot be written."""
    content = BytesIO()  # its own file would fail with errors that are no OSError
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        _write_people(book, told, language)
        for page, rows in _pages(told):
            _write_page(book, page, rows, language)
        if told.get("photos"):
            _write_photos(book, told["photos"], language)
    path.write_bytes(content.getvalue())


def _pages(told: Mapping[str, Any]) -> Iterator[tuple[_Page, list[Mapping[str, Any]]]]:
    members = told["member"]
    yield _TICKETS, told["tickets"]
    yield _ORDERS, told["orders"]
    yield _POINTS, [row for member in members for row in member["points"]]
    yield _VISITS, [{"day": day} for member in members for day in member["visits"]]
    yield _BENEFITS, [row for member in members for row in member["benefits"]]


def _write_people(book: Any, told: Mapping[str, Any], language: Language) -> None:
    sheet = book.add_worksheet(Bilingual("个人信息", "Personal data").text(language))
    head = book.add_format({"bold": True, "bg_color": "#E1ECEE"})
    sheet.set_column(0, 0, _WIDTH)
    sheet.set_column(1, 1, 3 * _WIDTH)
    row = 0
    for title, lines in _people(told, language):
        sheet.write_string(row, 0, title.text(language), head)
        sheet.write_blank(row, 1, None, head)
        for name, value in lines:
            row += 1
            sheet.write_string(row, 0, name.text(language))
            sheet.write_string(row, 1, value)
        row += 2


def _people(
    told: Mapping[str, Any], language: Language
) -> Iterator[tuple[Bilingual, list[tuple[Bilingual, str]]]]:
    for member in told["member"]:
        for one in member["memberships"]:
            lines = [(name, _text(key, one[key], language)) for key, name in _MEMBERSHIP.items()]
            lines += _person(one["person"], language)
            yield _MEMBER, [*lines, (_FAMILY, ", ".join(member["family"]) or "–")]
    for person in told["visitor"]:
        yield _VISITOR, _person(person, language)


def _person(person: Mapping[str, Any], language: Language) -> list[tuple[Bilingual, str]]:
    document = person["document"]
    number = f"{document['kind']} {document['number']}" if document["number"] else None
    known = {**person, "document": number}
    lines = [(name, _text(key, known[key], language)) for key, name in _PERSON.items()]
    for one in person["consents"]:
        given, gone = _text("given_at", one["given_at"], language), one["withdrawn_at"]
        until = f" – {_text('withdrawn_at', gone, language)}" if gone else ""
        purpose = _text("purpose", one["purpose"], language)
        lines.append((_CONSENT, f"{purpose} {one['version']}: {given}{until}"))
    return lines


def _write_page(
    book: Any, page: _Page, rows: Iterable[Mapping[str, Any]], language: Language
) -> None:
    sheet = book.add_worksheet(page.title.text(language))
    head = book.add_format({"bold": True, "bg_color": "#E1ECEE"})
    sheet.freeze_panes(1, 0)
    names: Sequence[str] = tuple(page.fields)
    sheet.set_column(0, len(names) - 1, _WIDTH)
    for place, heading in enumerate(page.fields.values()):
        sheet.write_string(0, place, heading.text(language), head)
    for number, row in enumerate(rows, 1):
        for place, name in enumerate(names):
            sheet.write_string(number, place, _text(name, row[name], language))


def _write_photos(book: Any, photos: Iterable[Mapping[str, Any]], language: Language) -> None:
    sheet = book.add_worksheet(_PHOTOS.text(language))
    sheet.set_column(0, 0, _WIDTH)
    for place, one in enumerate(photos):
        row = place * _ROWS_OF_A_PHOTO
        sheet.write_string(row, 0, _text("taken_at", one["taken_at"], language))
        picture = {"image_data": BytesIO(base64.b64decode(one["jpeg"]))}
        sheet.insert_image(row, 1, "photo.jpg", picture)


def _text(name: str, value: Any, language: Language) -> str:
    if value is None or value == "":
        return "–"
    if name in _MOMENTS:
        moment = datetime.fromisoformat(value).astimezone(SITE_TIME_ZONE)
        return f"{moment:%Y-%m-%d %H:%M}"
    word = _WORDS.get(name, {}).get(str(value))
    if word is not None:
        return word.text(language)
    return format_yuan(Money(value)) if name in _AMOUNTS else str(value)
