"""A million people as a Chinese scenic area has them for members: names, phones, documents, cards.

Made up from the commonest surnames with their true weights, of a generator that always makes the
same ones; nobody's data.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.identity.person import PersonFacts
from shared.members.import_members import MemberRow

# Share of the people in ten thousand; the rest is spread over the others.
_SURNAMES = {
    "王": 725, "李": 719, "张": 683, "刘": 538, "陈": 453, "杨": 308, "黄": 223, "赵": 221,
    "吴": 205, "周": 202, "徐": 168, "孙": 154, "马": 136, "朱": 126, "胡": 126, "郭": 114,
    "何": 113, "林": 113, "高": 111, "罗": 110, "郑": 95, "梁": 95, "谢": 78, "宋": 76,
    "唐": 70, "许": 69, "韩": 68, "邓": 67, "冯": 66, "曹": 65, "彭": 64, "曾": 62,
    "肖": 61, "田": 60, "董": 59, "潘": 58, "袁": 57, "蔡": 56, "蒋": 55, "余": 54,
    "于": 53, "杜": 52, "叶": 51, "程": 50, "魏": 49, "苏": 48, "吕": 47, "丁": 46,
    "任": 45, "卢": 44, "姚": 43, "沈": 42, "钟": 41, "姜": 40, "崔": 39, "谭": 38,
    "陆": 37, "范": 36, "汪": 35, "廖": 34, "欧阳": 10, "司马": 4, "上官": 3, "诸葛": 2,
}  # fmt: skip
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文斌辉玲飞鹏浩宇轩梓涵子怡思雨"
    "欣嘉俊博雅琪晨曦昊天佳慧晓东海燕春梅志远立新振庆福林峰健康宁安心美凤云龙虎㛃𠮷"
)
_FOREIGN = ("John", "Maria", "Anna", "Peter", "Smith", "Müller", "Ivanov", "Kim", "Tanaka", "Silva")
_FIRST_BIRTH, _BIRTH_DAYS = date(1940, 1, 1), 25_000
_AREAS = ("110105", "310104", "440106", "330106", "510104", "340524", "420106", "610103")


def people(first: int, count: int, tier_id: int, joined: date) -> Iterator[MemberRow]:
    """Make members numbered from `first` on; the same number is always the same person."""
    for number in range(first, first + count):
        chance = random.Random(number)  # noqa: S311 - made-up people
        yield MemberRow(
            line=number - first + 2,
            person=person(number, chance),
            tier_id=tier_id,
            joined=joined - timedelta(days=chance.randrange(2_000)),
            card=card_of(number) if number % 3 == 0 else "",
            points=chance.randrange(3_000) if number % 2 else 0,
        )


def person(number: int, chance: random.Random) -> PersonFacts:
    """Make one: six of ten have shown a document, one in a hundred is from abroad."""
    document = None
    if number % 10 < 6:
        born = _FIRST_BIRTH + timedelta(days=number // 1_000 % _BIRTH_DAYS)
        front = f"{_AREAS[number % len(_AREAS)]}{born:%Y%m%d}{number % 1_000:03d}"
        document = parse_number(DocumentKind.ID_CARD, front + check_digit(front))
    return PersonFacts(name_of(number, chance), phone_of(number), document)


def name_of(number: int, chance: random.Random) -> str:
    """Make a name of two or three characters, or a foreign one."""
    if number % 100 == 0:
        return " ".join(chance.sample(_FOREIGN, 2))
    surname = chance.choices(list(_SURNAMES), list(_SURNAMES.values()))[0]
    return surname + "".join(chance.choices(_GIVEN, k=1 if chance.random() < 0.2 else 2))


def phone_of(number: int) -> str:
    """Make a mobile number; neighbours do not look alike."""
    return f"1{3 + number % 7}{number * 7_919 % 1_000_000_000:09d}"


def card_of(number: int) -> str:
    """Make a card's UID of seven bytes."""
    return f"04{number * 2_654_435_761 % 2**48:012X}"
