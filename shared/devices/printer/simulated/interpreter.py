"""Carries commands out on the paper roll. Bar codes and `ESC *` images are taken but not drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import segno
from PIL import Image

from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.roll import PaperRoll
from shared.devices.printer.simulated.stream import Command

_ESC, _FS, _GS = 0x1B, 0x1C, 0x1D
_DEFAULT_SPACING = 34
_CORRECTION = {0x30: "l", 0x31: "m", 0x32: "q", 0x33: "h"}


class Case(Protocol):
    """What the rest of the printer does for the interpreter."""

    def answer(self, data: bytes) -> None:
        """Say something that was asked for in the stream."""
        ...

    def queued_status(self, kind: int) -> bytes:
        """Give the answer to `1D 72 kind`."""
        ...

    def enable_automatic_status(self, enabled: bool) -> None:
        """Report changes from now on, or no longer."""
        ...

    def process_id(self, identity: bytes) -> None:
        """Everything before is on paper."""
        ...

    def pulse_drawer(self) -> None:
        """Kick the cash drawer."""
        ...

    def paper_came_out(self, paper: Paper) -> None:
        """Take a piece that was cut off."""
        ...


class Interpreter:
    """The modes of a printer and what each command does to paper and case."""

    def __init__(self, roll: PaperRoll, case: Case) -> None:
        self._roll = roll
        self._case = case
        self._commands: dict[bytes, Callable[[bytes], None]] = self._table()
        self.reset()

    def reset(self) -> None:
        """`ESC @`: drop the line that waits and every mode; Chinese is on, as from the factory."""
        self._roll.forget_line()
        self._roll.alignment = 0
        self._roll.line_spacing = _DEFAULT_SPACING
        self._chinese = True
        self._bold = False
        self._wide = self._high = 1
        self._code_dots = 3
        self._code_correction = "l"
        self._code_text = ""

    def carry_out(self, command: Command) -> None:
        """Do one command; one that prints nothing here, or is not known, does nothing."""
        name = command.name
        if name[0] >= 0x81:
            self._foreign(name)
        elif len(name) == 1:
            self._single(name[0])
        elif name in self._commands:
            self._commands[name](command.data)

    def _single(self, byte: int) -> None:
        if byte in b"\x0a\x0c":
            self._roll.feed_line()
        elif byte == 0x09:
            self._text("    ")
        elif byte == 0x18:
            self._roll.forget_line()
        elif 0x20 <= byte <= 0x7E:
            self._text(chr(byte))
        elif byte >= 0x7F:
            self._text("?")

    def _foreign(self, raw: bytes) -> None:
        """Print one two-byte character, or the rubbish that half of one makes."""
        if self._chinese and len(raw) == 2:
            try:
                return self._text(raw.decode("gbk"))
            except UnicodeDecodeError:
                pass
        return self._text("?" * len(raw))

    def _text(self, text: str) -> None:
        for character in text:
            self._roll.put(character, self._wide, self._high, self._bold)

    def _table(self) -> dict[bytes, Callable[[bytes], None]]:
        return {
            b"\x1b@": lambda data: self.reset(),
            b"\x1ba": self._align,
            b"\x1bE": self._set_bold,
            b"\x1bG": self._set_bold,
            b"\x1b!": self._print_mode,
            b"\x1b2": lambda data: self._space(_DEFAULT_SPACING),
            b"\x1b3": lambda data: self._space(data[0]),
            b"\x1bd": self._feed_lines,
            b"\x1bJ": lambda data: self._roll.feed(data[0]),
            b"\x1bp": lambda data: self._case.pulse_drawer(),
            b"\x1bi": lambda data: self._cut(0),
            b"\x1bm": lambda data: self._cut(0),
            b"\x1c&": lambda data: self._speak_chinese(True),
            b"\x1c.": lambda data: self._speak_chinese(False),
            b"\x1c!": self._chinese_mode,
            b"\x1cW": lambda data: self._size(1 + (data[0] & 1), 1 + (data[0] & 1)),
            b"\x1d!": lambda data: self._size((data[0] >> 4 & 7) + 1, (data[0] & 7) + 1),
            b"\x1dV": lambda data: self._cut(data[1] if len(data) > 1 else 0),
            b"\x1d\x0c": lambda data: self._roll.feed_to_mark(),
            b"\x1da": lambda data: self._case.enable_automatic_status(bool(data[0])),
            b"\x1dr": lambda data: self._case.answer(self._case.queued_status(data[0])),
            b"\x1dI": self._introduce,
            b"\x1dv": self._raster,
            b"\x1d(": self._extended,
        }

    def _align(self, data: bytes) -> None:
        if data[0] & 0xCF <= 2:
            self._roll.alignment = data[0] & 0x0F

    def _set_bold(self, data: bytes) -> None:
        self._bold = bool(data[0] & 1)

    def _print_mode(self, data: bytes) -> None:
        self._bold = bool(data[0] & 0x08)
        self._size(2 if data[0] & 0x20 else 1, 2 if data[0] & 0x10 else 1)

    def _chinese_mode(self, data: bytes) -> None:
        self._size(2 if data[0] & 0x04 else 1, 2 if data[0] & 0x08 else 1)

    def _size(self, wide: int, high: int) -> None:
        self._wide, self._high = wide, high

    def _space(self, dots: int) -> None:
        self._roll.line_spacing = dots

    def _feed_lines(self, data: bytes) -> None:
        self._roll.feed_line()
        self._roll.feed(self._roll.line_spacing * max(data[0] - 1, 0))

    def _speak_chinese(self, on: bool) -> None:
        self._chinese = on

    def _cut(self, feed: int) -> None:
        paper = self._roll.cut(feed)
        if paper is not None:
            self._case.paper_came_out(paper)

    def _introduce(self, data: bytes) -> None:
        if data[0] in (1, 2, 3, 49, 50, 51):
            self._case.answer(b"\x02")
        else:
            self._case.answer(b"\x5fSHANMEN SIM\x00")

    def _raster(self, data: bytes) -> None:
        """`GS v 0`: m, bytes a row, rows, dots."""
        width, rows = int.from_bytes(data[2:4], "little") * 8, int.from_bytes(data[4:6], "little")
        if not width or not rows or data[:1] != b"0":
            return
        image = Image.frombytes("1", (width, rows), data[6:])
        times_wide, times_high = 1 + (data[1] & 1), 1 + (data[1] >> 1 & 1)
        if (times_wide, times_high) != (1, 1):
            image = image.resize((width * times_wide, rows * times_high), Image.Resampling.NEAREST)
        self._roll.dots(image)

    def _extended(self, data: bytes) -> None:
        """`GS ( x pL pH …`: process id and QR codes; the others only take their bytes."""
        kind, body = data[:1], data[3:]
        if kind == b"H" and len(body) == 6 and body[:2] == b"\x30\x30":
            self._case.process_id(body[2:])
        elif kind == b"k" and len(body) >= 3 and body[0] == 0x31:
            self._code(body[1], body[2:])

    def _code(self, function: int, data: bytes) -> None:
        if function == 0x43 and 1 <= data[0] <= 16:
            self._code_dots = data[0]
        elif function == 0x45:
            self._code_correction = _CORRECTION.get(data[0], self._code_correction)
        elif function == 0x50:
            self._code_text = data[1:].decode("utf-8", "replace")
        elif function == 0x51 and self._code_text:
            self._draw_code()

    def _draw_code(self) -> None:
        """Draw without a quiet zone, which is the sender's to leave."""
        try:
            symbol = segno.make_qr(self._code_text, error=self._code_correction, boost_error=False)
        except segno.DataOverflowError:
            return
        modules = [[255 if dark else 0 for dark in row] for row in symbol.matrix]
        side = len(modules)
        small = Image.new("L", (side, side))
        small.putdata([value for row in modules for value in row])
        large = small.resize((side * self._code_dots,) * 2, Image.Resampling.NEAREST)
        self._roll.code(large.convert("1"), self._code_text)
