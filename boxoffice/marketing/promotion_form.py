"""What the form of every new promotion has: its name, when it holds, for which visit days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent

from boxoffice.marketing.wording import MarketingWording
from shared.catalogue.days import Days
from shared.desktop.form.date_field import DateRangeField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import BilingualField
from shared.desktop.form.time_field import MomentField
from shared.desktop.theme import Theme
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.marketing.promote import Frame
from shared.marketing.rules import Source


class PromotionForm(FormPage):
    """The fields of a kind stand in the section `card`; what is made is not changed any more."""

    kind: Source

    def __init__(self, theme: Theme, words: MarketingWording, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self.words = words
        self.request: UUID = uuid7()
        tab, form = self.tab(), self.form
        self._what, self.card = tab.section(), tab.section()
        self.name_field = form.add("name", BilingualField(theme, longest=60, required=True))
        self.starts = form.add("starts", MomentField(theme, today, required=True))
        self.ends = form.add("ends", MomentField(theme, today, required=True))
        self.days = form.add("days", DateRangeField(theme, today, open_ended=True))
        self.combines = form.add("combines", SwitchField(theme))
        for field, span in (
            (self.name_field, 12), (self.starts, 6), (self.ends, 6), (self.days, 8),
            (self.combines, 4),
        ):  # fmt: skip
            self._what.add(field, span)

    def begin(self, starts: datetime, ends: datetime) -> None:
        """Begin a new one, under a request of its own."""
        self.request = uuid7()
        self.form.show({"name": Bilingual("", ""), "starts": starts, "ends": ends} | self.empty())
        self.show_saving(saving=False)
        self.scroll_up()
        self.name_field.take_focus()

    def empty(self) -> dict[str, Any]:
        """Give what the fields of the kind begin with."""
        return {}

    def frame(self) -> Frame | None:
        """Give what every promotion says; None with a fault shown while it ends too early."""
        starts, ends, span = self.starts.value(), self.ends.value(), self.days.value()
        if starts is None or ends is None or starts >= ends:
            self.form.show_faults({"ends": self.tr("结束应晚于开始")})
            return None
        no_days = span.first is None and span.last is None
        return Frame(
            self.request,
            self.name_field.value(),
            starts,
            ends,
            None if no_days else Days.from_to(span.first, span.last),
            self.combines.value(),
        )

    def title(self) -> str:
        """Name what is being made."""
        return self.tr("新{kind}").format(kind=self.words.kind(self.kind))

    def note(self) -> str:
        """Say that it cannot be changed once it is made."""
        return self.tr("做成后不再修改；要改请撤回，另做一个")

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word heads and labels."""
        self.head.show_title(self.title(), self.note())
        self._what.show_title(self.tr("名称与时间"))
        self.name_field.show_label(self.tr("名称（印在小票上）"))
        self.starts.show_label(self.tr("开始"), self.tr("可写到秒：09:00:30"))
        self.ends.show_label(self.tr("结束（到此刻为止）"))
        self.days.show_label(self.tr("游览日"), self.tr("空着即任何一天"))
        self.combines.show_label(self.tr("与其他优惠同享"))
