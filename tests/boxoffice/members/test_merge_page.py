"""Two members side by side become one, or the member whose page it is ends."""

from __future__ import annotations

from shared.desktop.form.armed_key import ArmedKey
from tests.boxoffice.members.conftest import Opened, new_phone


def confirm(key: ArmedKey) -> None:
    """Press a key twice, without the pause between: that is the key's own test."""
    key.confirmed.emit()


# Merging and ending.


def test_a_double_is_merged_side_by_side(opened: Opened) -> None:
    phone = new_phone()
    older, newer = opened.join("王小敏"), opened.join("王小敏", phone)
    opened.show(newer)
    merge = opened.view.merge
    opened.view.member.merge.click()
    merge.finder.search.setText(opened.read(older).profile.number)
    opened.wait_for(lambda: merge.both() is not None)
    tail = f"****{phone[-4:]}"
    assert [row.cells for row in merge.table.rows()[:2]] == [
        ("姓名", "王*敏", "王*敏", "王*敏"),
        ("手机", tail, "–", tail),
    ]
    merge.reason.edit.setText("同一人")

    confirm(merge.merge)
    opened.wait_for(lambda: opened.shown() == older)

    page = opened.read(newer)
    assert (page.profile.id, page.profile.phone) == (older, f"****{phone[-4:]}")
    assert opened.head() == f"已合并为 {page.profile.number}"


def test_nobody_is_found_to_be_merged_with_themselves(opened: Opened) -> None:
    phone = new_phone()
    member_id = opened.join("王小敏", phone)
    opened.show(member_id)
    opened.view.member.merge.click()
    merge = opened.view.merge
    found: list[object] = []
    merge.finder.picked.connect(lambda: found.append(merge.finder.member()))

    merge.finder.search.setText(phone)
    opened.wait_for(lambda: found)

    assert found[-1] is None
    assert merge.both() is None


def test_a_merge_needs_a_reason(opened: Opened) -> None:
    older, newer = opened.join("王小敏"), opened.join("王晓敏")
    opened.show(newer)
    merge = opened.view.merge
    opened.view.member.merge.click()
    merge.finder.search.setText(opened.read(older).profile.number)
    opened.wait_for(lambda: merge.both() is not None)

    confirm(merge.merge)

    assert merge.reason.error() == "请填写"
    assert opened.read(newer).profile.id == newer


def test_esc_leads_back_from_the_merge(opened: Opened) -> None:
    opened.show(opened.join("王小敏"))
    opened.view.member.merge.click()

    assert opened.room.go_back()
    assert opened.view.shows(opened.view.member)


def test_a_membership_ends_and_is_forgotten(opened: Opened) -> None:
    member_id = opened.join("王小敏", new_phone())
    opened.show(member_id)
    data = opened.view.member.data
    data.reason.edit.setText("本人要求")
    data.erase.switch.setChecked(True)

    confirm(data.close)
    opened.wait_for(lambda: opened.view.member.shown().profile.state == "CLOSED")

    assert opened.read(member_id).profile.name == ""
    assert opened.view.member.merge.isHidden()
