"""The words of the count, in the language of the moment."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.shift.count_shown import CountShown, CountStep
from boxoffice.shift.fact_cards import FactsFace, Row, RowsFace
from boxoffice.shift.float_count import face_words
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import Money, format_yuan

_NOTHING_YET = "–"


class CountWords(QObject):
    """Turns a CountShown into what stands on the screen."""

    def __init__(self, translations: Translations, parent: QObject) -> None:
        super().__init__(parent)
        self._translations = translations

    def card(self) -> tuple[str, str, tuple[str, str, str], tuple[str, ...]]:
        """Word the card of the count."""
        return (
            self.tr("纸币与硬币"),
            self.tr("按张数填写，Tab 或 Enter 到下一格"),
            (self.tr("面额"), self.tr("张数"), self.tr("金额")),
            face_words(self.tr("{value} 元"), self.tr("{value} 角"), self.tr("1 元币")),
        )

    def numpad(self) -> tuple[str, str]:
        """Word its delete and clear."""
        return self.tr("退格"), self.tr("清除")

    def pad_key(self) -> str:
        """Word the key that shows the digits for a finger."""
        return self.tr("屏幕数字键")

    def steps(self) -> tuple[str, ...]:
        """Name the life of a shift."""
        return (
            self.tr("开班"),
            self.tr("营业"),
            self.tr("预交"),
            self.tr("交班点款"),
            self.tr("已交班"),
            self.tr("复核"),
            self.tr("入账"),
        )

    def step_of(self, shown: CountShown) -> int:
        """Tell which of them is on."""
        return {
            CountStep.READY: 1,
            CountStep.COUNT: 3,
            CountStep.DIFFERENCE: 3,
            CountStep.CLOSED: 5,
            CountStep.REVIEWED: 6,
        }[shown.step]

    def purse(self, shown: CountShown) -> RowsFace:
        """Say what the cashier was given, and has handed in already."""
        glance = shown.glance
        drops, dropped = (glance.drops, glance.dropped) if glance else (0, Money(0))
        return RowsFace(
            rows=(
                Row(self.tr("领用备用金"), format_yuan(shown.shift.float_amount)),
                Row(self.tr("已预交 {count} 次").format(count=drops), format_yuan(dropped)),
            )
        )

    def shift(self, shown: CountShown) -> FactsFace:
        """Say whose shift it is and how often what was done."""
        glance, shift = shown.glance, shown.shift
        title = self.tr("第 {number} 班").format(number=shift.number)
        if glance is not None:
            number = shown.result.z if shown.result and shown.result.z else glance.next_z
            title = f"{title} · Z {number:04d}"
        station = shown.station.text(self._translations.language)
        opened = f"{shift.opened_at.astimezone(SITE_TIME_ZONE):%H:%M}"
        facts = [(self.tr("开班"), opened)]
        if glance is not None:
            ends = [number.rsplit("-", 1)[-1] for number in (glance.first, glance.last)]
            facts += [
                (self.tr("交易"), self.tr("{count} 笔").format(count=glance.orders)),
                (self.tr("开箱无售"), self.tr("{count} 次").format(count=glance.no_sales)),
                (self.tr("首单 / 末单"), " / ".join(end or _NOTHING_YET for end in ends)),
                (self.tr("退票"), self.tr("{count} 笔").format(count=glance.refunds)),
                (self.tr("重打"), self.tr("{count} 张").format(count=glance.reprints)),
            ]
        return FactsFace(title, f"{station} · {shown.staff}", tuple(facts))

    def expected(self, shown: CountShown) -> RowsFace:
        """Keep what ought to be there under a lock until the count is handed in."""
        title, result = self.tr("应有与差额"), shown.result
        note = self.tr("非现金按支付记录自动核对，不需要点。")
        if result is None or shown.step in (CountStep.READY, CountStep.COUNT):
            hidden = self.tr("提交后显示")
            rows = (
                Row(self.tr("应有现金"), hidden, hidden=True),
                Row(self.tr("差额"), hidden, hidden=True),
            )
            return RowsFace(title, rows, note)
        word, status = self._verdict(result.difference, outside=shown.result_outside)
        shown_amount = format_yuan(Money(abs(result.difference.fen)))
        return RowsFace(
            title,
            (
                Row(self.tr("应有现金"), format_yuan(result.expected), large=True),
                Row(word, shown_amount, status=status, large=True),
            ),
            note,
        )

    def _verdict(self, difference: Money, *, outside: bool) -> tuple[str, Status]:
        if not difference:
            return self.tr("差额"), Status.OK
        word = self.tr("长款") if difference.fen > 0 else self.tr("短款")
        return word, Status.BAD if outside else Status.WARN

    def checks(self, shown: CountShown) -> RowsFace:
        """Say what was looked at before the count."""
        held = shown.glance.held if shown.glance else 0
        unpaid = self.tr("{count} 笔").format(count=held)
        state = self.tr("已复核") if shown.step is CountStep.REVIEWED else self.tr("已停止")
        if shown.step is CountStep.READY:
            state = self.tr("进行中")
        return RowsFace(
            rows=(
                Row(self.tr("挂单和未结支付"), unpaid, status=Status.WARN if held else Status.OK),
                Row(self.tr("本班售票"), state, status=Status.OK),
            )
        )

    def comment(self, shown: CountShown) -> str:
        """Label the comment."""
        tolerance = shown.glance.tolerance if shown.glance else Money(0)
        return self.tr("备注（差额超过 {amount} 时必填）").format(amount=format_yuan(tolerance))

    def comment_missing(self) -> str:
        """Say that a difference has to be explained."""
        return self.tr("差额超过规定，请写明原因")

    def total(self, step: CountStep) -> tuple[str, str]:
        """Label the sum of the count; nothing else is said beside it."""
        hint = self.tr("交班现金，全部送进保险柜") if step is not CountStep.READY else ""
        return self.tr("实点合计"), hint

    def submit(self, amount: Money) -> tuple[str, str]:
        """Word the key that hands in, and what it says before the second press."""
        armed = self.tr("再按一次：{amount}").format(amount=format_yuan(amount))
        return self.tr("提交点款"), armed

    def primary(self, step: CountStep, *, busy: bool) -> tuple[str, str]:
        """Word the next key."""
        if busy:
            return self.tr("请稍候…"), ""
        return {
            CountStep.READY: (self.tr("代为交班点款"), "Enter"),
            CountStep.COUNT: ("", ""),
            CountStep.DIFFERENCE: (self.tr("签字交班"), "Ctrl Enter"),
            CountStep.CLOSED: (self.tr("主管复核"), "Enter"),
            CountStep.REVIEWED: (self.tr("完成，换班"), "Enter"),
        }[step]

    def again(self) -> str:
        """Word the key for another count."""
        return self.tr("重点")

    def left(self, step: CountStep) -> str:
        """Word the key at the left."""
        if step is CountStep.CLOSED:
            return self.tr("以后复核")
        return self.tr("完成") if step is CountStep.REVIEWED else self.tr("返回")
