"""One device in the list of the page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.devices.binding import DeviceKind
from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_ICONS: Final[dict[DeviceKind, IconName]] = {
    DeviceKind.PRINTER: "printer",
    DeviceKind.DRAWER: "drawer",
    DeviceKind.ID_CARD: "person",
    DeviceKind.POLE: "price-tag",
    DeviceKind.CUSTOMER_SCREEN: "preview",
    DeviceKind.CARD_READER: "card",
    DeviceKind.CAMERA: "camera",
    DeviceKind.WRISTBAND: "ticket",
    DeviceKind.CARD_TERMINAL: "terminal",
}


class DeviceRow(PaintedButton):
    """Icon, name and place; quiet where the window has no such device."""

    def __init__(self, theme: Theme, kind: DeviceKind, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._kind = kind
        self._place = ""
        self._there = self._chosen = False

    def show_device(self, name: str, place: str, *, there: bool, chosen: bool) -> None:
        """Show a device."""
        self.setText(name)
        self._place, self._there, self._chosen = place, there, chosen
        self.setAccessibleName(f"{name}，{place}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        pressed = self._chosen or self.isDown()
        ground = tokens.accent_soft if pressed else tokens.surface
        edge = tokens.accent if self._chosen else tokens.line
        card(painter, box, ground, edge, edge_width=2 if self._chosen else 1)
        ink = tokens.ink if self._there else tokens.ink2
        paint_icon(painter, _ICONS[self._kind], QRectF(16, box.center().y() - 14, 28, 28), ink)
        middle = box.center().y()
        name = QRectF(60, middle - 24, box.width() - 76, 26)
        text(painter, theme.font(18, bold=True), ink, name, self.text())
        place = QRectF(60, middle + 3, box.width() - 76, 20)
        text(painter, theme.font(14), tokens.ink2, place, self._place)
        if self.hasFocus():
            ring(painter, tokens, box, ground)
