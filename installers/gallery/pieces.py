"""Screens that stand for themselves: the customer's, the window in training."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from boxoffice.customer.shown import (
    BoardRow,
    CustomerLine,
    CustomerShown,
    CustomerState,
    PayCode,
)
from boxoffice.customer.view import CustomerView
from boxoffice.sign_in.view import SignInView
from boxoffice.training_frame import TrainingFrame
from boxoffice.window import BoxOfficeWindow, PrinterState, WindowDevice, WindowFacts
from installers.gallery.answers import LONG_NAME, LONG_PLACE, NOON
from installers.gallery.programs import Looks
from installers.gallery.shot import Shot
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import COMPILED_FILE, Translations
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money

LONG_NAMES: Final = frozenset({LONG_NAME.zh, LONG_NAME.en, LONG_PLACE.zh, LONG_PLACE.en})


class Pieces:
    """Makes windows that no program stands behind, and lets them go at the end."""

    def __init__(self, application: QApplication, compiled: Path = COMPILED_FILE) -> None:
        self.looks = Looks(Theme(application), Translations(application, Language.ZH, compiled))
        self.desk = QWidget()
        self._windows: list[QWidget] = []

    def show(self, window: QWidget) -> QWidget:
        """Put a window up."""
        self._windows.append(window)
        window.show()
        QApplication.processEvents()
        return window

    def close(self) -> None:
        """Take all of them away."""
        self.looks.theme.choose(Look.LIGHT)
        self.looks.translations.choose(Language.ZH)
        for window in (*self._windows, self.desk):
            window.hide()
            window.deleteLater()


def customer(pieces: Pieces) -> Iterator[Shot]:
    """Show the customer prices, a basket, what is due, a code and the change."""
    view = CustomerView(pieces.looks.theme, pieces.looks.translations)
    pieces.show(view)
    view.show_place(Bilingual("鹿鸣山风景区", "Luming Mountain"), LONG_PLACE)
    view.show_sale(CustomerShown())
    yield Shot("board-empty", (CustomerView,), view)
    view.show_sale(CustomerShown(board=_board()))
    yield Shot("board", (CustomerView,), view)
    lines = tuple(
        CustomerLine(LONG_NAME, "ABCDE"[at % 5], 99, Money(1_188_000), Money(120_000))
        for at in range(9)
    )
    basket = CustomerShown(
        CustomerState.BASKET, _board(), lines, Money(10_692_000), Money(1_080_000)
    )
    view.show_sale(basket)
    yield Shot("basket", (CustomerView,), view)
    view.show_sale(
        CustomerShown(
            CustomerState.PAYING,
            _board(),
            lines,
            Money(10_692_000),
            Money(1_080_000),
            received=Money(10_700_000),
            paid=Money(500_000),
        )
    )
    yield Shot("paying", (CustomerView,), view)
    view.show_code(PayCode("https://qr.example/0123456789abcdef", Money(10_192_000)))
    yield Shot("code", (CustomerView,), view)
    view.show_code(None)
    view.show_sale(
        CustomerShown(
            CustomerState.CHANGE,
            _board(),
            lines[:2],
            Money(2_376_000),
            received=Money(2_400_000),
            change=Money(24_000),
        )
    )
    yield Shot("change", (CustomerView,), view)


def training(pieces: Pieces) -> Iterator[Shot]:
    """Show the window of a place where people learn, with everything wrong that can be."""
    looks = pieces.looks
    window = BoxOfficeWindow(looks.theme, looks.translations)
    window.add_screen(SignInView(looks.theme, looks.translations))
    window.show_time(NOON)
    for name, facts in (
        ("training", _facts(training=True)),
        (
            "everything-wrong",
            _facts(
                printer=PrinterState.PAPER_OUT,
                database_lost=True,
                unprinted=128,
                lost=tuple(WindowDevice),
            ),
        ),
    ):
        window.show_facts(facts)
        pieces.show(window)
        frame = (TrainingFrame,) if facts.training else (BoxOfficeWindow,)
        yield Shot(name, frame, window)


def _facts(
    *,
    training: bool = False,
    printer: PrinterState = PrinterState.READY,
    database_lost: bool = False,
    unprinted: int = 0,
    lost: tuple[WindowDevice, ...] = (),
) -> WindowFacts:
    return WindowFacts(
        Bilingual("鹿鸣山国家级风景名胜区管理委员会", "Luming Mountain National Scenic Area"),
        LONG_PLACE,
        staff="欧阳明月清风",
        shift=1024,
        printer=printer,
        database_lost=database_lost,
        unprinted=unprinted,
        training=training,
        lost=lost,
    )


def _board() -> tuple[BoardRow, ...]:
    note = Bilingual("含索道往返与观光车，当日有效", "With cable car and shuttle, valid today")
    return tuple(BoardRow(LONG_NAME, note, Money(128_000), sold_out=at == 3) for at in range(7))
