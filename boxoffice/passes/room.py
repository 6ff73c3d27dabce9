"""Builds the screen of annual passes of a window."""

from __future__ import annotations

from boxoffice.passes.office import PassOffice
from boxoffice.passes.presenter import PassExits
from boxoffice.passes.screen import PassScreen
from boxoffice.side_rooms import SideParts


def build_passes(parts: SideParts) -> PassScreen:
    """Build it; identity cards are read for it while it is shown."""
    front, lines, papers, bay = parts.front, parts.lines, parts.papers, parts.bay
    office = lines.office
    passes = PassScreen(
        parts.theme,
        parts.translations,
        parts.window,
        lines.workers.database,
        PassOffice(office.held, lines.signer, office.person_keys, office.signed_in).desk(),
        papers.prints,
        lambda: bay.camera,
        papers.drawer.open,
        PassExits(parts.sale, front.lock, parts.order, front.signed_out),
    )
    bay.read_for(passes.view, passes.card)
    return passes
