"""The room of marketing over a real database: each kind is made, watched and withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from boxoffice.marketing.promotion_form import PromotionForm
from boxoffice.marketing.room import build_marketing
from boxoffice.marketing.view import MarketingView
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.queries import PromotionRow, PromotionState, promotions
from shared.marketing.rules import Off, Source
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase

ADULT, HALF = 1, 2


@pytest.fixture
def room(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> Iterator[Room[MarketingView]]:
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    with building.room(build_marketing, MarketingView, "2002", "246821") as opened:
        opened.wait_for(lambda: opened.view.read)
        yield opened


def begin(room: Room[MarketingView], kind: Source) -> None:
    room.view.list.new.click()
    room.view.kinds.chosen.emit(kind)
    form = room.view.forms[kind]
    form.name_field.show_value(Bilingual("冬季活动", "Winter"))
    form.name_field.edited.emit()


def make(room: Room[MarketingView], form: PromotionForm) -> PromotionRow:
    form.form.changed.emit()
    form.save.click()
    room.wait_for(lambda: room.head() == "已做成")
    room.wait_for(lambda: bool(room.view.list.rows()))
    return read(room)


def read(room: Room[MarketingView]) -> PromotionRow:
    with room.sessions.begin() as session:
        (row,) = promotions(session, SystemClock().now() - timedelta(days=1))
    return row


def test_codes_of_coupons_are_shown_once_and_written_to_a_file(
    room: Room[MarketingView], tmp_path: Path
) -> None:
    begin(room, Source.COUPON)
    form = room.view.coupon
    form.off.amount.show_value(Money(20_00))
    form.min_spend.show_value(Money(100_00))
    form.count.show_value(3)
    form.types.show_value(frozenset({ADULT}))

    made = make(room, form)

    assert (made.off, made.min_spend, made.types) == (Off(Money(20_00)), Money(100_00), (ADULT,))
    assert (made.issued, made.used) == (3, 0)
    shown = [row.cells[1] for row in room.view.codes.table.rows()]
    (file,) = tmp_path.glob("*.xlsx")
    written = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in written[5:]] == shown
    assert len(set(shown)) == 3

    room.view.codes.done.click()
    assert room.view.codes.table.rows() == ()
    assert room.view.stack.currentWidget() is room.view.made


def test_no_coupon_is_made_without_the_list_of_codes(
    room: Room[MarketingView], tmp_path: Path
) -> None:
    tmp_path.rmdir()
    tmp_path.write_text("no folder")
    begin(room, Source.COUPON)
    form = room.view.coupon
    form.off.amount.show_value(Money(20_00))
    form.count.show_value(3)
    form.form.changed.emit()
    form.save.click()

    room.wait_for(lambda: room.head() == "没有做成")

    with room.sessions.begin() as session:
        assert promotions(session, SystemClock().now()) == ()


def test_a_promo_code_is_made_with_its_limits(room: Room[MarketingView]) -> None:
    begin(room, Source.PROMO)
    form = room.view.promo
    form.code.show_value("winter-26")
    form.off.by_rate.show_value(True)
    form.off.rate.show_value(Decimal("12.5"))
    form.total.show_value(500)
    form.person.show_value(2)

    made = make(room, form)

    assert (made.code, made.off, made.issued, made.person_limit) == (
        "WINTER-26",
        Off(rate=1250),
        500,
        2,
    )


def test_a_code_that_is_there_is_said_at_its_field_until_another_form_begins(
    room: Room[MarketingView],
) -> None:
    form = room.view.promo
    for _ in range(2):
        begin(room, Source.PROMO)
        form.off.amount.show_value(Money(10_00))
        form.code.show_value("WINTER-26")
        form.form.changed.emit()
        form.save.click()
        room.wait_for(lambda: room.head() in ("已做成", "没有做成"))

    assert form.code.error() == "已有这个促销码，请换一个。"
    form.discard.click()
    begin(room, Source.BUNDLE)
    assert room.head() == ""


def test_a_promotion_that_is_over_before_it_begins_is_not_made(
    room: Room[MarketingView],
) -> None:
    begin(room, Source.PROMO)
    form = room.view.promo
    form.off.amount.show_value(Money(10_00))
    form.code.show_value("LATE")
    form.starts.show_value(SystemClock().now() - timedelta(days=2))
    form.ends.show_value(SystemClock().now() - timedelta(days=1))
    form.form.changed.emit()

    form.save.click()
    room.wait_for(lambda: room.head() == "没有做成")

    assert form.ends.error() == "结束时间已经过去，请改晚一些。"


def test_a_bundle_says_what_it_saves(room: Room[MarketingView]) -> None:
    begin(room, Source.BUNDLE)
    form = room.view.bundle
    form.parts.show_value(((ADULT, 2), (HALF, 1)))
    form.off.amount.show_value(Money(50_00))
    form.off.amount.edited.emit()

    assert form.sum.sentence() == "单买 300.00 → 捆绑 250.00，省 50.00"
    made = make(room, form)

    assert made.parts == ((ADULT, 2), (HALF, 1))
    assert made.off == Off(Money(50_00))


def test_a_flash_sale_begins_to_the_second_and_lays_its_stock_aside(
    room: Room[MarketingView],
) -> None:
    begin(room, Source.FLASH)
    form = room.view.flash
    starts = SystemClock().now().replace(microsecond=0) - timedelta(seconds=5)
    form.starts.show_value(starts)
    form.type.show_value(ADULT)
    form.price.show_value(Money(60_00))
    form.stock.show_value(10)
    form.day.show_value(starts.date() + timedelta(days=2))
    form.day.edited.emit()
    room.wait_for(lambda: form.slots[0].value() is not None)

    made = make(room, form)
    room.wait_for(lambda: room.view.made.use.clock().startswith("还剩"))

    assert (made.starts_at, made.price, made.types) == (starts, Money(60_00), (ADULT,))
    assert (made.issued, made.used, made.state) == (10, 0, PromotionState.RUNNING)


def test_more_stock_than_places_is_refused_in_words(room: Room[MarketingView]) -> None:
    begin(room, Source.FLASH)
    form = room.view.flash
    form.type.show_value(ADULT)
    form.price.show_value(Money(60_00))
    form.stock.show_value(90_000)
    form.day.show_value(SystemClock().now().date() + timedelta(days=2))
    form.day.edited.emit()
    room.wait_for(lambda: form.slots[0].value() is not None)
    form.save.click()

    room.wait_for(lambda: room.head() == "没有做成")

    message = room.bar.message()
    assert message is not None
    assert message.body == "公共余票不够 90,000 位，请减少库存或换一个时段。"


def test_a_promotion_is_withdrawn(room: Room[MarketingView]) -> None:
    begin(room, Source.PROMO)
    form = room.view.promo
    form.code.show_value("STOP")
    form.off.amount.show_value(Money(5_00))
    make(room, form)
    room.wait_for(room.view.made.withdraw.isVisible)

    room.view.made.withdraw.confirmed.emit()
    room.wait_for(lambda: room.head() == "已撤回")

    assert read(room).state is PromotionState.WITHDRAWN
    room.wait_for(lambda: not room.view.made.withdraw.isVisible())


def test_what_is_typed_is_not_lost_on_the_way(room: Room[MarketingView]) -> None:
    begin(room, Source.PROMO)

    assert not room.view.may_leave()
    assert room.head() == "有修改没有保存"
