"""Tells what is still held before a reader from what is presented anew."""

from __future__ import annotations

from collections.abc import Hashable

QUIET_SECONDS = 2.0


class Debounce:
    """Remembers what each device saw last, for `quiet_seconds` after the last sighting."""

    def __init__(self, quiet_seconds: float = QUIET_SECONDS) -> None:
        self._quiet_seconds = quiet_seconds
        self._seen_at: dict[tuple[str, Hashable], float] = {}

    def is_repeat(self, device: str, payload: Hashable, now: float) -> bool:
        """Record a sighting at `now` (monotonic seconds) and tell whether it repeats one."""
        self._forget_before(now - self._quiet_seconds)
        repeat = (device, payload) in self._seen_at
        self._seen_at[device, payload] = now
        return repeat

    def forget(self, device: str, payload: Hashable) -> None:
        """Let the next sighting count as a new one: this one had no answer."""
        self._seen_at.pop((device, payload), None)

    def _forget_before(self, oldest: float) -> None:
        # A repeat is less than the quiet time old, so a code seen exactly that long ago is new.
        self._seen_at = {key: at for key, at in self._seen_at.items() if at > oldest}
