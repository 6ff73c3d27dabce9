"""Finds words that their places are too narrow for."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from shared.desktop.form.chips import Chip
from shared.desktop.form.tabs import Tab
from shared.desktop.widgets.key import Key


def cut_words(part: QWidget) -> list[str]:
    """Give the words of labels, chips, tabs and keys in sight that are cut."""
    cut = []
    for label in part.findChildren(QLabel):
        if (
            label.isVisible()
            and label.fontMetrics().horizontalAdvance(label.text()) > label.width()
        ):
            cut.append(label.text())
    for chip in part.findChildren(Chip):
        if chip.isVisible() and chip.width() < chip.minimumSizeHint().width():
            cut.append(chip.text())
    for key in part.findChildren(Key):
        if key.isVisible() and key.width() < Key.sizeHint(key).width():
            cut.append(key.text())
    for tab in part.findChildren(Tab):
        if tab.isVisible() and tab.width() < tab.sizeHint().width():
            cut.append(tab.text())
    return cut
