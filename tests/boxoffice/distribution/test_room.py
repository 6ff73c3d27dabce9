"""The room of distributors: written, judged, signed, and never changed after that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from boxoffice.distribution.room import build_distribution
from boxoffice.distribution.view import DistributionView
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.distribution.contracts import save_contract
from shared.distribution.queries import list_contracts
from shared.distribution.rules import CommissionStepFacts, ContractFacts, ContractState
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import sign_in
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase

ADULT = 1


@pytest.fixture
def room(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> Iterator[Room[DistributionView]]:
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    with building.room(build_distribution, DistributionView, "2002", "246821") as opened:
        opened.wait_for(lambda: opened.view.read)
        yield opened


def write_agency(room: Room[DistributionView]) -> None:
    room.view.list.new.click()
    form = room.view.distributor
    form.name.show_value(Bilingual("云溪旅行社", "Yunxi Travel"))
    form.code.show_value("YX")
    form.name.edited.emit()
    form.save.click()
    room.wait_for(lambda: len(room.view.list.rows()) == 1)


def write_contract(room: Room[DistributionView], price: Money) -> None:
    room.view.distributor.new_contract.click()
    form = room.view.contract
    form.prices.show_value(((ADULT, None, None, price),))
    form.steps.show_value(((1, Decimal(5), None), (1001, None, Money(600))))
    form.prices.edited.emit()
    form.save.click()
    room.wait_for(lambda: len(room.view.list.rows()) == 2)


def contracts(room: Room[DistributionView]) -> tuple[ContractFacts, ...]:
    with room.sessions.begin() as session:
        return list_contracts(session)


def test_an_empty_room_says_what_to_begin_with(room: Room[DistributionView]) -> None:
    assert room.view.stack.currentWidget() is room.view.nothing
    assert room.view.nothing.accessibleName() == (
        "还没有分销商，按 Ctrl N 登记第一家；保存后按 Ctrl H 写合同，检查、签署后生效。"
    )


def test_a_contract_is_written_judged_and_signed(room: Room[DistributionView]) -> None:
    write_agency(room)
    write_contract(room, Money(90_00))
    form = room.view.contract

    form.sign.confirmed.emit()
    room.wait_for(lambda: form.end.isVisible())

    (signed,) = contracts(room)
    assert signed.state is ContractState.SIGNED
    assert signed.prices[0].amount == Money(90_00)
    assert signed.steps == (
        CommissionStepFacts(1, rate=500),
        CommissionStepFacts(1001, amount=Money(600)),
    )
    assert not form.sign.isVisible()


def test_a_price_above_the_windows_is_named_and_not_signed(room: Room[DistributionView]) -> None:
    write_agency(room)
    write_contract(room, Money(120_01))

    room.wait_for(lambda: (room.view.contract.judge.click(), room.head() != "合同没有问题")[1])
    assert room.head() == "合同有 1 处要看"
    assert room.view.contract.tab().verticalScrollBar().value() == 0
    room.view.contract.sign.confirmed.emit()

    assert room.head() == "还不能签署"
    assert [one.state for one in contracts(room)] == [ContractState.DRAFT]


def test_what_is_typed_is_not_lost_by_choosing_another(room: Room[DistributionView]) -> None:
    write_agency(room)
    write_contract(room, Money(90_00))
    number = room.view.contract.number
    number.show_value("another")
    number.edited.emit()

    room.view.list.chosen.emit(1)

    assert room.head() == "有修改没有保存"
    assert room.view.stack.currentWidget() is room.view.contract


def test_a_code_that_exists_is_said_in_words(room: Room[DistributionView]) -> None:
    write_agency(room)
    room.view.list.new.click()
    form = room.view.distributor
    form.name.show_value(Bilingual("另一家", "Another"))
    form.code.show_value("YX")
    form.name.edited.emit()
    form.save.click()

    room.wait_for(lambda: room.head() == "没有保存")


def test_what_a_colleague_has_changed_meanwhile_is_said_and_read_again(
    room: Room[DistributionView],
) -> None:
    write_agency(room)
    write_contract(room, Money(90_00))
    (seen,) = contracts(room)
    with room.sessions.begin() as session:
        token = sign_in(session, "2002", "246821")
        save_contract(session, replace(seen, number="YX-B"), token=token)
    form = room.view.contract
    form.credit.show_value(Money(5_00))
    form.credit.edited.emit()

    form.save.click()
    room.wait_for(lambda: room.head() == "别人刚改过，没有保存")
    assert form.credit.value() == Money(5_00)

    room.bar.press("Ctrl R")
    room.wait_for(lambda: form.number.value() == "YX-B")
    assert not form.form.dirty


def test_a_distributor_that_was_just_begun_stays_when_the_language_changes(
    room: Room[DistributionView], translations: Translations
) -> None:
    room.view.list.new.click()

    translations.toggle()

    assert room.view.stack.currentWidget() is room.view.distributor
