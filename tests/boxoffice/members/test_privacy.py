"""In the room: a person's data are found by document, given out and taken away; merges wait."""

from __future__ import annotations

import psycopg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from shared.database.engine import station_engine
from shared.desktop.form.armed_key import ArmedKey
from shared.identity.keep import keep_person
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.members.merging import Merge, propose_merge
from shared.members.person_export import answer_exports
from shared.site.sign_in import StaffToken
from tests.boxoffice.members.conftest import Open, Opened
from tests.conftest import ParkDatabase
from tests.shared.identity.people import KEYS, RING
from tests.shared.members.club import id_card
from tests.shared.members.desk import signed_in


def confirm(key: ArmedKey) -> None:
    """Press a key twice, without the pause between: that is the key's own test."""
    key.confirmed.emit()


@pytest.fixture
def number(opened: Opened) -> str:
    """The document of somebody who once bought by name."""
    document = id_card()
    with opened.sessions.begin() as session:
        facts = PersonFacts("李想想", document=document)
        keep_person(session, facts, KEYS, opened.token)
    return document.number


def ask(opened: Opened, qtbot: QtBot, number: str) -> None:
    opened.room.open(("privacy", None))
    opened.room.privacy.number.edit.setText(number)
    qtbot.keyClick(opened.room.privacy.number.edit, Qt.Key.Key_Return)
    opened.wait_for(lambda: opened.room.privacy.kept is not None)


def test_what_is_kept_under_a_document_is_listed(opened: Opened, qtbot: QtBot, number: str) -> None:
    ask(opened, qtbot, number)

    rows = opened.room.privacy.table.rows()
    assert [row.cells[1:] for row in rows] == [("到访登记", "李*想", "–", "–")]


def test_a_wrong_number_is_said_at_the_field(opened: Opened, qtbot: QtBot) -> None:
    opened.room.open(("privacy", None))
    opened.room.privacy.number.edit.setText("123")

    qtbot.keyClick(opened.room.privacy.number.edit, Qt.Key.Key_Return)

    assert opened.room.privacy.number.error() == "号码位数不对"
    assert opened.room.privacy.kept is None


def test_a_visitor_is_erased_after_a_second_press_with_a_reason(
    opened: Opened, qtbot: QtBot, number: str
) -> None:
    ask(opened, qtbot, number)
    privacy = opened.room.privacy
    confirm(privacy.erase)
    assert privacy.reason.error() == "请填写"
    privacy.reason.edit.setText("本人要求")

    confirm(privacy.erase)
    opened.wait_for(lambda: privacy.kept == ())

    assert opened.head() == "已删除"


def test_everything_is_given_out_as_a_file(
    opened: Opened, qtbot: QtBot, number: str, park_database: ParkDatabase
) -> None:
    ask(opened, qtbot, number)
    opened.room.privacy.reason.edit.setText("本人要求")
    confirm(opened.room.privacy.export)
    engine = station_engine(park_database.server_url, "shanmen-test", connections=1)

    def answered() -> bool:
        with Session(engine) as session:
            return answer_exports(session, RING) > 0

    opened.wait_for(answered)
    opened.wait_for(lambda: opened.head().startswith("已写入 personal-data-"))
    engine.dispose()

    assert opened.room.privacy.export.isEnabled()


def test_nothing_of_the_last_person_is_there_when_the_page_is_opened_again(
    opened: Opened, qtbot: QtBot, number: str
) -> None:
    ask(opened, qtbot, number)

    opened.room.open(("members", None))
    opened.room.open(("privacy", None))

    assert (opened.room.privacy.number.value(), opened.room.privacy.kept) == ("", None)


def test_nothing_of_anybody_stays_on_the_page_that_is_left(
    opened: Opened, qtbot: QtBot, number: str
) -> None:
    ask(opened, qtbot, number)
    privacy = opened.room.privacy
    privacy.reason.edit.setText("本人要求")

    opened.room.open(("members", None))

    assert (privacy.number.value(), privacy.reason.value(), privacy.kept) == ("", "", None)
    assert privacy.table.rows() == ()


def test_who_may_neither_open_nor_edit_has_no_such_keys(
    open_room: Open, qtbot: QtBot, number: str
) -> None:
    opened = open_room(("member_view",))

    ask(opened, qtbot, number)

    assert opened.room.privacy.export.isHidden()
    assert opened.room.privacy.erase.isHidden()


def colleague(park: ParkDatabase) -> StaffToken:
    """Another clerk than the one in the room."""
    token = signed_in(park, "O", ("member_view", "member_edit"))
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        root.execute(
            "UPDATE app.staff_token SET staff_id = (SELECT id FROM app.staff WHERE number = '2003')"
            " WHERE digest = sha256(%s)",
            [token.value.encode()],
        )
    return token


def test_a_doubtful_merge_is_proposed_and_waits_in_the_list(opened: Opened) -> None:
    older, newer = opened.join("李想想"), opened.join("王想想")
    opened.show(newer)
    merge = opened.view.merge
    opened.view.member.merge.click()
    merge.finder.search.setText(opened.read(older).profile.number)
    opened.wait_for(lambda: merge.both() is not None)
    assert merge.merge.text() == "提请合并"
    merge.reason.edit.setText("改过名")

    confirm(merge.merge)
    opened.wait_for(lambda: len(opened.view.pane.rows()) > 1)

    mine = opened.view.pane.rows()[-1]
    assert (mine.title, mine.tag) == ("李*想 + 王*想", "我提请")
    opened.view.pane.chosen.emit(mine.id)
    opened.wait_for(lambda: merge.proposal is not None)
    assert merge.merge.isHidden()
    confirm(merge.refuse)
    opened.wait_for(lambda: opened.head() == "没有合并，两个会员照旧")


def test_a_colleague_agrees_to_a_proposal(opened: Opened, park_database: ParkDatabase) -> None:
    one, other = opened.join("李想想"), opened.join("王想想")
    sides = [opened.read(each).profile.membership for each in (one, other)]
    with opened.sessions.begin() as session:
        plan = Merge(uuid7(), sides[0], sides[1], one, "改过名")
        propose_merge(session, plan, colleague(park_database))
    opened.room.open()
    opened.wait_for(lambda: any(row.id == plan.id for row in opened.view.pane.rows()))
    opened.view.pane.chosen.emit(plan.id)
    merge = opened.view.merge
    opened.wait_for(lambda: merge.proposal is not None)
    assert merge.reason.read_only

    confirm(merge.merge)
    opened.wait_for(lambda: opened.shown() == one)

    assert opened.read(other).profile.id == one
