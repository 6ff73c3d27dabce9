"""Members, concessions and codes at two windows of the demonstration park, by real verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import sessionmaker

from boxoffice.office import WindowOffice
from boxoffice.sale.desk import NoPersonKeys, SalePage
from boxoffice.sale.intent import Intent
from boxoffice.sale.naming.named import Named
from boxoffice.sale.people.choices import choices_for
from shared.catalogue.check import check_edition
from shared.catalogue.edition_queries import edition_in_force, read_edition
from shared.catalogue.park_facts import read_park_facts
from shared.identity.document_number import DocumentKind, parse_number
from shared.identity.key_file import read_station_keys
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.rules import CodeRelief, Usable
from shared.marketing.use_discounts import CouponUsed, PromoUsedUp
from shared.members.buyer import Buyer
from shared.members.refusals import NoSuchMember
from shared.pricing.codes import Idle
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.receipt import MaskedVisitor, Receipt
from shared.sales.sell import IdLimitReached, check_basket
from shared.tickets.key_file import read_key_file
from tests.boxoffice.sale.naming.invented import LI, WANG
from tests.conftest import ParkDatabase, copy_of, rehearsing, rolled_back
from tests.mortal import small_park
from tests.spare_cluster import spare_cluster
from tests.till import CASHIER, PIN

LI_MING, WANG_MIN = (
    PersonFacts(one.name, document=parse_number(DocumentKind.ID_CARD, one.number))
    for one in (LI, WANG)
)
COUPONS = ("DEM0-D1SC-0VNT-001X", "DEM0-D1SC-0VNT-002V")


@dataclass
class Counter:
    """A window with a signed-in cashier and an open shift; sells what is wanted."""

    office: WindowOffice
    park: ParkDatabase

    @property
    def page(self) -> SalePage:
        return self.office.load_page(None)

    def line(self, code: str, quantity: int = 1, **facts: int) -> BasketLine:
        type_id = next(one.ticket_type_id for one in self.page.offers if one.code == code)
        return replace(BasketLine(type_id, quantity), **facts)  # type: ignore[arg-type]

    def quote(
        self, *lines: BasketLine, buyer: Buyer | None = None, codes: tuple[CodeRelief, ...] = ()
    ) -> Quote:
        page = self.page
        tier = buyer.tier_id if buyer else None
        basket = Basket(
            tuple(replace(line, tier_id=tier) for line in lines),
            page.visit_day,
            "window",
            page.priced_at,
            tuple(one.code for one in codes),
        )
        marketing = replace(page.marketing, codes={one.code: one for one in codes})
        return price_basket(basket, offers_by_type(page.offers), marketing)

    def sell_to(self, people: tuple[Named, ...], quote: Quote, order: UUID) -> Receipt:
        return self.office.sell(Intent(quote, order, people=people), quote.total)

    def asked(self, statement: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.park.admin_url) as root:
            return root.execute(statement).fetchall()

    def sell(self, quote: Quote, buyer: Buyer | None = None, order: UUID | None = None) -> Receipt:
        intent = Intent(quote, order or uuid7(), buyer.id if buyer else None)
        return self.office.sell(intent, quote.total)

    def find(self, typed: str) -> Buyer:
        return self.office.find_buyers(typed).found[0]

    def root(self, statement: str) -> None:
        with psycopg.connect(self.park.admin_url) as root:
            root.execute(statement)


@pytest.fixture(scope="module")
def populated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ParkDatabase]:
    """The park with customers, as the demonstration has it.

    In a cluster of its own: logins and their passwords are those of a whole cluster.
    """
    folder = tmp_path_factory.mktemp("customers")
    with spare_cluster(folder) as url:
        yield small_park(url, folder, customers=True)


@pytest.fixture
def park(populated: ParkDatabase) -> Iterator[ParkDatabase]:
    with copy_of(populated) as park:
        yield park


@pytest.fixture
def windows(
    park: ParkDatabase, engines: Callable[[str], Engine]
) -> Iterator[tuple[Counter, Counter]]:
    keys = read_station_keys(park.park.person_keys)
    counters = []
    for code in ("2", "W2"):
        sessions = sessionmaker(engines(park.park.station_urls[code]))
        office = WindowOffice(sessions, read_key_file(park.park.key_files[code]), keys)
        office.enter(CASHIER, PIN)
        office.open_shift(uuid7(), Money(0))
        counters.append(Counter(office, park))
    yield counters[0], counters[1]
    for counter in counters:
        counter.office.close()


@pytest.fixture
def window(windows: tuple[Counter, Counter]) -> Counter:
    return windows[0]


@pytest.mark.parametrize("typed", ["19900005678", "5678", "199 0000 5678", "林样例", "样例"])
def test_a_cashier_finds_a_member_with_tier_and_points(window: Counter, typed: str) -> None:
    found = window.office.find_buyers(typed).found

    assert [(one.name, one.tier.zh, one.points, one.active) for one in found] == [
        ("林*例", "金卡会员", 1_260, True)
    ]
    assert found[0].phone.endswith("5678")
    assert "1990000" not in found[0].phone


def test_a_member_is_found_by_number_and_two_by_the_same_last_four(window: Counter) -> None:
    lin = window.find("5678")

    assert window.office.find_buyers(lin.number).found == (lin,)
    assert len(window.office.find_buyers("1234").found) == 2
    assert window.office.find_buyers("0000").found == ()


def test_a_window_without_person_keys_cannot_look_up(window: Counter) -> None:
    window.office.person_keys = None

    with pytest.raises(NoPersonKeys):
        window.office.find_buyers("5678")


def test_a_gold_member_pays_the_price_of_the_tier_and_earns_at_its_rate(window: Counter) -> None:
    lin = window.find("5678")
    quote = window.quote(window.line("adult", 2), buyer=lin)
    assert quote.total == Money(21_600)
    assert quote.lines[0].rule.zh == "金卡会员价"

    receipt = window.sell(quote, lin)

    assert receipt.points == 432  # 2 points a yuan
    assert window.office.buyer_now(lin).points == 1_692


def test_a_sale_tried_again_earns_once_and_says_the_same(window: Counter) -> None:
    lin, order = window.find("5678"), uuid7()
    quote = window.quote(window.line("adult"), buyer=lin)

    first = window.sell(quote, lin, order)
    again = window.sell(quote, lin, order)

    assert (first.number, first.points) == (again.number, again.points)
    assert window.office.buyer_now(lin).points == 1_260 + 216


def test_a_membership_that_ends_is_seen_and_earns_nothing(window: Counter) -> None:
    lin = window.find("5678")
    quote = window.quote(window.line("cable"))
    window.root("UPDATE app.member SET state = 'CLOSED' WHERE tier_id > 2")

    assert not window.office.buyer_now(lin).active
    with pytest.raises(NoSuchMember):
        window.sell(quote, lin)


def test_a_concession_has_its_own_price_or_makes_another_ticket(window: Counter) -> None:
    page = window.page
    offers = offers_by_type(page.offers)
    for code, sold_as, total in (("cable", "cable", 4_500), ("adult", "student", 6_000)):
        line = window.line(code)
        choices = choices_for(line, offers, page.policy)
        student = next(one for one in choices if one.policy.code == "student")
        assert student.policy.documents.zh == "学生证"

        taken = window.line(sold_as, concession_id=student.policy.id)
        quote = window.quote(taken)

        assert student.ticket_type_id == taken.ticket_type_id
        assert quote.total == Money(total) == window.sell(quote).total


def test_the_policy_of_the_page_is_that_of_the_visit_day(window: Counter) -> None:
    codes = [one.code for one in window.page.policy]
    assert codes[:2] == ["child", "disabled"]
    assert len(codes) == 8

    window.root(
        "SET session_replication_role = replica;"
        "UPDATE app.concession_class SET in_force ="
        " daterange(lower(in_force), app.business_date(now()) + 1) WHERE code = 'student'"
    )
    tomorrow = window.page.visit_day + timedelta(days=1)

    assert "student" in [one.code for one in window.page.policy]
    assert "student" not in [one.code for one in window.office.load_page(tomorrow).policy]


def test_a_coupon_used_at_the_other_window_is_refused_here_and_then_known_as_used(
    windows: tuple[Counter, Counter],
) -> None:
    here, there = windows
    codes = here.office.look_up((COUPONS[0].lower(),), None)
    quote = here.quote(here.line("adult"), codes=codes)
    assert quote.total == Money(10_000)
    assert there.sell(there.quote(there.line("adult"), codes=codes)).total == Money(10_000)

    with pytest.raises(CouponUsed) as refused:
        here.sell(quote)

    assert refused.value.coupon == codes[0].source_id
    renewed = here.office.look_up((codes[0].code,), None)
    assert renewed[0].usable is Usable.USED
    assert here.quote(here.line("adult"), codes=renewed).total == Money(12_000)


def test_a_code_for_members_counts_each_member_once(window: Counter) -> None:
    lin, wang = window.find("5678"), window.find("19900001234")
    nobody = window.office.look_up(("MEMBERDAY",), None)
    assert window.quote(window.line("adult"), codes=nobody).idle[0].why is Idle.PERSON_NEEDED

    codes = window.office.look_up(("MEMBERDAY",), lin.id)
    quote = window.quote(window.line("adult"), buyer=lin, codes=codes)
    assert quote.total == Money(9_300)
    window.sell(quote, lin)
    with pytest.raises(PromoUsedUp) as refused:
        window.sell(quote, lin)
    assert refused.value.by_person

    again = window.office.look_up(("MEMBERDAY",), lin.id)
    assert again[0].usable is Usable.PERSON_LIMIT
    other = window.office.look_up(("MEMBERDAY",), wang.id)
    assert window.quote(window.line("adult"), buyer=wang, codes=other).total == Money(9_900)


def test_member_class_and_code_are_sold_together(window: Counter) -> None:
    lin = window.find("5678")
    student = next(one for one in window.page.policy if one.code == "student")
    codes = window.office.look_up((COUPONS[1], "LUMING26"), lin.id)
    quote = window.quote(
        window.line("adult", 2), window.line("cable", concession_id=student.id),
        buyer=lin, codes=codes,
    )  # fmt: skip

    assert quote.total == Money(2 * 10_800 + 4_500 - 2_000)
    assert [one.why for one in quote.idle] == [Idle.BETTER_WITHOUT]
    assert window.sell(quote, lin).points == 482


def test_an_unknown_code_is_left_out(window: Counter) -> None:
    assert window.office.look_up(("NOSUCHCODE",), None) == ()


def test_the_catalogue_with_prices_for_customers_passes_its_check(populated: ParkDatabase) -> None:
    with rehearsing(populated.admin_url) as engine, rolled_back(engine) as session:
        head = edition_in_force(session)
        assert head is not None
        content = read_edition(session, head.id).content
        problems = check_edition(content, read_park_facts(session, head.id))

    assert [one for one in problems if one.is_error] == []


# Names.


def test_a_retry_names_the_same_persons_once(window: Counter) -> None:
    quote, order = window.quote(window.line("annual", 2)), uuid7()
    people = (Named(1, LI_MING), Named(2, WANG_MIN))

    first = window.sell_to(people, quote, order)
    again = window.sell_to(people, quote, order)

    assert again == first
    assert [one.visitors for one in first.tickets] == [
        (MaskedVisitor("李*", f"****{LI.number[-4:]}"),),
        (MaskedVisitor("王*敏", f"****{WANG.number[-4:]}"),),
    ]
    named = "SELECT t.number FROM app.ticket_visitor JOIN app.ticket AS t ON t.id = ticket_id"
    assert sorted(window.asked(named)) == [(one.number,) for one in first.tickets]


def test_a_contact_stands_for_the_order_and_on_no_ticket(window: Counter) -> None:
    receipt = window.sell_to((Named(None, LI_MING),), window.quote(window.line("gift", 3)), uuid7())

    assert [one.visitors for one in receipt.tickets] == [()] * 3
    assert window.asked("SELECT order_id FROM app.order_contact") == [(receipt.order_id,)]


def test_the_limit_names_the_person_of_the_intent(window: Counter) -> None:
    window.sell_to((Named(None, LI_MING),), window.quote(window.line("gift", 3)), uuid7())
    quote, order = window.quote(window.line("gift", 3)), uuid7()

    with pytest.raises(IdLimitReached) as refused:
        window.sell_to((Named(None, LI_MING),), quote, order)

    facts = refused.value
    (person_id,) = Intent(quote, order, people=(Named(None, LI_MING),)).person_ids()
    assert (facts.limit, facts.bought, facts.person) == (5, 3, str(person_id))


def test_more_than_a_contact_may_buy_is_said_before_any_money(window: Counter) -> None:
    with pytest.raises(IdLimitReached) as refused:
        check_basket(window.quote(window.line("gift", 6)), [None])

    assert (refused.value.limit, refused.value.bought) == (5, 0)


def test_without_keys_no_name_is_sent_anywhere(window: Counter) -> None:
    window.office.person_keys = None
    quote = window.quote(window.line("annual"))

    assert not window.office.desk().keeps_names
    with pytest.raises(NoPersonKeys):
        window.sell_to((Named(1, LI_MING),), quote, uuid7())


CHILD = PersonFacts("王小宝", document=parse_number(DocumentKind.ID_CARD, "330200201905060058"))
CONSENTS = (
    "SELECT c.guardian_id IS NULL, g.name_mask, n.version FROM app.consent AS c"
    " JOIN app.privacy_notice AS n ON n.id = c.notice_id JOIN app.person AS p ON p.id = c.person_id"
    " LEFT JOIN app.person AS g ON g.id = c.guardian_id WHERE n.purpose = 'real_name'"
    " ORDER BY g.name_mask NULLS FIRST"
)


def notice(window: Counter) -> int:
    shown = window.office.load_page(None).notice
    assert shown is not None
    return shown.id


def test_what_was_shown_is_kept_with_who_was_named(window: Counter) -> None:
    people = (Named(1, LI_MING, "", notice(window)),)

    window.sell_to(people, window.quote(window.line("annual", 1)), uuid7())

    assert window.asked(CONSENTS) == [(True, None, 1)]


def test_an_adult_of_the_sale_is_kept_as_the_guardian_of_a_child(window: Counter) -> None:
    shown = notice(window)
    people = (Named(1, LI_MING, "", shown), Named(2, CHILD, "李明", shown))

    window.sell_to(people, window.quote(window.line("annual", 2)), uuid7())

    assert window.asked(CONSENTS) == [(True, None, 1), (False, "李*", 1)]
    assert window.asked("SELECT count(*) FROM app.person WHERE name_mask = '李*'") == [(1,)]


def test_a_guardian_who_does_not_visit_is_kept_by_name_alone(window: Counter) -> None:
    people = (Named(1, CHILD, "王秀英", notice(window)),)
    quote, order = window.quote(window.line("annual", 1)), uuid7()

    first = window.sell_to(people, quote, order)
    again = window.sell_to(people, quote, order)

    assert again == first
    assert window.asked(CONSENTS) == [(False, "王*英", 1)]
    kept = window.asked(
        "SELECT name_sealed IS NULL, document_sealed IS NULL, phone_sealed IS NULL"
        " FROM app.person WHERE name_mask = '王*英'"
    )
    assert kept == [(False, True, True)]
