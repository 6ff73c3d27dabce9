"""The page of exercises, over the left side of a window in training."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.practice.practice_sheet import PracticeShown
from boxoffice.sale.sheet_view import SheetView
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, WHITE, Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.sales.practice import Exercise

_MARGIN, _PADDING, _HEAD, _ROW, _KEY, _GAP = 16, 24, 64, 76, 48, 8
_FULL: Final = 100


class PracticeView(SheetView):
    """Each exercise with what it asks, a tick and how long it took; below the score."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = PracticeShown()
        self.close_key = self._key(Act.ESCAPE)
        self.again_key = self._key(Act.ENTER)
        self.anew_key = self._key(Act.DELETE)
        self.setFocusProxy(parent)
        theme.changed.connect(self.update)
        self._word()

    def show_sheet(self, shown: object, *, frozen: bool) -> None:
        """Show what is done."""
        if not isinstance(shown, PracticeShown):
            raise TypeError(shown)
        self._shown = shown
        self.setAccessibleName(" · ".join((self.tr("培训练习"), self.result())))
        self.update()

    def forget(self) -> None:
        """Nothing here is of anybody."""

    def result(self) -> str:
        """Word the score."""
        practice = self._shown.practice
        if self._shown.lost or practice is None:
            return self.tr("数据库连接断开，按 Enter 再看") if self._shown.lost else ""
        score = self.tr("得分 {score} / {full}").format(score=practice.score, full=_FULL)
        parts = [score]
        if practice.voids:
            parts.append(self.tr("作废 {count} 单，每单减 5 分").format(count=practice.voids))
        if practice.taken is not None:
            parts.append(self.tr("全部完成，用时 {time}").format(time=_minutes(practice.taken)))
        return " · ".join(parts)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the foot."""
        left, width = _MARGIN + _PADDING, self.width() - 2 * (_MARGIN + _PADDING)
        each = (width - 2 * _GAP) // 3
        top = self.height() - _MARGIN - _PADDING - _KEY
        for at, key in enumerate((self.again_key, self.anew_key, self.close_key)):
            key.setGeometry(left + at * (each + _GAP), top, each, _KEY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exercises and the score."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(self.rect(), tokens.page)
        box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        card(painter, box, tokens.surface, tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        head = QRectF(inner.left(), box.top(), inner.width(), _HEAD)
        text(painter, theme.font(20, bold=True), tokens.ink, head, self.tr("培训练习"))
        hint = self.tr("做完一样，回来再看")
        text(painter, theme.font(14), tokens.ink2, head, hint, RIGHT)
        for at, (exercise, (title, how)) in enumerate(self._exercises().items()):
            row = QRectF(inner.left(), head.bottom() + at * _ROW, inner.width(), _ROW)
            self._paint_row(painter, row, exercise, title, how)
        foot = QRectF(inner.left(), head.bottom() + len(Exercise) * _ROW, inner.width(), _HEAD)
        painter.fillRect(QRectF(foot.left(), foot.top(), foot.width(), 2), tokens.control)
        text(painter, theme.font(20, bold=True), tokens.ink, foot, self.result())

    def _paint_row(
        self, painter: QPainter, row: QRectF, exercise: Exercise, title: str, how: str
    ) -> None:
        tokens, theme, practice = self._theme.tokens, self._theme, self._shown.practice
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), tokens.line)
        done = practice.done.get(exercise) if practice else None
        words = row.adjusted(48, 10, -110, -8)
        upper, lower = QRectF(words), QRectF(words)
        upper.setHeight(28)
        lower.setTop(upper.bottom())
        text(painter, theme.font(18, bold=True), tokens.ink, upper, title)
        text(painter, theme.font(14), tokens.ink2, lower, how)
        if done is None or practice is None:
            text(painter, theme.font(16), tokens.ink3, row, self.tr("未做"), RIGHT)
            return
        icon = QRectF(row.left() + 8, row.center().y() - 12, 24, 24)
        paint_icon(painter, "tick", icon, STATUS_SOLID[Status.OK], WHITE)
        took = _minutes(done - practice.since)
        text(painter, theme.font(16, bold=True), tokens.ink, row, took, RIGHT)

    def _exercises(self) -> dict[Exercise, tuple[str, str]]:
        return {
            Exercise.SELL: (
                self.tr("售票：两张成人票，收 300"),
                self.tr("2 F1 Enter 300 Enter，把找零说出来"),
            ),
            Exercise.REFUND: (
                self.tr("退票：退其中一张"),
                self.tr("扫票，F7，按数字选原因，Enter"),
            ),
            Exercise.GATE: (
                self.tr("检票：拿票去检票口"),
                self.tr("看屏幕写的拒绝原因，说出下一步"),
            ),
            Exercise.OFFLINE: (
                self.tr("断网：数据库断开时卖一张"),
                self.tr("拔掉窗口的网线，卖完再插上，等补传"),
            ),
            Exercise.SHORT: (
                self.tr("交班：少 10 元"),
                self.tr("点款时少写 10 元，写原因，主管签字"),
            ),
        }

    def _key(self, act: Act) -> Key:
        key = Key(self._theme, KeyKind.OUTLINED, parent=self)
        key.clicked.connect(self._emits(act))
        return key

    def _emits(self, act: Act) -> Callable[[], None]:
        return lambda: self.stroke.emit(Stroke(act))

    def _word(self) -> None:
        self.again_key.show_key(self.tr("再看"), "Enter")
        self.anew_key.show_key(self.tr("重新开始"), "Del")
        self.close_key.show_key(self.tr("收起"), "Esc")
        self.update()


def _minutes(time: timedelta) -> str:
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    return f"{minutes}:{seconds:02d}"
