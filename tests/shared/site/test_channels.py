"""How channels sell, settle and pause, as the system administrator writes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from shared.database.verb import RowRefused
from shared.kernel.locale import Bilingual
from shared.site.place_facts import (
    ChannelFacts,
    PauseFacts,
    Refunds,
    Settles,
)
from tests.shared.site.place_scene import BOOTH, NAME, Administration
from tests.shared.stage import Stage

NOON = datetime(2026, 12, 1, 4, tzinfo=UTC)  # 12:00 on the site


@pytest.fixture
def office(stage: Stage) -> Administration:
    return Administration(stage, stage.token("3001", "O", ("site_edit",)))


def test_a_channel_is_added_with_the_next_number(office: Administration) -> None:
    last = office.stage.value("SELECT max(id) FROM channel")

    assert office.save(BOOTH) == replace(BOOTH, id=last + 1)


def test_how_a_channel_sells_settles_and_pauses_is_written_whole(office: Administration) -> None:
    wanted = replace(
        office.save(BOOTH),
        sells_from=time(8),
        sells_until=time(17, 30),
        refunds=Refunds.CHANNEL,
        settles=Settles.ACCOUNT,
        settle_days=30,
        pauses=(
            PauseFacts(NOON, NOON + timedelta(hours=2), Bilingual("检修", "Repair")),
            PauseFacts(NOON + timedelta(days=1), None, Bilingual("", "")),
        ),
    )

    saved = office.save(wanted)
    assert saved == wanted
    assert office.save(replace(saved, pauses=())).pauses == ()


def test_a_channel_sells_in_its_hours(office: Administration) -> None:
    channel = office.save(replace(BOOTH, sells_from=time(12), sells_until=time(13)))

    times = (NOON - timedelta(seconds=1), NOON, NOON + timedelta(hours=1))
    assert [office.sells(channel, at) for at in times] == [False, True, False]


def test_a_channel_does_not_sell_while_it_pauses(office: Administration) -> None:
    pause = PauseFacts(NOON, NOON + timedelta(hours=1), Bilingual("", ""))
    channel = office.save(replace(BOOTH, pauses=(pause,)))

    times = (NOON - timedelta(seconds=1), NOON, NOON + timedelta(hours=1))
    assert [office.sells(channel, at) for at in times] == [True, False, True]


def test_a_channel_that_is_switched_off_does_not_sell(office: Administration) -> None:
    assert office.sells(office.save(replace(BOOTH, active=False)), NOON) is False


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        (replace(BOOTH, sells_from=time(9)), "ck_channel_hours"),
        (replace(BOOTH, settles=Settles.ACCOUNT), "ck_channel_on_account"),
        (replace(BOOTH, settle_days=10), "ck_channel_on_account"),
        (replace(BOOTH, code="window"), "uq_channel_code"),
        (
            replace(BOOTH, pauses=(PauseFacts(NOON, None, NAME), PauseFacts(NOON, None, NAME))),
            "ex_channel_pause_one_at_a_time",
        ),
    ],
)
def test_what_makes_no_sense_of_a_channel_is_refused(
    office: Administration, broken: ChannelFacts, rule: str
) -> None:
    with pytest.raises(RowRefused) as refused:
        office.save(broken)

    assert refused.value.rule == rule
