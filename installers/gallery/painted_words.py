"""Reads off a window what it writes where: a paint device that keeps words in place of dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QColor, QPaintDevice, QPaintEngine, QPaintEngineState, QTextItem
from PySide6.QtWidgets import QApplication, QWidget

_Metric = QPaintDevice.PaintDeviceMetric
_DOTS_PER_INCH: Final = 96
# Of a line box of 1.45 em the ink of a Chinese character takes this much above its base line.
_ASCENT: Final = 0.80
_DESCENT: Final = 0.12


@dataclass(frozen=True, slots=True)
class Written:
    """Words as a widget wrote them: their box and the part of it that can be seen."""

    words: str
    box: QRectF
    seen: QRectF
    colour: QColor
    pixels: int
    widget: QWidget


def read_words(window: QWidget) -> list[Written]:
    """Let a window paint itself, and give what it wrote in its order."""
    device = _Paper(window.size())
    watch = _Watch(device.engine)
    application = QApplication.instance()
    assert application is not None  # noqa: S101 - there is a window
    application.installEventFilter(watch)
    try:
        window.render(device)
    finally:
        application.removeEventFilter(watch)
    return device.engine.written


class _Watch(QObject):
    """Tells the engine which widget is about to paint."""

    def __init__(self, engine: _Engine) -> None:
        super().__init__()
        self._engine = engine

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._engine.widget = watched
        return False


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.widget: QWidget | None = None
        self.written: list[Written] = []

    def begin(self, device: QPaintDevice) -> bool:
        """Begin."""
        return True

    def end(self) -> bool:
        """End."""
        return True

    def type(self) -> QPaintEngine.Type:
        """Give a kind of our own."""
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Keep nothing: the painter knows."""

    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        """Note words."""
        painter = self.painter()
        words = item.text()
        if self.widget is None or not words.strip() or painter.opacity() == 0:
            return
        font = item.font()
        pixels = font.pixelSize()
        box = QRectF(at.x(), at.y() - _ASCENT * pixels, item.width(), (_ASCENT + _DESCENT) * pixels)
        transform = painter.deviceTransform()
        seen = QRectF(self.systemClip().boundingRect())
        if painter.hasClipping():
            seen = seen.intersected(transform.mapRect(painter.clipBoundingRect()))
        on_screen = transform.mapRect(box)
        self.written.append(
            Written(words, on_screen, seen, painter.pen().color(), pixels, self.widget)
        )

    def _nothing(self, *drawn: Any) -> None:
        """Draw no dots."""

    drawPixmap = drawPath = drawRects = drawPolygon = drawLines = _nothing  # noqa: N815
    drawEllipse = drawPoints = drawTiledPixmap = _nothing  # noqa: N815
    drawImage: Any = _nothing  # noqa: N815


class _Paper(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._metrics = {
            _Metric.PdmWidth: size.width(),
            _Metric.PdmHeight: size.height(),
            _Metric.PdmWidthMM: size.width() * 254 // (10 * _DOTS_PER_INCH),
            _Metric.PdmHeightMM: size.height() * 254 // (10 * _DOTS_PER_INCH),
            _Metric.PdmDpiX: _DOTS_PER_INCH,
            _Metric.PdmDpiY: _DOTS_PER_INCH,
            _Metric.PdmPhysicalDpiX: _DOTS_PER_INCH,
            _Metric.PdmPhysicalDpiY: _DOTS_PER_INCH,
            _Metric.PdmNumColors: 1 << 24,
            _Metric.PdmDepth: 32,
            _Metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        """Give the engine."""
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Say how large it is."""
        return self._metrics.get(metric, 1)
