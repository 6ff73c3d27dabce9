"""Keeping the face of a holder who agrees to it, and taking it away again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.passes.acts import Act, Press
from boxoffice.passes.camera import LiveCamera
from boxoffice.passes.desk import PassDesk
from boxoffice.passes.face_messages import FaceMessages
from boxoffice.passes.shown import PassShown, Stage
from boxoffice.sale.question import Question
from shared.desktop.background import Background
from shared.devices.face.protocol import FaceEngine, SeenFace
from shared.devices.fault import DeviceFault
from shared.identity.face import FacesOff, GuardianMissing, NoFaceConsent
from shared.identity.face_template import template_of
from shared.identity.notices import Notice
from shared.passes.keep import FaceConsent, FoundFace

logger = logging.getLogger(__name__)

_ADULT, _CHILD = 1, 2


class FaceDeeds(QObject):
    """The engine looks at a picture on a thread of its own; what it is called is `engine.name`.

    `show` takes a new state, `done` follows when the pass has changed, `failed` hears what else
    went wrong.
    """

    def __init__(
        self,
        question: Question,
        desk: PassDesk,
        say: FaceMessages,
        live: LiveCamera,
        engine: FaceEngine,
    ) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self._live = live
        self._engine = engine
        self._background = Background("faces")
        self._looking = False
        self.state: Callable[[], PassShown] = PassShown
        self.show: Callable[[PassShown], None] = lambda _: None
        self.done: Callable[[], None] = lambda: None
        self.failed: Callable[[Exception], None] = lambda _: None

    def close(self) -> None:
        """End the engine, once it has looked at what it looks at now."""
        self._background.close()
        self._engine.close()

    def begin(self, shown: PassShown) -> PassShown:
        """Ask whether the face that is kept goes; or read the notice, if there is none yet."""
        if shown.person is not None and shown.person.face is not None:
            return replace(shown, stage=Stage.FACE_END)
        self._question.ask(self._desk.face_notice, self._offered, self._failed)
        return shown

    def press(self, shown: PassShown, press: Press) -> PassShown:
        """Go on with what was begun."""
        match shown.stage, press.act:
            case Stage.FACE, Act.DIGIT if press.number in (_ADULT, _CHILD):
                return replace(shown, child=press.number == _CHILD)
            case Stage.FACE, Act.ENTER:
                self._look(shown)
            case Stage.FACE_END, Act.ENTER if shown.person is not None:
                self._withdraw(shown.person.person_id)
        return shown

    def _offered(self, notice: Notice | None) -> None:
        if notice is None:
            self._say.say_no_notice()
            return
        self._live.open()
        # The process takes its seconds to start while the notice is read out.
        self._background.run(self, lambda: self._engine.faces(b""), lambda _: None, self._no_engine)
        self.show(replace(self.state(), stage=Stage.FACE, notice=notice, child=None, taken=None))

    def _look(self, shown: PassShown) -> None:
        jpeg = self._live.newest
        if shown.guardian is None:
            self._say.say_whose_consent()
        elif jpeg is None:
            self._say.say_no_picture()
        elif not self._looking:
            self._looking = True
            self._background.run(
                self, lambda: self._engine.faces(jpeg), self._looked, self._not_looked
            )

    def _looked(self, faces: tuple[SeenFace, ...]) -> None:
        self._looking = False
        shown = self.state()
        now, person, notice = shown.now, shown.person, shown.notice
        if shown.stage is not Stage.FACE or now is None or person is None or notice is None:
            return  # they thought better of it meanwhile
        if len(faces) != 1:
            self._say.say_not_one(len(faces))
            return
        face = FoundFace(template_of(faces[0].template), self._engine.name)
        consent = FaceConsent(notice.id, child=bool(shown.guardian))
        self._question.ask(
            lambda: self._desk.enrol_face(now.term.ticket_id, person.person_id, face, consent),
            lambda _: self._kept(),
            self._failed,
        )

    def _kept(self) -> None:
        self._live.shut()
        self._say.say_kept()
        self.done()

    def _withdraw(self, person_id: UUID) -> None:
        self._question.ask(
            lambda: self._desk.withdraw_face(person_id), lambda _: self._gone(), self._failed
        )

    def _gone(self) -> None:
        self._say.say_gone()
        self.done()

    def _not_looked(self, error: Exception) -> None:
        self._looking = False
        self._no_engine(error)

    def _no_engine(self, error: Exception) -> None:
        if not isinstance(error, DeviceFault):
            logger.error("a picture was not looked at", exc_info=error)
        self._say.say_no_engine()

    def _failed(self, error: Exception) -> None:
        match error:
            case FacesOff():
                self._say.say_off()
            case NoFaceConsent():
                self._say.say_no_notice()
            case GuardianMissing():
                self._say.say_guardian_unknown()
            case _:
                self.failed(error)
