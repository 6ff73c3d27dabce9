from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.sale.exits import SaleExits
from boxoffice.sale.presenter import SalePresenter
from boxoffice.sale.print_messages import PrintMessages
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.shown import Mode, SaleShown
from boxoffice.sale.tenders.desk import Paying
from boxoffice.sale.view import SaleView
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from tests.boxoffice.office import FixedClock, Office, Printer

Key = Qt.Key | str


@dataclass
class Window:
    """A sale screen below its message bar, with the keys that a cashier would press."""

    qtbot: QtBot
    frame: QWidget
    bar: MessageBar
    view: SaleView
    presenter: SalePresenter
    prints: PrintQueue
    office: Office
    printer: Printer
    exits: list[str] = field(default_factory=list)
    presses: int = 0

    @property
    def shown(self) -> SaleShown:
        return self.view.shown

    def press(self, *keys: Key, control: bool = False) -> None:
        modifier = (
            Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        )
        for key in keys:
            self.presses += 1
            self.qtbot.keyClick(self.view.focusWidget() or self.view, key, modifier)

    def wait_mode(self, mode: Mode) -> None:
        self.qtbot.waitUntil(lambda: self.shown.mode is mode and not self.shown.loading)

    def wait_sold(self, count: int = 1) -> None:
        self.qtbot.waitUntil(lambda: len(self.shown.history) == count)
        self.wait_mode(Mode.CHANGE)

    def sell_one(self) -> None:
        self.press(Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Return)
        self.wait_sold()

    def said(self) -> str:
        message = self.bar.message()
        return message.head if message else ""

    def settle(self) -> None:
        """Wait until no answer is on its way."""
        self.qtbot.waitUntil(lambda: not self.shown.loading)

    def look_up(self, key: Key, text: str, *, control: bool = False) -> None:
        """Open a sheet, type, press Enter, wait for the answer."""
        self.press(key, control=control)
        self.press(*text, Qt.Key.Key_Return)
        self.settle()

    def quantities(self) -> list[tuple[int, int]]:
        """What is in the basket: types of tickets, and how many of each."""
        quote = self.shown.quote
        return [(line.offer.ticket_type_id, line.quantity) for line in quote.lines] if quote else []

    def notes(self) -> list[str]:
        """What stands below the name of each line."""
        model = self.view.panel.basket.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return [index.data(Qt.ItemDataRole.UserRole).note for index in rows]


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def printer() -> Printer:
    return Printer()


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, translations: Translations, office: Office, printer: Printer
) -> Iterator[Window]:
    database, paper, charges, cards = (
        Background(name) for name in ("database", "printer", "charges", "terminal")
    )
    frame = QWidget()
    qtbot.addWidget(frame)
    bar = MessageBar(theme, frame)
    view = SaleView(theme, translations)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 32)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(view)
    sayings = SaleSayings.of(bar, translations)
    prints = PrintQueue(database, paper, office.desk(), printer.desk(), PrintMessages(bar))
    exits: list[str] = []
    presenter = SalePresenter(
        view,
        sayings,
        prints,
        database,
        office.desk(),
        Paying(
            office.bank.desk(office.sell),
            office.rack.desk(),
            charges,
            office.terminal.desk(),
            cards,
            office.purse.desk(),
        ),
        FixedClock(),
        SaleExits(
            lock=lambda: exits.append("lock"),
            signed_out=lambda: exits.append("signed out"),
            reports=lambda: exits.append("reports"),
            language=translations.toggle,
            look=lambda: exits.append("look"),
            find=lambda code: exits.append(f"find {code}"),
            reprint=lambda: exits.append("reprint"),
            open_drawer=printer.open_drawer,
            drawer=lambda: exits.append("drawer"),
            shift_report=lambda: exits.append("shift report"),
            hand_over=lambda: exits.append("hand over"),
            typing=lambda on: exits.append(f"typing {on}"),
        ),
    )
    frame.resize(1366, 768)
    frame.show()
    presenter.begin()
    window = Window(qtbot, frame, bar, view, presenter, prints, office, printer, exits)
    qtbot.waitUntil(lambda: window.shown.page is not None)
    yield window
    office.gate.set()
    office.bank.answered.set()
    office.terminal.answered.set()
    charges.close()
    cards.close()
    paper.close()
    database.close()
