"""An arm that is released by relays and watched by contacts: the dry-contact turnstile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from shared.devices.turnstile.contact_sense import ContactSense, Inputs, Sensing
from shared.devices.turnstile.guarded_relays import GuardedRelays
from shared.devices.turnstile.protocol import Direction, TurnstileReport
from shared.devices.turnstile.relays import Relays

# Within the 20 to 50 ms at which a contact of a tenth of a second is surely seen twice.
CONTACT_POLL_SECONDS: Final = 0.025
RELAY_POLL_SECONDS: Final = 0.1


class InputReader(Protocol):
    """Reads eight inputs as bits; the lowest is input 1."""

    def read_inputs(self) -> int:
        """Ask for all of them at once."""
        ...

    def close(self) -> None:
        """Let go of the wire."""
        ...


class ContactBoard:
    """Relays for the two ways (0 is a way without one), and what reads the inputs, if anything.

    `is_connected` tells whether the relays' wire is in order: after it was not, they are switched
    off before anything else.
    """

    def __init__(
        self,
        relays: Relays | GuardedRelays,
        ways: dict[Direction, int],
        inputs: Inputs,
        sensor: InputReader | None,
        *,
        is_connected: Callable[[], bool] = lambda: True,
    ) -> None:
        self._relays = relays
        self._ways = {way: relay for way, relay in ways.items() if relay}
        self._sense = ContactSense(inputs)
        self._sensor = sensor
        self._is_connected = is_connected
        self._begun = False
        self.senses_passages = sensor is not None and inputs.sensing is not Sensing.NONE
        self.poll_seconds = CONTACT_POLL_SECONDS if sensor else RELAY_POLL_SECONDS

    def open(self, direction: Direction) -> None:
        """Pulse the relay of that way."""
        self._begin()
        relay = self._ways.get(direction)
        if relay is not None:
            self._relays.pulse(relay)

    def hold_open(self, *, held: bool) -> None:
        """Close the relays of both ways, or open them."""
        self._begin()
        for relay in self._ways.values():
            self._relays.hold(relay, on=held)

    def poll(self) -> Sequence[TurnstileReport]:
        """Read the inputs, and tell a guard that we live."""
        self._begin()
        if isinstance(self._relays, GuardedRelays):
            self._relays.beat()
        if self._sensor is None:
            return ()
        return self._sense.read(self._sensor.read_inputs())

    def close(self) -> None:
        """Let go of the wires."""
        self._relays.close()
        if self._sensor is not None:
            self._sensor.close()
        self._begun = False

    def _begin(self) -> None:
        if self._begun and self._is_connected():
            return
        self._sense.forget()
        self._relays.begin()
        self._begun = True
