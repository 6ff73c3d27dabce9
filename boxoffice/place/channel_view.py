"""The ways of selling: when each sells, whose places it draws on, who refunds and who settles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.state_words import (
    NOTHING,
    instant_words,
    name_words,
    number_words,
    time_words,
)
from boxoffice.place.faults import PlaceFaults
from boxoffice.place.pauses import PAUSES, pause_of, row_of
from shared.database.verb import RowRefused
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.pills import Pills
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.place_facts import NEW, ChannelFacts, Refunds, Settles

_CODE = "[a-z][a-z0-9_]{1,19}"


class ChannelView(RecordView[ChannelFacts]):
    """Channels in the order in which they were made."""

    def __init__(self, theme: Theme, translations: Translations, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._translations = translations
        self._shown: ChannelFacts | None = None
        self._types: Mapping[str, tuple[Bilingual, ...]] = {}
        self._faults = PlaceFaults(self)
        self._build(theme, today)
        self._word()

    def show_choices(self, choices: Any) -> None:
        """Take the names of the types that each channel sells now, by its code."""
        self._types = choices

    def rows(self, records: Sequence[ChannelFacts]) -> Sequence[ListRow]:
        """Word the channels."""
        return [
            ListRow(
                channel.id,
                self.name(channel),
                self._hours(channel),
                "" if channel.active else self.tr("停售"),
                quiet=not channel.active,
            )
            for channel in records
        ]

    def show_record(self, record: ChannelFacts | None) -> None:
        """Put a channel into the form."""
        self._shown = record
        self.page.form.show(
            {
                "name": record.name if record else Bilingual("", ""),
                "code": record.code if record else "",
                "pool": record.pool if record else "",
                "active": record.active if record else True,
                "sells_from": record.sells_from if record else None,
                "sells_until": record.sells_until if record else None,
                "refunds": record.refunds if record else Refunds.HERE,
                "settles": record.settles if record else Settles.IMMEDIATE,
                "settle_days": record.settle_days if record else None,
                "pauses": tuple(row_of(pause) for pause in record.pauses) if record else (),
            }
        )
        self.code.set_read_only(read_only=record is not None)
        self.reword_head(record)
        self._turn()
        self._word_types()

    def begin(self, pattern: ChannelFacts | None) -> None:
        """Begin a new channel."""
        self.show_record(None)
        self.name_field.take_focus()

    def entry(self, record: ChannelFacts | None) -> ChannelFacts:
        """Give what the form says."""
        settles = self.settles.value() or Settles.IMMEDIATE
        return ChannelFacts(
            id=record.id if record else NEW,
            code=self.code.value(),
            name=self.name_field.value(),
            pool=self.pool.value(),
            active=self.active.value(),
            sells_from=self.sells_from.value(),
            sells_until=self.sells_until.value(),
            refunds=self.refunds.value() or Refunds.HERE,
            settles=settles,
            settle_days=self.settle_days.value() if settles is Settles.ACCOUNT else None,
            pauses=tuple(pause_of(row) for row in self.pauses.value()),
            version=record.version if record else None,
        )

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        facts = [
            (self.name_field.label(), name_words(document)),
            (self.active.label(), self.tr("开") if document.get("active") else self.tr("停")),
            (self.pool.label(), document.get("pool") or NOTHING),
            (self.sells_from.label(), time_words(document.get("sells_from"))),
            (self.sells_until.label(), time_words(document.get("sells_until"))),
            (self.refunds.label(), dict(self._who_refunds()).get(document["refunds"], NOTHING)),
            (self.settles.label(), dict(self._how_settled()).get(document["settles"], NOTHING)),
            (self.settle_days.label(), number_words(document.get("settle_days"))),
        ]
        for pause in document["pauses"]:
            since, until = instant_words(pause["from"]), instant_words(pause["until"])
            reason = f"{pause['reason_zh']} / {pause['reason_en']}"
            label = self.tr("暂停，{since} 起").format(since=since)
            words = self.tr("到 {until}：{reason}").format(until=until, reason=reason)
            facts.append((label, words))
        return facts

    def name(self, record: ChannelFacts) -> str:
        """Give the name."""
        return record.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        sentence = self._faults.explain(refusal)
        if isinstance(refusal, RowRefused) and sentence:
            fields = {"uq_channel_code": "code", "ck_channel_hours": "sells_from"}
            field = fields.get(refusal.rule, "pauses" if "pause" in refusal.rule else "name")
            self.page.form.show_faults({field: sentence})
        return sentence

    def reword_head(self, record: ChannelFacts | None) -> None:
        """Word the head."""
        if record is None:
            self.page.head.show_title(self.tr("新渠道"))
            return
        state = (self.tr("在售"), Status.OK) if record.active else (self.tr("停售"), None)
        self.page.head.show_title(self.name(record), record.code, (state,))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _build(self, theme: Theme, today: Callable[[], date]) -> None:
        form, tab = self.page.form, self.page.tab()
        self._selling, self._money, self._paused = (tab.section() for _ in range(3))
        self._sold = tab.section()
        self.name_field = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern=_CODE, required=True))
        self.pool = form.add("pool", TextField(theme, pattern=_CODE, required=True))
        self.active = form.add("active", SwitchField(theme))
        self.sells_from = form.add("sells_from", TimeField(theme))
        self.sells_until = form.add("sells_until", TimeField(theme))
        self.refunds = form.add("refunds", ChoiceField[Refunds](theme, required=True))
        self.settles = form.add("settles", ChoiceField[Settles](theme, required=True))
        days = NumberField(theme, least=1, most=366, required=True)
        self.settle_days = form.add("settle_days", days)
        self.pauses = form.add("pauses", TableField(theme, PAUSES, today, rows_shown=1))
        self.types = Pills(theme)
        for field, span in (
            (self.name_field, 9), (self.active, 3), (self.code, 3), (self.pool, 3),
            (self.sells_from, 3), (self.sells_until, 3),
        ):  # fmt: skip
            self._selling.add(field, span)
        for money_field in (self.refunds, self.settles, self.settle_days):
            self._money.add(money_field, 4)
        self._paused.add(self.pauses, 12)
        self._sold.add(self.types, 12)
        form.changed.connect(self._turn)

    def _turn(self) -> None:
        self.settle_days.setVisible(self.settles.value() is Settles.ACCOUNT)

    def _hours(self, channel: ChannelFacts) -> str:
        if channel.sells_from is None or channel.sells_until is None:
            return self.tr("全天")
        return f"{channel.sells_from:%H:%M}–{channel.sells_until:%H:%M}"

    def _word(self) -> None:
        self.pane.show_words(self.tr("渠道"), self.tr("还没有渠道"))
        self._selling.show_title(self.tr("渠道"))
        self._money.show_title(self.tr("退款与结算"))
        self._paused.show_title(self.tr("暂停销售"), self.tr("止的一刻起恢复；不填止是一直暂停"))
        self._sold.show_title(self.tr("现在卖的票种"), self.tr("在“目录与价格”里按票种设置"))
        self.name_field.show_label(self.tr("名称"))
        self.active.show_label(self.tr("销售"))
        self.active.show_words(self.tr("开"), self.tr("停"))
        self.code.show_label(self.tr("代码"), self.tr("不能再改"))
        self.pool.show_label(self.tr("余票池"), self.tr("先用这一池，再用公共池"))
        self.sells_from.show_label(self.tr("每天开售"), self.tr("不填为全天"))
        self.sells_until.show_label(self.tr("每天停售"))
        self.pauses.show_label("")
        self._word_choices()
        self.reword_head(self._shown)
        self._word_types()

    def _word_choices(self) -> None:
        self.refunds.show_label(self.tr("退款由谁办"))
        self.refunds.show_options(self._who_refunds())
        self.settles.show_label(self.tr("结算"))
        self.settles.show_options(self._how_settled())
        self.settle_days.show_label(self.tr("账期（天）"))
        titles = (
            self.tr("起日"),
            self.tr("起时"),
            self.tr("止日"),
            self.tr("止时"),
            self.tr("原因"),
            self.tr("英文原因"),
        )
        keys = (column.key for column in PAUSES)
        self.pauses.show_titles(dict(zip(keys, titles, strict=True)), self.tr("没有暂停"))

    def _who_refunds(self) -> tuple[tuple[Refunds, str], ...]:
        return (
            (Refunds.HERE, self.tr("本景区")),
            (Refunds.CHANNEL, self.tr("渠道自己")),
            (Refunds.NONE, self.tr("不退")),
        )

    def _how_settled(self) -> tuple[tuple[Settles, str], ...]:
        return (
            (Settles.IMMEDIATE, self.tr("售票时收款")),
            (Settles.PREPAID, self.tr("从预存款扣")),
            (Settles.ACCOUNT, self.tr("挂账，按期结")),
        )

    def _word_types(self) -> None:
        code = self._shown.code if self._shown else ""
        language = self._translations.language
        self.types.show_words([name.text(language) for name in self._types.get(code, ())])
