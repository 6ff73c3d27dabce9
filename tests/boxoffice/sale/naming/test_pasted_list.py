"""A list of names that is pasted at the page, by keys and by touch."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import ENTER, Hand, body
from tests.boxoffice.sale.naming.invented import LI, WANG, WRONG, ZHANG

F1 = Qt.Key.Key_F1


def test_a_pasted_list_names_a_whole_group(window: Window, hand: Hand) -> None:
    window.press("3", F1, ENTER)
    rows = "".join(f"{one.name}\t{one.number}\n" for one in (LI, WANG, ZHANG))
    hand.paste(f"姓名\t证件号码\n{rows}")

    assert hand.shown.complete
    assert (window.said(), body(window)) == ("名单填入 3 人", "")
    window.press(ENTER)
    assert window.shown.mode is Mode.TENDER


def test_bad_rows_of_a_list_are_named_and_the_cursor_goes_to_the_first(
    window: Window, hand: Hand
) -> None:
    window.press("3", F1, ENTER)
    hand.paste(f"{LI.name} {LI.number}\n王五 {WRONG}\n赵六 1.10105E+17\n钱七 {WANG.number}")

    assert window.said() == "名单填入 3 人"
    assert body(window) == (
        "第 2、3 位有误，请逐位核对。1 个号码被表格变成科学计数，请先把那一列设成文本。"
        "多出 1 人没有票，没有填入。"
    )
    assert (hand.shown.current, hand.focus) == (1, hand.panel.editor.number)


def test_a_list_fills_only_what_is_empty(window: Window, hand: Hand) -> None:
    window.press("3", F1, ENTER)
    hand.name(ZHANG)
    hand.paste(f"{LI.name} {LI.number}\n{WANG.name} {WANG.number}")

    assert hand.names() == ["张三", "李明", "王小敏"]


def test_a_single_number_is_pasted_into_its_field(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.type(LI.name)
    window.press(ENTER)
    hand.paste(LI.number)

    assert hand.panel.editor.number.text() == LI.number


def test_pasting_nothing_by_touch_says_what_a_list_is(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    window.qtbot.mouseClick(hand.panel.paste_key, Qt.MouseButton.LeftButton)

    assert window.said() == "剪贴板里没有名单"
