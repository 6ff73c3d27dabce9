"""Looks at a window as its user does: what is in sight, where, and what lies over what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from installers.gallery.faults import Control, Words
from installers.gallery.hand import widgets_of
from installers.gallery.painted_words import Written

_CONTROLS: Final = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit)


def words_in_sight(window: QWidget, written: list[Written]) -> list[Words]:
    """Give what can be read; not what something lies over."""
    return [_words(window, one) for one in written if _is_in_sight(window, one)]


def controls_in_sight(window: QWidget) -> list[Control]:
    """Give what can be pressed or read."""
    return [
        _control(window, one)
        for one in widgets_of(window, QWidget)
        if one.isVisible() and _counts(one) and _top_at(window, _middle(window, one), one)
    ]


def _words(window: QWidget, one: Written) -> Words:
    widget = one.widget
    scrolled = _scroll_area(widget)
    room = QRectF(one.seen)
    if scrolled is not None:  # what was scrolled out of sight is not cut
        whole = QRectF(_on(window, widget))
        if widget is scrolled.viewport():
            whole = whole.adjusted(0, -10_000, 0, 10_000)
            if scrolled.horizontalScrollBar().maximum() > 0:
                whole = whole.adjusted(-10_000, 0, 10_000, 0)
        room = whole
    typed = isinstance(widget, QLineEdit | QPlainTextEdit) or isinstance(scrolled, QPlainTextEdit)
    return Words(
        one.words, one.box, room, one.colour, _where(widget, window), typed, widget.isEnabled()
    )


def _is_in_sight(window: QWidget, one: Written) -> bool:
    seen = one.box & one.seen
    if seen.isEmpty():
        return _scroll_area(one.widget) is None and not one.seen.isEmpty()
    return _top_at(window, seen.center().toPoint(), one.widget)


def _top_at(window: QWidget, place: QPoint, widget: QWidget) -> bool:
    """Tell whether a widget, what it stands in or what stands in it is uppermost at a place."""
    top = window.childAt(place) or window
    return top is widget or top.isAncestorOf(widget) or widget.isAncestorOf(top)


def _counts(widget: QWidget) -> bool:
    if isinstance(widget.parentWidget(), QComboBox | QAbstractItemView):
        return False
    if isinstance(widget, QLabel):
        return bool(widget.text())
    return isinstance(widget, _CONTROLS)


def _control(window: QWidget, widget: QWidget) -> Control:
    box, shown = _on(window, widget), QRect(QPoint(0, 0), window.size())
    scrolled = False
    for parent in _parents(widget, window):
        shown = shown & _on(window, parent)
        scrolled = scrolled or isinstance(parent.parentWidget(), QAbstractScrollArea)
    line = tuple(id(one) for one in (*reversed(list(_parents(widget, window))), widget))
    seen = box if scrolled else box & shown
    return Control(box, seen, box & shown, _where(widget, window), line)


def _scroll_area(widget: QWidget) -> QAbstractScrollArea | None:
    one: QWidget | None = widget
    while one is not None:
        parent = one.parentWidget()
        if isinstance(parent, QAbstractScrollArea):
            return parent
        one = parent
    return None


def _parents(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        yield parent
        parent = parent.parentWidget()


def _on(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _middle(window: QWidget, widget: QWidget) -> QPoint:
    return _on(window, widget).center()


def _where(widget: QWidget, window: QWidget) -> str:
    names = [type(widget).__name__]
    for parent in _parents(widget, window):
        name = type(parent).__name__
        if not name.startswith("Q") and name not in names:
            names.append(name)
        if len(names) == 3:
            break
    words = getattr(widget, "text", None)
    said = f" “{words()}”" if isinstance(widget, QAbstractButton | QLabel) and words else ""
    return f"{' in '.join(names)}{said}"
