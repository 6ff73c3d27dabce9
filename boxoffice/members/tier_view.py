"""The tiers by rank, and the form of one: how it is reached, what it earns, what it gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import RecordView
from boxoffice.members.wording import MemberWording
from shared.database.verb import RowRefused
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.date_field import DateField
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import MoneyField, NumberField
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual
from shared.kernel.money import format_yuan
from shared.kernel.refusal import Refusal
from shared.members.benefits import BenefitDraft, TierDraft
from shared.members.refusals import NotByTheRules
from shared.members.tier_queries import BenefitFacts, TierRecord, TierRuleFacts

_CODE = r"[a-z0-9_]{1,20}"
_COLUMNS = (
    Column("code", CellKind.TEXT, 3, required=True),
    Column("zh", CellKind.TEXT, 4, required=True),
    Column("en", CellKind.TEXT, 4, required=True),
    Column("uses", CellKind.NUMBER, 3),
    Column("first", CellKind.DATE, 4, required=True, from_today=True),
    Column("last", CellKind.DATE, 4),
)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TierEntry:
    """What the form says: the tier, and the benefits that are new or changed."""

    tier: TierDraft
    benefits: tuple[BenefitDraft, ...]


class TierView(RecordView[TierRecord]):
    """A tier's rule is written from a day on; what held before stays as it was."""

    def __init__(self, theme: Theme, words: MemberWording, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._words = words
        self._today = today
        self._shown: TierRecord | None = None
        self._records: Sequence[TierRecord] = ()
        self._build(theme)
        self._word()

    def rows(self, records: Sequence[TierRecord]) -> Sequence[ListRow]:
        """Word the tiers with what they ask today."""
        self._records = records
        return [
            ListRow(
                one.id,
                self._words.name(one.name),
                self._asked(one.rule_on(self._today())),
                one.code,
                quiet=one.rule_on(self._today()) is None,
            )
            for one in records
        ]

    def show_record(self, record: TierRecord | None) -> None:
        """Put a tier into the form, with the rule that was written last."""
        self._shown = record
        rule = record.latest() if record else None
        self.code.set_read_only(read_only=record is not None)
        self.page.form.show(
            {
                "code": record.code if record else "",
                "name": record.name if record else Bilingual("", ""),
                "rank": record.rank if record else len(self._records),
                "spend": rule.spend_from if rule else None,
                "visits": rule.visits_from if rule else None,
                "rate": rule.rate if rule else 100,
                "months": rule.valid_months if rule else 24,
                "from": None,
                "benefits": tuple(map(_row, record.benefits)) if record else (),
            }
        )
        self.reword_head(record)

    def begin(self, pattern: TierRecord | None) -> None:
        """Begin a new tier above the others."""
        self.show_record(None)
        self.code.take_focus()

    def entry(self, record: TierRecord | None) -> TierEntry:
        """Give the tier, with a new rule only where one is written."""
        latest = record.latest() if record else None
        draft = TierDraft(
            id=record.id if record else None,
            code=self.code.value(),
            rank=self.rank.value() or 0,
            name=self.name_field.value(),
            first_day=self.first_day.value(),
            spend_from=self.spend.value() or None,
            visits_from=self.visits.value() or None,
            rate=self.rate.value() or 0,
            valid_months=self.months.value(),
            version=record.version if record else None,
        )
        if latest is not None and self.first_day.value() is None and _same(latest, draft):
            return TierEntry(draft, self._benefits(record))
        first_day = draft.first_day or self._today()
        return TierEntry(replace(draft, first_day=first_day), self._benefits(record))

    def name(self, record: TierRecord) -> str:
        """Give the name of a tier."""
        return self._words.name(record.name)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        match refusal:
            case RowRefused(rule="uq_member_tier_code"):
                return self._fault("code", self.tr("这个代码已经有了"))
            case RowRefused(rule="uq_member_tier_rank"):
                return self._fault("rank", self.tr("已有等级在这个次序"))
            case RowRefused(table="member_benefit"):
                return self._fault("benefits", self.tr("代码重复，或结束日早于开始日"))
            case NotByTheRules(what="lowest"):
                return self._fault("spend", self.tr("最低的等级入会即是，不写条件"))
            case NotByTheRules(what="past"):
                return self._fault("from", self.tr("不能早于今天"))
        return None

    def reword_head(self, record: TierRecord | None) -> None:
        """Word the head, and from which day the rule in the form holds."""
        if record is None:
            self.page.head.show_title(self.tr("新等级"))
            self._rule.show_title(self.tr("升级条件与积分"))
            return
        self.page.head.show_title(self._words.name(record.name), record.code)
        rule = record.latest()
        note = self.tr("自 {day} 起").format(day=rule.first_day) if rule else ""
        self._rule.show_title(self.tr("升级条件与积分"), note)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _build(self, theme: Theme) -> None:
        form, tab = self.page.form, self.page.tab()
        self._tier, self._rule, self._given = tab.section(), tab.section(), tab.section()
        self.code = form.add("code", TextField(theme, pattern=_CODE, required=True))
        self.name_field = form.add("name", BilingualField(theme, longest=20, required=True))
        self.rank = form.add("rank", NumberField(theme, most=99, required=True))
        self.spend = form.add("spend", MoneyField(theme))
        self.visits = form.add("visits", NumberField(theme, least=1, most=366))
        self.rate = form.add("rate", NumberField(theme, most=10_000, required=True))
        self.months = form.add("months", NumberField(theme, least=1, most=120))
        self.first_day = form.add("from", DateField(theme, self._today))
        self.benefits = form.add("benefits", TableField(theme, _COLUMNS, self._today))
        self._tier.add(self.code, 3)
        self._tier.add(self.name_field, 6)
        self._tier.add(self.rank, 3)
        for part in (self.spend, self.visits, self.rate, self.months, self.first_day):
            self._rule.add(part, 3)
        self._given.add(self.benefits, 12)

    def _asked(self, rule: TierRuleFacts | None) -> str:
        if rule is None:
            return self.tr("今天没有规则")
        ways = []
        if rule.spend_from:
            ways.append(self.tr("消费 ¥{spend}").format(spend=format_yuan(rule.spend_from)))
        if rule.visits_from:
            ways.append(self.tr("到访 {visits} 次").format(visits=rule.visits_from))
        return self.tr(" 或 ").join(ways) or self.tr("入会即是")

    def _benefits(self, record: TierRecord | None) -> tuple[BenefitDraft, ...]:
        had = {one.code: one for one in record.benefits} if record else {}
        tier_id = record.id if record else 0
        drafts = [_draft(row, tier_id, had.get(row[0])) for row in self.benefits.value()]
        kept = {draft.code for draft in drafts}
        ended = [
            _draft((*_row(one)[:5], self._last_day_of(one)), tier_id, one)
            for one in had.values()
            if one.code not in kept
        ]
        return tuple(draft for draft in (*drafts, *ended) if _changed(draft, had.get(draft.code)))

    def _last_day_of(self, one: BenefitFacts) -> date:
        """Tell when a benefit ends that was taken away: it is not deleted, and never longer."""
        last = max(self._today() - _ONE_DAY, one.first_day)
        return last if one.end is None else min(last, one.end - _ONE_DAY)

    def _fault(self, name: str, sentence: str) -> str:
        self.page.form.show_faults({name: sentence})
        return sentence

    def _word(self) -> None:
        self.pane.show_words(self.tr("等级"), self.tr("还没有等级"))
        self._tier.show_title(self.tr("名称与次序"))
        self._given.show_title(self.tr("权益"), self.tr("按日历年计次；次数留空为不限"))
        self.code.show_label(self.tr("代码"), self.tr("小写字母、数字"))
        self.name_field.show_label(self.tr("名称"))
        self.rank.show_label(self.tr("次序"), self.tr("0 为最低，入会即是"))
        self.spend.show_label(self.tr("近 12 个月消费满（元）"), self.tr("满一项即升级"))
        self.visits.show_label(self.tr("近 12 个月到访满（次）"), self.tr("一天算一次"))
        self.rate.show_label(self.tr("每消费 100 元得积分"))
        self.months.show_label(self.tr("积分有效（月）"), self.tr("到那个月月底，留空为长期"))
        self.first_day.show_label(self.tr("新规则自哪天起"), self.tr("改了条件而留空，就从今天起"))
        self.benefits.show_label(self.tr("这个等级可以享受"))
        self.benefits.show_titles(
            {
                "code": self.tr("代码"),
                "zh": self.tr("中文名称"),
                "en": self.tr("英文名称"),
                "uses": self.tr("每年次数"),
                "first": self.tr("开始日"),
                "last": self.tr("结束日"),
            },
            self.tr("还没有权益"),
        )
        self.reword_head(self._shown)


def _row(one: BenefitFacts) -> tuple[object, ...]:
    last = None if one.end is None else one.end - _ONE_DAY
    return (one.code, one.name.zh, one.name.en, one.uses_per_year, one.first_day, last)


def _draft(row: tuple[object, ...], tier_id: int, had: BenefitFacts | None) -> BenefitDraft:
    code, zh, en, uses, first, last = row
    if not isinstance(first, date) or not (uses is None or isinstance(uses, int)):
        raise TypeError(row)  # the field has no fault: its cells are of their kinds
    end = last + _ONE_DAY if isinstance(last, date) else None
    name = Bilingual(str(zh), str(en))
    known, version = (had.id, had.version) if had else (None, None)
    return BenefitDraft(known, tier_id, str(code), name, uses, first, end, version)


def _changed(draft: BenefitDraft, had: BenefitFacts | None) -> bool:
    return had is None or (draft.name, draft.uses_per_year, draft.first_day, draft.end) != (
        had.name,
        had.uses_per_year,
        had.first_day,
        had.end,
    )


def _same(rule: TierRuleFacts, draft: TierDraft) -> bool:
    written = (draft.spend_from, draft.visits_from, draft.rate, draft.valid_months)
    return written == (rule.spend_from, rule.visits_from, rule.rate, rule.valid_months)
