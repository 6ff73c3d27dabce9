"""What is sold and at which price stays as it was said while the money is counted out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.catalogue.draft import RealName
from shared.catalogue.offer import TicketOffer
from shared.kernel.money import Money
from shared.sales.sell import GroupSize, IdLimitReached, SalesClosed, VisitorsMissing
from tests.boxoffice.office import OFFERS, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.slot_lines import ENTER, F1, refreshed
from tests.boxoffice.sale.timed import WITH_CAVE
from tests.offers import plain_price


@pytest.fixture
def office() -> Office:
    return Office(offers=WITH_CAVE)


# What terms do not allow.


@pytest.mark.parametrize(
    ("refusal", "head", "body"),
    [
        (GroupSize(1, 2, 10, None), "成人票 不是 2 人的票", "10 人起售，请改数量。"),
        (GroupSize(1, 9, None, 5), "成人票 不是 9 人的票", "最多 5 人，请改数量。"),
        (GroupSize(1, 9, 2, 5), "成人票 不是 9 人的票", "2 至 5 人，请改数量。"),
        (VisitorsMissing(1, 2), "成人票 须实名", "还有 2 人没有登记证件，本单未售出。"),
        (
            IdLimitReached(1, 5, 3),
            "成人票 每证限购 5 张",
            "已购 3 张，还能买 2 张，本单未售出，请减少数量。",
        ),
        (
            SalesClosed("2025-10-03", 1),
            "成人票 现在不售这一天的票",
            "本单未售出，请改日期或换一种票。",
        ),
        (
            SalesClosed("2025-10-03", channel="window"),
            "窗口现在停止售票",
            "不在售票时段，或渠道已停售；本单未售出，请找主管。",
        ),
    ],
)
def test_what_terms_do_not_allow_is_said_by_name(
    window: Window, refusal: Exception, head: str, body: str
) -> None:
    window.office.error = refusal
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == head)

    message = window.bar.message()
    assert message is not None
    assert message.body == body
    assert window.shown.mode is Mode.BASKET


def with_terms(**terms: object) -> tuple[TicketOffer, ...]:
    return (replace(OFFERS[0], **terms), *OFFERS[1:])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("offers", "head"),
    [
        (with_terms(group_min=10), "成人票 不是 2 人的票"),
        (with_terms(real_name=RealName.EACH), "还有人没有登记"),
    ],
)
def test_what_cannot_be_sold_is_said_before_money_is_taken(
    window: Window, offers: tuple[TicketOffer, ...], head: str
) -> None:
    window.office.offers = offers
    window.qtbot.waitUntil(lambda: refreshed(window))
    window.press("2", F1, ENTER)

    assert window.said() == head
    assert window.shown.mode is Mode.BASKET
    assert window.office.sales == []


def test_the_total_stays_while_the_visitor_counts_out_the_money(window: Window) -> None:
    window.press("2", F1, ENTER)
    dearer = replace(OFFERS[0], prices=(plain_price(1, Money(15_000)),))
    window.office.offers = (dearer, *OFFERS[1:])
    window.presenter.refresh()
    window.press(ENTER)
    window.wait_sold()

    assert window.office.sales[0][0].total == Money(24_000)


def test_back_in_the_basket_the_price_is_that_of_now(window: Window) -> None:
    window.press("2", F1, ENTER, Qt.Key.Key_Escape)
    dearer = replace(OFFERS[0], prices=(plain_price(1, Money(15_000)),))
    window.office.offers = (dearer, *OFFERS[1:])
    window.qtbot.waitUntil(lambda: refreshed(window))

    assert window.shown.total == Money(30_000)
