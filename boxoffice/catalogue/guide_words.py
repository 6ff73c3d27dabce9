"""Why a page of an edition is empty, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.catalogue.workbench import Workbench

Words = tuple[str, str]


class GuideWords(QObject):
    """Gives head and sentence for the edition that is open now."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench

    def types(self) -> Words:
        """Word a page without ticket types."""
        begin = self.tr("按 Ctrl N，选七种之一开始。")
        return self._edition() or (self.tr("还没有票种"), begin)

    def concessions(self) -> Words:
        """Word a page without classes."""
        begin = self.tr("按 Ctrl N 新建一类；先建好票种，才能选窗口卖哪种票。")
        return self._edition() or (self.tr("还没有优惠类别"), begin)

    def prices(self) -> Words:
        """Word a page without a cell."""
        if not self._bench.content.terms:
            return self._edition() or (
                self.tr("还没有票种"),
                self.tr("先在“票种”页（Ctrl 2）建票种。"),
            )
        begin = self.tr("按“新规则”，先建平日价；有了它，别的价格可以按比例填。")
        return self._edition() or (self.tr("还没有价格规则"), begin)

    def patterns(self) -> Words:
        """Word a page without patterns."""
        if not self._bench.park.series:
            return self.tr("还没有场次"), self.tr("先在“场次”页按 Ctrl N 建场次，如入园、索道。")
        begin = self.tr("按 Ctrl N；每个场次至少要有一条。")
        return self._edition() or (self.tr("还没有时段规则"), begin)

    def _edition(self) -> Words | None:
        """Word an edition that cannot be changed; None for a draft."""
        if self._bench.head is None:
            body = self.tr("在“目录与价格”的“版次”页按 Ctrl N 新建草稿，再回到这里。")
            return self.tr("还没有版次"), body
        if not self._bench.is_draft:
            return self.tr("这个版次里没有"), self.tr("只有草稿可以修改；以它为底新建草稿再加。")
        return None
