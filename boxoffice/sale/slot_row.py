"""The row of times: what the line is, and the times among which it can choose."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boxoffice.sale.geometry import SMALL, SaleGeometry
from boxoffice.sale.shown import SlotStrip
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.wording import SaleWording
from shared.desktop.theme import Theme
from shared.desktop.widgets.slot_key import SlotFace, SlotKey

SLOT_KEYS: Final = 8


class SlotRow(QWidget):
    """As many times as there is room for, the chosen one among them; the first key goes on."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, words: SaleWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._strip: SlotStrip | None = None
        self._shown: tuple[int, ...] = ()
        self._room = len(SMALL.slots)
        self.label = SlotKey(theme, self)
        self.label.clicked.connect(lambda: self.stroke.emit(Stroke(Act.TURN_SLOTS)))
        self.keys = [self._key(theme, at) for at in range(SLOT_KEYS)]
        self.hide()

    def show_strip(self, strip: SlotStrip | None) -> None:
        """Show the times, or nothing."""
        self._strip = strip
        self.setVisible(strip is not None)
        if strip is None:
            self._shown = ()
            return
        parts = max(-(-len(strip.slots) // self._room), 1)
        part = (self._part_of(strip) + strip.turned) % parts
        slots = strip.slots[part * self._room : (part + 1) * self._room]
        self._shown = tuple(slot.timeslot_id for slot in slots)
        for at, key in enumerate(self.keys):
            face = None
            if at < len(slots):
                chosen = slots[at].timeslot_id in strip.chosen
                face = self._words.slot_face(slots[at], selected=chosen)
            key.show_face(face)
        self.label.show_face(self._label(strip, part, parts))

    def place(self, drawing: SaleGeometry) -> None:
        """Put every key in its place, counted from the row's own corner."""
        corner = drawing.last_sale.topLeft()
        self._room = len(drawing.slots)
        self.label.setGeometry(drawing.slot_label.translated(-corner))
        for at, key in enumerate(self.keys):
            key.setVisible(at < self._room)
            if at < self._room:
                key.setGeometry(drawing.slots[at].translated(-corner))
        self.show_strip(self._strip)

    def _key(self, theme: Theme, at: int) -> SlotKey:
        key = SlotKey(theme, self)
        key.clicked.connect(lambda: self.stroke.emit(Stroke(Act.SLOT, self._shown[at])))
        return key

    def _part_of(self, strip: SlotStrip) -> int:
        at = (n for n, slot in enumerate(strip.slots) if slot.timeslot_id in strip.chosen)
        return next(at, 0) // self._room

    def _label(self, strip: SlotStrip, part: int, parts: int) -> SlotFace:
        name = strip.offer.name.text(self._words.language)
        where = self.tr("时段 {part} / {parts}").format(part=part + 1, parts=parts)
        return SlotFace(name, where, spoken=f"{name}，{where}")
