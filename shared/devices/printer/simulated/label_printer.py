"""A label printer that exists only in memory: understands TSPL or ZPL and keeps what came out."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from PIL import Image

from shared.devices.printer.simulated.voice import PrinterFaults, Voice
from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer

_BITMAP = re.compile(rb"BITMAP (\d+),(\d+),(\d+),(\d+),(\d),")
_GRAPHIC = re.compile(rb"\^GFA,(\d+),(\d+),(\d+),([0-9A-F]+)")
_LONGEST_LINE = 120


@dataclass
class LabelCondition:
    """How the printer is; may be changed while it runs."""

    head_open: bool = False
    paper_out: bool = False
    jammed: bool = False
    paused: bool = False

    @property
    def can_print(self) -> bool:
        """Whether a label would come out."""
        return not (self.head_open or self.paper_out or self.jammed or self.paused)


class SimulatedLabelPrinter:
    """Listens on a TCP port or on the `peer` given; `labels` came out, oldest first.

    A label takes `seconds_a_label`; one that cannot be printed waits. `jobs` keeps what was sent.
    """

    def __init__(
        self,
        language: str = "tspl",
        port: int = 0,
        *,
        peer: Peer | None = None,
        seconds_a_label: float = 0.1,
        on_label: Callable[[Image.Image], None] | None = None,
    ) -> None:
        self.language = language
        self.seconds_a_label = seconds_a_label
        self.condition = LabelCondition()
        self.faults = PrinterFaults()
        self.drops_jobs = False
        self.on_asked: Callable[[], object] = lambda: None  # before each answer
        self.falls_silent_in_fault = False  # as some firmware of Zebra does
        self.labels: list[Image.Image] = []
        self.jobs: list[bytes] = []
        self._on_label = on_label or (lambda label: None)
        self._waiting: list[Image.Image] = []
        self._picture: Image.Image | None = None
        self._heard = bytearray()
        self._vanish_after: int | None = None
        self._deeds = Deeds("simulated-label-printer")
        self._peer = peer or TcpPeer(port)
        self._voice = Voice(self._peer, self.faults)
        self._peer.start(self._received)

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    def settled(self) -> Future[None]:
        """Tell, when the future is done, that everything received so far was understood."""
        return self._deeds.do(lambda: None)

    def resume(self) -> Future[None]:
        """Go on after paper was loaded or the head was closed."""
        return self._deeds.do(self._print_next)

    def vanish(self) -> None:
        """Be unplugged; what was not printed is lost."""
        self._peer.vanish()
        self._deeds.do(self._forget)

    def vanish_after(self, count: int) -> None:
        """Vanish once `count` more bytes have been received: in the middle of a job."""
        self._vanish_after = count

    def come_back(self) -> None:
        """Be plugged in again."""
        self._vanish_after = None
        self._peer.come_back()

    def close(self) -> None:
        """Go away for good."""
        self._peer.close()
        self._deeds.close()
        self._voice.close()

    def _received(self, data: bytes) -> None:
        if self._vanish_after is not None:
            self._vanish_after -= len(data)
            if self._vanish_after <= 0:
                self.vanish()
                return
        self._deeds.do(lambda: self._hear(data))

    def _forget(self) -> None:
        self._heard.clear()
        self._waiting.clear()
        self._picture = None

    # What it hears.

    def _hear(self, data: bytes) -> None:
        self._heard += data
        first = self._tspl if self.language == "tspl" else self._zpl
        while self._heard and (length := first()):
            del self._heard[:length]

    def _tspl(self) -> int:
        """Carry out the first line and give its length; 0 to wait for the rest of it."""
        heard = self._heard
        if heard.startswith(b"\x1b!?"):
            self.on_asked()
            self._say(self._tspl_status())
            return 3
        if b"\x1b!?".startswith(bytes(heard)):
            return 0
        bitmap = _BITMAP.match(heard)
        if bitmap:
            return self._take_bitmap(bitmap)
        end = heard.find(b"\r\n")
        if end < 0:
            return len(heard) if len(heard) > _LONGEST_LINE else 0
        self._tspl_line(bytes(heard[:end]))
        return end + 2

    def _take_bitmap(self, bitmap: re.Match[bytes]) -> int:
        row_bytes, rows = int(bitmap[3]), int(bitmap[4])
        size = row_bytes * rows
        if len(self._heard) < bitmap.end() + size:
            return 0
        data = bytes(self._heard[bitmap.end() : bitmap.end() + size])
        if size:
            black = bytes(byte ^ 0xFF for byte in data)
            self._picture = Image.frombytes("1", (row_bytes * 8, rows), black)
        return bitmap.end() + size

    def _tspl_line(self, line: bytes) -> None:
        if line:
            self.jobs.append(line)
        if line == b"CLS":
            self._picture = None
        elif line.startswith(b"PRINT") and self._picture is not None:
            self._queue(self._picture)

    def _zpl(self) -> int:
        heard = self._heard
        if heard.startswith(b"~HS"):
            self.on_asked()
            self._say(self._zpl_status())
            return 3
        if b"~HS".startswith(bytes(heard)) or b"^XA".startswith(bytes(heard)):
            return 0
        if not heard.startswith(b"^XA"):
            return 1
        end = heard.find(b"^XZ")
        if end < 0:
            return 0
        self._zpl_format(bytes(heard[: end + 3]))
        return end + 3

    def _zpl_format(self, job: bytes) -> None:
        self.jobs.append(job)
        graphic = _GRAPHIC.search(job)
        if graphic:
            data = bytes.fromhex(graphic[4].decode())
            width, rows = int(graphic[3]) * 8, len(data) // max(int(graphic[3]), 1)
            if width and rows:
                self._queue(Image.frombytes("1", (width, rows), data))

    # What it does and says.

    def _queue(self, label: Image.Image) -> None:
        if self.drops_jobs:
            return
        self._waiting.append(label)
        if len(self._waiting) == 1:
            self._print_next()

    def _print_next(self) -> None:
        if self._waiting and self.condition.can_print:
            self._deeds.after(self.seconds_a_label, self._out)

    def _out(self) -> None:
        if not self._waiting or not self.condition.can_print:
            return
        label = self._waiting.pop(0)
        self.labels.append(label)
        self._on_label(label)
        self._print_next()

    def _say(self, data: bytes) -> None:
        if not (self.falls_silent_in_fault and not self.condition.can_print):
            self._voice.say(data)

    def _tspl_status(self) -> bytes:
        now = self.condition
        byte = now.head_open | now.jammed << 1 | now.paper_out << 2 | now.paused << 4
        return bytes((byte or (0x20 if self._waiting else 0x00),))

    def _zpl_status(self) -> bytes:
        now, left = self.condition, len(self._waiting)
        lines = (
            f"030,{now.paper_out:d},{now.paused:d},0480,{left:03d},0,0,0,000,0,0,0",
            f"000,0,{now.head_open:d},{now.jammed:d},0,2,4,0,{left:08d},1,000",
            "1234,0",
        )
        return b"".join(b"\x02" + line.encode() + b"\x03\r\n" for line in lines)
