"""Two administrators write in one row of the place or of its people: the second is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from shared.database.verb import ChangedMeanwhile
from shared.kernel.locale import Bilingual
from shared.site.people import (
    NEW,
    remove_role,
    rename_staff,
    reset_pin,
    save_role,
    set_roles,
    switch_staff,
)
from shared.site.people_queries import StaffFacts, list_roles, list_staff
from shared.site.place import (
    rename_station,
    save_channel,
    save_holidays,
    save_lane,
    save_site,
    save_zone,
)
from shared.site.place_facts import HolidayFacts
from shared.site.place_queries import (
    list_channels,
    list_holidays,
    list_lanes,
    list_stations,
    list_zones,
    read_site,
)
from shared.site.sign_in import StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"
NAME = Bilingual("早班主管", "Morning supervisor")
Write = Callable[[Session, StaffFacts, StaffToken], None]


@dataclass
class Administration:
    """The office with the administrator of the place and that of the people."""

    stage: Stage
    place: StaffToken
    people: StaffToken

    def cashier(self) -> StaffFacts:
        with self.stage.acting(OFFICE) as session:
            return next(one for one in list_staff(session) if one.number == "1001")

    def write(self, how: Write, seen: StaffFacts) -> None:
        with self.stage.acting(OFFICE) as session:
            how(session, seen, self.people)


@pytest.fixture
def office(stage: Stage) -> Administration:
    return Administration(
        stage, stage.token("3001", "O", ("site_edit",)), stage.token("3002", "O", ("staff_edit",))
    )


def rename(session: Session, seen: StaffFacts, token: StaffToken) -> None:
    rename_staff(session, seen.id, "王晓敏", token=token, version=seen.version)


def give_roles(session: Session, seen: StaffFacts, token: StaffToken) -> None:
    set_roles(session, seen.id, ["supervisor"], token=token, version=seen.version)


def switch_off(session: Session, seen: StaffFacts, token: StaffToken) -> None:
    switch_staff(session, seen.id, active=False, token=token, version=seen.version)


WRITES = (rename, give_roles, switch_off)


@pytest.mark.parametrize("first", WRITES)
@pytest.mark.parametrize("second", WRITES)
def test_a_person_is_changed_by_one_at_a_time(
    office: Administration, first: Write, second: Write
) -> None:
    seen = office.cashier()
    office.write(first, seen)

    with pytest.raises(ChangedMeanwhile) as refused:
        office.write(second, seen)

    assert (refused.value.table, refused.value.id) == ("staff", seen.id)


def test_signing_in_and_a_new_pin_are_no_change_of_a_person(office: Administration) -> None:
    seen = office.cashier()
    office.stage.run("UPDATE staff SET failures = 3 WHERE id = :id", id=seen.id)
    with office.stage.acting(OFFICE) as session:
        reset_pin(session, seen.id, "908172", token=office.people)

    office.write(rename, seen)

    assert office.cashier().name == "王晓敏"


def test_a_role_is_changed_by_one_at_a_time(office: Administration) -> None:
    def write(version: int | None) -> int:
        with office.stage.acting(OFFICE) as session:
            return save_role(
                session, role, "early", NAME, ["report"], token=office.people, version=version
            )

    role = NEW
    role = write(None)
    write(1)

    with pytest.raises(ChangedMeanwhile):
        write(1)
    with pytest.raises(ChangedMeanwhile), office.stage.acting(OFFICE) as session:
        remove_role(session, role, token=office.people, version=1)

    with office.stage.acting(OFFICE) as session:
        assert [one.version for one in list_roles(session) if one.code == "early"] == [2]


def test_the_site_is_changed_by_one_at_a_time(office: Administration) -> None:
    with office.stage.acting(OFFICE) as session:
        seen = read_site(session).settings
        save_site(session, seen, token=office.place)

    with pytest.raises(ChangedMeanwhile) as refused, office.stage.acting(OFFICE) as session:
        save_site(session, seen, token=office.place)

    assert (refused.value.table, refused.value.id) == ("site", 1)


def test_a_channel_is_changed_by_one_at_a_time(office: Administration) -> None:
    with office.stage.acting(OFFICE) as session:
        seen = next(one for one in list_channels(session) if one.code == "window")
        save_channel(session, seen, token=office.place)

    with pytest.raises(ChangedMeanwhile) as refused, office.stage.acting(OFFICE) as session:
        save_channel(session, seen, token=office.place)

    assert (refused.value.table, refused.value.id) == ("channel", seen.id)


def test_a_zone_is_changed_by_one_at_a_time(office: Administration) -> None:
    with office.stage.acting(OFFICE) as session:
        seen = list_zones(session)[0]
        save_zone(session, seen, token=office.place)

    with pytest.raises(ChangedMeanwhile) as refused, office.stage.acting(OFFICE) as session:
        save_zone(session, replace(seen, capacity=1), token=office.place)

    assert (refused.value.table, refused.value.id) == ("zone", seen.id)


def test_a_lane_is_changed_by_one_at_a_time(office: Administration) -> None:
    with office.stage.acting(OFFICE) as session:
        seen = list_lanes(session)[0]
        save_lane(session, seen, token=office.place)

    with pytest.raises(ChangedMeanwhile) as refused, office.stage.acting(OFFICE) as session:
        save_lane(session, replace(seen, name=NAME), token=office.place)

    assert (refused.value.table, refused.value.id) == ("lane", seen.id)


def test_a_station_is_renamed_by_one_at_a_time(office: Administration) -> None:
    with office.stage.acting(OFFICE) as session:
        seen = list_stations(session)[0]
        rename_station(session, seen.id, NAME, token=office.place, version=seen.version)

    with pytest.raises(ChangedMeanwhile) as refused, office.stage.acting(OFFICE) as session:
        rename_station(session, seen.id, NAME, token=office.place, version=seen.version)

    assert (refused.value.table, refused.value.id) == ("station", seen.id)


def test_the_days_of_a_year_are_changed_by_one_at_a_time(office: Administration) -> None:
    one, other = (
        HolidayFacts(date(2031, 1, day), "holiday", Bilingual("元旦", "New Year"), 1)
        for day in (1, 2)
    )
    with office.stage.acting(OFFICE) as session:
        save_holidays(session, 2031, [one], token=office.place, read=[])
        save_holidays(session, 2031, [one, other], token=office.place, read=[one])

    with pytest.raises(ChangedMeanwhile) as refused, office.stage.acting(OFFICE) as session:
        save_holidays(session, 2031, [], token=office.place, read=[one])

    assert (refused.value.table, refused.value.id) == ("holiday", 2031)
    with office.stage.acting(OFFICE) as session:
        assert list_holidays(session, 2031) == (one, other)
