"""Cards that lie on the simulated reader, and what is read of them."""

from __future__ import annotations

from datetime import date

from shared.devices.id_card.protocol import IdCard, PermitKind
from shared.devices.id_card.simulated.cards import (
    resident_card,
)

ZHANG = resident_card("张三", "11010519491231002X", "19491231")
ZHANG_READ = IdCard(PermitKind.RESIDENT, "张三", "11010519491231002X", date(1949, 12, 31))
