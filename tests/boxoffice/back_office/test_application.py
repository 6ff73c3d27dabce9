"""The back office opens the rooms that a person may enter, and locks like a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.back_office.room import BackOfficeRoom, RoomContext, RoomView
from shared.desktop.theme import Look
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message
from shared.kernel.locale import Bilingual, Language
from shared.kernel.refusal import Refusal
from shared.site.sign_in import NotPermitted, NotSignedIn
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.boxoffice.office import DATABASE_GONE, TOOK_TOO_LONG, WAITED_TOO_LONG
from tests.conftest import ParkDatabase

GROUP = Bilingual("组", "Group")


class Plain(RoomView):
    """A room that notes what happens to it."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self.context = context
        self.opened: list[object] = []
        self.backs = 0
        self.dirty = False

    def open(self, target: object = None) -> None:
        self.opened.append(target)

    def may_leave(self) -> bool:
        return not self.dirty

    def go_back(self) -> bool:
        self.backs += 1
        return True


def room(key: str, right: str, *, whole: bool = False) -> BackOfficeRoom:
    name = Bilingual(key, key)
    return BackOfficeRoom(key, name, name, "report", (right,), Plain, GROUP, whole)


ROOMS = (
    room("prices", "price_edit"),
    room("slots", "capacity_edit"),
    room("people", "staff_edit"),
    room("figures", "report", whole=True),
)


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, park_database: ParkDatabase, compiled: Path
) -> Iterator[OfficeAtWork]:
    url = park_database.park.station_urls["O"]
    office = OfficeAtWork(qtbot, qapp, url, compiled, ROOMS)
    yield office
    office.close()


@pytest.fixture
def manager(office: OfficeAtWork) -> OfficeAtWork:
    office.sign_in("2001")
    return office


def names(office: OfficeAtWork) -> list[str]:
    return list(office.program.view.rail.entries)


def test_a_person_sees_the_rooms_of_their_rights_and_is_in_the_first(
    manager: OfficeAtWork,
) -> None:
    assert names(manager) == ["prices", "slots", "figures"]
    assert manager.room.opened == [None]


def test_reports_beside_the_work_are_not_where_somebody_begins(
    qtbot: QtBot, qapp: QApplication, park_database: ParkDatabase, compiled: Path
) -> None:
    rooms = (room("looked at", "report"), room("members", "member_edit"))
    url = park_database.park.station_urls["O"]
    office = OfficeAtWork(qtbot, qapp, url, compiled, rooms)
    office.sign_in("1003")

    assert names(office) == ["looked at", "members"]
    assert office.program.view.rail.entries["members"].isChecked()
    office.close()


def test_somebody_without_a_room_is_told_so(office: OfficeAtWork) -> None:
    office.sign_in("3003")

    assert names(office) == []
    assert office.program.view._nothing.text() == "您的角色没有可以打开的房间，请找安全管理员。"


def test_function_keys_open_rooms_and_a_room_is_kept_as_it_was(manager: OfficeAtWork) -> None:
    first = manager.room

    manager.press(Qt.Key.Key_F2)
    assert manager.room is not first
    manager.press(Qt.Key.Key_F1)

    assert manager.room is first
    assert first.opened == [None, None]


def test_a_room_that_cannot_be_left_stays(manager: OfficeAtWork) -> None:
    first = manager.room
    first.dirty = True

    manager.press(Qt.Key.Key_F2)

    assert manager.room is first
    assert manager.program.view.rail.entries["prices"].isChecked()
    assert not manager.program.window.may_close()


def test_one_room_opens_another_with_what_it_is_to_show(manager: OfficeAtWork) -> None:
    manager.room.context.go_to("slots", 7)

    assert manager.room.opened == [7]


def test_a_room_that_nobody_may_enter_does_not_open(manager: OfficeAtWork) -> None:
    first = manager.room

    first.context.go_to("people", None)

    assert manager.room is first


def test_a_whole_room_has_its_own_keys_and_leads_back(manager: OfficeAtWork) -> None:
    first = manager.room
    manager.press(Qt.Key.Key_F3)
    whole = manager.room
    assert manager.program.view.rail.isHidden()
    manager.press(Qt.Key.Key_F1)
    assert manager.room is whole

    whole.context.leave()

    assert manager.room is first
    assert not manager.program.view.rail.isHidden()


def test_esc_closes_a_message_before_it_goes_back(manager: OfficeAtWork) -> None:
    bar = manager.program.window.messages
    bar.post("test", lambda: Message(Status.WARN, "坏了"))

    manager.press(Qt.Key.Key_Escape)
    assert (bar.message(), manager.room.backs) == (None, 0)
    manager.press(Qt.Key.Key_Escape)

    assert manager.room.backs == 1


def test_all_keys_are_on_one_page(manager: OfficeAtWork) -> None:
    overlay = manager.program.view.overlay

    manager.press(Qt.Key.Key_F12)
    assert not overlay.isHidden()
    assert "F1 prices" in overlay.accessibleName()
    manager.press(Qt.Key.Key_Escape)

    assert overlay.isHidden()
    assert manager.room.backs == 0


def test_a_locked_office_opens_for_the_same_person_as_it_was(manager: OfficeAtWork) -> None:
    manager.press(Qt.Key.Key_F2)
    before = manager.room

    manager.press(Qt.Key.Key_L, CONTROL)
    assert manager.at_sign_in
    manager.sign_in("2001")

    assert manager.room is before


