from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter, QPalette, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.desktop import fonts, paint
from shared.desktop.resources import ResourceMissing
from shared.desktop.theme import Look, Theme
from shared.desktop.tokens import (
    AMBER,
    BAND_INK,
    BLUE,
    DARK,
    GREEN,
    LIGHT,
    SUN,
    VERMILION,
    WHITE,
    Status,
    Tokens,
)
from shared.desktop.widgets.form_field import FormField


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    parts = (linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()))
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, SUN])
def test_every_text_is_readable_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    grounds = (tokens.page, tokens.surface, tokens.raised, tokens.sunk)
    texts = (tokens.ink, tokens.ink2, tokens.ink3)
    pairs = [
        *product(texts, grounds),
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.on_accent, tokens.accent_press),
        (tokens.ink, tokens.accent_soft),
        (tokens.accent, tokens.accent_soft),
        *((tokens.status_ink(status), tokens.soft(status)) for status in Status),
        *((tokens.status_ink(status), tokens.surface) for status in Status),
    ]

    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK, SUN])
def test_edges_of_fields_and_the_focus_ring_can_be_seen(tokens: Tokens) -> None:
    grounds = (tokens.page, tokens.surface, tokens.sunk)

    assert all(contrast(tokens.control, ground) >= 3 for ground in grounds)
    assert all(contrast(tokens.focus, ground) >= 3 for ground in grounds)


def test_words_on_solid_status_colours_are_readable() -> None:
    assert all(contrast(BAND_INK, solid) >= 4.5 for solid in (GREEN, VERMILION, AMBER))
    assert contrast(WHITE, BLUE) >= 4.5


def test_another_look_reaches_palette_style_and_listeners(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Look.DARK)

    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.page
    assert DARK.surface.name() in qapp.styleSheet()


def test_the_look_that_is_on_already_says_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Look.LIGHT)


def test_figures_have_one_width_in_each_weight(theme: Theme) -> None:
    for bold in (False, True):
        widths = {theme.fonts.width(digit * 10, 100, bold=bold) for digit in "0123456789"}
        assert len(widths) == 1


def test_bold_is_the_files_own_and_not_made_up(theme: Theme) -> None:
    regular, bold = (theme.fonts.width("0" * 100, 100, bold=bold) for bold in (False, True))

    assert (round(regular / 100, 1), round(bold / 100, 1)) == (55.5, 59.0)


def test_every_sign_of_the_screens_is_in_the_font(theme: Theme) -> None:
    font = QRawFont.fromFont(theme.font(16))

    assert [sign for sign in "×−¥·–—…%@0123456789" if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("bold", [False, True])
def test_rare_characters_of_names_are_drawn_and_told_apart(theme: Theme, bold: bool) -> None:
    theme.load_rare()
    drawn = {picture_of(theme, character, bold=bold) for character in "㛃𠮷䶮𬭎𫖯㐂\U0003fff0"}

    assert len(drawn) == 7


def test_the_fonts_of_rare_characters_bear_the_names_they_are_asked_for_by() -> None:
    for family, path in fonts.RARE_FILES.items():
        number = QFontDatabase.addApplicationFont(str(path))
        assert QFontDatabase.applicationFontFamilies(number) == [family]


def picture_of(theme: Theme, character: str, *, bold: bool) -> bytes:
    image = QImage(48, 48, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(theme.font(32, bold=bold))
    painter.drawText(QRectF(4, 0, 44, 48), character)
    painter.end()
    return bytes(image.constBits())


def test_a_missing_font_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "FONT_FILES", (tmp_path / "gone.woff",))

    with pytest.raises(ResourceMissing, match=r"missing file .*gone\.woff"):
        fonts.Fonts.load()


@pytest.mark.parametrize("pixels", [14, 24, 64, 120])
def test_figures_are_centred_in_their_box(theme: Theme, pixels: int) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    box = QRectF(0, 50, 400, 200)
    paint.text(painter, theme.font(pixels, bold=True), QColor("black"), box, "0", paint.CENTRE)
    painter.end()

    rows = [
        y for y in range(300) if any(image.pixelColor(x, y).red() < 128 for x in range(150, 250))
    ]
    assert abs((rows[0] + rows[-1]) / 2 - 149.5) <= max(1.0, pixels * 0.02)


def test_text_that_does_not_fit_is_shortened(theme: Theme) -> None:
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    box = QRectF(0, 0, 60, 40)
    used = paint.text(painter, theme.font(16), QColor("black"), box, "晚场《山水印象》")
    painter.end()

    assert 40 <= used <= 60


@pytest.mark.parametrize("figures", [False, True])
def test_a_field_is_48_high_with_and_without_the_focus(
    qtbot: QtBot, theme: Theme, figures: bool
) -> None:
    form_field = FormField(figures=figures)
    qtbot.addWidget(form_field)
    form_field.show()
    form_field.activateWindow()
    assert form_field.edit.height() == 48

    form_field.edit.setFocus()
    qtbot.waitUntil(form_field.edit.hasFocus)
    assert form_field.edit.sizeHint().height() == form_field.edit.height() == 48
