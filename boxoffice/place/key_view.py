"""The keys of the windows: which one does what at the sale, for the whole site."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.sale.key_map import DEFAULTS, KeyFault, KeyMap, read_cap
from boxoffice.sale.key_words import KeyWords
from boxoffice.sale.stroke import Act
from shared.database.verb import RowRefused
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """An act of the sale; `cap` is the key that the site has chosen, "" for the program's own."""

    act: Act
    cap: str = ""


class KeyField(TextField):
    """A key as people write it: "k" and "ctrl+k" are Ctrl K."""

    def __init__(self, theme: Theme, judge: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(theme, parent, longest=12)
        self._judge = judge

    def value(self) -> str:
        """Give the cap; what is no key is given as it was typed."""
        typed = super().value()
        return read_cap(typed) or typed

    def fault(self) -> str:
        """Say why the key cannot be had."""
        return super().fault() or self._judge(self.value())


class KeyView(RecordView[KeyRecord]):
    """Every act that has a key of its own, in the order of the page of all keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, new=False)
        self._words = KeyWords(self)
        self._keys = KeyMap()
        self._shown: KeyRecord | None = None
        form = self.page.form
        self._section = self.page.tab().section()
        self.key = form.add("key", KeyField(theme, self._judge, self))
        self.usual = form.add("usual", TextField(theme))
        self.usual.set_read_only(read_only=True)
        self._section.add(self.key, 4)
        self._section.add(self.usual, 4)
        self._word()

    def show_choices(self, choices: Any) -> None:
        """Take the keys of the site as they are now."""
        self._keys = choices

    def rows(self, records: Sequence[KeyRecord]) -> Sequence[ListRow]:
        """Word the keys; what the site has changed says so."""
        return [
            ListRow(
                one.act,
                self.name(one),
                self.tr("本景区改过") if one.cap else "",
                self._keys.cap(one.act),
            )
            for one in records
        ]

    def show_record(self, record: KeyRecord | None) -> None:
        """Put a key into the form."""
        self._shown = record
        self.page.form.show(
            {
                "key": record.cap if record else "",
                "usual": DEFAULTS[record.act] if record else "",
            }
        )
        self.reword_head(record)

    def entry(self, record: KeyRecord | None) -> KeyRecord:
        """Give what the form says; the program's own key needs no row."""
        if record is None:
            raise ValueError("no key is new")
        cap = self.key.value()
        return KeyRecord(record.act, "" if cap == DEFAULTS[record.act] else cap)

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        return [(self.key.label(), document.get("cap") or self.tr("程序默认"))]

    def name(self, record: KeyRecord) -> str:
        """Give what the key does."""
        return self._words.word(record.act)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        if not isinstance(refusal, RowRefused) or refusal.table != "site_key":
            return None
        sentence = self.tr("这个键刚被别的功能占用，请重读后再选")
        self.page.form.show_faults({"key": sentence})
        return sentence

    def reword_head(self, record: KeyRecord | None) -> None:
        """Word the head."""
        if record is not None:
            self.page.head.show_title(self.name(record), self._keys.cap(record.act))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _judge(self, cap: str) -> str:
        if self._shown is None or not cap:
            return ""
        found = self._keys.fault_of(self._shown.act, cap)
        if found is None:
            return ""
        fault, other = found
        if fault is KeyFault.TAKEN and other is not None:
            return self.tr("已用于：{what}").format(what=self._words.word(other))
        if fault is KeyFault.FIXED:
            return self.tr("输入框或别的画面要用这个键")
        return self.tr("写 Ctrl 加一个字母或数字，或 F9、F11、F12")

    def _word(self) -> None:
        self.pane.show_words(self.tr("窗口快捷键"), self.tr("没有按键"))
        self._section.show_title(
            self.tr("按键"), self.tr("全景区的窗口同用；售票员下次登录时生效，帮助页和按钮随之改")
        )
        self.key.show_label(self.tr("改用"), self.tr("如 Ctrl K；不填是程序默认"))
        self.usual.show_label(self.tr("程序默认"))
        self.reword_head(self._shown)
