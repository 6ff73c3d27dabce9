"""The uses that this gate has granted and its snapshot may not show yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from shared.admission.offline_use import OwnUse, UseOutcome

# As in settle_passage.sql: whoever does not walk through for the third time has used it.
_MOST_GIVEN_BACK: Final = 2
# After this a turnstile says nothing more of a use.
_SETTLED_AFTER: Final = timedelta(minutes=1)


class OwnUses:
    """By ticket and by scan; used under the lock of whoever owns it."""

    def __init__(self) -> None:
        self._by_ticket: dict[UUID, dict[UUID, OwnUse]] = {}
        self._ticket_of: dict[UUID, UUID] = {}
        self._parts: dict[UUID, list[UUID]] = {}
        self._given_back: Counter[tuple[UUID, int, date]] = Counter()

    def note(self, use: OwnUse) -> None:
        """Remember a use."""
        self._by_ticket.setdefault(use.ticket_id, {})[use.scan_id] = use
        self._ticket_of[use.scan_id] = use.ticket_id
        if use.part_of is not None and use.scan_id not in self._parts.setdefault(use.part_of, []):
            self._parts[use.part_of].append(use.scan_id)

    def settle(self, scan_id: UUID, persons: int) -> None:
        """Take in what the turnstile did; a use that is not known here is not of interest."""
        left = persons
        for part in self._parts.get(scan_id, [scan_id]):
            use = self.use(part)
            if use is not None:  # as in settle_group.sql: those who were counted first walked
                self._settle(use, min(use.persons, left))
                left -= min(use.persons, left)

    def use(self, scan_id: UUID) -> OwnUse | None:
        """Give a use by its scan."""
        ticket_id = self._ticket_of.get(scan_id)
        return None if ticket_id is None else self._by_ticket[ticket_id][scan_id]

    def has_kept(self, scan_id: UUID) -> bool:
        """Tell whether a use of a scan is gone although nobody walked."""
        uses = (self.use(part) for part in self._parts.get(scan_id, [scan_id]))
        return any(use is not None and use.outcome is UseOutcome.KEPT for use in uses)

    def persons(self, scan_id: UUID) -> int:
        """Tell for how many persons a scan was."""
        uses = (self.use(part) for part in self._parts.get(scan_id, [scan_id]))
        return sum(use.persons for use in uses if use is not None)

    def _settle(self, use: OwnUse, persons: int) -> None:
        key = use.ticket_id, use.zone_id, use.day
        if persons:
            outcome = UseOutcome.WALKED
        elif use.again:
            outcome = UseOutcome.RETURNED
        elif self._given_back[key] >= _MOST_GIVEN_BACK:
            outcome = UseOutcome.KEPT
        else:
            self._given_back[key] += 1
            outcome = UseOutcome.RETURNED
        self._by_ticket[use.ticket_id][use.scan_id] = replace(use, outcome=outcome)

    def of(self, ticket_id: UUID) -> tuple[OwnUse, ...]:
        """Give the uses of a ticket in their order."""
        return tuple(self._by_ticket.get(ticket_id, {}).values())

    def settled(self, now: datetime) -> dict[UUID, OwnUse]:
        """Give by their scans the uses of which nothing more will be heard."""
        return {
            use.scan_id: use
            for uses in self._by_ticket.values()
            for use in uses.values()
            if use.outcome is not UseOutcome.AWAITED or now - use.at > _SETTLED_AFTER
        }

    def forget(self, scans: Collection[UUID]) -> None:
        """Know uses no longer: the snapshot shows how they ended."""
        for scan_id in scans:
            ticket_id = self._ticket_of.pop(scan_id, None)
            if ticket_id is not None:
                uses = self._by_ticket[ticket_id]
                self._parts.pop(uses.pop(scan_id).part_of or scan_id, None)
                if not uses:
                    del self._by_ticket[ticket_id]
