"""The rooms as they are registered."""

from __future__ import annotations

from itertools import pairwise

import pytest

from boxoffice.back_office.rail import room_key
from boxoffice.back_office.room import BackOfficeRoom
from boxoffice.back_office.rooms import ROOMS
from shared.site.duties import RIGHTS


def test_every_room_stands_there_once_and_has_a_function_key() -> None:
    keys = [room.key for room in ROOMS]

    assert len(set(keys)) == len(keys)
    assert all(room_key(at) for at in range(len(keys)))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.key)
def test_a_room_is_opened_by_rights_that_exist(room: BackOfficeRoom) -> None:
    assert room.rights
    assert set(room.rights) <= set(RIGHTS)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.key)
def test_a_room_has_a_short_name_for_the_narrow_rail(room: BackOfficeRoom) -> None:
    assert len(room.short.zh) <= 3
    assert len(room.short.en) <= 9


def test_rooms_of_a_group_stand_together() -> None:
    groups = [room.group for room in ROOMS]

    turns = sum(one != other for one, other in pairwise(groups))
    assert turns == len(set(groups)) - 1
