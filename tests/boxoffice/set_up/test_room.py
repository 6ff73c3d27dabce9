"""The assistant on an empty site: six steps to a draft that is in force by nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from boxoffice.set_up.room import build_set_up
from boxoffice.set_up.view import CHECK, DONE, OFFER, PLACE, ROOM, SITE, SetUpView
from shared.catalogue.draft import EditionState
from shared.catalogue.edition_queries import edition_in_force, list_editions, read_edition
from shared.catalogue.editions import judge_edition
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.money import Money
from shared.planning.profile import Kind
from shared.site.place_queries import list_zones
from tests.boxoffice.rooms import Building, Room
from tests.empty_site import PIN, EmptySite, copy_of, new_empty_site

BOTH, CATALOGUE, PLACE_ONLY = "2000", "2001", "3001"


@pytest.fixture(scope="module")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmptySite]:
    with new_empty_site(tmp_path_factory.mktemp("site")) as site:
        yield site


@dataclass
class House:
    building: Building

    def open(self, number: str) -> AbstractContextManager[Room[SetUpView]]:
        return self.building.room(build_set_up, SetUpView, number, PIN)


@pytest.fixture
def house(
    qtbot: QtBot, theme: Theme, translations: Translations, bare_site: EmptySite, tmp_path: Path
) -> Iterator[House]:
    with copy_of(bare_site) as site:
        database = SimpleNamespace(park=SimpleNamespace(station_urls={"O": site.office_url}))
        yield House(Building(qtbot, theme, translations, cast(Any, database), tmp_path))


def go_to(room: Room[SetUpView], step: int) -> None:
    while room.view.step < step:
        before = room.view.step
        room.view.forward.click()
        room.wait_for(partial(_is_past, room.view, before))


def _is_past(view: SetUpView, step: int) -> bool:
    return view.step > step


def zone_states(room: Room[SetUpView]) -> dict[str, str]:
    return {row[1]: row[-1] for row in room.view.place.zones.value()}


def retype(
    room: Room[SetUpView], code: str, *, on: bool = True, price: Money | None = None
) -> None:
    table = room.view.offer.types
    table.show_value(
        tuple((on, *row[1:4], price or row[4]) if row[1] == code else row for row in table.value())
    )


def test_six_steps_lead_from_nothing_to_a_draft(house: House) -> None:
    with house.open(BOTH) as room:
        go_to(room, DONE)

        with room.sessions.begin() as session:
            (head,) = list_editions(session)
            problems = judge_edition(session, head.id)
            zones = [zone.code for zone in list_zones(session)]
            in_force = edition_in_force(session)

    assert head.state is EditionState.DRAFT
    assert [one for one in problems if one.is_error] == []
    assert zones == ["site", "cable", "glass", "shuttle"]
    assert in_force is None


def test_the_capacity_of_the_worked_example_is_shown(house: House) -> None:
    with house.open(BOTH) as room:
        go_to(room, ROOM)

        assert (room.view.room.instant.value(), room.view.room.daily.value()) == (4_500, 9_000)
        assert "瞬时空间承载量 C1 4,500" in room.view.room.facts.accessibleName()


def test_lanes_and_windows_follow_from_the_visitors(house: House) -> None:
    with house.open(BOTH) as room:
        room.view.site.visitors.show_value(6_000_000)
        go_to(room, PLACE)

        words = room.view.place.facts.accessibleName()

    assert "大门通道 38" in words
    assert "窗口和自助机 22" in words


def test_another_kind_of_site_proposes_other_tickets(house: House) -> None:
    with house.open(BOTH) as room:
        room.view.site.kind.show_value(Kind.HERITAGE)
        room.view.site.kind.edited.emit()

        codes = [row[1] for row in room.view.offer.types.value()]

    assert codes == [
        "adult", "half", "free", "group", "hall", "tower", "gate_hall", "all", "study", "annual",
    ]  # fmt: skip


def test_what_is_left_out_and_priced_is_written_so(house: House) -> None:
    with house.open(BOTH) as room:
        go_to(room, OFFER)
        retype(room, "shuttle", on=False)
        retype(room, "adult", price=Money.parse("125"))
        go_to(room, DONE)

        with room.sessions.begin() as session:
            content = read_edition(session, list_editions(session)[0].id).content
    ids = {one.code: one.id for one in content.terms}
    base = next(rule.id for rule in content.rules if rule.code == "base")

    assert "shuttle" not in ids
    assert [
        one.amount for one in content.prices if one.terms_id == ids["adult"] and one.rule_id == base
    ] == [Money.parse("125")]


def test_a_package_without_its_part_is_not_written(house: House) -> None:
    with house.open(BOTH) as room:
        go_to(room, OFFER)
        retype(room, "cable", on=False)
        go_to(room, CHECK)
        (problem,) = room.view.check.card.list.problems()
        room.view.forward.click()

        assert (problem.where, problem.words) == ("门票 + 索道", "组成的单票“索道 上行”没有勾选")
        assert room.head() == "还不能写成草稿"
        assert room.view.step == CHECK


def test_who_does_not_keep_the_place_is_told_whom_to_ask(house: House) -> None:
    with house.open(CATALOGUE) as room:
        go_to(room, CHECK)

        assert set(zone_states(room).values()) == {"请系统管理员建"}
        assert not room.view.check.is_sound


def test_the_draft_is_given_up_as_a_whole(house: House) -> None:
    with house.open(BOTH) as room:
        go_to(room, DONE)
        room.view.done.drop.confirmed.emit()
        room.wait_for(lambda: not room.view.done.drop.isEnabled())

        with room.sessions.begin() as session:
            (head,) = list_editions(session)

    assert head.state is EditionState.DROPPED


@pytest.mark.parametrize(("suffix", "begins"), [(".pdf", b"%PDF"), (".xlsx", b"PK\x03\x04")])
def test_the_sizing_sheet_is_written(
    house: House, suffix: str, begins: bytes, tmp_path: Path
) -> None:
    with house.open(BOTH) as room:
        go_to(room, PLACE)
        room.view.place.export_pressed.emit(suffix)
        room.wait_for(lambda: room.head().startswith("已保存"))

    (file,) = tmp_path.glob(f"*{suffix}")
    assert file.read_bytes()[:4] == begins


def test_a_step_that_is_not_filled_in_is_not_left(house: House) -> None:
    with house.open(BOTH) as room:
        room.view.site.visitors.show_value(None)
        room.view.forward.click()

        assert room.view.step == SITE
        assert room.view.site.visitors.error() != ""
