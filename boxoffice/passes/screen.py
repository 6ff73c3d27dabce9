"""Puts the screen of passes together and leads to it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from boxoffice.passes.acts import Act, Press
from boxoffice.passes.camera import LiveCamera
from boxoffice.passes.deeds import PassDeeds
from boxoffice.passes.desk import PassDesk
from boxoffice.passes.face_deeds import FaceDeeds
from boxoffice.passes.face_messages import FaceMessages
from boxoffice.passes.messages import PassMessages
from boxoffice.passes.presenter import PassExits, PassPresenter
from boxoffice.passes.view import PassView
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from boxoffice.settings import CameraSettings
from boxoffice.window import BoxOfficeWindow
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from shared.devices.face.dlib_engine import DlibEngine


class PassScreen:
    """The widget to show, and the presenter that must live as long as it does."""

    def __init__(
        self,
        theme: Theme,
        translations: Translations,
        window: BoxOfficeWindow,
        database: Background,
        desk: PassDesk,
        prints: PrintQueue,
        camera: Callable[[], CameraSettings | None],
        open_drawer: Callable[[], None],
        exits: PassExits,
    ) -> None:
        self._window = window
        self.view = view = PassView(theme, translations)
        self.messages = say = PassMessages(window.messages)
        self.live = live = LiveCamera(camera)
        live.seen = view.show_live
        question = Question(database)
        self.faces = faces = FaceDeeds(
            question, desk, FaceMessages(window.messages), live, DlibEngine()
        )
        deeds = PassDeeds(question, desk, say, prints, live, faces)
        deeds.open_drawer, deeds.signed_out = open_drawer, exits.signed_out
        self.presenter = PassPresenter(view, question, desk, deeds, say, prints, exits)
        window.screens.currentChanged.connect(lambda _: self._shown())

    def open(self, ticket: UUID | None = None) -> None:
        """Show the screen, with the pass of a ticket or that of the last order."""
        self._window.show_screen(self.view)
        self.presenter.open(ticket)

    def scanned(self, text: str) -> None:
        """Hear a code while the screen is shown."""
        self.presenter.press(Press(Act.SCAN, text=text))

    def card(self, entry: Entry) -> None:
        """Hear who laid an identity card on the reader while the screen is shown."""
        self.presenter.press(Press(Act.IDENTITY, text=entry.number))

    def laid(self, card: ContactlessCard | CardTrouble) -> None:
        """Hear a contactless card: it is bound, or finds its pass."""
        if isinstance(card, CardTrouble):
            self.messages.say_bad_card()
            return
        if self._window.screens.currentWidget() is not self.view:
            self._window.show_screen(self.view)
        self.presenter.press(Press(Act.LAID, text=card.number))

    def close(self) -> None:
        """Let go of the camera, and of what looks at its pictures."""
        self.faces.close()
        self.live.close()

    def _shown(self) -> None:
        if self._window.screens.currentWidget() is not self.view:
            self.presenter.leave()
