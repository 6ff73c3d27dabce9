"""What a gate knows by heart, so that a scan need not ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.admission.lane_terms import TermsBook
from shared.catalogue.models import TicketType
from shared.kernel.locale import Bilingual
from shared.site.models import Zone
from shared.site.queries import LaneFacts, lanes_of_this_station
from shared.site.site_clock import SiteClock
from shared.site.station_models import Lane
from shared.site.this_clock import this_clock
from shared.tickets.code import KeyRing
from shared.tickets.key_file import key_ring


@dataclass(frozen=True, slots=True)
class GateDesk:
    """What a gate knows by heart: lanes, keys, the site's clock, terms, names for its screens.

    Lanes that are `held_back` by a stop (their ids) ask for room before they let somebody in.
    """

    lanes: Mapping[str, LaneFacts]
    ring: KeyRing
    clock: SiteClock
    terms: TermsBook
    type_names: Mapping[int, Bilingual]
    lane_names: Mapping[int, Bilingual]
    zone_names: Mapping[int, Bilingual]
    held_back: frozenset[int] = frozenset()


def gate_desk(session: Session, terms: TermsBook | None = None) -> GateDesk:
    """Load what this gate must know before its first scan, and again when it has changed.

    What it knows of terms stays true: `terms` goes from desk to desk.
    """
    types = session.execute(select(TicketType.id, TicketType.name_zh, TicketType.name_en))
    lanes = session.execute(select(Lane.id, Lane.name_zh, Lane.name_en))
    zones = session.execute(select(Zone.id, Zone.name_zh, Zone.name_en))
    return GateDesk(
        lanes={lane.code: lane for lane in lanes_of_this_station(session)},
        ring=key_ring(session),
        clock=this_clock(session),
        terms=terms or TermsBook(),
        type_names={row.id: Bilingual(row.name_zh, row.name_en) for row in types},
        lane_names={row.id: Bilingual(row.name_zh, row.name_en) for row in lanes},
        zone_names={row.id: Bilingual(row.name_zh, row.name_en) for row in zones},
    )
