"""The look that is on now, shared by every widget of a program, and changed while it runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import StrEnum
from string import Template
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from shared.desktop.fonts import Fonts
from shared.desktop.resources import RESOURCES
from shared.desktop.tokens import DARK, LIGHT, SUN, Tokens

STYLE_FILE: Final = RESOURCES / "styles" / "desktop.qss"


class Look(StrEnum):
    """The looks by the names that a station file uses."""

    LIGHT = "light"
    DARK = "dark"
    SUN = "sun"


_TOKENS: Final = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.SUN: SUN}


RARE_AFTER_MS: Final = 5_000


class Theme(QObject):
    """Holds tokens and fonts; `changed` says that every widget is about to be painted anew.

    Painted widgets ask `tokens` in each paintEvent and keep no colour. Build it after the
    application and before the first widget.
    """

    changed = Signal()

    def __init__(self, application: QApplication, look: Look = Look.LIGHT) -> None:
        super().__init__(application)
        self._application = application
        self.fonts = Fonts.load()
        application.setStyle("Fusion")
        application.setFont(self.fonts(16))
        self.look = look
        self._apply()
        # The sale screen stands by then, and the first rare name comes later than that.
        QTimer.singleShot(RARE_AFTER_MS, self, self.load_rare)

    def load_rare(self) -> None:
        """Have rare characters drawn from now on, where they stand already, too."""
        self.fonts.load_rare()
        for window in QApplication.topLevelWidgets():
            QWidget.update(window)

    @property
    def tokens(self) -> Tokens:
        """Give the colours of the look that is on."""
        return _TOKENS[self.look]

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """Give the family at a pixel size, weight 400 or 700."""
        return self.fonts(pixels, bold=bold)

    def choose(self, look: Look) -> None:
        """Put another look on every window at once."""
        if look == self.look:
            return
        self.look = look
        self._apply()
        self.changed.emit()
        for window in QApplication.topLevelWidgets():
            QWidget.update(window)  # an item view has an update of its own, for one index

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.tokens))
        sheet = _style_sheet(self.tokens, self.fonts.families)
        if sheet != self._application.styleSheet():  # a sheet polishes every widget there is
            self._application.setStyleSheet(sheet)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, tokens.page),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.surface),
        (role.Button, tokens.raised),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.PlaceholderText, tokens.ink3),
        (role.Highlight, tokens.accent_soft),
        (role.HighlightedText, tokens.ink),
    ):
        palette.setColor(part, colour)
    return palette


def _style_sheet(tokens: Tokens, families: Iterable[str]) -> str:
    values = ((field.name, getattr(tokens, field.name)) for field in fields(tokens))
    colours = {name: value.name() for name, value in values if isinstance(value, QColor)}
    return Template(STYLE_FILE.read_text("utf-8")).substitute(
        colours, families=", ".join(f'"{family}"' for family in families)
    )
