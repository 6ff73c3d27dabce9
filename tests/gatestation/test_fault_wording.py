"""What a lane says when it is the lane that fails."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from gatestation.fault_wording import word_fault
from gatestation.lane_shown import LaneFault
from gatestation.wording import Fact
from shared.desktop.tokens import Status

AT = datetime(2025, 10, 3, 2, 9, 40, tzinfo=UTC)  # 10:09:40 in Shanghai


def _source(text: str) -> str:
    return text


@pytest.mark.parametrize("fault", list(LaneFault))
def test_every_fault_says_what_the_attendant_is_to_do(fault: LaneFault) -> None:
    wording = word_fault(fault, AT, _source)

    assert wording.kind in (Status.BAD, Status.WARN)
    assert len(wording.word) <= 5
    assert all((wording.sub_line, wording.title, wording.next_step))


def test_a_lost_database_is_a_broken_network_to_the_visitor() -> None:
    wording = word_fault(LaneFault.NETWORK, AT, _source)

    assert (wording.word, wording.sub_line) == ("网络中断", "请走人工通道")


def test_a_fault_tells_since_when_it_is_there() -> None:
    assert word_fault(LaneFault.NETWORK, AT, _source).facts == (Fact("开始时间", "10:09:40"),)
