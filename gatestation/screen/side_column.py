"""The column at the right, and the status bar below all: quiet facts of the lane."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gatestation.lane_shown import LaneShown
from gatestation.offline.facts import OfflineFacts
from gatestation.pace import PaceFigures
from gatestation.screen import side_wording
from gatestation.screen.lane_keys import SoundState, word_sound
from gatestation.screen.metrics import GateMetrics
from gatestation.screen.offline_wording import word_offline
from gatestation.screen.scan_list import ScanList
from gatestation.screen.side_panel import LaneHeadPart, OccupancyPart, RatePart
from gatestation.wording import Scanned, Translate
from shared.admission.queries import LaneFigures
from shared.desktop.theme import Theme
from shared.desktop.widgets.status_bar import StatusBar
from shared.kernel.locale import Bilingual, Language

_NAMELESS: Final = Bilingual("", "")
_ON_LINE: Final = OfflineFacts(datetime.min.replace(tzinfo=UTC))
_NO_PACE: Final = PaceFigures(0, None)
_SILENT: Final = SoundState(audible=False, muted=False, volume_percent=0)


@dataclass(frozen=True, slots=True)
class LaneStanding:
    """How a lane stands, as its screen was told last; `shown` is None before it said a word."""

    name: Bilingual = _NAMELESS
    shown: LaneShown | None = None
    scans: tuple[Scanned, ...] = ()
    figures: LaneFigures | None = None
    network_lost: bool = False
    offline: OfflineFacts = _ON_LINE
    pace: PaceFigures = _NO_PACE
    sound: SoundState = _SILENT
    waiting_key: str = ""

    @property
    def lane(self) -> LaneShown:
        """What the lane said last, or a lane at rest."""
        return self.shown or LaneShown("")


class SideColumn:
    """Builds the parts, words them and puts them in their places."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.head = LaneHeadPart(theme, parent)
        self.occupancy = OccupancyPart(theme, parent)
        self.scans = ScanList(theme, parent)
        self.rate = RatePart(theme, parent)
        self.status = StatusBar(theme, parent)

    def word(self, standing: LaneStanding, translate: Translate, language: Language) -> None:
        """Show how the lane stands."""
        lane, figures = standing.lane, standing.figures
        self.head.show_head(side_wording.word_head(standing.name, lane, translate, language))
        rows = tuple(side_wording.word_row(scan, translate, language) for scan in standing.scans)
        self.scans.show_rows(rows)
        totals = ""
        if figures is not None:
            self.occupancy.show_rows(side_wording.word_occupancy(figures, translate, language))
            totals = side_wording.word_totals(figures, translate)
        self.scans.show_head(side_wording.word_scans(translate), totals)
        self.rate.show_figures(side_wording.word_pace(standing.pace, translate))
        network_lost = standing.network_lost or lane.network_lost
        items = side_wording.word_status(lane, network_lost, translate)
        items += side_wording.word_key(standing.waiting_key, translate)
        items += word_offline(standing.offline, translate)
        self.status.show_items((*items, word_sound(standing.sound, translate)))

    def place(self, area: QRect, metrics: GateMetrics) -> None:
        """Put the parts below each other in the column."""
        side = metrics.side
        for part in (self.head, self.occupancy, self.scans, self.rate):
            part.set_metrics(metrics)
        left, width = area.left() + 1, side.width - 1
        rate_top = area.bottom() + 1 - side.rate_height
        occupancy_height = side.scans_top - 8 - side.occupancy_top
        self.head.setGeometry(left, 0, width, side.lane_height)
        self.occupancy.setGeometry(left, side.occupancy_top, width, occupancy_height)
        self.scans.setGeometry(left, side.scans_top, width, rate_top - side.scans_top)
        self.rate.setGeometry(left, rate_top, width, side.rate_height)
