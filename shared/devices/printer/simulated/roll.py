"""The paper under the print head: where the next line goes, and what is on it by now."""

from __future__ import annotations

from PIL import Image

from shared.devices.printer.simulated.paper import Dots, Glyph, Mark, Paper, draw_marks, glyph_width

TOP_DOTS = 16  # between cutter and print head, even after the neatest cut
_LEFT, _CENTRE = 0, 1


class PaperRoll:
    """Places characters and images; everything is in dots."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.alignment = _LEFT
        self.line_spacing = 34
        self.mark_every_dots = 0
        self._y = TOP_DOTS
        self._moved = 0
        self._line: list[Glyph] = []
        self._marks: list[Mark] = []
        self._lines: list[str] = []
        self._codes: list[str] = []

    def put(self, character: str, times_wide: int, times_high: int, bold: bool) -> None:
        """Add a character to the line; a full line is printed first."""
        width = glyph_width(character, times_wide)
        if self._line_width() + width > self.width:
            self.feed_line()
        self._line.append(
            Glyph(character, self._line_width(), self._y, times_wide, times_high, bold)
        )

    def feed_line(self) -> None:
        """Print the line and move on by the line spacing, or more if it is higher."""
        self.feed(max(self.line_spacing, self._print_line()))

    def feed(self, dots: int) -> None:
        """Print what waits and move on by so many dots."""
        self._print_line()
        self._y += dots
        self._moved += dots

    def feed_to_mark(self) -> None:
        """Move on to the next black mark; plain paper has none, and stays."""
        if self._line:
            self.feed_line()
        if self.mark_every_dots:
            self.feed(-self._y % self.mark_every_dots)

    def dots(self, image: Image.Image) -> None:
        """Print an image where the alignment puts it; what is wider than the paper is lost."""
        if self._line:
            self.feed_line()
        seen = image.crop((0, 0, min(image.width, self.width), image.height))
        self._marks.append(Dots(seen, self._left_of(seen.width), self._y))
        self.feed(seen.height)

    def code(self, image: Image.Image, text: str) -> None:
        """Print a QR code that the printer drew itself; one that is too wide does not appear."""
        if image.width <= self.width:
            self._codes.append(text)
            self.dots(image)

    def cut(self, feed: int = 0) -> Paper | None:
        """Cut behind what was printed; nothing comes off a roll that has not moved."""
        if self._line:
            self.feed_line()
        self.feed(feed)
        return self._take(complete=True)

    def tear_off(self) -> Paper | None:
        """Take the paper away by hand, finished or not."""
        self._line = []
        return self._take(complete=False)

    def forget_line(self) -> None:
        """Drop what waits for the end of its line."""
        self._line = []

    def take_moved(self) -> int:
        """Tell how far the paper moved since the last question."""
        moved, self._moved = self._moved, 0
        return moved

    def _take(self, complete: bool) -> Paper | None:
        if self._y == TOP_DOTS:
            return None
        marks, height = tuple(self._marks), self._y
        image = draw_marks(marks, self.width, height, 1)
        paper = Paper(image, tuple(self._lines), tuple(self._codes), complete, marks)
        self._marks, self._lines, self._codes, self._y = [], [], [], TOP_DOTS
        return paper

    def _print_line(self) -> int:
        """Put the waiting characters on the paper, standing on one line, and tell their height."""
        if not self._line:
            return 0
        left = self._left_of(self._line_width())
        highest = max(24 * glyph.times_high for glyph in self._line)
        for glyph in self._line:
            top = self._y + highest - 24 * glyph.times_high
            self._marks.append(
                Glyph(
                    glyph.character,
                    left + glyph.x,
                    top,
                    glyph.times_wide,
                    glyph.times_high,
                    glyph.bold,
                )
            )
        self._lines.append("".join(glyph.character for glyph in self._line))
        self._line = []
        return highest

    def _line_width(self) -> int:
        return self._line[-1].x + self._line[-1].width if self._line else 0

    def _left_of(self, width: int) -> int:
        room = self.width - width
        return {_LEFT: 0, _CENTRE: room // 2}.get(self.alignment, room)
