"""Writes the place: its settings, zones, lanes, channels and special days; the right is site_edit.

All raise NotPermitted and NotSignedIn, RowRefused with the rule of the table that a row breaks, and
ChangedMeanwhile if the row is not in the version that was read any more; nothing is then recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, time
from typing import Any

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.site.place_facts import (
    ChannelFacts,
    HolidayFacts,
    LanePlace,
    PauseFacts,
    SiteSettings,
    StationPlace,
    ZoneFacts,
)
from shared.site.provision import CONNECTIONS
from shared.site.sign_in import StaffToken


def save_site(session: Session, settings: SiteSettings, *, token: StaffToken) -> None:
    """Write the settings that may change while the site runs."""
    document = _document(settings) | {
        "cash_tolerance": settings.cash_tolerance.fen,
        "refund_limit": settings.refund_limit.fen,
    }
    record(session, "save_site", document, token.value)


def save_zone(session: Session, zone: ZoneFacts, *, token: StaffToken) -> int:
    """Write a zone and give its id; the code of one that is there stands."""
    return int(record(session, "save_zone", _document(zone), token.value)["id"])


def save_lane(session: Session, lane: LanePlace, *, token: StaffToken) -> int:
    """Write a lane and give its id; gate and code of one that is there stand."""
    document = _document(lane)
    document["station"], document["zone"] = lane.station_id, lane.zone_id
    document["kind"], document["from_zone"] = lane.kind.value, lane.from_zone_id
    return int(record(session, "save_lane", document, token.value)["id"])


def register_station(session: Session, station: StationPlace, *, token: StaffToken) -> int:
    """Write a PC that is new and give its id; it may sign in once its login was made."""
    document = _document(station) | {"chains": CONNECTIONS[station.kind]}
    return int(record(session, "register_station", document, token.value)["id"])


def rename_station(
    session: Session,
    station_id: int,
    name: Bilingual,
    *,
    token: StaffToken,
    version: int | None,
) -> None:
    """Write what a station is called."""
    document = {"id": station_id, "name_zh": name.zh, "name_en": name.en, "version": version}
    record(session, "rename_station", document, token.value)


def save_channel(session: Session, channel: ChannelFacts, *, token: StaffToken) -> int:
    """Write a channel with all of its pauses and give its id."""
    document = _document(channel)
    document["pauses"] = [_pause(pause) for pause in channel.pauses]
    return int(record(session, "save_channel", document, token.value)["id"])


def save_holidays(
    session: Session,
    year: int,
    days: Sequence[HolidayFacts],
    *,
    token: StaffToken,
    read: Sequence[HolidayFacts] = (),
) -> None:
    """Write the special days of a year in place of those that were there.

    `read` are the days that were there when the year was read. Raises ChangedMeanwhile.
    """
    document: dict[str, Any] = {"year": year, "days": [_document(day) for day in days]}
    document["read"] = [_document(day) for day in read]
    record(session, "save_holidays", document, token.value)


def _pause(pause: PauseFacts) -> dict[str, Any]:
    return {
        "from": pause.first.isoformat(),
        "until": None if pause.until is None else pause.until.isoformat(),
        "reason_zh": pause.reason.zh,
        "reason_en": pause.reason.en,
    }


def _document(facts: Any) -> dict[str, Any]:
    """Write a value as the verbs read it: its name as two columns, days and times as ISO text."""
    document: dict[str, Any] = {}
    for key, value in asdict(facts).items():
        if key == "name":
            document |= {"name_zh": value["zh"], "name_en": value["en"]}
        elif isinstance(value, date | time):
            document[key] = value.isoformat()
        else:
            document[key] = value
    return document
