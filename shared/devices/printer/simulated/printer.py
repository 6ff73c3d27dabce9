"""The whole simulated printer: what a person can do to it, and what came out of it."""

from __future__ import annotations

from collections.abc import Callable

from shared.devices.printer.simulated.condition import Condition, PaperLevel
from shared.devices.printer.simulated.mechanism import Mechanism
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.realtime import (
    RealTimeCommand,
    RealTimeKind,
    RealTimeWatch,
)
from shared.devices.printer.simulated.voice import PrinterFaults, Voice
from shared.devices.simulated.peer import Peer, TcpPeer


class SimulatedPrinter:
    """A printer on a TCP port, or on the `peer` given.

    Takes bytes into a buffer of 64 kB, then stops reading; works them off at `mm_per_second` (0:
    at once) while it can print; answers real-time commands beside the buffer. Each cut calls
    `on_paper` on the printer's own thread.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        peer: Peer | None = None,
        width_dots: int = 576,
        mm_per_second: float = 0.0,
        on_paper: Callable[[Paper], None] | None = None,
        on_drawer: Callable[[], None] | None = None,
    ) -> None:
        self.faults = PrinterFaults()
        self._peer = peer or TcpPeer(port)
        self._voice = Voice(self._peer, self.faults)
        self._mechanism = Mechanism(
            width_dots,
            self.faults,
            self._voice.say,
            on_paper or (lambda paper: None),
            on_drawer or (lambda: None),
        )
        self.set_speed(mm_per_second)
        self._watch = RealTimeWatch()
        self._powered = True
        self._vanish_after: int | None = None
        self._mechanism.start()
        self._peer.start(self._received)

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Every paper cut so far, oldest first."""
        with self._mechanism.changed:
            return tuple(self._mechanism.papers)

    @property
    def torn(self) -> tuple[Paper, ...]:
        """What was taken off by hand, or stood on the roll when the power went."""
        with self._mechanism.changed:
            return tuple(self._mechanism.torn)

    @property
    def drawer_pulses(self) -> int:
        """How often the drawer was kicked."""
        return self._mechanism.drawer_pulses

    @property
    def powered(self) -> bool:
        """Whether it is switched on."""
        return self._powered

    @property
    def condition(self) -> Condition:
        """How the printer is now."""
        return self._mechanism.condition

    def wait_until(self, done: Callable[[], bool], timeout_seconds: float) -> bool:
        """Wait until papers, torn pieces, pulses or condition are as `done` wants them."""
        with self._mechanism.changed:
            return self._mechanism.changed.wait_for(done, timeout_seconds)

    def set_speed(self, mm_per_second: float) -> None:
        """Print at this speed; 0 is as fast as it can be drawn."""
        self._mechanism.mm_per_second = mm_per_second

    def set_paper(self, level: PaperLevel) -> None:
        """Set what the paper sensors see; OK is a new roll."""
        self._mechanism.load_paper(None)
        self._mechanism.change(paper=level)

    def limit_paper(self, left_mm: float, near_end_mm: float = 0.0) -> None:
        """Put in a roll that ends, and reports near end before that."""
        self._mechanism.load_paper(left_mm, near_end_mm)

    def load_marked_stock(self, every_mm: int) -> None:
        """Put in pre-printed stock with a black mark at every so many millimetres."""
        self._mechanism.load_marked(every_mm * 8)

    def set_cover_open(self, is_open: bool) -> None:
        """Open or close the cover."""
        self._mechanism.change(cover_open=is_open)

    def set_offline(self, offline: bool) -> None:
        """Press the key that takes the printer off line, or back."""
        self._mechanism.change(offline=offline)

    def set_cutter_jammed(self, jammed: bool) -> None:
        """Jam the cutter, or clear it."""
        self._mechanism.change(cutter_jammed=jammed)

    def set_head_hot(self, hot: bool) -> None:
        """Overheat the head, or let it cool."""
        self._mechanism.change(head_hot=hot)

    def open_drawer_by_key(self) -> None:
        """Open the cash drawer without the program."""
        self._mechanism.change(drawer_open=True)

    def close_drawer(self) -> None:
        """Push the cash drawer shut."""
        self._mechanism.change(drawer_open=False)

    def tear_off(self) -> None:
        """Take the paper off by hand once everything received is printed: no cutter needed."""
        self._mechanism.tear_off()

    def vanish(self) -> None:
        """Lose power and plug at once; what was not printed yet is lost."""
        self.switch_off()
        self._peer.vanish()

    def vanish_after(self, count: int) -> None:
        """Vanish once `count` more bytes have been received: in the middle of a frame."""
        self._vanish_after = count

    def come_back(self) -> None:
        """Be plugged in and switched on again."""
        self._vanish_after = None
        self.switch_on()
        self._peer.come_back()

    def switch_off(self) -> None:
        """Go silent with the plug still in, as a serial printer does."""
        self._powered = False
        self._mechanism.lose_power()

    def switch_on(self) -> None:
        """Power up again; what was in the buffer is lost."""
        self._powered = True
        self._mechanism.power_up()

    def close(self) -> None:
        """Go away for good."""
        self._powered = False
        self._mechanism.close()
        self._peer.close()
        self._voice.close()

    def _received(self, data: bytes) -> None:
        """Take bytes on the peer's thread."""
        if not self._powered:
            return
        limit = self._vanish_after
        if limit is not None:
            self._vanish_after = limit - len(data)
        self._take(data[:limit])
        if limit is not None and len(data) >= limit:
            self.vanish()

    def _take(self, data: bytes) -> None:
        kept_from = 0
        for command in self._watch.see(data):
            self._act_at_once(command)
            if command.kind is RealTimeKind.CLEAR:
                kept_from = command.end
        self._mechanism.receive(data[kept_from:])

    def _act_at_once(self, command: RealTimeCommand) -> None:
        match command.kind:
            case RealTimeKind.STATUS:
                self._voice.say(self.condition.real_time(command.argument))
            case RealTimeKind.PULSE:
                self._mechanism.pulse_drawer()
            case RealTimeKind.RECOVER:
                self._mechanism.change(cutter_jammed=False)
            case RealTimeKind.CLEAR:
                self._mechanism.drop_buffer()
                self._voice.say(b"\x37\x25\x00")
