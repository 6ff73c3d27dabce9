from __future__ import annotations

import pytest
import zxingcpp
from PIL.ImageQt import fromqimage
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from boxoffice.customer.screen import CustomerScreen
from boxoffice.customer.shown import (
    BoardRow,
    CustomerLine,
    CustomerShown,
    CustomerState,
    PayCode,
)
from boxoffice.customer.view import CustomerView
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

ADULT = Bilingual("成人票", "Adult")
BOARD = (BoardRow(ADULT, Bilingual("18–59 周岁", "18 to 59"), Money(12_000)),)
LINES = (CustomerLine(ADULT, "A", 2, Money(24_000), Money(0)),)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, translations: Translations) -> CustomerView:
    view = CustomerView(theme, translations)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    return view


def test_the_code_to_pay_by_can_be_scanned(view: CustomerView) -> None:
    view.show_code(PayCode("weixin://wxpay/bizpayurl?pr=abc123", Money(24_000)))

    found = zxingcpp.read_barcodes(fromqimage(view.grab().toImage()))

    assert [one.text for one in found] == ["weixin://wxpay/bizpayurl?pr=abc123"]


def test_what_stands_there_can_be_heard(view: CustomerView) -> None:
    view.show_sale(CustomerShown(CustomerState.BASKET, BOARD, LINES, Money(24_000)))
    assert view.accessibleName() == "应付 240.00"

    view.show_sale(CustomerShown(board=BOARD))
    assert view.accessibleName() == "今日票价"


def test_a_monitor_that_is_not_there_hides_the_window(qtbot: QtBot, qapp: QGuiApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    screen = CustomerScreen(qapp, window, "")
    screen.look()

    assert not screen.there
    assert not window.isVisible()


def test_the_code_is_in_no_representation() -> None:
    assert "weixin" not in repr(PayCode("weixin://x", Money(1)))
