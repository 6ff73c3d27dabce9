"""An answer as JSON for the page, which words it; times are the site's, with their offset."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import Any

from shared.admission.rules import ASKING
from shared.admission.scan_answer import ScanAnswer
from shared.admission.slot_facts import SlotFacts
from shared.kernel.locale import Bilingual


def answer_document(answer: ScanAnswer, zone: tzinfo) -> dict[str, Any]:
    """Give what the page shows; it knows nobody's name, and neither does this."""
    group = answer.group
    return {
        "id": str(answer.scan_id),
        "verdict": answer.verdict,
        "admitted": answer.admitted,
        "asks": answer.verdict in ASKING,
        "ticket": None if answer.ticket_id is None else str(answer.ticket_id),
        "type": _name(answer.ticket_type),
        "persons": answer.persons,
        "uses_left": None if answer.unlimited else answer.uses_left,
        "day": _day(answer.visit_day),
        "last_day": _day(answer.last_day),
        "first_used": _time(answer.first_used_at, zone),
        "first_lane": _name(answer.first_used_lane),
        "last_used": _time(answer.last_used_at, zone),
        "last_lane": _name(answer.last_used_lane),
        "next": _time(answer.next_at, zone),
        "slot": _slot(answer.slot),
        "go_first": _name(answer.go_first),
        "documents": _name(answer.documents),
        "companion": answer.companion,
        "misread": answer.misread.nature if answer.misread else None,
        "others": answer.others,
        "group": {"bought": group.bought, "entered": group.entered, "left": group.left}
        if group
        else None,
    }


def _name(name: Bilingual | None) -> dict[str, str] | None:
    return None if name is None else {"zh": name.zh, "en": name.en}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _time(instant: datetime | None, zone: tzinfo) -> str | None:
    return None if instant is None else instant.astimezone(zone).isoformat(timespec="minutes")


def _slot(slot: SlotFacts | None) -> str | None:
    if slot is None:
        return None
    ends = slot.ends.strftime("%H:%M") if slot.ends else ""
    return f"{slot.day.isoformat()} {slot.starts.strftime('%H:%M')}–{ends}"
