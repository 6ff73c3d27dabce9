"""How a change for another day, another type or a pass is worded, and what it costs."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.lookup.rows import RowFace
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.sale.wording import SaleWording
from shared.kernel.money import Money, format_yuan
from shared.sales.change import ChangeOption, ChangePlan
from shared.sales.rules import Settlement

_NOTHING = Money(0)
_BY_DIGIT = 9  # rows that a digit marks


class ExchangeWords(QObject):
    """Words facts in the language of the moment."""

    def __init__(self, words: SaleWording, reason_words: ReasonWords) -> None:
        super().__init__(words)
        self._words = words
        self._reasons = reason_words

    def option(
        self, at: int, plan: ChangePlan, option: ChangeOption, *, exchanging: bool
    ) -> RowFace:
        """Word what tickets can be changed for: a day and time, or a type; `at` from 1."""
        left = "" if option.left is None else self.tr("余 {left}").format(left=f"{option.left:,}")
        to_pay = plan.to_pay(option)
        pays = self.tr("补 {amount}") if to_pay >= _NOTHING else self.tr("退 {amount}")
        note = pays.format(amount=format_yuan(Money(abs(to_pay.fen))))
        if not to_pay:
            note = self.tr("不补不退")
        number = str(at) if at <= _BY_DIGIT else ""
        slot = option.slot
        time = f" {slot.starts:%H:%M}" if slot and slot.starts else ""
        day = f"{option.day:%m-%d} {self._words.weekday(option.day)}{time}"
        if not exchanging:
            total = format_yuan(option.quote.total)
            return RowFace(title=day, note=left, value=total, value_note=note, number=number)
        language = self._words.language
        credit = format_yuan(plan.given(option).amount)
        says = (option.offer.note.text(language),) if option.kind == "upgrade" else (day, left)
        return RowFace(
            title=option.offer.name.text(language),
            note=" · ".join(
                part for part in (*says, self.tr("原票抵 {amount}").format(amount=credit)) if part
            ),
            value=format_yuan(option.quote.total),
            value_note=note,
            number=number,
        )

    def total(self, shown: LookUpShown) -> tuple[str, str, str]:
        """Word what is paid or goes back for the marked option, and how."""
        option = shown.chosen
        if shown.change is None or option is None:
            return self.tr("应补差价"), "", format_yuan(_NOTHING)
        settled = shown.change.settled(option)
        if settled.back:
            amount = Money.sum(settled.back.values())
            return self.tr("应退差价"), self._ways(settled), format_yuan(amount)
        way = self.tr("现金")
        if shown.card is not None:
            way = self.tr("刷卡 {digits}").format(digits=shown.card or "____")
        return self.tr("应补差价"), way, format_yuan(settled.due)

    def done(self, settled: Settlement) -> tuple[str, str, str]:
        """Word what was paid or has gone back."""
        if settled.back:
            amount = Money.sum(settled.back.values())
            return self.tr("已退差价"), self._ways(settled), format_yuan(amount)
        return self.tr("已补差价"), "", format_yuan(settled.due)

    def primary(self, shown: LookUpShown) -> tuple[str, str, bool]:
        """Word the next key."""
        option = shown.chosen
        if shown.stage is Stage.NAMING:
            return self.tr("登记"), "Enter", not shown.busy
        if shown.names_missing:
            return self.tr("登记持卡人"), "Enter", not shown.busy
        word = self.tr("改签并出票")
        if option is not None and option.kind != "change":
            upgrade = option.kind == "upgrade"
            word = self.tr("升级并出票") if upgrade else self.tr("换票并出票")
        if shown.allowed and not shown.signing:
            word = self.tr("请主管签字")
        return word, "Enter", option is not None and not shown.busy

    def hints(self, shown: LookUpShown) -> tuple[tuple[str, str], ...]:
        """Word the keys that work now."""
        if shown.stage is Stage.NAMING:
            return (("Enter", self.tr("下一栏")), ("Esc", self.tr("返回")))
        if shown.card is not None:
            return (("0–9", self.tr("末四位或授权号")), ("Esc", self.tr("收现金")))
        card = (("F11", self.tr("刷卡补差价")),) if shown.due else ()
        return (("1–9", self.tr("选")), ("PgDn", self.tr("更多")), *card)

    def naming(self, shown: LookUpShown) -> tuple[str, str, tuple[str, str, str]]:
        """Say whom the fields are for, and word them."""
        option = shown.chosen
        name = option.offer.name.text(self._words.language) if option else ""
        title = self.tr("{pass_name}：还要登记 {count} 位").format(
            pass_name=name, count=shown.names_missing
        )
        hint = self.tr("把身份证放到读卡器上，或手工输入；先请游客看《个人信息告知书》。")
        labels = (
            self.tr("姓名"),
            self.tr("证件号（身份证、通行证、居住证、护照）"),
            self.tr("监护人姓名（未满 14 周岁才填）"),
        )
        return title, hint, labels

    def _ways(self, settled: Settlement) -> str:
        return " · ".join(
            f"{self._reasons.tender(one)} {format_yuan(amount)}"
            for one, amount in settled.back.items()
        )
