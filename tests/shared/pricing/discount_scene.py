"""Tickets, codes, bundles and flash sales of rules that know no database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts, TicketOffer, ZoneShare
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import Bundle, CodeRelief, Marketing, Off, Source
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from tests.offers import plain_price, whole_day

ADULT, CABLE, GLASS = 1, 2, 3
GOLD = 9
NOW = datetime(2026, 10, 3, 2, 0, tzinfo=UTC)
DAY = date(2026, 10, 3)
TIME = {"starts_at": NOW - timedelta(hours=1), "ends_at": NOW + timedelta(hours=1)}
GOLD_RULE = RuleFacts(
    "gold", Bilingual("金卡会员 8 折", "Gold 20 % off"), PriceFamily.PERSONAL, tier_id=GOLD
)


def offer(type_id: int, yuan: int) -> TicketOffer:
    gold = PriceCandidate(100 + type_id, GOLD_RULE, Money(yuan * 80), Money(yuan * 100))
    return TicketOffer(
        ticket_type_id=type_id,
        terms_id=type_id,
        code=f"type{type_id}",
        name=Bilingual(f"票{type_id}", f"Type {type_id}"),
        note=Bilingual("", ""),
        ticket_class="A",
        persons=1,
        prices=(plain_price(type_id, Money(yuan * 100)), gold),
        zones=(ZoneShare(1, 1, 1),),
        slots={1: (whole_day(50, 1, 100, 100),)},
    )


OFFERS = offers_by_type([offer(ADULT, 120), offer(CABLE, 65), offer(GLASS, 30)])


def coupon(number: int = 1, *, code: str = "C1", **facts: object) -> CodeRelief:
    name = Bilingual(f"券{number}", f"Coupon {number}")
    values = {"source": Source.COUPON, "off": Off(Money(2_000)), **TIME, **facts}
    return CodeRelief(source_id=number, name=name, code=code, **values)  # type: ignore[arg-type]


def promo(number: int = 1, *, code: str = "P1", **facts: object) -> CodeRelief:
    return coupon(number, code=code, **{"source": Source.PROMO, **facts})


def bundle(number: int, off: Off, *parts: tuple[int, int], **facts: object) -> Bundle:
    name = Bilingual(f"组合{number}", f"Bundle {number}")
    return Bundle(source_id=number, name=name, off=off, parts=parts, **{**TIME, **facts})  # type: ignore[arg-type]


def price(
    *lines: tuple[int, int] | tuple[int, int, int],
    codes: tuple[CodeRelief, ...] = (),
    at: datetime = NOW,
    day: date = DAY,
    **standing: tuple[object, ...],
) -> Quote:
    basket_lines = tuple(
        BasketLine(type_id, quantity, tier_id=tier[0] if tier else None)
        for type_id, quantity, *tier in lines
    )
    basket = Basket(basket_lines, day, "window", at, tuple(code.code for code in codes))
    by_code = {code.code: code for code in codes}
    return price_basket(basket, OFFERS, Marketing(codes=by_code, **standing))  # type: ignore[arg-type]


def off(quote: Quote) -> list[int]:
    return [line.discount.fen for line in quote.lines]


PAIR = bundle(1, Off(Money(1_500)), (ADULT, 1), (CABLE, 1))
