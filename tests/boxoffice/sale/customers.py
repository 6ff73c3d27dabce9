"""Members, concessions and codes for tests of the sale screen; everybody is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from shared.catalogue.days import Days
from shared.catalogue.draft import ConcessionClassFacts, PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts, TicketOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import CodeRelief, Off, Source
from shared.members.buyer import Buyer
from tests.boxoffice.office import ADULT, NOW, OFFERS, offer

GOLD = 3
STUDENT, SENIOR, CHILD, CABLE_STUDENT = 21, 22, 23, 24
STUDENT_TYPE, SENIOR_TYPE = 31, 32


def buyer(number: int = 1, **facts: Any) -> Buyer:
    made = Buyer(
        id=UUID(int=number),
        number=f"M0000{number}",
        name="林*芳",
        phone="****5678",
        tier_id=GOLD,
        tier=Bilingual("金卡", "Gold"),
        points=1_260,
    )
    return replace(made, **facts)


LIN = buyer()
LI = buyer(2, name="李*", tier_id=1, tier=Bilingual("普通", "Basic"), points=0)
GONE = buyer(3, active=False)


def concession(number: int, code: str, zh: str, rate: int, **facts: Any) -> ConcessionClassFacts:
    return ConcessionClassFacts(
        code, Bilingual(zh, code), Days(), rate, facts.pop("priority", 10), id=number, **facts
    )


POLICY = (
    concession(CHILD, "child", "儿童免票", 0, age_to=6, height_cm=120, ticket_type_id=3),
    concession(
        STUDENT, "student", "学生半价", 5_000, ticket_type_id=STUDENT_TYPE, priority=30,
        documents=Bilingual("学生证", "Student card"),
    ),
    concession(
        SENIOR, "senior", "60–64 周岁半价", 5_000, ticket_type_id=SENIOR_TYPE, age_from=60,
        age_to=64, documents=Bilingual("身份证", "ID card"), priority=20,
    ),
)  # fmt: skip


def personal(price_id: int, zh: str, yuan: int, of: TicketOffer, **facts: Any) -> PriceCandidate:
    rule = RuleFacts(zh, Bilingual(zh, zh), PriceFamily.PERSONAL, **facts)
    return PriceCandidate(price_id, rule, Money(yuan * 100), of.list_price)


CABLE = next(one for one in OFFERS if one.code == "cable")
_FREE = next(one for one in OFFERS if one.code == "free")
MEMBER_OFFERS = (
    replace(ADULT, prices=(*ADULT.prices, personal(91, "金卡价", 100, ADULT, tier_id=GOLD))),
    *(one for one in OFFERS[1:] if one not in (CABLE, _FREE)),
    # it opens what the adult's ticket opens
    replace(_FREE, zones=ADULT.zones, slots=ADULT.slots),
    replace(
        CABLE,
        prices=(*CABLE.prices, personal(92, "学生价", 40, CABLE, concession_id=STUDENT)),
        zones=(replace(CABLE.zones[0], zone_id=5),),
    ),
    replace(offer(STUDENT_TYPE, "学生票", "Student", "B", "60", 300), slots=ADULT.slots),
    replace(offer(SENIOR_TYPE, "老年票", "Senior", "B", "60", 300), slots=ADULT.slots),
)


def relief(code: str, number: int = 1, **facts: Any) -> CodeRelief:
    made = CodeRelief(
        source_id=number,
        name=Bilingual("国庆立减", "Autumn"),
        starts_at=NOW - timedelta(hours=1),
        ends_at=NOW + timedelta(hours=1),
        combines=True,
        source=Source.COUPON,
        off=Off(Money(2_000)),
        code=code,
        digest="00",
    )
    return replace(made, **facts)


COUPON = "ABCD-EFGH-JKMN-PQRS"
TWENTY_OFF = relief(COUPON)
FOR_MEMBERS = relief(
    "AUTUMN26", 2, source=Source.PROMO, name=Bilingual("会员日", "Members' day"), person_needed=True
)
