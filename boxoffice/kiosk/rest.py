"""Why a kiosk serves nobody, if it does not."""

from __future__ import annotations

from boxoffice.kiosk.paper_left import PaperLeft
from boxoffice.kiosk.shown import Rest


def why_resting(paper: PaperLeft, *, stopped: bool, lost: bool, started: bool) -> Rest | None:
    """Give the reason: staff have `stopped` it, the database is `lost`, or there is no paper."""
    if stopped:
        return Rest.BY_STAFF
    if lost:
        return Rest.DATABASE
    if not started:
        return Rest.STARTING
    if paper.ready:
        return None
    short = paper.tickets == 0 or (paper.status is not None and paper.status.paper_out)
    return Rest.PAPER if short else Rest.PRINTER