def test_for_somebody_else_everything_begins_anew(manager: OfficeAtWork) -> None:
    before = manager.room

    manager.press(Qt.Key.Key_L, CONTROL)
    manager.sign_in("3002")

    assert names(manager) == ["people"]
    assert manager.room is not before


def test_nobody_touching_it_locks_it_and_says_so(manager: OfficeAtWork) -> None:
    manager.idle.timeout.emit()

    assert manager.at_sign_in
    assert manager.message == "已自动锁屏"


def test_a_sign_in_is_kept_alive_while_somebody_works(
    manager: OfficeAtWork, park_database: ParkDatabase
) -> None:
    person = manager.program._token().staff_id
    with psycopg.connect(park_database.admin_url, autocommit=True) as root:
        root.execute(
            "UPDATE app.staff_token SET used_at = used_at - interval '5 minutes'"
            " WHERE staff_id = %s",
            (person,),
        )

        def used() -> bool:
            row = root.execute(
                "SELECT max(used_at) > clock_timestamp() - interval '1 minute'"
                " FROM app.staff_token WHERE staff_id = %s",
                (person,),
            ).fetchone()
            return bool(row and row[0])

        assert not used()
        manager.press(Qt.Key.Key_F2)
        manager.program._look()
        manager.until(used)
        assert used()


def test_the_title_of_the_window_names_the_room_that_is_open(manager: OfficeAtWork) -> None:
    window = manager.program.window
    manager.press(Qt.Key.Key_F2)
    assert window.windowTitle() == "slots — 山门 后台"

    manager.program.view.current().setWindowTitle("calendar")
    assert window.windowTitle() == "slots · calendar — 山门 后台"

    manager.press(Qt.Key.Key_F1)
    assert window.windowTitle() == "prices — 山门 后台"


def test_language_and_look_change_while_it_runs(manager: OfficeAtWork) -> None:
    manager.press(Qt.Key.Key_Y, CONTROL)
    manager.until(lambda: manager.program.window.windowTitle().endswith("Shanmen office"))
    manager.press(Qt.Key.Key_M, CONTROL)

    assert manager.program.theme.look is Look.DARK
    assert manager.program.translations.language is Language.EN


def test_a_window_of_the_park_is_no_office(
    qtbot: QtBot, qapp: QApplication, park_database: ParkDatabase, compiled: Path
) -> None:
    office = OfficeAtWork(qtbot, qapp, park_database.window_url, compiled, ROOMS)
    view = office.program.front.view
    view.number.edit.setText("2001")
    view.pin.edit.setText("246820")

    qtbot.keyClick(view.pin.edit, Qt.Key.Key_Return)
    office.until(lambda: view.pin.error())

    assert view.pin.error() == "这台电脑没有为这个程序登记，请找信息技术人员"
    office.close()


class Taken(Refusal):
    """A refusal that only the room understands."""


def fail(error: Exception) -> Callable[[object], None]:
    def job(_: object) -> None:
        raise error

    return job


@pytest.mark.parametrize(
    ("error", "head"),
    [
        (DATABASE_GONE, "数据库断开"),
        (WAITED_TOO_LONG, "别人正在改，没有保存"),
        (TOOK_TOO_LONG, "用时太久，已停止，没有保存"),
        (NotPermitted("site_edit"), "没有权限"),
        (ValueError("a bug"), "程序出错，没有保存"),
        (Taken(), "程序出错，没有保存"),
    ],
)
def test_what_goes_wrong_is_said_and_the_room_may_stop_waiting(
    manager: OfficeAtWork, error: Exception, head: str
) -> None:
    ended: list[str] = []

    manager.room.context.run(
        manager.room,
        fail(error),
        lambda _: ended.append("done"),
        failed=lambda: ended.append("failed"),
    )
    manager.until(lambda: ended)

    assert (ended, manager.message) == (["failed"], head)


def test_a_refusal_goes_to_the_room_that_knows_it(manager: OfficeAtWork) -> None:
    heard: list[Refusal] = []
    own = NotPermitted("approve_own_edition")

    for refusal in (Taken(), own):
        manager.room.context.run(manager.room, fail(refusal), lambda _: None, heard.append)
    manager.until(lambda: len(heard) == 2)

    assert heard[1] is own
    assert manager.message == ""


def test_a_sign_in_that_has_ended_asks_for_the_pin_again(manager: OfficeAtWork) -> None:
    before = manager.room

    before.context.run(before, fail(NotSignedIn()), lambda _: None)
    manager.until(lambda: manager.at_sign_in)
    manager.sign_in("2001")

    assert manager.room is before


def test_the_next_success_takes_the_message_away(manager: OfficeAtWork) -> None:
    context, done = manager.room.context, []
    context.run(manager.room, fail(DATABASE_GONE), lambda _: None, failed=lambda: done.append(1))
    manager.until(lambda: done)

    context.run(manager.room, lambda session: 7, done.append)
    manager.until(lambda: done == [1, 7])

    assert manager.message == ""


def test_a_plain_widget_will_do_for_a_room(
    qtbot: QtBot, qapp: QApplication, park_database: ParkDatabase, compiled: Path
) -> None:
    name = Bilingual("空", "Empty")
    plain = BackOfficeRoom(
        "plain", name, name, "report", ("staff_edit",), lambda _: QWidget(), GROUP
    )
    url = park_database.park.station_urls["O"]
    office = OfficeAtWork(qtbot, qapp, url, compiled, (plain,))

    office.sign_in("3002")
    office.press(Qt.Key.Key_Escape)

    assert type(office.room) is QWidget
    assert office.program.window.may_close()
    office.close()
