"""How coupons and promo codes are called, and why one lowers nothing."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from boxoffice.sale.codes.shown import CodeSaid, CodesShown
from boxoffice.sale.codes.worth import CodeWorth
from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan
from shared.marketing.rules import CodeRelief, FlashSale, Source
from shared.pricing.codes import Idle

_SHOWN_OF_COUPON = 4


class CodeWording(QObject):
    """Words facts of codes; of a coupon only the last signs are shown, as it is worth money."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def name(self, relief: CodeRelief | None) -> str:
        """Call a code by its promotion."""
        if relief is None:
            return self.tr("券码")
        return f"{relief.name.text(self._words.language)} {self._code(relief)}"

    def flash_sale(self, sale: FlashSale | None) -> str:
        """Call a flash sale by its name."""
        return sale.name.text(self._words.language) if sale else self.tr("限时抢购")

    def why(self, idle: Idle, relief: CodeRelief) -> str:
        """Say why a code lowers nothing, and what would help."""
        match idle:
            case Idle.UNKNOWN:
                return self.tr("没有这个券码")
            case Idle.USED:
                return self.tr("已经用过")
            case Idle.USED_UP:
                return self.tr("已用完")
            case Idle.PERSON_LIMIT:
                return self.tr("这位会员已用满次数")
            case Idle.WITHDRAWN:
                return self.tr("已停用")
            case Idle.PERSON_NEEDED:
                return self.tr("限会员，请按 F9 查会员")
            case _:
                return self._why_not_now(idle, relief)

    def _why_not_now(self, idle: Idle, relief: CodeRelief) -> str:
        match idle:
            case Idle.NOT_YET:
                return self.tr("{time} 开始").format(time=_time(relief.starts_at))
            case Idle.OVER:
                return self.tr("{time} 已过期").format(time=_time(relief.ends_at))
            case Idle.OTHER_DAY:
                return self.tr("不能用于这一天")
            case Idle.OTHER_TYPES:
                return self.tr("不能用于所选的票")
            case Idle.MINIMUM_SPEND:
                return self.tr("满 {sum} 元可用").format(sum=format_yuan(relief.min_spend))
            case _:
                return self.tr("不用它更便宜")

    def face(self, shown: CodesShown, *, frozen: bool) -> LookUpFace:
        """Word the sheet."""
        sentence, status = self._sentence(shown)
        return LookUpFace(
            title=self.tr("优惠券 · 促销码"),
            hint=self.tr("扫码，或输入后按 Enter"),
            close=self.tr("返回"),
            label=self.tr("券码"),
            enter=self.tr("加入") if shown.typed else self.tr("好"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._row(one, chosen=shown.chosen) for one in shown.codes),
            marked=shown.marked,
            numbered=False,
            remove=self.tr("去掉"),
            removes=shown.marked >= 0,
            frozen=frozen,
            answers=shown.answers,
        )

    def said(self, said: CodeSaid) -> str:
        """Say what became of a code that was shown."""
        match said:
            case CodeSaid.UNKNOWN:
                return self.tr("没有这个券码，请核对后重输")
            case CodeSaid.TWICE:
                return self.tr("本单已有这个券码")
            case CodeSaid.TOO_MANY:
                return self.tr("本单的券码已满，请先去掉一个")
            case CodeSaid.LOST:
                return self.tr("数据库连接断开，请再试一次；本单还在")
            case CodeSaid.REFUSED:
                return self.tr("没有查券码，请看上方的提示")
            case _:
                return ""

    def _sentence(self, shown: CodesShown) -> tuple[str, Status]:
        words = self.said(shown.said)
        if words:
            lost = shown.said is CodeSaid.LOST
            return words, Status.BAD if lost else Status.WARN
        if shown.codes:
            return self.tr("方向键选中一个，Del 去掉"), Status.INFO
        return self.tr("还没有券码"), Status.INFO

    def _row(self, worth: CodeWorth, *, chosen: bool) -> RowFace:
        relief = worth.relief
        value, status = format_yuan(-worth.saved), Status.OK
        if worth.idle is not None:
            value, status = self.why(worth.idle, relief), Status.WARN
        elif not chosen:
            value, status = self.tr("选票后生效"), Status.INFO
        return RowFace(
            title=relief.name.text(self._words.language),
            note=f"{self._code(relief)} · {self._until(relief)}",
            value=value,
            status=status,
        )

    def _until(self, relief: CodeRelief) -> str:
        return self.tr("到 {time}").format(time=_time(relief.ends_at))

    def _code(self, relief: CodeRelief) -> str:
        if relief.source is Source.COUPON:
            return f"…{relief.code[-_SHOWN_OF_COUPON:]}"
        return relief.code


def _time(at: datetime) -> str:
    return f"{at.astimezone(SITE_TIME_ZONE):%Y-%m-%d %H:%M}"
