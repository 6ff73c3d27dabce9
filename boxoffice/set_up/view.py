"""The assistant: a row of steps, the page of the step, and the keys to go back and on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from boxoffice.back_office.room import RoomView
from boxoffice.set_up.last_pages import CheckPage, DonePage
from boxoffice.set_up.offer_page import OfferPage
from boxoffice.set_up.parts import AssistantPage
from boxoffice.set_up.size_pages import PlacePage, RoomPage, SitePage
from shared.desktop.form.stepper import Stepper
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

SITE, ROOM, PLACE, OFFER, CHECK, DONE = range(6)
_MARGIN: Final = 24


class SetUpView(RoomView):
    """Holds the pages; the presenter says when it goes on."""

    opened = Signal()
    next_pressed = Signal()
    back_pressed = Signal()

    def __init__(self, theme: Theme, *, may_make: bool) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.stepper = Stepper(theme)
        self.stack = QStackedWidget(self)
        self.site = SitePage(theme, self.stack)
        self.room = RoomPage(theme, self.stack)
        self.place = PlacePage(theme, self.stack, may_make=may_make)
        self.offer = OfferPage(theme, self.stack)
        self.check = CheckPage(theme, self.stack)
        self.done = DonePage(theme, self.stack)
        self.pages: tuple[AssistantPage, ...] = (
            self.site, self.room, self.place, self.offer, self.check, self.done,
        )  # fmt: skip
        for page in self.pages:
            self.stack.addWidget(page)
        self.back = Key(theme)
        self.forward = Key(theme, KeyKind.PRIMARY)
        self._lay_out()
        self._connect()
        self.show_step(SITE)

    @property
    def step(self) -> int:
        """The step that is on."""
        return self.stack.currentIndex()

    def open(self, target: object = None) -> None:
        """Be shown: what was typed is still there."""
        self.opened.emit()

    def go_back(self) -> bool:
        """Take one step back."""
        if self.step in (SITE, DONE):
            return False
        self.back_pressed.emit()
        return True

    def show_step(self, step: int) -> None:
        """Bring a step to the front."""
        self.stack.setCurrentIndex(step)
        self._word()

    def show_busy(self, *, busy: bool) -> None:
        """Wait for the database."""
        self.forward.setEnabled(not busy)
        self.back.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:
        """Word steps and keys in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.stepper)
        column.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        for key in (self.back, self.forward):
            key.setMinimumWidth(200)
            foot.addWidget(key)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_pressed)
        self.forward.clicked.connect(self.next_pressed)
        for keys, key in (
            ("Alt+Left", self.back),
            ("Ctrl+Return", self.forward),
            ("Ctrl+Enter", self.forward),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(key.click)

    def _word(self) -> None:
        steps = (
            self.tr("景区"),
            self.tr("承载量"),
            self.tr("分区与通道"),
            self.tr("票种与价格"),
            self.tr("检查"),
            self.tr("草稿"),
        )
        self.stepper.show_steps(steps, self.step)
        self.back.show_key(self.tr("上一步"), "Alt ←")
        words = {CHECK: self.tr("写成草稿"), DONE: self.tr("重新开始")}
        self.forward.show_key(words.get(self.step, self.tr("下一步")), "Ctrl Enter")
        self.back.setVisible(self.step not in (SITE, DONE))
