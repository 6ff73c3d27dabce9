"""How the room of marketing words kinds, states, discounts, times and refusals."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QObject

from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.marketing.codes_file import ExportFailed
from shared.database.verb import RowRefused
from shared.desktop.form.typed import write_decimal
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal
from shared.marketing.queries import PromotionRow, PromotionState
from shared.marketing.rules import Off, Source
from shared.sales.sell import SoldOut

SUBJECT = "marketing"
PERCENT = 100
_DAY = timedelta(days=1)
logger = logging.getLogger(__name__)


class MarketingWording(QObject):
    """Words what the room shows and says; one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.catalogue = CatalogueWording(translations, self)
        self.name = self.catalogue.name
        self.types: Mapping[int, Bilingual] = {}

    def kind(self, kind: Source) -> str:
        """Name a kind of promotion."""
        return {
            Source.COUPON: self.tr("优惠券"),
            Source.PROMO: self.tr("促销码"),
            Source.BUNDLE: self.tr("捆绑"),
            Source.FLASH: self.tr("抢购"),
        }[kind]

    def letter(self, kind: Source) -> str:
        """Give the one sign of a kind for its tile."""
        return {
            Source.COUPON: self.tr("券"),
            Source.PROMO: self.tr("码"),
            Source.BUNDLE: self.tr("捆"),
            Source.FLASH: self.tr("抢"),
        }[kind]

    def state(self, state: PromotionState) -> str:
        """Name where a promotion stands."""
        return {
            PromotionState.RUNNING: self.tr("进行中"),
            PromotionState.PLANNED: self.tr("未开始"),
            PromotionState.OVER: self.tr("已结束"),
            PromotionState.WITHDRAWN: self.tr("已撤回"),
        }[state]

    def off(self, row: PromotionRow) -> str:
        """Say what a promotion takes off."""
        if row.price is not None:
            return self.tr("抢购价 {price}").format(price=format_yuan(row.price))
        return "" if row.off is None else self.taken(row.off, row.min_spend)

    def taken(self, off: Off, min_spend: Money) -> str:
        """Say what is taken off, and from which spending on."""
        if off.amount is not None:
            words = self.tr("减 {amount}").format(amount=format_yuan(off.amount))
        else:
            rate = write_decimal(Decimal(off.rate or 0) / PERCENT)
            words = self.tr("减 {rate} %").format(rate=rate)
        if not min_spend:
            return words
        return self.tr("满 {spend} {off}").format(spend=format_yuan(min_spend), off=words)

    def count(self, row: PromotionRow) -> str:
        """Write what is used of what there is; nothing for a bundle."""
        if row.used is None:
            return ""
        issued = self.tr("不限") if row.issued is None else f"{row.issued:,}"
        return f"{row.used:,}/{issued}"

    def moment(self, moment: datetime) -> str:
        """Write an instant by the clock of the site, with seconds where there are any."""
        local = moment.astimezone(SITE_TIME_ZONE)
        return f"{local:%Y-%m-%d %H:%M:%S}" if local.second else f"{local:%Y-%m-%d %H:%M}"

    def period(self, row: PromotionRow) -> str:
        """Write from when until when, shortly."""
        first = row.starts_at.astimezone(SITE_TIME_ZONE)
        last = row.ends_at.astimezone(SITE_TIME_ZONE)
        if first.date() == last.date():
            return f"{first:%m-%d %H:%M}–{last:%H:%M}"
        if first.year != last.year:
            return f"{first:%Y-%m-%d} – {last:%Y-%m-%d}"
        return f"{first:%m-%d} – {last:%m-%d}"

    def covered(self, types: Iterable[int]) -> str:
        """Name the ticket types that are made cheaper."""
        names = [self.type(one) for one in types]
        return self.tr("、").join(names) if names else self.tr("全部票种")

    def type(self, number: int) -> str:
        """Name a ticket type."""
        name = self.types.get(number)
        return f"{number}" if name is None else self.name(name)

    def nothing_on_sale(self) -> str:
        """Say that there is no ticket type to choose, and where they come from."""
        return self.tr("还没有在售的票种，先到“目录与价格”发布")

    def parts(self, parts: Iterable[tuple[int, int]]) -> str:
        """Name the tickets of a bundle."""
        return " + ".join(f"{self.type(one)} × {quantity}" for one, quantity in parts)

    def countdown(self, row: PromotionRow, now: datetime) -> str:
        """Say how long it is until a promotion begins or ends."""
        match row.state:
            case PromotionState.WITHDRAWN:
                return self.tr("已撤回，不再优惠")
            case PromotionState.OVER:
                return self.tr("已结束")
        if now < row.starts_at:
            return self.tr("距开始 {time}").format(time=self._length(row.starts_at - now))
        if now < row.ends_at:
            return self.tr("还剩 {time}").format(time=self._length(row.ends_at - now))
        return self.tr("已结束")

    def say(self, status: Status, head: str, body: str = "") -> None:
        """Say something that the caller has worded."""
        self._bar.post(SUBJECT, lambda: Message(status, head, body))

    def unsaved(self) -> None:
        """Say that a form has changes that would be lost."""
        head, body = self.tr("有修改没有保存"), self.tr("先按 Ctrl S 做成，或放弃修改。")
        self.say(Status.WARN, head, body)

    def forget(self) -> None:
        """Take away what was said: it was about something that is not on the screen any more."""
        self._bar.take_away(SUBJECT)

    def refused(self, refusal: Refusal) -> None:
        """Say why it was refused; nothing was made."""
        body = self.reason(refusal)
        if body:
            self.say(Status.WARN, self.tr("没有做成"), body)
        else:
            logger.error("marketing was refused", exc_info=refusal)
            self.say(Status.BAD, self.tr("程序出错，没有保存"), type(refusal).__name__)

    def _length(self, length: timedelta) -> str:
        days, rest = divmod(length, _DAY)
        clock = f"{rest.seconds // 3600:02}:{rest.seconds // 60 % 60:02}:{rest.seconds % 60:02}"
        return self.tr("{days} 天 {clock}").format(days=days, clock=clock) if days else clock

    def reason(self, refusal: Refusal) -> str:
        """Word a refusal; "" for one that our forms do not meet."""
        match refusal:
            case SoldOut():
                words = self.tr("公共余票不够 {wanted} 位，请减少库存或换一个时段。")
                return words.format(wanted=f"{refusal.wanted:,}")
            case ExportFailed():
                return self.tr("券码写不进 {folder}，请检查导出文件夹。").format(
                    folder=refusal.folder
                )
            case RowRefused():
                return self._row(refusal)
        return ""

    def _row(self, refusal: RowRefused) -> str:
        known = {
            "uq_promo_code_code": self.tr("已有这个促销码，请换一个。"),
            "ck_promotion_time": self.tr("开始应早于结束。"),
            "parts": self.tr("捆绑至少要两张票。"),
            "pk_bundle_part": self.tr("同一票种写了两行，请合并数量。"),
            "timeslot_id": self.tr("每个场次要选同一天的一个时段。"),
            "ticket_type_id": self.tr("这个票种现在不在售。"),
            "ck_bundle_part_quantity": self.tr("一套里每种票 1 到 99 张。"),
            "promotion_over": self.tr("结束时间已经过去，请改晚一些。"),
        }
        return known.get(refusal.rule, self.tr("数据库不接受：{rule}").format(rule=refusal.rule))
