"""The clock of this machine."""

from __future__ import annotations

from datetime import UTC

from shared.kernel.clock import SystemClock


def test_the_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_the_clock_does_not_go_back() -> None:
    clock = SystemClock()

    assert clock.now() <= clock.now()
