"""The screen of one lane: facts are given to it, it words and paints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gatestation import wording
from gatestation.fault_wording import word_fault
from gatestation.lane_shown import LaneFault, LaneShown
from gatestation.pace import PaceFigures
from gatestation.screen import side_wording
from gatestation.screen.answer_details import AnswerDetails
from gatestation.screen.key_row import KeyRow, RowKey
from gatestation.screen.metrics import SMALL, GateMetrics, lay_out, metrics_for
from gatestation.screen.scan_list import ScanList
from gatestation.screen.side_panel import LaneHeadPart, OccupancyPart, RatePart
from gatestation.screen.verdict_band import VerdictBand
from gatestation.wording import CONTEXT, Scanned, Translate, Wording
from shared.admission.queries import LaneFigures
from shared.admission.rules import Verdict
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.status_bar import StatusBar, StatusItem
from shared.kernel.locale import Bilingual, Language


@dataclass(frozen=True, slots=True)
class SoundState:
    """What the attendant hears: nothing at all where no loudspeaker is."""

    audible: bool
    muted: bool
    volume_percent: int


class GateView(QWidget):
    """Band, details, keys, the right column and the status bar of one lane."""

    sound_pressed = Signal()
    look_pressed = Signal()
    language_pressed = Signal()
    next_lane_pressed = Signal()

    def __init__(
        self, theme: Theme, translations: Translations, *, several_lanes: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._translations = translations
        self._several_lanes = several_lanes
        self._metrics: GateMetrics = SMALL
        self._name = Bilingual("", "")
        self._shown: LaneShown | None = None
        self._word: Callable[[Translate, Language], Wording] = self._word_idle
        self._offline = False
        self._scans: tuple[Scanned, ...] = ()
        self._figures: LaneFigures | None = None
        self._network_lost = False
        self._pace = PaceFigures(0, None)
        self._sound = SoundState(audible=False, muted=False, volume_percent=0)
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._theme_changed)
        self._word_everything()

    def _build(self) -> None:
        self.band = VerdictBand(self._theme, self)
        self.details = AnswerDetails(self._theme, self)
        self.keys = KeyRow(self._theme, self)
        self.head = LaneHeadPart(self._theme, self)
        self.occupancy = OccupancyPart(self._theme, self)
        self.scans = ScanList(self._theme, self)
        self.rate = RatePart(self._theme, self)
        self.status = StatusBar(self._theme, self)
        self.keys.pressed.connect(self._key_pressed)

    # What the presenter tells.

    def show_lane(self, name: Bilingual) -> None:
        """Show the lane's name."""
        self._name = name
        self._word_side()

    def show_state(self, shown: LaneShown) -> None:
        """Show what the arm and the devices do."""
        self._shown = shown
        self._word_side()

    def show_idle(self) -> None:
        """Ask for the next ticket."""
        self._show_answer(self._word_idle)

    def show_scan(self, scanned: Scanned) -> None:
        """Show an answer."""
        self._show_answer(
            lambda translate, language: wording.word_scan(scanned, translate, language),
            offline=scanned.answer.verdict is Verdict.OFFLINE_OK,
        )

    def show_not_walked(self, scanned: Scanned) -> None:
        """Show that nobody walked through and the use was given back."""
        self._show_answer(
            lambda translate, language: wording.word_not_walked(scanned, translate, language)
        )

    def show_fault(self, fault: LaneFault, since: datetime) -> None:
        """Show what an attendant has to deal with, and since when."""
        self._show_answer(lambda translate, _: word_fault(fault, since, translate))

    def show_scans(self, scans: tuple[Scanned, ...]) -> None:
        """Show the latest scans, newest first."""
        self._scans = scans
        self._word_side()

    def show_figures(self, figures: LaneFigures | None, *, network_lost: bool) -> None:
        """Show who is inside; None leaves the figures that were shown last."""
        self._figures = figures or self._figures
        self._network_lost = network_lost
        self._word_side()

    def show_pace(self, pace: PaceFigures) -> None:
        """Show the pace of the lane."""
        self._pace = pace
        self._word_side()

    def show_sound(self, sound: SoundState) -> None:
        """Show whether the lane is heard."""
        self._sound = sound
        self._word_everything()

    def show_time(self, time: str) -> None:
        """Show the site's time of day."""
        self.status.show_time(time)

    # Wording.

    def _translate(self, source: str) -> str:
        return QCoreApplication.translate(CONTEXT, source)

    def _show_answer(
        self, word: Callable[[Translate, Language], Wording], *, offline: bool = False
    ) -> None:
        self._word, self._offline = word, offline
        self._word_answer()

    def _word_idle(self, translate: Translate, language: Language) -> Wording:
        return wording.word_idle(self._scans[0] if self._scans else None, translate, language)

    def _word_everything(self) -> None:
        self.setWindowTitle(self.tr("山门 检票"))
        self.keys.show_keys(self.working_keys())
        self._word_answer()
        self._word_side()

    def _word_answer(self) -> None:
        worded = self._word(self._translate, self._translations.language)
        self.band.show_wording(worded, self.tr("离线") if self._offline else "")
        self.details.show_wording(worded, self.tr("下一步"))

    def working_keys(self) -> tuple[RowKey, ...]:
        """Give the keys that have something to do here and now."""
        looks = {
            Look.DARK: self.tr("日间"),
            Look.LIGHT: self.tr("强光"),
            Look.SUN: self.tr("夜间"),
        }
        keys = [
            RowKey("language", self._other_language(), "F11"),
            RowKey("look", looks[self._theme.look], "F7"),
        ]
        if self._sound.audible:
            word = self.tr("开声音") if self._sound.muted else self.tr("静音")
            keys.append(RowKey("sound", word, "F5"))
        if self._several_lanes:
            keys.append(RowKey("next_lane", self.tr("下一闸"), "F1"))
        return tuple(keys)

    def _other_language(self) -> str:
        # Named in the language it leads to: who needs it cannot read the other one.
        return "English" if self._translations.language is Language.ZH else "中文"

    def _word_side(self) -> None:
        translate, language = self._translate, self._translations.language
        shown = self._shown or LaneShown("")
        self.head.show_head(side_wording.word_head(self._name, shown, translate, language))
        rows = tuple(side_wording.word_row(scan, translate, language) for scan in self._scans)
        self.scans.show_rows(rows)
        totals = ""
        if self._figures is not None:
            figures = self._figures
            self.occupancy.show_rows(side_wording.word_occupancy(figures, translate, language))
            totals = side_wording.word_totals(figures, translate)
        self.scans.show_head(self.tr("最近 10 次"), totals)
        self.rate.show_figures(side_wording.word_pace(self._pace, translate))
        network_lost = self._network_lost or shown.network_lost
        items = side_wording.word_status(shown, network_lost, translate)
        self.status.show_items((*items, self._sound_item()))

    def _sound_item(self) -> StatusItem:
        if not self._sound.audible:
            return StatusItem(self.tr("没有扬声器"), icon="mute")
        if self._sound.muted:
            return StatusItem(self.tr("静音"), icon="mute")
        volume = self.tr("声音 {percent}%").format(percent=self._sound.volume_percent)
        return StatusItem(volume, icon="sound")

    # What the attendant does.

    def _key_pressed(self, name: str) -> None:
        pressed = {
            "sound": self.sound_pressed,
            "look": self.look_pressed,
            "language": self.language_pressed,
            "next_lane": self.next_lane_pressed,
        }
        pressed[name].emit()

    # Qt.

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
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place for the size."""
        self._metrics = metrics_for(event.size())
        for part in (self.band, self.details, self.keys, self.head, self.occupancy, self.scans):
            part.set_metrics(self._metrics)
        self.rate.set_metrics(self._metrics)
        self._place(event.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds and the line before the right column."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.page)
        side = lay_out(self.size(), self._metrics).side
        painter.fillRect(side, tokens.page if tokens.dark else tokens.surface)
        painter.fillRect(side.left(), side.top(), 1, side.height(), tokens.line)

    def _place(self, size: QSize) -> None:
        areas, side = lay_out(size, self._metrics), self._metrics.side
        self.band.setGeometry(areas.band)
        self.details.setGeometry(areas.details)
        self.keys.setGeometry(areas.keys)
        self.status.setGeometry(areas.status)
        left, width = areas.side.left() + 1, side.width - 1
        rate_top = areas.side.bottom() + 1 - side.rate_height
        scans_height = rate_top - side.scans_top
        self.head.setGeometry(left, 0, width, side.lane_height)
        occupancy_height = side.scans_top - 8 - side.occupancy_top
        self.occupancy.setGeometry(left, side.occupancy_top, width, occupancy_height)
        self.scans.setGeometry(left, side.scans_top, width, scans_height)
        self.rate.setGeometry(left, rate_top, width, side.rate_height)

    def _theme_changed(self) -> None:
        self.keys.show_keys(self.working_keys())
        self.update()
