"""Turns the slips of a shift into pages, for the printer and for the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from shared.kernel.locale import Bilingual, Language
from shared.paper.page import Page
from shared.paper.papers import SHIFT_REPORT, SHIFT_SLIP, PaperLayouts
from shared.paper.shift_report import report_page
from shared.paper.shift_slip import SlipPaper, slip_page
from shared.shifts.slips import SlipToPrint

REPORTS: Final = ("X", "Z")


@dataclass(frozen=True, slots=True)
class SlipPlace:
    """Where slips are printed."""

    site: Bilingual
    station: Bilingual


class SlipPapers:
    """`place` is asked at each slip; `language` is that of the papers."""

    def __init__(
        self,
        place: Callable[[], SlipPlace],
        language: Language,
        layouts: PaperLayouts,
        *,
        training: bool,
    ) -> None:
        self._place = place
        self._language = language
        self._training = training
        self._layouts = layouts

    def page(self, slip: SlipToPrint) -> Page:
        """Lay out a slip; one that may have come out before is a copy."""
        return self._page(slip.kind, slip.made_at, slip.content, self._language, slip.copies)

    def shown(self, kind: str, at: datetime, content: Any, language: Language) -> Page:
        """Lay out an X or a Z for the screen."""
        return self._page(kind, at, content, language, 0)

    def _page(self, kind: str, at: datetime, content: Any, language: Language, copy: int) -> Page:
        place = self._place()
        paper = SlipPaper(
            site_name=place.site,
            station_name=place.station,
            kind=kind,
            made_at=at,
            content=content,
            language=language,
            training=self._training,
            copy=copy,
        )
        if kind in REPORTS:
            return report_page(paper, self._layouts.of(SHIFT_REPORT))
        return slip_page(paper, self._layouts.of(SHIFT_SLIP))
