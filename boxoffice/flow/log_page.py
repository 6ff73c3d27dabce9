"""The log of visitor flow: every step and every deed at a lane, by whom, with its figures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.flow.wording import FlowWording
from shared.capacity.arm_log import ArmDeed, read_arm_deeds
from shared.capacity.flow_log import LoggedStep, read_log
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme

_HEADINGS: Final = (Heading(3), Heading(3), Heading(3), Heading(3), Heading(8))


class LogPage(Page):
    """A table that is only read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.table = DataTable(theme, _HEADINGS, self)
        self.stack((self.table, 1))
        self.setFocusProxy(self.table.view)
        self.word()

    def word(self) -> None:
        """Word heads."""
        self.head.show_title(self.tr("客流日志"), self.tr("最近 200 步，只增不改"))
        self.table.show_titles(
            (self.tr("时间"), self.tr("步骤"), self.tr("区域"), self.tr("谁"), self.tr("内容")),
            self.tr("还没有记录"),
        )


class LogPresenter(QObject):
    """Reads the log when the page is opened."""

    def __init__(self, page: LogPage, context: RoomContext, words: FlowWording) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._words = words
        self._steps: tuple[LoggedStep | ArmDeed, ...] = ()
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._context.run(self, _read, self._take)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _take(self, steps: tuple[LoggedStep | ArmDeed, ...]) -> None:
        self._steps = steps
        self._show()

    def _show(self) -> None:
        self._page.table.show_rows([self._row(one) for one in self._steps])

    def _row(self, one: LoggedStep | ArmDeed) -> DataRow:
        words = self._words
        if isinstance(one, ArmDeed):
            # Nobody is signed in at a gate: what nobody signed has no name.
            lane, who = words.name(one.lane), one.who or self.tr("没有人签名")
            cells = (words.instant(one.at), words.deed(one), lane, who, words.reason(one))
            return DataRow(str(one.id), cells)
        cells = (
            words.instant(one.at),
            words.step(one),
            words.name(one.zone) if one.zone else self.tr("全园"),
            one.who or self.tr("服务器"),
            words.details(one.facts),
        )
        return DataRow(one.id, cells)


def _read(session: Session) -> tuple[LoggedStep | ArmDeed, ...]:
    steps: list[LoggedStep | ArmDeed] = [*read_log(session), *read_arm_deeds(session)]
    return tuple(sorted(steps, key=lambda one: one.at, reverse=True))
