"""The inside of the printer: its buffer, the thread that works it off, paper, sensors, drawer."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable

from shared.devices.printer.simulated.condition import Condition, PaperLevel
from shared.devices.printer.simulated.interpreter import Interpreter
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.roll import PaperRoll
from shared.devices.printer.simulated.stream import Command, next_command
from shared.devices.printer.simulated.voice import PrinterFaults

_DOTS_PER_MM = 8
_BUFFER_BYTES = 65536
_HEAD_BYTES = 512


class Mechanism:
    """Prints what it receives, in order, whenever its condition lets it.

    What the interpreter asks of it happens on its own thread, everything else on any. `say` must
    not wait.
    """

    def __init__(
        self,
        width_dots: int,
        faults: PrinterFaults,
        say: Callable[[bytes], None],
        on_paper: Callable[[Paper], None],
        on_drawer: Callable[[], None],
    ) -> None:
        self.mm_per_second = 0.0
        self.condition = Condition()
        self.papers: list[Paper] = []
        self.torn: list[Paper] = []
        self.drawer_pulses = 0
        self.changed = threading.Condition()
        self._faults = faults
        self._say = say
        self._on_paper = on_paper
        self._on_drawer = on_drawer
        self._paper_left_mm: float | None = None
        self._near_end_mm = 0.0
        self._automatic = False
        self._buffer = bytearray()
        self._fresh = self._power_was_lost = self._asked_to_tear = False
        self._accepting = True
        self._closing = threading.Event()
        self._roll = PaperRoll(width_dots)
        self._interpreter = Interpreter(self._roll, self)
        self._worker = threading.Thread(target=self._work, name="simulated-printer", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._worker.start()

    def close(self) -> None:
        """Stop at once, in the middle of a paper if need be."""
        self._closing.set()
        self.lose_power()
        self._worker.join()

    def receive(self, data: bytes) -> None:
        """Take bytes into the buffer; blocks while it is full, as a wire would."""
        with self.changed:
            if not self._accepting:
                return
            self._buffer += data
            self._fresh = True
            self.changed.notify_all()
            self.changed.wait_for(lambda: len(self._buffer) < _BUFFER_BYTES or not self._accepting)

    def drop_buffer(self) -> None:
        """Forget what was received and not printed yet."""
        with self.changed:
            self._buffer.clear()
            self.changed.notify_all()

    def lose_power(self) -> None:
        """Forget the buffer and every mode; what stands on the roll is torn off."""
        with self.changed:
            self._accepting, self._power_was_lost = False, True
            self._automatic = False
            self._buffer.clear()
            self.changed.notify_all()

    def power_up(self) -> None:
        """Take bytes again."""
        with self.changed:
            self._accepting = True

    def tear_off(self) -> None:
        """Take the paper off by hand once everything received is printed."""
        with self.changed:
            self._asked_to_tear = self._fresh = True
            self.changed.notify_all()

    def load_paper(self, left_mm: float | None, near_end_mm: float = 0.0) -> None:
        """Put in a roll; None never ends."""
        self._paper_left_mm, self._near_end_mm = left_mm, near_end_mm
        self.change(paper=PaperLevel.OK)

    def load_marked(self, every_dots: int) -> None:
        """Put in stock with a black mark at every so many dots; 0 is plain paper."""
        self._roll.mark_every_dots = every_dots

    def change(self, **changes: bool | PaperLevel) -> None:
        """Change the condition, and report it if the driver asked for that."""
        with self.changed:
            before = self.condition
            # Each name comes with its own type, which `**` cannot tell.
            self.condition = dataclasses.replace(before, **changes)  # type: ignore[arg-type]
            self._fresh = True
            self.changed.notify_all()
        if self._automatic and self.condition != before:
            self._say(self.condition.automatic())

    def answer(self, data: bytes) -> None:
        """Say what was asked for in the stream."""
        self._say(data)

    def queued_status(self, kind: int) -> bytes:
        """Give the answer to `1D 72 kind`."""
        answers = {1: self.condition.queued_paper, 2: self.condition.queued_drawer}
        found = answers.get(kind & 0x0F)
        return bytes((found(),)) if found else b""

    def enable_automatic_status(self, enabled: bool) -> None:
        """Report changes from now on, the condition of now first."""
        self._automatic = enabled
        if enabled:
            self._say(self.condition.automatic())

    def process_id(self, identity: bytes) -> None:
        """Everything before is on paper: say so."""
        if not self._faults.ignores_process_id:
            self._say(b"\x37\x22" + identity + b"\x00")

    def pulse_drawer(self) -> None:
        """Kick the cash drawer open."""
        self.drawer_pulses += 1
        self.change(drawer_open=True)
        self._on_drawer()

    def paper_came_out(self, paper: Paper) -> None:
        """Keep the paper and tell of it."""
        with self.changed:
            self.papers.append(paper)
            self.changed.notify_all()
        self._on_paper(paper)

    def _work(self) -> None:
        while not self._closing.is_set():
            command = self._next()
            if command is not None:
                self._interpreter.carry_out(command)
                self._spend(self._roll.take_moved() / _DOTS_PER_MM)

    def _next(self) -> Command | None:
        """Wait for a command that may be carried out; None when there was something else to do."""
        with self.changed:
            self.changed.wait_for(self._has_work)
            if self._power_was_lost:
                self._power_was_lost = False
                self._interpreter.reset()
                self._tear()
                return None
            length, command = self._first_command()
            del self._buffer[:length]
            if not length:
                self._all_done()
            self.changed.notify_all()
            return command

    def _has_work(self) -> bool:
        return self._power_was_lost or (self._fresh and self.condition.can_print)

    def _all_done(self) -> None:
        self._fresh = False
        if self._asked_to_tear:
            self._asked_to_tear = False
            self._tear()

    def _first_command(self) -> tuple[int, Command | None]:
        for part in (self._buffer[:_HEAD_BYTES], self._buffer):
            if part:
                length, command = next_command(bytes(part))
                if length:
                    return length, command
        return 0, None

    def _tear(self) -> None:
        paper = self._roll.tear_off()
        if paper is not None:
            self.torn.append(paper)

    def _spend(self, millimetres: float) -> None:
        """Let the paper move at its speed, and the roll end."""
        if millimetres and self.mm_per_second:
            self._closing.wait(millimetres / self.mm_per_second)
        if self._paper_left_mm is None or not millimetres:
            return
        self._paper_left_mm -= millimetres
        if self._paper_left_mm <= 0:
            self.change(paper=PaperLevel.END)
        elif self._paper_left_mm <= self._near_end_mm:
            self.change(paper=PaperLevel.NEAR_END)
