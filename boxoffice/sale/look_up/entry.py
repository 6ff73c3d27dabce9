"""What is typed on a sheet, and which of the rows that were found is marked; no widget."""

from __future__ import annotations

from typing import Final

from boxoffice.sale.stroke import Act, Stroke

ROWS: Final = 9
NO_ROW: Final = -1


class Entry:
    """One line of text above up to nine rows; more rows are turned page by page.

    Text that was answered stays, marked, until something else is typed. Then Enter takes the row
    that an arrow has marked, or the only one. A single digit with Enter takes the row of that
    number: nobody looks for one digit, and what is typed never takes anything by itself.
    """

    def __init__(self) -> None:
        self.text = ""
        self.answers = 0
        self.first = 0
        self._answered = ""
        self._marked = NO_ROW

    @property
    def fresh(self) -> bool:
        """Tell whether what is typed is what was answered."""
        return self.text == self._answered

    def clear(self) -> None:
        """Begin with nothing typed: what is shown answers that."""
        self.text = ""
        self.answer()

    def answer(self) -> None:
        """Take note that the rows now answer the text."""
        self._answered, self._marked, self.first = self.text, NO_ROW, 0
        self.answers += 1

    def press(self, stroke: Stroke, rows: int) -> bool:
        """Do what a stroke means to the line and the mark; False for any other."""
        match stroke.act:
            case Act.TYPED:
                self.text = stroke.text
            case Act.DIGIT:
                self.text = stroke.text if self.fresh else self.text + stroke.text
            case Act.BACKSPACE:
                self.text = "" if self.fresh else self.text[:-1]
            case Act.CLEAR:
                self.text = ""
            case Act.UP | Act.DOWN:
                self._move(1 if stroke.act is Act.DOWN else -1, rows)
            case Act.PAGE_UP | Act.PAGE_DOWN:
                self._turn(ROWS if stroke.act is Act.PAGE_DOWN else -ROWS, rows)
            case _:
                return False
        return True

    def marked(self, rows: int) -> int:
        """Give the row that Enter takes, NO_ROW if it has to be said first which."""
        if len(self.text) == 1 and self.text in "123456789" and not self.fresh:
            place = self.first + int(self.text) - 1
            return place if place < rows else NO_ROW
        if not self.fresh:
            return NO_ROW
        return 0 if rows == 1 else self._marked

    def mark(self, row: int) -> None:
        """Mark a row that was touched."""
        self.text, self._marked = self._answered, row

    def _move(self, step: int, rows: int) -> None:
        if not rows:
            return
        at = self.marked(rows)
        self.text = self._answered
        beyond = 0 if step > 0 else rows - 1
        self._marked = beyond if at == NO_ROW else (at + step) % rows
        self.first = self._marked // ROWS * ROWS

    def _turn(self, step: int, rows: int) -> None:
        last = max(rows - 1, 0) // ROWS * ROWS
        at = self.first + step
        self.first = 0 if at > last else last if at < 0 else at
        self._marked = NO_ROW
