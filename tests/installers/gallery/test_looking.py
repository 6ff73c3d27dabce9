from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from installers.gallery.faults import Known, control_faults, word_faults
from installers.gallery.looking import controls_in_sight, words_in_sight
from installers.gallery.painted_words import read_words


class Painted(QWidget):
    """Writes words beyond its own width."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawText(QPointF(4, 20), "words that are far too long for this")


def faults_of(window: QWidget, qtbot: QtBot) -> list[str]:
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    words = words_in_sight(window, read_words(window))
    return [*word_faults(words, Known()), *control_faults(controls_in_sight(window))]


def test_a_label_that_is_too_narrow_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    label = QLabel("a label of some length", window)
    label.setGeometry(10, 10, 40, 30)
    window.resize(300, 200)

    assert faults_of(window, qtbot) == [
        "cut: “a label of some length” QLabel “a label of some length”"
    ]


def test_painted_words_that_are_cut_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    Painted(window).setGeometry(10, 10, 60, 30)
    window.resize(300, 200)

    assert faults_of(window, qtbot) == ["cut: “words that are far too long for this” Painted"]


def test_keys_on_each_other_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    QPushButton("A", window).setGeometry(10, 10, 80, 30)
    QPushButton("B", window).setGeometry(70, 10, 80, 30)
    window.resize(300, 200)

    assert faults_of(window, qtbot) == ["overlap: QPushButton “A” and QPushButton “B”"]


def test_what_lies_under_something_else_is_not_looked_at(qtbot: QtBot) -> None:
    window = QWidget()
    QPushButton("A", window).setGeometry(10, 10, 80, 30)
    sheet = QWidget(window)
    sheet.setAutoFillBackground(True)
    sheet.setGeometry(0, 0, 200, 100)
    QPushButton("B", sheet).setGeometry(30, 20, 80, 30)
    window.resize(300, 200)

    assert faults_of(window, qtbot) == []


def test_what_can_be_scrolled_to_and_what_was_typed_is_not_cut(qtbot: QtBot) -> None:
    window, inner = QScrollArea(), QWidget()
    column = QVBoxLayout(inner)
    for number in range(30):
        column.addWidget(QLabel(f"line {number}"))
    column.insertWidget(0, QLineEdit("typed " * 40))
    window.setWidget(inner)
    window.resize(300, 200)

    assert faults_of(window, qtbot) == []
