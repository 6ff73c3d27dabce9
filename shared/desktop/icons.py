"""The one set of icons: paths on a grid of 24, tinted by the caller; status shapes are filled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QTransform,
)

IconName = Literal[
    "gate-logo", "tick", "cross", "warn", "info", "check", "close", "plus", "minus",
    "person", "window", "printer", "network", "upload", "backspace", "calendar", "clock",
    "language", "theme", "report", "lock", "reprint", "lane", "scanner", "sound", "mute",
    "left", "right", "up", "down", "ticket", "drawer",
    "search", "trash", "copy", "undo", "price-tag", "slots", "card", "gift", "agents", "import",
    "people", "place", "steps", "connector", "preview", "keyboard", "camera",
    "terminal", "flow",
]  # fmt: skip
ICON_NAMES: Final[tuple[IconName, ...]] = get_args(IconName)

GRID: Final = 24.0
LINE_WIDTH: Final = 1.75

# Commands: M x y · L x y · C (cubic, six numbers) · Z close · O cx cy r (circle)
# · R x y width height radius (rounded box) · A cx cy r start sweep (anticlockwise degrees)
_LINES: Final[dict[str, str]] = {
    # A mountain gate: swept eaves, two posts, a tie beam, and the mountain that is seen through it.
    "gate-logo": "M1.6 8.4 C4.6 8 7 6.6 8.4 3.8 L15.6 3.8 C17 6.6 19.4 8 22.4 8.4 Z"
    " M5.6 8.4 L5.6 20.6 M18.4 8.4 L18.4 20.6 M5.6 12.2 L18.4 12.2"
    " M8.8 20.6 L12 14.8 L15.2 20.6",
    "camera": "R 2.5 7 19 13 2 M8 7 L9.5 4.4 L14.5 4.4 L16 7 O 12 13.4 3.8",
    "terminal": "R 5.5 2.5 13 16 2 R 8.2 5.2 7.6 4.6 0.8 M8.6 13 L9.4 13 M11.6 13 L12.4 13"
    " M14.6 13 L15.4 13 M8.6 15.8 L9.4 15.8 M11.6 15.8 L12.4 15.8 M14.6 15.8 L15.4 15.8"
    " M8.2 18.5 L8.2 21.5 L15.8 21.5 L15.8 18.5",
    "flow": "M3.5 19.5 L9 12.5 L13 15.5 L20.5 5.5 M15 5.5 L20.5 5.5 L20.5 11",
    "check": "M4.5 12.5 L9.8 17.6 L19.5 6.8",
    "close": "M6 6 L18 18 M18 6 L6 18",
    "plus": "M12 5 L12 19 M5 12 L19 12",
    "minus": "M5 12 L19 12",
    "person": "O 12 8 4 M4.5 20.5 C4.9 16.4 7.9 14.6 12 14.6 C16.1 14.6 19.1 16.4 19.5 20.5",
    "window": "R 3 8 18 12 2 M8.5 8 L8.5 6 C8.5 4.9 9.2 4.2 10.3 4.2 L13.7 4.2"
    " C14.8 4.2 15.5 4.9 15.5 6 L15.5 8 M3 13 L21 13",
    "printer": "M7 8.5 L7 3.5 L17 3.5 L17 8.5 M7 17 L4.6 17 C3.7 17 3 16.3 3 15.4 L3 10.1"
    " C3 9.2 3.7 8.5 4.6 8.5 L19.4 8.5 C20.3 8.5 21 9.2 21 10.1 L21 15.4 C21 16.3 20.3 17 19.4 17"
    " L17 17 R 7 13.5 10 7.5 1 M17 11.5 L17.4 11.5",
    "network": "R 9 3 6 5 1 R 3 16 6 5 1 R 15 16 6 5 1 M12 8 L12 12 M6 16 L6 12 L18 12 L18 16",
    "upload": "M12 16.5 L12 4 M7 9 L12 4 L17 9 M6 20.5 L18 20.5",
    "backspace": "M8.6 5 L21.5 5 L21.5 19 L8.6 19 L2.8 12 Z"
    " M11.8 9.2 L17.4 14.8 M17.4 9.2 L11.8 14.8",
    "calendar": "R 3.5 5 17 15.5 2 M3.5 10 L20.5 10 M8 2.8 L8 7 M16 2.8 L16 7",
    "clock": "O 12 12 9 M12 6.8 L12 12 L15.6 14.2",
    "language": "O 12 12 9 M3 12 L21 12"
    " M12 3 C8.2 6.2 8.2 17.8 12 21 M12 3 C15.8 6.2 15.8 17.8 12 21",
    "theme": "O 12 12 4 M12 2.5 L12 5 M12 19 L12 21.5 M2.5 12 L5 12 M19 12 L21.5 12"
    " M5.3 5.3 L7 7 M17 17 L18.7 18.7 M5.3 18.7 L7 17 M17 7 L18.7 5.3",
    "report": "M5 3.5 L14.5 3.5 L19 8 L19 20.5 L5 20.5 Z M14.5 3.5 L14.5 8 L19 8"
    " M9 17 L9 13.5 M12 17 L12 11.5 M15 17 L15 14.5",
    "lock": "R 4.5 10.5 15 10.5 2 M8 10.5 L8 7.5 C8 2.2 16 2.2 16 7.5 L16 10.5 M12 14.6 L12 16.8",
    "reprint": "A 12 12 8.5 25 295 M20.4 3 L20.4 8.6 L14.8 8.6 M8.8 11 L15.2 11 M8.8 14.4 L13 14.4",
    "lane": "R 3.5 6 7 14.5 1.5 O 12.6 10.6 2.1 M14.7 10.6 L21.5 10.6 M13.7 12.4 L17.4 18.8",
    "scanner": "M3.5 8 L3.5 3.5 L8 3.5 M16 3.5 L20.5 3.5 L20.5 8 M20.5 16 L20.5 20.5 L16 20.5"
    " M8 20.5 L3.5 20.5 L3.5 16 M3.5 12 L20.5 12 M8 8 L8 9 M12 8 L12 9 M16 8 L16 9"
    " M8 15 L8 16 M12 15 L12 16 M16 15 L16 16",
    "sound": "M3.5 9.2 L7 9.2 L12 5 L12 19 L7 14.8 L3.5 14.8 Z A 12 12 4.2 -45 90 A 12 12 8 -48 96",
    "mute": "M3.5 9.2 L7 9.2 L12 5 L12 19 L7 14.8 L3.5 14.8 Z"
    " M15.8 9.6 L20.6 14.4 M20.6 9.6 L15.8 14.4",
    "left": "M15 5 L8 12 L15 19",
    "right": "M9 5 L16 12 L9 19",
    "up": "M5 15.5 L12 8.5 L19 15.5",
    "down": "M5 8.5 L12 15.5 L19 8.5",
    "ticket": "M3 6 L21 6 L21 9.6 C18.4 10 18.4 14 21 14.4 L21 18 L3 18 L3 14.4"
    " C5.6 14 5.6 10 3 9.6 Z M14.5 9 L14.5 10.4 M14.5 13.6 L14.5 15",
    "search": "O 10.5 10.5 6.5 M15.3 15.3 L20.5 20.5",
    "trash": "M4 6.5 L20 6.5 M9 6.5 L9 3.8 L15 3.8 L15 6.5 M6 6.5 L6.9 20.5 L17.1 20.5 L18 6.5"
    " M10 10.5 L10.4 16.8 M14 10.5 L13.6 16.8",
    "copy": "R 8.5 8.5 12 12 2 M5.5 15.5 C4.4 15.5 3.5 14.6 3.5 13.5 L3.5 5.5"
    " C3.5 4.4 4.4 3.5 5.5 3.5 L13.5 3.5 C14.6 3.5 15.5 4.4 15.5 5.5",
    "undo": "M8.5 5 L4 9.5 L8.5 14 M4 9.5 L14.5 9.5 C21.5 9.5 21.5 19.5 14.5 19.5 L10 19.5",
    "price-tag": "M3.5 3.5 L12 3.5 L20.5 12 L12 20.5 L3.5 12 Z O 8.2 8.2 1.4",
    "slots": "R 3.5 5 17 15.5 2 M3.5 10 L20.5 10 M8 2.8 L8 7 M16 2.8 L16 7"
    " M7.5 13.5 L10 13.5 M14 13.5 L16.5 13.5 M7.5 17 L10 17 M14 17 L16.5 17",
    "card": "R 2.5 5 19 14 2 O 8.2 10.6 2 M5 16 C5.4 14 6.6 13.4 8.2 13.4 C9.8 13.4 11 14 11.4 16"
    " M14 10 L18.5 10 M14 14 L18.5 14",
    "gift": "R 3.5 8 17 4 1 M5 12 L5 20.5 L19 20.5 L19 12 M12 8 L12 20.5"
    " M12 8 C9 8 6.8 6.6 7.4 4.6 C8 2.8 11 3.2 12 8 C13 3.2 16 2.8 16.6 4.6 C17.2 6.6 15 8 12 8",
    "agents": "O 6 6 2.5 O 18 6 2.5 O 12 18 2.5"
    " M8.5 6 L15.5 6 M7.2 8.2 L10.8 15.8 M16.8 8.2 L13.2 15.8",
    "import": "M12 3.5 L12 15 M7 10.5 L12 15.5 L17 10.5 M3.5 15.5 L3.5 20.5 L20.5 20.5 L20.5 15.5",
    "people": "O 9 8.2 3.6 M2.5 19.8 C2.9 16 5.4 14.2 9 14.2 C12.6 14.2 15.1 16 15.5 19.8"
    " M15.2 4.9 C18.4 4.4 20.2 9.6 16.6 11.5 M17.4 14.6 C19.8 15.2 21.2 16.9 21.5 19.8",
    "place": "M12 21.2 C8 16 5 12.8 5 9.4 C5 -0.6 19 -0.6 19 9.4"
    " C19 12.8 16 16 12 21.2 Z O 12 9.4 2.5",
    "steps": "O 5 6 2 O 5 12 2 O 5 18 2 M10 6 L20.5 6 M10 12 L20.5 12 M10 18 L16.5 18",
    "connector": "M9 3 L9 8 M15 3 L15 8 M5.5 8 L18.5 8 L18.5 11"
    " C18.5 19 5.5 19 5.5 11 Z M12 17 L12 21.5",
    "keyboard": "R 2.5 6 19 12.5 2 M6.5 10 L7 10 M10.2 10 L10.7 10 M13.8 10 L14.3 10"
    " M17.4 10 L17.9 10 M7.5 14.5 L16.5 14.5",
    "preview": "M2.5 12 C6.5 4 17.5 4 21.5 12 C17.5 20 6.5 20 2.5 12 Z O 12 12 3",
    "drawer": "R 3 11 18 8.5 1.5 M5 11 L6.5 4.5 L17.5 4.5 L19 11 M10 15.2 L14 15.2",
}  # fmt: skip

# Filled shapes: body, then the strokes that are cut out of it (or painted in `glyph`).
_SHAPES: Final[dict[str, tuple[str, str]]] = {
    "tick": ("O 12 12 11", "M6.8 12.5 L10.4 16 L17.2 8.4"),
    "cross": (
        "M7.45 1 L16.55 1 L23 7.45 L23 16.55 L16.55 23 L7.45 23 L1 16.55 L1 7.45 Z",
        "M7.9 7.9 L16.1 16.1 M16.1 7.9 L7.9 16.1",
    ),
    "warn": (
        "M10.7 2.2 C11.3 1.1 12.7 1.1 13.3 2.2 L23.3 20 C23.9 21 23.2 22.2 22 22.2 L2 22.2"
        " C0.8 22.2 0.1 21 0.7 20 Z",
        "M12 8.6 L12 13.8 M12 17.9 L12 17.95",
    ),
    "info": ("O 12 12 11", "M12 11 L12 17.2 M12 6.8 L12 6.85"),
}
_GLYPH_WIDTH: Final = 2.6
_FINE: Final = 64.0


@dataclass(frozen=True)
class _Drawing:
    strokes: QPainterPath
    body: QPainterPath
    glyph: QPainterPath


def paint_icon(
    painter: QPainter,
    name: IconName,
    rect: QRect | QRectF,
    colour: QColor,
    glyph: QColor | None = None,
) -> None:
    """Draw the icon into the largest centred square of `rect`.

    Line icons and the bodies of status shapes take `colour`. The mark inside a status shape is
    `glyph`, or a hole that shows the ground: amber on a light ground needs band ink as its glyph.
    """
    drawing = _drawing(name)
    side = min(rect.width(), rect.height())
    centre = QRectF(rect).center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre.x() - side / 2, centre.y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    _paint_shape(painter, drawing, colour, glyph)
    painter.setPen(_line_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(drawing.strokes)
    painter.restore()


def icon(
    name: IconName, size: int, colour: QColor, dpr: float = 1.0, glyph: QColor | None = None
) -> QPixmap:
    """Give the icon as a transparent pixmap of `size` logical pixels at a device pixel ratio."""
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRect(0, 0, size, size), colour, glyph)
    painter.end()
    return pixmap


def _paint_shape(
    painter: QPainter, drawing: _Drawing, colour: QColor, glyph: QColor | None
) -> None:
    if drawing.body.isEmpty():
        return
    if glyph is None:
        painter.fillPath(drawing.body.subtracted(drawing.glyph), colour)
    else:
        painter.fillPath(drawing.body, colour)
        painter.fillPath(drawing.glyph, glyph)


def _line_pen(colour: QColor) -> QPen:
    style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, LINE_WIDTH, style, cap, join)


@cache
def _drawing(name: IconName) -> _Drawing:
    body, glyph = _SHAPES.get(name, ("", ""))
    return _Drawing(_path(_LINES.get(name, "")), _path(body), _outline(_path(glyph)))


def _outline(strokes: QPainterPath) -> QPainterPath:
    # A stroker makes curves as smooth as they need to be at the size it is given: a large one,
    # for an icon is drawn at up to a third of the screen's height.
    stroker = QPainterPathStroker()
    stroker.setWidth(_GLYPH_WIDTH * _FINE)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    outline = stroker.createStroke(QTransform.fromScale(_FINE, _FINE).map(strokes)).simplified()
    return QTransform.fromScale(1 / _FINE, 1 / _FINE).map(outline)


_ARGUMENTS: Final = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "R": 5, "A": 5}


def _path(commands: str) -> QPainterPath:
    path = QPainterPath()
    for letter in _ARGUMENTS:
        commands = commands.replace(letter, f" {letter} ")
    words = commands.split()
    at = 0
    while at < len(words):
        letter = words[at]
        end = at + 1 + _ARGUMENTS[letter]
        _draw(path, letter, [float(word) for word in words[at + 1 : end]])
        at = end
    return path


def _draw(path: QPainterPath, letter: str, numbers: list[float]) -> None:
    match letter, numbers:
        case "M", [x, y]:
            path.moveTo(x, y)
        case "L", [x, y]:
            path.lineTo(x, y)
        case "C", [x1, y1, x2, y2, x, y]:
            path.cubicTo(x1, y1, x2, y2, x, y)
        case "Z", []:
            path.closeSubpath()
        case "O", [x, y, radius]:
            path.addEllipse(QPointF(x, y), radius, radius)
        case "R", [x, y, width, height, radius]:
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case "A", [x, y, radius, start, sweep]:
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            path.arcMoveTo(box, start)
            path.arcTo(box, start, sweep)
        case _:
            raise ValueError(f"icon command {letter} {numbers}")
