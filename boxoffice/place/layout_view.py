"""The site's own print layouts: the text of each, and what comes out in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QEvent, QTimer

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.place.layout_field import LayoutField
from boxoffice.place.page_picture import PagePicture
from shared.desktop.form.list_rows import ListRow
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.locale import Language
from shared.paper.papers import CONFIRMATION, shipped_content
from shared.paper.samples import sample_page
from shared.paper.site_layouts import SiteLayout

_DOTS: Final = 576
_SHEET_DOTS: Final = 1000
_PAUSE_MS: Final = 300


class LayoutView(RecordView[SiteLayout]):
    """The kinds of paper in a fixed order; none is added or taken away."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme, new=False)
        self._translations = translations
        self._shown: SiteLayout | None = None
        self.content = self.page.form.add("content", LayoutField(theme))
        self.pictures = {language: PagePicture(theme) for language in Language}
        self.shipped = Key(theme, KeyKind.SECONDARY)
        self.page.extra.addWidget(self.shipped)
        self._section = self.page.tab().section()
        self._section.add(self.content, 6)
        for picture in self.pictures.values():
            self._section.add(picture, 6)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.content.edited.connect(self._pause.start)
        self.shipped.clicked.connect(self._take_shipped)
        self._word()

    def rows(self, records: Sequence[SiteLayout]) -> Sequence[ListRow]:
        """Word the kinds."""
        own, shipped = self.tr("本景区"), self.tr("出厂")
        return [
            ListRow(one.name, self.name(one), one.name, own if one.content else shipped)
            for one in records
        ]

    def show_record(self, record: SiteLayout | None) -> None:
        """Put a layout into the form; the shipped one is shown where there is no other."""
        self._shown = record
        if record is None:
            return
        self.content.show_kind(record.name)
        text = record.content or shipped_content(record.name).strip()
        self.page.form.show({"content": text})
        self.reword_head(record)
        self._draw()

    def entry(self, record: SiteLayout | None) -> SiteLayout:
        """Give what the form says; the shipped text is none of the site's."""
        if record is None:
            raise ValueError("there is no layout to write")
        text = self.content.value()
        same = text == shipped_content(record.name).strip()
        return replace(record, content="" if same else text)

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        return ((self.content.label(), document.get("content") or self.tr("出厂版式")),)

    def name(self, record: SiteLayout) -> str:
        """Give the kind of paper."""
        words = {
            "ticket": self.tr("标准门票"),
            "compact": self.tr("紧凑小票"),
            "group": self.tr("团体票"),
            "named": self.tr("实名票、年卡"),
            "wristband": self.tr("腕带"),
            "receipt": self.tr("收款小票"),
            "refund": self.tr("退款单"),
            "shift_slip": self.tr("班次单据"),
            "shift_report": self.tr("X、Z 报表"),
            "confirmation": self.tr("团队确认单（A4）"),
            "account": self.tr("充值凭条"),
        }
        return words.get(record.name, record.name)

    def reword_head(self, record: SiteLayout | None) -> None:
        """Word the head."""
        if record is None:
            return
        own = (self.tr("本景区"), Status.OK) if record.content else (self.tr("出厂"), None)
        self.page.head.show_title(self.name(record), record.name, (own,))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _take_shipped(self) -> None:
        if self._shown is None:
            return
        self.content.show_value(shipped_content(self._shown.name).strip())
        self.content.edited.emit()

    def _draw(self) -> None:
        layout = self.content.layout_now()
        if layout is None or self._shown is None:
            return
        name = self._shown.name
        dots = _SHEET_DOTS if name == CONFIRMATION else _DOTS
        for language, picture in self.pictures.items():
            picture.show_page(sample_page(name, layout, language), dots)

    def _word(self) -> None:
        self.pane.show_words(self.tr("打印版式"), self.tr("没有版式"))
        self._section.show_title(
            self.tr("版式和样张"),
            self.tr("写法见信息技术手册；保存后，窗口下次登录起照新的打。样张是编的，码不能入园"),
        )
        self.content.show_label(self.tr("内容"))
        self.shipped.show_key(self.tr("换回出厂版式"), "")
        self.reword_head(self._shown)
