"""Orders of channels elsewhere that come after a stop: sold out, and on the list of the staff."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from shared.capacity.lane_mode import LaneMode
from shared.capacity.stops import StopScope, lift_stop, set_stop
from shared.kernel.ids import uuid7
from shared.partners.accounts import Account, end_account, read_accounts, save_account
from shared.partners.intake import (
    ChannelOrder,
    NoSuchAccount,
    OrderAnswer,
    OrderItem,
    OtherContent,
    answer_order,
    judge_items,
    look_at_refused,
)
from shared.partners.queries import RefusedShown, list_refused
from shared.partners.rules import Product, SlotTime
from shared.partners.stock import NothingOfThat, Shelf
from shared.site.sign_in import StaffToken, sign_in
from tests.conftest import ParkDatabase
from tests.shared.identity.people import KEYS, RING

SessionsOf = Callable[[str], sessionmaker[Session]]
DAY = date(2026, 5, 1)
GATE, CAVE, SERIES = 1, 3, 7
PRODUCTS = {
    "adult": Product("adult", {GATE: None}),
    "family": Product("family", {GATE: None}, persons=3),
    "cave": Product("cave", {CAVE: SERIES}),
}
NINE = {40: SlotTime(SERIES, time(9))}


def judge(*items: OrderItem, stops: tuple[StopScope, ...] = ()) -> tuple[OrderAnswer, int]:
    judged = judge_items(items, lambda _: Shelf(PRODUCTS, stops, NINE))
    return judged.answer, judged.persons


@pytest.mark.parametrize(
    ("stop", "starts", "answer"),
    [
        (StopScope(DAY, CAVE), time(9), OrderAnswer.SOLD_OUT),
        (StopScope(DAY, timeslot_id=40), time(9), OrderAnswer.SOLD_OUT),
        (StopScope(DAY, timeslot_id=40), time(10), OrderAnswer.NOT_TAKEN),
        (StopScope(DAY, timeslot_id=40), None, OrderAnswer.NOT_TAKEN),
        (StopScope(DAY, GATE), time(9), OrderAnswer.NOT_TAKEN),
    ],
)
def test_an_order_is_sold_out_if_a_stop_closes_its_time(
    stop: StopScope, starts: time | None, answer: OrderAnswer
) -> None:
    assert judge(OrderItem("cave", DAY, 2, starts), stops=(stop,)) == (answer, 2)


def test_of_several_items_one_that_is_closed_closes_the_order() -> None:
    items = OrderItem("adult", DAY, 1), OrderItem("family", DAY, 2), OrderItem("cave", DAY, 1)

    assert judge(*items, stops=(StopScope(DAY, CAVE),)) == (OrderAnswer.SOLD_OUT, 8)
    assert judge(*items) == (OrderAnswer.NOT_TAKEN, 8)


def test_an_item_that_nobody_knows_makes_the_order_unknown() -> None:
    items = OrderItem("cave", DAY, 1), OrderItem("elephant", DAY, 1)

    assert judge(*items, stops=(StopScope(DAY),))[0] is OrderAnswer.UNKNOWN_PRODUCT


def test_the_order_of_items_makes_no_other_order() -> None:
    items = OrderItem("adult", DAY, 1), OrderItem("cave", DAY, 1, time(9))
    order = ChannelOrder("C-1", items)

    assert order.content == ChannelOrder("C-1", items[::-1]).content
    assert order.content != ChannelOrder("C-2", items).content
    assert order.content != ChannelOrder("C-1", (items[0], replace(items[1], starts=None))).content


@dataclass
class Channel:
    """A platform that orders, and an office that stops, lifts and looks."""

    park: ParkDatabase
    server: sessionmaker[Session]
    root: sessionmaker[Session]
    office: sessionmaker[Session]
    chief: StaffToken
    account: Account

    def take(self, number: str, message: bytes = b"", persons: int = 2) -> OrderAnswer:
        order = ChannelOrder(number, (OrderItem("adult", self.today, persons),))
        with self.server.begin() as session:
            return answer_order(session, self.account, order, message or uuid7().bytes * 2)

    def refused(self) -> list[RefusedShown]:
        with self.office() as session:
            return list(list_refused(session))

    def stop(self) -> None:
        self.stop_id = uuid7()
        with self.office.begin() as session:
            set_stop(session, self.stop_id, StopScope(self.today), LaneMode.OPEN, "满",
                     token=self.chief)  # fmt: skip

    def lift(self) -> None:
        with self.office.begin() as session:
            lift_stop(session, self.stop_id, "有余位", token=self.chief)

    @property
    def today(self) -> date:
        with self.office() as session:
            today: date = session.scalars(text("SELECT app.business_date(clock_timestamp())")).one()
            return today


@pytest.fixture
def channel(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> Channel:
    urls = park_of_its_own.park.station_urls
    server, office = sessions_of(park_of_its_own.server_url), sessions_of(urls["O"])
    root = sessions_of(park_of_its_own.admin_url)
    with root.begin() as session:
        save_account(session, "ctrip", "shanmen", "ota", {"sign_key": "secret"}, KEYS)
    with server.begin() as session:
        (account,) = read_accounts(session, RING)
    with office.begin() as session:
        chief = sign_in(session, "1002", "135790")
    return Channel(park_of_its_own, server, root, office, chief, account)


def test_the_first_answer_stands_when_there_is_room_again(channel: Channel) -> None:
    channel.stop()
    channel.take("C-3")
    channel.lift()

    again, other = channel.take("C-3"), channel.take("C-4")

    assert (again, other) == (OrderAnswer.SOLD_OUT, OrderAnswer.NOT_TAKEN)
    (shown,) = channel.refused()
    assert (shown.channel_no, shown.asked, shown.interface) == ("C-3", 2, "ctrip")


def test_one_message_that_comes_twice_is_counted_once(channel: Channel) -> None:
    channel.stop()

    answers = [channel.take("C-5", b"m" * 32) for _ in range(2)]

    assert answers == [OrderAnswer.SOLD_OUT] * 2
    assert [one.asked for one in channel.refused()] == [1]


def test_another_content_under_a_number_is_refused(channel: Channel) -> None:
    channel.take("C-6")

    with pytest.raises(OtherContent):
        channel.take("C-6", persons=3)


def test_an_account_that_was_ended_takes_nothing_until_it_is_given_secrets_again(
    channel: Channel,
) -> None:
    with channel.root.begin() as session:
        end_account(session, "ctrip", "shanmen")
    with pytest.raises(NoSuchAccount):
        channel.take("C-7")

    with channel.root.begin() as session:
        save_account(session, "ctrip", "shanmen", "ota", {"sign_key": "other"}, KEYS)
    with channel.server.begin() as session:
        (account,) = read_accounts(session, RING)

    assert (account.id, account.secrets) == (channel.account.id, {"sign_key": "other"})
    assert channel.take("C-7") is OrderAnswer.NOT_TAKEN


def test_an_account_of_no_channel_is_not_made(channel: Channel) -> None:
    with pytest.raises(LookupError), channel.root.begin() as session:
        save_account(session, "ctrip", "other", "nowhere", {}, KEYS)


def test_whoever_looks_first_is_named_and_says_what_became_of_it(channel: Channel) -> None:
    channel.stop()
    channel.take("C-8")
    (shown,) = channel.refused()

    with channel.office.begin() as session:
        look_at_refused(session, shown.id, "已请平台退款", token=channel.chief)
    with channel.office.begin() as session:
        look_at_refused(session, shown.id, "", token=channel.chief)

    (seen,) = channel.refused()
    assert (seen.seen_by, seen.note) == ("周建国", "已请平台退款")
    with pytest.raises(NothingOfThat), channel.office.begin() as session:
        look_at_refused(session, uuid7(), "", token=channel.chief)


@pytest.mark.parametrize("station", ["2", "3", "O"])
def test_only_the_server_answers_and_reads_secrets(channel: Channel, station: str) -> None:
    url = channel.park.park.station_urls[station]
    for statement in (
        "SELECT app.answer_order('{}', '')",
        "SELECT secrets FROM app.partner_account",
    ):
        with (
            psycopg.connect(url, autocommit=True) as other,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            other.execute(statement)
