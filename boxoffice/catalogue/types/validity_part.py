"""Tab 有效期: when a ticket admits, as the sentence that will stand on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from boxoffice.catalogue.paper_sentence import PaperSentence
from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.types.validity_sentence import validity_sentence
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.days import Days
from shared.catalogue.draft import BlackoutFacts, TermsFacts, ValidityKind
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.chips_field import WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField, DaySpan
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual

_BY_DAYS: Final = frozenset(
    {
        ValidityKind.VISIT_DAY,
        ValidityKind.DAYS_FROM_PURCHASE,
        ValidityKind.DAYS_FROM_FIRST_USE,
    }
)
_FIRST_USE: Final = frozenset({ValidityKind.DAYS_FROM_FIRST_USE, ValidityKind.HOURS_FROM_FIRST_USE})
_MOST_DAYS, _MOST_HOURS = 3660, 8784
_BLACKOUT: Final = (
    Column("first", CellKind.DATE, 3, required=True),
    Column("last", CellKind.DATE, 3),
    Column("zh", CellKind.TEXT, 4),
    Column("en", CellKind.TEXT, 4),
)


class ValidityPart(FormPart):
    """Kind of validity, and only the fields that this kind needs."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab, form = page.tab("validity"), page.form
        self._kind_card, self._days_card = tab.section(), tab.section()
        self.sentence = PaperSentence(theme)
        self.kind: ChoiceField[ValidityKind] = form.add(
            "validity", ChoiceField(theme, required=True)
        )
        self.days = form.add("valid_days", NumberField(theme, least=1, most=_MOST_DAYS))
        self.hours = form.add("valid_hours", NumberField(theme, least=1, most=_MOST_HOURS))
        self.activate = form.add("activate_days", NumberField(theme, least=1, most=_MOST_DAYS))
        self.fixed = form.add("fixed_days", DateRangeField(theme, self._today))
        self.weekdays = form.add("weekdays", WeekdayField(theme))
        self.blackouts = form.add("blackouts", TableField(theme, _BLACKOUT, self._today))
        for field, span in ((self.kind, 4), (self.days, 3), (self.hours, 3), (self.activate, 4)):
            self._kind_card.add(field, span)
        self._kind_card.add(self.fixed, 6, new_row=True)
        self._kind_card.add(self.sentence, 12, new_row=True)
        self._days_card.add(self.weekdays, 12)
        self._days_card.add(self.blackouts, 12)

    def word(self) -> None:
        """Word labels and options."""
        self._kind_card.show_title(self.tr("有效期"))
        self._days_card.show_title(self.tr("可用的日子"))
        self.kind.show_label(self.tr("怎样计算"))
        self.kind.show_options([(kind, self.words.validity(kind)) for kind in ValidityKind])
        self.days.show_label(self.tr("天数"))
        self.hours.show_label(self.tr("小时数"), self.tr("72 小时到第四天同一时刻"))
        self.activate.show_label(self.tr("多少天内首次使用"), self.tr("空着不限"))
        self.fixed.show_label(self.tr("从哪天到哪天"))
        self.weekdays.show_label(self.tr("每周可用"))
        self.blackouts.show_label(self.tr("不可用的日子（不售也不入园）"))
        titles = {
            "first": self.tr("从"),
            "last": self.tr("到（含）"),
            "zh": self.tr("原因（中）"),
            "en": self.tr("原因（英）"),
        }
        self.blackouts.show_titles(titles, self.tr("没有不可用的日子"))

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show the validity."""
        return {
            "validity": terms.validity,
            "valid_days": terms.valid_days,
            "valid_hours": terms.valid_hours,
            "activate_days": terms.activate_days,
            "fixed_days": span_of(terms.fixed_days),
            "weekdays": terms.weekdays,
            "blackouts": tuple(_row(blackout) for blackout in terms.blackouts),
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take the validity; what its kind does not use is left out."""
        kind = values["validity"] or terms.validity
        fixed = kind is ValidityKind.FIXED_RANGE
        return replace(
            terms,
            validity=kind,
            valid_days=values["valid_days"] if kind in _BY_DAYS else None,
            valid_hours=(
                values["valid_hours"] if kind is ValidityKind.HOURS_FROM_FIRST_USE else None
            ),
            activate_days=values["activate_days"] if kind in _FIRST_USE else None,
            fixed_days=days_of(values["fixed_days"]) if fixed else None,
            weekdays=values["weekdays"],
            blackouts=_blackouts(values["blackouts"]),
        )

    def refresh(self, terms: TermsFacts) -> None:
        """Show the fields of the kind, and the sentence."""
        kind = terms.validity
        self.days.setVisible(kind in _BY_DAYS)
        self.days.required = kind in _BY_DAYS
        self.hours.setVisible(kind is ValidityKind.HOURS_FROM_FIRST_USE)
        self.hours.required = kind is ValidityKind.HOURS_FROM_FIRST_USE
        self.activate.setVisible(kind in _FIRST_USE)
        self.fixed.setVisible(kind is ValidityKind.FIXED_RANGE)
        self.fixed.required = kind is ValidityKind.FIXED_RANGE
        sentence = validity_sentence(terms, self.around.park.today)
        caption = self.tr("今天买、今天用的票，票面这样写：")
        words = self.tr("还没有填完整") if sentence is None else self.words.name(sentence)
        self.sentence.show_sentence(caption, words)

    def _today(self) -> date:
        return self.around.park.today


def span_of(days: Days | None) -> DaySpan:
    """Give a range as its field shows it, both ends included."""
    return DaySpan(None, None) if days is None else DaySpan(days.first, days.last)


def days_of(span: DaySpan) -> Days | None:
    """Give the range of a field; None while it is empty or the wrong way round."""
    if span.first is None and span.last is None:
        return None
    if span.first is not None and span.last is not None and span.first > span.last:
        return None
    return Days.from_to(span.first, span.last)


def _row(blackout: BlackoutFacts) -> tuple[object, ...]:
    days, reason = blackout.days, blackout.reason
    return (days.first, days.last, reason.zh, reason.en)


def _blackouts(rows: tuple[tuple[Any, ...], ...]) -> tuple[BlackoutFacts, ...]:
    """Take the rows that hold a day; a row without an end is one day."""
    found = []
    for first, last, zh, en in rows:
        days = days_of(DaySpan(first, last or first))
        if days is not None:
            found.append(BlackoutFacts(days, Bilingual(zh or "", en or "")))
    return tuple(found)
