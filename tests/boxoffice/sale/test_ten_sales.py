"""The ten commonest sales: how many keys each takes, and that a finger can make it as well.

The same table stands in the cashier's manual; a test there compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from boxoffice.sale.cash import NOTES
from shared.desktop.resources import RESOURCES
from shared.kernel.locale import Language
from shared.kernel.money import Money
from shared.payments.charges import ChargeState
from tests.boxoffice.sale.conftest import Window

PAY_CODE: Final = "134567890123456789"
SCAN: Final = "scan"
SCANNED: Final = {Language.ZH: "扫码", Language.EN: "scan"}


@dataclass(frozen=True)
class Sale:
    """One of the ten: its name in the manual, its keys, what a finger touches, what it comes to."""

    name: str
    keys: tuple[str, ...]
    touches: tuple[str, ...]
    total: int
    received: int | None = None
    by: str = "cash"


SALES: Final = (
    Sale("1 成人，现金正好", ("F1", "Enter", "Enter"), ("F1", "pay", "pay"), 12_000),
    Sale("2 成人，现金正好", ("2", "F1", "Enter", "Enter"), ("F1", "F1", "pay", "pay"), 24_000),
    Sale(
        "2 成人 1 优待，收 500",
        ("2", "F1", "F2", "Enter", "5", "0", "0", "Enter"),
        ("F1", "F1", "F2", "pay", *("note 100",) * 5, "pay"),
        30_000,
        50_000,
    ),
    Sale(
        "2 成人，收 300",
        ("2", "F1", "Enter", "3", "0", "0", "Enter"),
        ("F1", "F1", "pay", *("note 100",) * 3, "pay"),
        24_000,
        30_000,
    ),
    Sale("2 成人，付款码", ("2", "F1", SCAN), ("F1", "F1", SCAN), 24_000, by="wechat"),
    Sale(
        "2 成人，银行卡",
        ("2", "F1", "F11", *"6411", "Enter"),
        ("F1", "F1", "pay", "card", *("pad 6", "pad 4", "pad 1", "pad 1"), "pay"),
        24_000,
        by="card",
    ),
    Sale("4 成人，现金正好", ("4", "F1", "Enter", "Enter"), ("F1",) * 4 + ("pay", "pay"), 48_000),
    Sale(
        "2 成人 2 优待，现金正好",
        ("2", "F1", "2", "F2", "Enter", "Enter"),
        ("F1", "F1", "F2", "F2", "pay", "pay"),
        36_000,
    ),
    Sale("1 优待，现金正好", ("F2", "Enter", "Enter"), ("F2", "pay", "pay"), 6_000),
    Sale("同上一单，现金正好", ("+", "Enter", "Enter"), ("again", "pay", "pay"), 12_000),
)
BUDGETS: Final = (3, 4, 8, 7, 2, 8, 4, 6, 3, 3)  # keys; a scan is none
_NAMED: Final = {
    "Enter": Qt.Key.Key_Return,
    "F1": Qt.Key.Key_F1,
    "F2": Qt.Key.Key_F2,
    "F11": Qt.Key.Key_F11,
}


def make_ready(window: Window, sale: Sale) -> None:
    """Sell one adult before a sale that is to be like the last one."""
    if sale.keys[0] == "+":
        window.sell_one()
        window.presses = 0


def type_keys(window: Window, sale: Sale) -> None:
    for key in sale.keys:
        if key == SCAN:
            window.presenter.scanned(PAY_CODE)
        else:
            window.press(_NAMED.get(key, key))
        window.settle()
        window.qtbot.waitUntil(lambda: not window.shown.recording)


def touch(window: Window, what: str) -> QWidget:
    """Find what a finger goes to."""
    left, panel = window.view.left, window.view.panel
    kind, _, name = what.partition(" ")
    match kind:
        case "pay":
            return panel.primary
        case "again":
            return left.last_sale
        case "card":
            return panel.tender.methods[2]
        case "note":
            return panel.tender.notes[NOTES.index(int(name))]
        case "pad":
            keys = panel.tender.numpad.findChildren(QAbstractButton)
            return next(key for key in keys if key.text() == name)
        case _:
            return left.tickets[int(what[1:]) - 1]


def touch_all(window: Window, sale: Sale) -> None:
    for what in sale.touches:
        if what == SCAN:
            window.presenter.scanned(PAY_CODE)
        else:
            widget = touch(window, what)
            assert widget.isEnabled()
            assert widget.width() >= 48
            assert widget.height() >= 48
            window.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        window.qtbot.waitUntil(lambda: not (window.shown.loading or window.shown.recording))


def check(window: Window, sale: Sale, before: int) -> None:
    if sale.by == "wechat":
        bank = window.office.bank
        window.qtbot.waitUntil(lambda: bank.now is not None and bank.now.state is ChargeState.SENT)
        bank.settle("SUCCEEDED")
    window.wait_sold(before + 1)
    sold = window.shown.history[0].receipt
    assert sold.total == Money(sale.total)
    if sale.by == "cash":
        assert window.office.sales[-1][1] == Money(sale.received or sale.total)


@pytest.mark.parametrize(
    ("sale", "budget"),
    list(zip(SALES, BUDGETS, strict=True)),
    ids=[sale.name for sale in SALES],
)
def test_a_sale_takes_no_more_keys_than_its_budget(window: Window, sale: Sale, budget: int) -> None:
    make_ready(window, sale)
    before = len(window.shown.history)

    type_keys(window, sale)
    check(window, sale, before)

    assert window.presses == budget


@pytest.mark.parametrize("sale", SALES, ids=lambda sale: sale.name)
def test_a_finger_makes_the_same_sale_without_the_keyboard(window: Window, sale: Sale) -> None:
    make_ready(window, sale)
    before = len(window.shown.history)

    touch_all(window, sale)
    check(window, sale, before)

    assert window.presses == 0 or sale.keys[0] == "+"


@pytest.mark.parametrize("language", Language)
def test_the_manual_has_the_same_table(language: Language) -> None:
    page = (RESOURCES / "manual" / language.value / "cashier.md").read_text("utf-8")
    table = page.split("<!-- ten sales -->")[1].split("<!-- end -->")[0]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines()]

    told = [(row[1], row[2], row[3]) for row in rows if len(row) == 4 and row[2].isdigit()]

    assert told == [
        (
            " ".join(f"`{key}`" if key != SCAN else SCANNED[language] for key in sale.keys),
            str(budget),
            str(len([one for one in sale.touches if one != SCAN])),
        )
        for sale, budget in zip(SALES, BUDGETS, strict=True)
    ]
