"""The text of a print layout: what is wrong with it stands below it in a sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shared.desktop.form.text_field import TextAreaField
from shared.desktop.theme import Theme
from shared.paper.layout import Layout, LayoutError, Trouble
from shared.paper.papers import parse_own

_LINES = 30


class LayoutField(TextAreaField):
    """Text of the kind of paper that `show_kind` named last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, lines=_LINES, required=True)
        self._kind = ""

    def show_kind(self, name: str) -> None:
        """Know of which paper the text is."""
        self._kind = name

    def layout_now(self) -> Layout | None:
        """Give the layout as it is typed; None while it cannot be used."""
        try:
            return parse_own(self._kind, self.value()) if self._kind else None
        except LayoutError:
            return None

    def fault(self) -> str:
        """Say where the text cannot be used, and why."""
        if missing := super().fault():
            return missing
        try:
            parse_own(self._kind, self.value())
        except LayoutError as error:
            return " · ".join(filter(None, (error.key, self._word(error))))
        return ""

    def _word(self, error: LayoutError) -> str:
        words = {
            Trouble.UNREADABLE: self.tr("读不懂：{0}"),
            Trouble.UNKNOWN_KEY: self.tr("没有这一项"),
            Trouble.NO_ROWS: self.tr("至少要一行"),
            Trouble.LANGUAGES: self.tr("只能有这几种语言：{0}"),
            Trouble.NO_TABLE: self.tr("要写成一个表"),
            Trouble.MISSING: self.tr("缺这一项"),
            Trouble.NO_TEXT: self.tr("要写成文字"),
            Trouble.UNKNOWN_BLOCK: self.tr("没有这种块：{0}"),
            Trouble.UNKNOWN_FACT: self.tr("这种纸上没有这个内容：{0}"),
            Trouble.WRONG_KIND: self.tr("类型不对，应为 {0}"),
            Trouble.UNKNOWN_PLACEHOLDER: self.tr("没有这个占位符：{0}"),
            Trouble.LONE_BRACE: self.tr("花括号不成对"),
            Trouble.OUT_OF_RANGE: self.tr("超出范围：{0}"),
        }
        return words[error.trouble].format(error.found)
