"""The pictures of the office find their rooms by name, wherever they stand on the rail."""

from __future__ import annotations

import pytest

from boxoffice.back_office.rooms import ROOMS
from installers.demonstration.gallery_album import PICTURES
from installers.demonstration.gallery_office import WORKERS, Scene, key_of_room
from shared.kernel.locale import Bilingual, Language


def test_every_picture_of_the_office_is_taken_once() -> None:
    scenes = [scene.name for worker in WORKERS for scene in worker.scenes]

    assert sorted(scenes) == sorted(name for name in PICTURES if name.startswith("office-"))


@pytest.mark.parametrize(
    ("room", "rights", "key"),
    [
        ("members", frozenset({"member_view"}), "F1"),
        ("members", frozenset({"member_view", "report"}), "F3"),
        ("members", frozenset({"member_view", "report", "authorise"}), "F4"),
        ("reports", frozenset(right for room in ROOMS for right in room.rights), "shift+F1"),
    ],
)
def test_the_key_of_a_room_depends_on_which_others_a_person_may_enter(
    room: str, rights: frozenset[str], key: str
) -> None:
    assert key_of_room(room, rights) == key


def test_a_scene_names_its_place_as_the_title_of_the_window_does() -> None:
    scene = Scene("office-place", "place", ("ctrl+Tab",), Bilingual("分区", "Zones"))

    assert scene.place(Language.ZH) == "景区设置 · 分区"
    assert scene.place(Language.EN) == "Site settings · Zones"
    assert Scene("office-imports", "imports").place(Language.EN) == "Import"
