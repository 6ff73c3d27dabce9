"""The page of channels: hours, accounts, pauses, and what a channel sells now."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy.orm import Session, sessionmaker

from boxoffice.place.pauses import pause_of, row_of
from shared.site.place_facts import ChannelFacts, Settles
from shared.site.place_queries import (
    list_channels,
)
from tests.boxoffice.back_office.at_the_office import OfficeAtWork
from tests.boxoffice.place.place_keys import choose, fill, go_to, page, save


def ota(reading: sessionmaker[Session]) -> ChannelFacts:
    with reading() as session:
        return next(one for one in list_channels(session) if one.code == "ota")


def test_a_channel_sells_in_hours_and_on_account(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    view = page(office, "channels")
    go_to(view, "OTA 平台")
    assert view.settle_days.isHidden()
    fill(view.sells_from.edit, "8")
    fill(view.sells_until.edit, "1730")
    choose(view.settles, Settles.ACCOUNT)
    assert not view.settle_days.isHidden()
    fill(view.settle_days.edit, "30")

    save(office)

    channel = ota(reading)
    assert (channel.sells_from, channel.sells_until) == (time(8), time(17, 30))
    assert (channel.settles, channel.settle_days) == (Settles.ACCOUNT, 30)


def test_a_channel_pauses(office: OfficeAtWork, reading: sessionmaker[Session]) -> None:
    view = page(office, "channels")
    go_to(view, "OTA 平台")
    row = (date(2026, 12, 1), time(8), date(2026, 12, 2), None, "检修", "Repair")
    view.pauses.rows.insert(0, row)

    save(office)

    assert ota(reading).pauses == (pause_of(row),)
    assert row_of(pause_of(row))[2:4] == (date(2026, 12, 2), time(0))


def test_half_the_hours_of_a_channel_are_refused_at_their_field(office: OfficeAtWork) -> None:
    view = page(office, "channels")
    fill(view.sells_from.edit, "8")

    save(office)

    assert view.sells_from.error().startswith("开售和停售时间要么都填")


def test_a_channel_shows_the_types_that_it_sells_now(office: OfficeAtWork) -> None:
    view = page(office, "channels")

    assert view.types.words()[0] == "成人票"
