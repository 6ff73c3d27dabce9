"""The sale screen: a left side, a panel, and over the left side a sheet or the page of keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.codes.code_wording import CodeWording
from boxoffice.sale.codes.shown import CodesShown
from boxoffice.sale.geometry import Placing, geometry_for
from boxoffice.sale.keys_page import KeysPage
from boxoffice.sale.left_side import LeftSide
from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.naming.panel import NamingPanel
from boxoffice.sale.naming.shown import NamingShown
from boxoffice.sale.naming.wording import NamingWording
from boxoffice.sale.panel import SalePanel
from boxoffice.sale.people.class_wording import ClassWording
from boxoffice.sale.people.member_wording import MemberWording
from boxoffice.sale.people.shown import ClassesShown, MembersShown
from boxoffice.sale.sheet_view import SheetView
from boxoffice.sale.shown import SaleShown
from boxoffice.sale.stroke import Act, Stroke, stroke_of
from boxoffice.sale.wording import SaleWording
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language


class SaleView(QWidget):
    """Shows a `SaleShown`; `stroke` carries what the cashier does by key or by touch.

    `sheets` has a widget for each type of facts that may lie over the left side.
    """

    stroke = Signal(object)

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__()
        self.shown = SaleShown()
        self._theme = theme
        self._words = SaleWording(translations, self)
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
        theme.changed.connect(self._reword)
        self._reword()

    def show_sale(self, shown: SaleShown) -> None:
        """Show a state of the sale; figures change, places never do."""
        self.shown = shown
        self.left.show_sale(shown)
        self.panel.show_sale(shown)
        self._show_sheet(shown)

    def add_sheet(self, facts: type, sheet: SheetView) -> None:
        """Let a widget show facts of a type over the left side."""
        self.sheets[facts] = sheet
        sheet.stroke.connect(self.stroke)

    def show_overlay(self, *, visible: bool) -> None:
        """Lay the page of all keys over the left side, or take it away."""
        self.overlay.setVisible(visible)
        if visible:
            self.overlay.raise_()

    def sizeHint(self) -> QSize:
        """Give the content area of a small screen."""
        return QSize(1366, 688)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into a stroke; what no key means goes on."""
        stroke = stroke_of(event)
        if stroke is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and stroke.act in (Act.ENTER, Act.ESCAPE)):
            self.stroke.emit(stroke)  # a key that is held down pays once

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reword()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that every key reaches the screen."""
        super().showEvent(event)
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put a sheet away: what was typed of a person does not wait for somebody else."""
        super().hideEvent(event)
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
        self.add_sheet(ClassesShown, LookUpView(theme, classes.face, self))
        self.add_sheet(CodesShown, LookUpView(theme, codes.face, self, letters=True))
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

    def _reword(self) -> None:
        self.panel.show_words()
        self.overlay.show_keys(self.tr("全部按键"), self.tr("按任意键返回"), self._all_keys())
        self.overlay.show_foot(
            self.tr("报表"),
            # Named in the language it leads to: who needs it cannot read the other one.
            "English" if self._words.language is Language.ZH else "中文",
            self.tr("夜间") if self._theme.look is Look.LIGHT else self.tr("日间"),
        )
        self.show_sale(self.shown)

    def _all_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("0–9", self.tr("先按数量，再选票")),
            ("F1–F8", self.tr("选票")),
            ("*", self.tr("改所选行的数量")),
            ("+", self.tr("加一张；空单时重复上一单")),
            ("−", self.tr("减一张")),
            ("Del", self.tr("删除所选行")),
            ("/", self.tr("改为下一时段；先按 1030 直接到 10:30")),
            ("Ctrl 1", self.tr("改到最近有票的时段")),
            ("Ctrl 2", self.tr("改到其次有票的时段")),
            ("PgUp", self.tr("上一页票种")),
            ("PgDn", self.tr("下一页票种")),
            ("Ctrl Z", self.tr("撤销清空或删行")),
            ("Enter", self.tr("收现金，再按收正好")),
            ("Esc", self.tr("清除，再按返回")),
            ("Ctrl T", self.tr("改为下一天")),
            ("F9", self.tr("会员")),
            ("Ctrl U", self.tr("所选行的优惠类别")),
            ("Ctrl K", self.tr("优惠券、促销码；也可直接扫")),
            ("Ctrl I", self.tr("实名登记")),
            ("Ctrl P", self.tr("打印待打印的票")),
            ("Ctrl L", self.tr("锁屏")),
            ("?", self.tr("本页")),
        )
