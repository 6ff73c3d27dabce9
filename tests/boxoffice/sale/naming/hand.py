"""A cashier at the page for names: an input method for names, keys for numbers, touches."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.naming.panel import NamingPanel
from boxoffice.sale.naming.shown import NamingShown
from shared.catalogue.draft import RealName
from tests.boxoffice.office import ADULT, OFFERS, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import MEMBER_OFFERS, POLICY

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
EACH = replace(ADULT, real_name=RealName.EACH, per_id_limit=1)
# F1 and F4 name each, F2 asks for a contact, F5 for the contact's document; F6 is plain.
NAMED_OFFERS = (
    EACH,
    replace(OFFERS[1], real_name=RealName.CONTACT),
    OFFERS[2],
    replace(OFFERS[3], real_name=RealName.EACH),
    replace(OFFERS[4], per_id_limit=5),
    *OFFERS[5:],
)


def told(window: Window) -> list[tuple[int | None, str]]:
    """Tell for which tickets the last sale named whom."""
    return [(one.in_order, one.person.name) for one in window.office.intents[-1].people]


def body(window: Window) -> str:
    """Read the second line of the message bar."""
    message = window.bar.message()
    return message.body if message else ""


def named_office() -> Office:
    return Office(offers=NAMED_OFFERS)


def concession_office() -> Office:
    """Adults are named each; the old and the small may have it cheaper, without a name."""
    offers = (
        replace(MEMBER_OFFERS[0], real_name=RealName.EACH),
        *(
            replace(one, real_name=RealName.EACH) if one.code == "senior" else one
            for one in MEMBER_OFFERS[1:]
        ),
    )
    return Office(offers=offers, policy=POLICY)


@dataclass
class Hand:
    """Types where the cursor is."""

    window: Window

    @property
    def panel(self) -> NamingPanel:
        return self.window.view.names

    @property
    def shown(self) -> NamingShown:
        facts = self.window.shown.sheet
        assert isinstance(facts, NamingShown)
        return facts

    @property
    def is_open(self) -> bool:
        return self.panel.isVisible()

    @property
    def focus(self) -> QWidget:
        widget = self.window.view.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        """Type figures by their keys, everything else as an input method does."""
        if text.isascii():
            self.window.press(*text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus, event)

    def name(self, entry: Entry) -> None:
        """Type a person, name first, with Enter after each field."""
        self.type(entry.name)
        self.window.press(ENTER)
        self.type(entry.number)
        self.window.press(ENTER)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.press(Qt.Key.Key_V, control=True)

    def touch_row(self, row: int) -> None:
        view = self.panel.people
        spot = view.visualRect(view.model().index(row, 0)).center()
        self.window.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))

    def rows(self) -> list[str]:
        """What a screen reader says of each row."""
        model = self.panel.people.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def names(self) -> list[str]:
        return [one.entry.name for one in self.shown.people]

    def sentence(self) -> str:
        return self.panel.editor.sentence.text()
