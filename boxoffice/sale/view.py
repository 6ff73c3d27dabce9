"""The sale screen: a left side, a panel, and over the left side a sheet or the page of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

from boxoffice.sale.accounts.agency_sheet import AgenciesShown
from boxoffice.sale.accounts.pay_out_sheet import PayOutShown
from boxoffice.sale.accounts.pay_out_view import PayOutView
from boxoffice.sale.accounts.sources import SourcesShown
from boxoffice.sale.accounts.top_up_sheet import TopUpShown
from boxoffice.sale.accounts.top_up_wording import TopUpWording
from boxoffice.sale.accounts.wording import AccountWording
from boxoffice.sale.codes.code_wording import CodeWording
from boxoffice.sale.codes.shown import CodesShown
from boxoffice.sale.geometry import Placing, geometry_for
from boxoffice.sale.key_map import stroke_of
from boxoffice.sale.key_words import KeyWords
from boxoffice.sale.keys_page import KeysPage
from boxoffice.sale.left_side import LeftSide
from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.naming.panel import NamingPanel
from boxoffice.sale.naming.shown import NamingShown
from boxoffice.sale.naming.wording import NamingWording
from boxoffice.sale.panel import SalePanel
from boxoffice.sale.parking.shown import ParkedShown
from boxoffice.sale.parking.wording import ParkingWording
from boxoffice.sale.people.class_wording import ClassWording
from boxoffice.sale.people.family_wording import FamilyWording
from boxoffice.sale.people.member_wording import MemberWording
from boxoffice.sale.people.shown import ClassesShown, FamilyShown, MembersShown
from boxoffice.sale.practice.practice_sheet import PracticeShown
from boxoffice.sale.practice.practice_view import PracticeView
from boxoffice.sale.price.price_view import PriceView
from boxoffice.sale.price.shown import PriceShown
from boxoffice.sale.sheet_view import SheetView
from boxoffice.sale.shown import SaleShown
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.wording import SaleWording
from boxoffice.window_screen import WindowScreen
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language


class SaleView(WindowScreen):
    """Shows a `SaleShown`; `stroke` carries what the cashier does by key or by touch.

    `sale_shown` follows each state that is shown, for the customer's side.
    `came` carries how messages name keys while the screen is in sight, and afterwards.
    `sheets` has a widget for each type of facts that may lie over the left side.
    """

    stroke = Signal(object)
    sale_shown = Signal(object)
    came = Signal(object)
    left_sight = Signal()

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self.shown = SaleShown()
        self._words = SaleWording(translations, self)
        self._key_words = KeyWords(self)
        self.left = LeftSide(theme, self._words, self)
        self.panel = SalePanel(theme, self._words, self)
        self.overlay = KeysPage(theme, self)
        self.sheets: dict[type, SheetView] = {}
        self._sheet: SheetView | None = None
        self._add_sheets(theme)
        self.left.stroke.connect(self.stroke)
        self.panel.stroke.connect(self.stroke)
        self.overlay.stroke.connect(self.stroke)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.reword)
        self.reword()

    def show_sale(self, shown: SaleShown) -> None:
        """Show a state of the sale; figures change, places never do."""
        before, self.shown = self.shown, shown
        if shown.keys is not before.keys:
            self._word_keys()
            if self.isVisible():
                self.came.emit(shown.keys.reworded)
        self.left.show_sale(shown)
        self.panel.show_sale(shown)
        self._show_sheet(shown)
        self.sale_shown.emit(shown)

    def add_sheet(self, facts: type, sheet: SheetView) -> None:
        """Let a widget show facts of a type over the left side."""
        self.sheets[facts] = sheet
        sheet.stroke.connect(self.stroke)

    def show_overlay(self, *, visible: bool) -> None:
        """Lay the page of all keys over the left side, or take it away."""
        self.overlay.setVisible(visible)
        if visible:
            self.overlay.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into a stroke; what no key means goes on."""
        stroke = stroke_of(event, self.shown.keys)
        if stroke is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and stroke.act in (Act.ENTER, Act.ESCAPE)):
            self.stroke.emit(stroke)  # a key that is held down pays once

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that every key reaches the screen."""
        super().showEvent(event)
        self.came.emit(self.shown.keys.reworded)
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put a sheet away: what was typed of a person does not wait for somebody else."""
        super().hideEvent(event)
        self.came.emit(str)
        self.left_sight.emit()
        if self._sheet is not None:
            self.stroke.emit(Stroke(Act.LEAVE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place for the size."""
        drawing = geometry_for(self.size())
        placing = Placing.of(self.size(), drawing)
        start = placing.panel_start
        self.left.setGeometry(0, 0, start, self.height())
        self.panel.setGeometry(start, 0, self.width() - start, self.height())
        for over in (self.overlay, *self.sheets.values()):
            over.setGeometry(self.left.geometry())
        self.left.place(drawing, placing)
        self.panel.place(drawing, placing)

    def _add_sheets(self, theme: Theme) -> None:
        members, classes = MemberWording(self._words), ClassWording(self._words)
        codes = CodeWording(self._words)
        self.add_sheet(MembersShown, LookUpView(theme, members.face, self, names=True))
        family = FamilyWording(self._words, members)
        self.add_sheet(FamilyShown, LookUpView(theme, family.face, self))
        self.add_sheet(ClassesShown, LookUpView(theme, classes.face, self))
        self.add_sheet(CodesShown, LookUpView(theme, codes.face, self, letters=True))
        self.add_sheet(ParkedShown, LookUpView(theme, ParkingWording(self._words).face, self))
        accounts = AccountWording(self._words)
        self.add_sheet(SourcesShown, LookUpView(theme, accounts.sources, self))
        self.add_sheet(AgenciesShown, LookUpView(theme, accounts.agencies, self))
        self.add_sheet(TopUpShown, LookUpView(theme, TopUpWording(self._words).face, self))
        self.pay_out = PayOutView(theme, self)
        self.add_sheet(PayOutShown, self.pay_out)
        self.price = PriceView(theme, self._words, self)
        self.add_sheet(PriceShown, self.price)
        self.add_sheet(PracticeShown, PracticeView(theme, self))
        self.names = NamingPanel(theme, NamingWording(self._words), self)
        self.add_sheet(NamingShown, self.names)

    def _show_sheet(self, shown: SaleShown) -> None:
        sheet = self.sheets.get(type(shown.sheet))
        if sheet is not None:
            sheet.show_sheet(shown.sheet, frozen=shown.loading)
        if sheet is self._sheet:
            return
        for one in self.sheets.values():
            one.setVisible(one is sheet)
        if self._sheet is not None:
            self._sheet.forget()
        self._sheet = sheet
        if sheet is not None:
            sheet.raise_()
        (sheet or self).setFocus()

    def reword(self) -> None:
        """Word everything anew."""
        self.panel.show_words()
        self._word_keys()
        self.show_sale(self.shown)

    def _word_keys(self) -> None:
        keys = self.shown.keys
        every = self._key_words.all_keys(keys)
        self.overlay.show_keys(self.tr("全部按键"), self.tr("按任意键返回"), every)
        self.overlay.show_foot(
            keys,
            self.tr("开钱箱"),
            self.tr("班次报表"),
            self.tr("交班"),
            self.tr("报表"),
            self.tr("设备"),
            # Named in the language it leads to: who needs it cannot read the other one.
            "English" if self._words.language is Language.ZH else "中文",
            self.tr("夜间") if self._theme.look is Look.LIGHT else self.tr("日间"),
            self.tr("改价"),
        )
