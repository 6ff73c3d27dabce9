"""Builds the screen of orders of a window."""

from __future__ import annotations

from pathlib import Path

from boxoffice.lookup.band_office import BandOffice
from boxoffice.lookup.card_desk import CardBackDesk
from boxoffice.lookup.office import OrderOffice
from boxoffice.lookup.order_papers import DocumentPlace, open_document
from boxoffice.lookup.paper import OrderPaperDesk
from boxoffice.lookup.screen import LookUpScreen
from boxoffice.side_rooms import SideParts


def build_orders(parts: SideParts) -> LookUpScreen:
    """Build it; identity cards are read for it while it is shown."""
    front, lines, papers = parts.front, parts.lines, parts.papers
    office = lines.office
    asked = office.held, lines.signer, office.person_keys, office.signed_in
    orders = LookUpScreen(
        parts.theme,
        parts.translations,
        parts.window,
        front,
        lines.workers,
        OrderOffice(*asked, office.authorise, lambda: lines.terminal.bound).desk(),
        BandOffice(office.held, office.person_keys, office.signed_in).desk(),
        CardBackDesk(
            lines.workers.terminal,
            lambda: lines.terminal.bound,
            lines.terminal.give_back,
            lines.terminal.resolve_backs,
            lambda went: lines.terminal.settle_backs_by_hand(went=went),
        ),
        OrderPaperDesk(papers.desk, front, lines.training),
        DocumentPlace(Path.home() / "Shanmen", open_document),
        papers.prints,
        parts.sale,
        papers.drawer.stayed,
        parts.annual_pass,
    )
    parts.bay.read_for(orders.view, orders.card)
    return orders
