from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from shared.desktop.icons import ICON_NAMES, IconName, icon, paint_icon

RED = QColor("#D55E00")


def _painted(name: IconName, glyph: QColor | None = None) -> QImage:
    return icon(name, 96, RED, glyph=glyph).toImage()


def _colours(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_draws_in_the_given_colour_only(qtbot: QtBot, name: IconName) -> None:
    assert _colours(_painted(name)) == {RED.name()}


@pytest.mark.parametrize("name", ICON_NAMES)
def test_no_icon_reaches_the_corners_of_its_square(qtbot: QtBot, name: IconName) -> None:
    image = icon(name, 96, RED).toImage()
    corners = [(0, 0), (95, 0), (0, 95), (95, 95)]

    assert [image.pixelColor(x, y).alpha() for x, y in corners] == [0, 0, 0, 0]


def test_the_mark_in_a_status_shape_is_a_hole_by_default(qtbot: QtBot) -> None:
    assert _painted("cross").pixelColor(48, 48).alpha() == 0


def test_the_mark_in_a_status_shape_takes_a_colour_of_its_own(qtbot: QtBot) -> None:
    assert _painted("cross", QColor("#08110F")).pixelColor(48, 48).name() == "#08110f"


def test_a_pixmap_has_the_density_of_its_screen(qtbot: QtBot) -> None:
    pixmap = icon("tick", 20, RED, dpr=1.5)

    assert (pixmap.width(), pixmap.devicePixelRatio()) == (30, 1.5)


def test_an_icon_is_centred_in_an_oblong(qtbot: QtBot) -> None:
    image = QImage(60, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, "tick", QRect(0, 0, 60, 20), RED, QColor("white"))
    painter.end()

    assert [image.pixelColor(x, 3).alpha() > 0 for x in (10, 30, 50)] == [False, True, False]
