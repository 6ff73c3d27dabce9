"""The codes of coupons that were just made: shown this once, and kept in a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.catalogue.paper_sentence import PaperSentence
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.page_head import PageHead
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEADINGS: Final = (Heading(1, figures=True), Heading(8))


class CodesPage(QWidget):
    """`done` leaves the page: nobody can read the codes again then."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path = Path()
        self.head = PageHead(theme, self)
        self.folder = Key(theme, KeyKind.SECONDARY)
        self.done = Key(theme, KeyKind.PRIMARY)
        for key in (self.folder, self.done):
            self.head.add_key(key)
        self.where = PaperSentence(theme)
        self.table = DataTable(theme, _HEADINGS, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 4, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 12, 0)
        body.setSpacing(12)
        body.addWidget(self.where)
        body.addWidget(self.table, 1)
        column.addLayout(body, 1)
        self.folder.clicked.connect(self._open_folder)
        self._word()

    def show_codes(self, title: str, codes: Sequence[str], path: Path) -> None:
        """Show codes, and the file they are in."""
        self._path = path
        self.head.show_title(title, self.tr("{count} 张").format(count=f"{len(codes):,}"))
        self.where.show_sentence(self.tr("券码只显示这一次，已存为"), f"{path}")
        self.table.show_rows(DataRow(at, (f"{at:,}", code)) for at, code in enumerate(codes, 1))
        self.done.setFocus()

    def forget(self) -> None:
        """Keep no code in memory."""
        self.table.show_rows(())

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(QRectF(self.rect()), self._theme.tokens.page)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(f"{self._path.parent}"))

    def _word(self) -> None:
        self.folder.show_key(self.tr("打开文件夹"))
        self.done.show_key(self.tr("完成"))
        self.table.show_titles((self.tr("序号"), self.tr("券码")))
        self.where.show_sentence(self.tr("券码只显示这一次，已存为"), f"{self._path}")
