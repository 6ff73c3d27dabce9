"""The screen of one lane: facts are given to it, it words and paints them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent

from gatestation.attended import Decided
from gatestation.lane_shown import LaneShown
from gatestation.offline.facts import OfflineFacts
from gatestation.pace import PaceFigures
from gatestation.person_wording import PersonMark
from gatestation.screen import side_wording
from gatestation.screen.answer_view import AnswerView
from gatestation.screen.entries import Entries
from gatestation.screen.key_row import KeyRow, RowKey
from gatestation.screen.lane_keys import SoundState, word_keys
from gatestation.screen.lane_tile import LaneSummary
from gatestation.screen.metrics import SMALL, GateMetrics, lay_out, metrics_for
from gatestation.screen.question import word_question_keys
from gatestation.screen.side_column import LaneStanding, SideColumn
from gatestation.wording import Scanned
from shared.admission.queries import LaneFigures
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual

_PAGES: Final = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}


class GateView(AnswerView):
    """Band, details, keys, the right column and the status bar of one lane."""

    sound_pressed = Signal()
    look_pressed = Signal()
    language_pressed = Signal()
    lanes_pressed = Signal()
    changed = Signal()
    decided = Signal(object)  # gatestation.attended.Decided
    time_pressed = Signal()
    mismatch_pressed = Signal(object)  # the id of a pass's ticket

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme, translations)
        self._metrics: GateMetrics = SMALL
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._theme_changed)
        self._word_everything()

    def _build(self) -> None:
        self.keys = KeyRow(self._theme, self)
        self.side = SideColumn(self._theme, self)
        self.entries = Entries(self._theme, self, self._word_answer)
        self.keys.pressed.connect(self._key_pressed)
        self.entries.group.submitted.connect(
            lambda scan_id, here: self.decided.emit(Decided(scan_id, agreed=True, ticked=here))
        )

    # What the presenter tells.

    def show_lane(self, name: Bilingual) -> None:
        """Show the lane's name."""
        self._know(replace(self._standing, name=name))

    def show_state(self, shown: LaneShown) -> None:
        """Show what the arm and the devices do."""
        before = self._standing.shown
        self.entries.hand.show_state(shown)
        self._know(replace(self._standing, shown=shown))
        if before is None or (before.kind, before.free) != (shown.kind, shown.free):
            self._word_answer()  # an exit asks its visitors for something else

    def show_scan(self, scanned: Scanned) -> None:
        """Show an answer; the list of a group that is no longer asked about goes away."""
        super().show_scan(scanned)
        if self.entries.is_listing and not self.entries.group.is_about(self._question.asked):
            self.entries.leave()

    def show_scans(self, scans: tuple[Scanned, ...]) -> None:
        """Show the latest scans, newest first."""
        self._know(replace(self._standing, scans=scans))

    def show_figures(self, figures: LaneFigures | None, *, network_lost: bool) -> None:
        """Show who is inside; None leaves the figures that were shown last."""
        known = figures or self._standing.figures
        self._know(replace(self._standing, figures=known, network_lost=network_lost))

    def show_offline(self, facts: OfflineFacts) -> None:
        """Show how the gate does without the database."""
        before = self._standing.offline
        if replace(before, now=facts.now) != facts or facts.confirm_time:
            self._know(replace(self._standing, offline=facts))
            self._word_answer()
        else:
            self._standing = replace(self._standing, offline=facts)

    def show_waiting_key(self, mark: str) -> None:
        """Show by its signs that the key of this gate is not approved; empty when it is."""
        if mark != self._standing.waiting_key:
            self._know(replace(self._standing, waiting_key=mark))
            self._word_answer()

    def show_pace(self, pace: PaceFigures) -> None:
        """Show the pace of the lane."""
        self._know(replace(self._standing, pace=pace))

    def show_sound(self, sound: SoundState) -> None:
        """Show whether the lane is heard."""
        self._standing = replace(self._standing, sound=sound)
        self._word_everything()

    def show_time(self, time: str) -> None:
        """Show the site's time of day."""
        self.side.status.show_time(time)

    # Wording.

    def _know(self, standing: LaneStanding) -> None:
        self._standing = standing
        self._word_side()

    def _word_everything(self) -> None:
        self.setWindowTitle(self.tr("山门 检票"))
        self._word_answer()
        self._word_side()

    def _show_keys(self) -> None:
        self.keys.show_keys(self.working_keys())

    def working_keys(self) -> tuple[RowKey, ...]:
        """Give the keys that have something to do here and now."""
        keys = word_keys(
            self._theme.look,
            self._translations.language,
            self._standing.sound,
            self._standing.offline,
            self._translate,
        )
        entries = self.entries.keys(self._standing.lane, self._translate)
        if self.entries.is_open:
            return (*(key for key in keys if key.name in ("language", "look")), *entries)
        person: list[RowKey] = []
        if self._person.ticket_id is not None and self._person.mark is None:
            person.append(RowKey("mismatch", self.tr("人证不符"), "F8", 2))
        elif self._person.mark is PersonMark.HELD:
            person.append(RowKey("sign", self.tr("签名"), "F8", 2))
        question = word_question_keys(self._question, self._translate)
        return (*keys, *person, *(question or entries))

    def _word_side(self) -> None:
        self.side.word(self._standing, self._translate, self._translations.language)
        self.changed.emit()

    @property
    def free(self) -> str:
        """Why anybody may walk through this lane; empty while its arm is at work."""
        return self._standing.lane.free

    def summary(self) -> LaneSummary:
        """Say in a few words what this screen says."""
        translate, language = self._translate, self._translations.language
        shown = self._standing.lane
        head = side_wording.word_head(self._standing.name, shown, translate, language)
        worded = self._word(translate, language)
        return LaneSummary(
            head.name, head.direction, worded.kind, worded.word, head.chip, shown.contacts
        )

    # What the attendant does.

    def _key_pressed(self, name: str) -> None:
        if name == "list" and self._question.asked is not None:
            self.entries.group.show_group(self._question.asked)
        if self.entries.press(name):
            return
        if name in ("agree", "decline"):
            self._decide(agreed=name == "agree")
            return
        if name == "mismatch":
            self._person_does_not_match()
            return
        pressed = {
            "sound": self.sound_pressed,
            "look": self.look_pressed,
            "language": self.language_pressed,
            "lanes": self.lanes_pressed,
            "time": self.time_pressed,
        }
        pressed[name].emit()

    def _decide(self, *, agreed: bool) -> None:
        decided = self._question.decided(agreed=agreed)
        if decided is not None:
            self.decided.emit(decided)

    def _person_does_not_match(self) -> None:
        self._decide(agreed=False)
        self.mismatch_pressed.emit(self._person.ticket_id)

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the figures of a count; turn the list of scans."""
        typing = self._question.counts and not self.entries.is_open
        page = _PAGES.get(event.key())
        if typing and event.text().isdecimal():
            self._question = self._question.with_figure(event.text())
        elif typing and event.key() == Qt.Key.Key_Backspace:
            self._question = self._question.without_last()
        elif page is not None:
            self.side.scans.turn(page)
            return
        else:
            super().keyPressEvent(event)
            return
        self._word_answer()

    def sizeHint(self) -> QSize:
        """Give the smaller of the two sizes it is drawn for."""
        return QSize(1366, 768)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word_everything()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that no key begins with a ring round it."""
        super().showEvent(event)
        self.entries.leave()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place for the size."""
        self._metrics = metrics_for(event.size())
        areas = lay_out(event.size(), self._metrics)
        for part, area in (
            (self.band, areas.band), (self.details, areas.details), (self.keys, areas.keys),
        ):  # fmt: skip
            part.set_metrics(self._metrics)
            part.setGeometry(area)
        self.entries.place(areas.details, self._metrics)
        self.side.place(areas.side, self._metrics)
        self.side.status.setGeometry(areas.status)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds and the line before the right column."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.page)
        side = lay_out(self.size(), self._metrics).side
        painter.fillRect(side, tokens.page if tokens.dark else tokens.surface)
        painter.fillRect(side.left(), side.top(), 1, side.height(), tokens.line)

    def _theme_changed(self) -> None:
        self.keys.show_keys(self.working_keys())
        self.update()
