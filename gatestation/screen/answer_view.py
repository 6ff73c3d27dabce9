"""The upper part of a lane's screen: one answer in band and details, worded and painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gatestation import wording
from gatestation.alarm_wording import word_alarm, word_free
from gatestation.fault_wording import word_fault, word_trouble
from gatestation.lane_shown import LaneFault
from gatestation.person_wording import PersonMark, ShownPerson, word_person
from gatestation.reading.protocol import ReadTrouble
from gatestation.screen.answer_details import AnswerDetails
from gatestation.screen.offline_wording import word_unsure
from gatestation.screen.question import Question, word_count
from gatestation.screen.side_column import LaneStanding
from gatestation.screen.verdict_band import VerdictBand
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.wording import CONTEXT, Scanned, Translate, Wording
from shared.admission.lane_news import NewsKind
from shared.admission.rules import ASKING, Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language


class AnswerView(QWidget):
    """Knows what is shown and asked; whoever derives from it adds the keys that go with it."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__()
        self._theme = theme
        self._translations = translations
        self._standing = LaneStanding()
        self._word: Callable[[Translate, Language], Wording] = self._word_idle
        self._offline = False
        self._question = Question()
        self._person = ShownPerson()
        self.band = VerdictBand(theme, self)
        self.details = AnswerDetails(theme, self)

    def show_idle(self) -> None:
        """Ask for the next ticket."""
        self._show_answer(self._word_idle)

    def show_scan(self, scanned: Scanned) -> None:
        """Show an answer."""
        answer = scanned.answer
        keyless = answer.verdict is Verdict.NO_KEYS

        def word(translate: Translate, language: Language) -> Wording:
            worded = wording.word_scan(scanned, translate, language)
            waits = keyless and self._standing.waiting_key
            return self._word_keyless(worded) if waits else worded

        self._show_answer(
            word,
            offline=answer.verdict is Verdict.OFFLINE_OK,
            asked=answer if answer.verdict in ASKING else None,
        )
        if answer.has_photo and answer.ticket_id != self._person.ticket_id:
            self._show_person(ShownPerson(answer.ticket_id))

    def show_photo(self, ticket_id: UUID, jpeg: bytes) -> None:
        """Show whom the pass on the screen is for."""
        if ticket_id == self._person.ticket_id:
            self._show_person(replace(self._person, jpeg=jpeg))

    def show_held(self, ticket_id: UUID) -> None:
        """Say that the pass is paused from now on."""
        if ticket_id == self._person.ticket_id:
            self._show_person(replace(self._person, mark=PersonMark.HELD))

    def show_signed(self) -> None:
        """Say that somebody has signed for the pause, if it is still on the screen."""
        if self._person.mark is PersonMark.HELD:
            self._show_person(replace(self._person, mark=PersonMark.SIGNED))

    def show_not_held(self, ticket_id: UUID) -> None:
        """Say that the pass could not be paused."""
        if ticket_id == self._person.ticket_id:
            self._show_person(replace(self._person, mark=PersonMark.NOT_HELD))

    def show_not_walked(self, scanned: Scanned) -> None:
        """Show that nobody walked through and the use was given back."""
        self._show_answer(
            lambda translate, language: wording.word_not_walked(scanned, translate, language)
        )

    def show_fault(self, fault: LaneFault, since: datetime) -> None:
        """Show what an attendant has to deal with, and since when."""
        self._show_answer(lambda translate, _: word_fault(fault, since, translate))

    def show_trouble(self, trouble: ReadTrouble, at: datetime) -> None:
        """Show what was held out and told nothing."""
        self._show_answer(lambda translate, _: word_trouble(trouble, at, translate))

    def show_alarm(self, alarm: NewsKind, at: datetime) -> None:
        """Show what somebody did at the arm, and what to do next."""
        self._show_answer(lambda translate, _: word_alarm(alarm, at, translate))

    def show_free(self, why: str) -> None:
        """Show that anybody may walk, and why."""
        self._show_answer(lambda translate, _: word_free(why, translate))

    # Wording.

    def _translate(self, source: str) -> str:
        return QCoreApplication.translate(CONTEXT, source)

    def _show_keys(self) -> None:
        """Show the keys that have something to do with what is shown."""

    def _show_answer(
        self,
        word: Callable[[Translate, Language], Wording],
        *,
        offline: bool = False,
        asked: ScanAnswer | None = None,
    ) -> None:
        self._word, self._offline = word, offline
        self._question = Question(asked)
        self._person = ShownPerson()
        self.details.show_photo(b"")
        self._word_answer()

    def _show_person(self, person: ShownPerson) -> None:
        self._person = person
        self.details.show_photo(person.jpeg)
        self._word_answer()

    def _word_idle(self, translate: Translate, language: Language) -> Wording:
        standing = self._standing
        if standing.offline.away and standing.offline.time_unsure:
            return word_unsure(standing.offline, translate)
        last = standing.scans[0] if standing.scans else None
        return wording.word_idle(last, translate, language, standing.lane.kind)

    def _word_keyless(self, worded: Wording) -> Wording:
        """Say whom to call, where the keys are missing because somebody must approve them."""
        mark = self._standing.waiting_key
        line = self._translate(QT_TRANSLATE_NOOP("Gate", "新密钥 {mark} 还没有批准"))
        step = self._translate(
            QT_TRANSLATE_NOOP("Gate", "请刷二维码；请系统管理员在“检票口”页批准")
        )
        return replace(worded, sub_line=line.format(mark=mark), next_step=step)

    def _word_answer(self) -> None:
        worded = self._word(self._translate, self._translations.language)
        if self._question.counts:
            worded = word_count(self._question, worded, self._translate)
        if not self._standing.lane.has_arm:
            worded = wording.word_without_arm(worded, self._translate)
        worded = word_person(worded, self._person.mark, self._translate)
        self._show_keys()
        offline = self._offline or self._standing.offline.away is not None
        self.band.show_wording(
            worded, self._translate(QT_TRANSLATE_NOOP("Gate", "离线")) if offline else ""
        )
        self.details.show_wording(worded, self._translate(QT_TRANSLATE_NOOP("Gate", "下一步")))
