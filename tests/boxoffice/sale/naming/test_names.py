"""Names follow their tickets when the basket changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from boxoffice.sale.naming.entry import Demand, Entry, EntryFault
from boxoffice.sale.naming.names import NOBODY, Judging, Names, people
from boxoffice.sale.naming.needs import Need, needs_of
from shared.catalogue.draft import RealName
from shared.catalogue.offer import TicketOffer
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from tests.boxoffice.office import ADULT, NOW, OFFERS, TODAY
from tests.boxoffice.sale.naming.invented import CHILD, LI, WANG, ZHANG

DAY = date(2026, 11, 23)
EACH = replace(ADULT, real_name=RealName.EACH)
FAMILY = replace(OFFERS[3], real_name=RealName.EACH)
ASKS_CONTACT = replace(OFFERS[1], real_name=RealName.CONTACT)
LIMITED = replace(OFFERS[2], per_id_limit=2)
PLAIN = OFFERS[4]


def quote_of(*lines: BasketLine, offers: tuple[TicketOffer, ...]) -> Quote:
    basket = Basket(lines, TODAY, "window", NOW)
    return price_basket(basket, offers_by_type(offers))


def adults(quantity: int, slots: tuple[int, ...] = ()) -> tuple[Need, ...]:
    line = BasketLine(EACH.ticket_type_id, 1, slots)
    return (Need(EACH, quantity, Demand(), line, 1),)


def named(needs: tuple[Need, ...], *entries: Entry) -> Names:
    names = Names().fitted(needs)
    for place, entry in enumerate(entries):
        names = names.put(needs[0], place, entry)
    return names


# What a basket asks for.


def test_each_person_of_each_ticket_is_asked_for() -> None:
    quote = quote_of(BasketLine(1, 2), BasketLine(4, 1), offers=(EACH, FAMILY))

    needs = needs_of(quote)

    assert [(need.offer.ticket_type_id, need.persons, need.first) for need in needs] == [
        (1, 2, 1),
        (4, 3, 3),
    ]
    assert [needs[1].in_order(place) for place in range(3)] == [3, 3, 3]


def test_one_contact_is_asked_for_however_many_tickets_want_one() -> None:
    quote = quote_of(
        BasketLine(5, 3), BasketLine(2, 40), BasketLine(3, 1), offers=(PLAIN, ASKS_CONTACT, LIMITED)
    )

    (need,) = needs_of(quote)

    assert (need.line, need.persons, need.in_order(0)) == (None, 1, None)
    assert need.demand == Demand(born=False, document=True)


def test_without_a_limit_the_contact_needs_no_document() -> None:
    (need,) = needs_of(quote_of(BasketLine(2, 40), offers=(ASKS_CONTACT,)))

    assert need.demand == Demand(born=False, document=False)


def test_nothing_is_asked_for_a_plain_ticket_or_an_empty_basket() -> None:
    assert needs_of(quote_of(BasketLine(5, 3), offers=(PLAIN,))) == ()
    assert needs_of(None) == ()


# Names and changes.


def test_one_ticket_more_keeps_who_is_named() -> None:
    names = named(adults(2), LI, WANG).fitted(adults(3))

    assert names.of(adults(3)[0]) == (LI, WANG, NOBODY)


def test_of_one_ticket_less_an_unnamed_place_goes_first() -> None:
    names = named(adults(3), LI, NOBODY, WANG).fitted(adults(2))

    assert names.of(adults(2)[0]) == (LI, WANG)


def test_who_lost_a_place_has_it_back_with_the_next_ticket() -> None:
    names = named(adults(2), LI, WANG).fitted(adults(1))
    assert names.of(adults(1)[0]) == (LI,)

    assert names.fitted(adults(2)).of(adults(2)[0]) == (LI, WANG)


def test_another_hour_keeps_the_same_people_and_their_order() -> None:
    names = named(adults(4, (901,)), LI, WANG, ZHANG, CHILD)
    fewer = names.fitted(adults(3, (901,)))

    moved = fewer.fitted(adults(3, (902,)))

    assert moved.of(adults(3, (902,))[0]) == (LI, WANG, ZHANG)


def test_two_lines_of_a_type_have_people_of_their_own() -> None:
    needs = (*adults(1, (901,)), *adults(1, (902,)))
    names = Names().fitted(needs).put(needs[0], 0, LI).put(needs[1], 0, WANG)

    raised = names.fitted((*adults(2, (901,)), needs[1]))

    assert raised.of(needs[1]) == (WANG,)


# What they are worth.


def test_everybody_wholly_named_goes_to_the_ticket_of_the_place() -> None:
    quote = quote_of(BasketLine(5, 2), BasketLine(4, 1), offers=(PLAIN, FAMILY))
    needs = needs_of(quote)
    names = named(needs, LI, replace(WANG, name=""), CHILD)

    assert [
        (one.in_order, one.person.name) for one in people(needs, Judging().judge(names, needs, DAY))
    ] == [
        (3, "李明"),
        (3, "王小宝"),
    ]


def test_the_same_document_twice_is_a_fault_of_the_second() -> None:
    needs = adults(3)
    found = Judging().judge(named(needs, LI, WANG, replace(LI, name="李明明")), needs, DAY)

    assert [one.fault for one in found] == [None, None, EntryFault.TWICE]
    assert found[2].other == 0


def test_one_document_may_stand_as_often_as_its_limit_says() -> None:
    need = replace(adults(3)[0], twice=2)
    found = Judging().judge(named((need,), LI, LI, LI), (need,), DAY)

    assert [one.fault for one in found] == [None, None, EntryFault.TWICE]


def test_one_document_may_have_tickets_of_two_types() -> None:
    needs = needs_of(quote_of(BasketLine(1, 1), BasketLine(4, 1), offers=(EACH, FAMILY)))
    names = Names().fitted(needs).put(needs[0], 0, LI).put(needs[1], 0, LI)

    assert [one.fault for one in Judging().judge(names, needs, DAY)] == [None] * 4


def test_what_was_judged_is_judged_anew_when_it_changes() -> None:
    needs, judging = adults(2), Judging()
    names = named(needs, LI, WANG)
    first = judging.judge(names, needs, DAY)

    second = judging.judge(names.put(needs[0], 1, replace(WANG, name="")), needs, DAY)

    assert second[0] is first[0]
    assert second[1].fault is EntryFault.NAME_MISSING
