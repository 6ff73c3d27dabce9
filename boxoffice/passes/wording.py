"""How passes, their holders and what can be done with them are worded."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.lookup.row_words import time_of
from boxoffice.lookup.rows import RowFace
from boxoffice.passes.event_words import PassEventWords
from boxoffice.passes.fact_card import PassFace
from boxoffice.passes.guide_words import GuideWords
from boxoffice.passes.key_words import PassKeyWords
from boxoffice.passes.shown import PassShown, Said, Stage
from boxoffice.sale.strips import HeadFace
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.money import Money, format_yuan
from shared.passes.find import AnnualPass
from shared.passes.keep import AT_WINDOW, HoldReason
from shared.passes.rules import MOST_HELD_DAYS, PassState, days_back

_A_DAY: Final = timedelta(days=1)


class PassWording(QObject):
    """Words facts in the language of the moment."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words
        self._events = PassEventWords(words)
        self._guides = GuideWords(words)
        self.keys = PassKeyWords(words)

    def field(self) -> str:
        """Name the field."""
        return self.tr("票码、订单号、证件号、手机号或姓名")

    def find(self) -> str:
        """Word the key beside the field."""
        return self.tr("查找")

    def sentence(self, shown: PassShown) -> str:
        """Say below the field what can be typed, or what came of it."""
        if shown.stage is Stage.PAUSE:
            return self.tr("暂停期间不能入园；恢复时按天顺延，累计最多 {days} 天").format(
                days=MOST_HELD_DAYS
            )
        return {
            Said.HOW: self.tr("放年卡、身份证，或扫票码；也可输订单号、证件号、手机号或姓名"),
            Said.NOBODY: self.tr("没有找到年卡；请核对号码，或换一种方式查"),
            Said.MORE: self.tr("只列最近的；请再输具体一点"),
            Said.LOST: self.tr("数据库连接断开，请按 Enter 再查"),
            Said.NO_CARD: self.tr("这张卡没有绑定年卡；请用票码或证件查，再按 F3 绑卡"),
        }[shown.said]

    def found(self, shown: PassShown) -> tuple[RowFace, ...]:
        """Word the passes that were found."""
        return tuple(
            self._found(at, one, shown.today) for at, one in enumerate(shown.found.passes, 1)
        )

    def face(self, shown: PassShown) -> PassFace:
        """Word the pass that is shown."""
        now, held = shown.now, shown.held
        if now is None or held is None or shown.state is None:
            return PassFace()
        chip, status = self._state(shown.state)
        facts = [
            (self.tr("卡号"), held.number),
            (self.tr("有效期"), self._validity(now.term.first_day, now.term.ends)),
            (self.tr("照片"), self._photo(shown)),
            (self.tr("感应卡"), self._card(shown)),
        ]
        last = held.last
        if last.term.first_day > now.term.first_day:
            facts.append((self.tr("已续"), self._validity(last.term.first_day, last.term.ends)))
        if held.pause is not None:
            days = days_back(held.pause.since, shown.today, held.held_days)
            facts.append(
                (
                    self.tr("暂停"),
                    self.tr("{day} 起 · {reason} · 现在恢复顺延 {days} 天").format(
                        day=f"{held.pause.since:%m-%d}",
                        reason=self.reason(HoldReason(held.pause.reason)),
                        days=days,
                    ),
                )
            )
        elif held.held_days:
            gave = self.tr("已顺延 {days} 天").format(days=held.held_days)
            facts.append((self.tr("暂停"), gave))
        return PassFace(now.name.text(self._words.language), chip, status, tuple(facts))

    def holders(self, shown: PassShown) -> tuple[RowFace, ...]:
        """Word whom the pass is for."""
        holders = shown.held.holders if shown.held else ()
        return tuple(
            RowFace(
                title=f"{one.name} {one.document}".strip() or self.tr("未登记姓名"),
                note=" · ".join(
                    (
                        self.tr("有照片") if one.photo else self.tr("没有照片"),
                        self.tr("已绑卡") if one.card else self.tr("未绑卡"),
                        *((self.tr("可刷脸"),) if one.face else ()),
                    )
                ),
                letter=str(place),
                chip="" if one.photo else self.tr("待拍照"),
                status=None if one.photo else Status.WARN,
            )
            for place, one in enumerate(holders, 1)
        )

    def head(self, shown: PassShown) -> HeadFace:
        """Word the head of the panel."""
        if shown.held is None:
            return HeadFace(self.tr("年卡"), self.tr("还没有选"))
        sold = f"{shown.held.sold_at:%Y-%m-%d}"
        return HeadFace(shown.held.number, self.tr("{day} 售出").format(day=sold))

    def events(self, shown: PassShown) -> tuple[RowFace, ...]:
        """Word what happened, the newest first."""
        events = shown.held.events if shown.held else ()
        return tuple(self._events.face(one) for one in events)

    def renewals(self, shown: PassShown) -> tuple[RowFace, ...]:
        """Word what the pass can be renewed to."""
        options = shown.renewal.options if shown.renewal else ()
        return tuple(
            RowFace(
                title=one.offer.name.text(self._words.language),
                note=self._validity(one.begins, one.begins + timedelta(days=one.offer.valid_days)),
                value=format_yuan(one.price),
                value_note=self.tr("提前续卡价") if one.early else "",
                letter=one.offer.ticket_class,
            )
            for one in options
        )

    def reasons(self) -> tuple[str, ...]:
        """Word the reasons of a pause in the order of their digits."""
        return tuple(self.reason(one) for one in AT_WINDOW)

    def reason(self, reason: HoldReason) -> str:
        """Word one reason of a pause."""
        return {
            HoldReason.ILLNESS: self.tr("生病、住院"),
            HoldReason.TRAVEL: self.tr("外出"),
            HoldReason.STUDY: self.tr("求学、服役"),
            HoldReason.OTHER: self.tr("其他"),
            HoldReason.MISMATCH: self.tr("闸口人证不符"),
        }[reason]

    def ask(self) -> str:
        """Ask for the reason of a pause."""
        return self.tr("为什么暂停？")

    def guide(self, shown: PassShown) -> tuple[str, ...]:
        """Say what to do while a photo is taken, or a card is waited for."""
        return self._guides.guide(shown)

    def total(self, shown: PassShown) -> tuple[str, str, str]:
        """Word label, breakdown and figure of the total."""
        if shown.stage is Stage.RENEW:
            way = self.tr("现金")
            if shown.card is not None:
                way = self.tr("刷卡 {digits}").format(digits=shown.card or "____")
            return self.tr("应收"), way, format_yuan(shown.due)
        price = shown.now.price if shown.now else Money(0)
        return self.tr("票价"), "", format_yuan(price)

    def portrait(self, shown: PassShown) -> tuple[str, str]:
        """Word what stands below the photo, and what in its place."""
        if shown.live or shown.stage is Stage.PHOTO:
            blind = self.tr("没有画面") if shown.blind else self.tr("摄像头打开中…")
            return "", blind
        missing = self.tr("还没有照片")
        if shown.photo is None:
            return "", missing
        taken = f"{time_of(shown.photo.taken_at)}"
        return self.tr("拍摄于 {time}").format(time=taken), missing

    def _found(self, at: int, one: AnnualPass, today: date) -> RowFace:
        now, state = one.now(today), one.state(today)
        chip, status = self._state(state)
        who = " · ".join(f"{holder.name} {holder.document}" for holder in one.holders[:2])
        return RowFace(
            title=f"{one.number}  {now.name.text(self._words.language)}",
            note=f"{self._validity(now.term.first_day, now.term.ends)} · {who}",
            chip=chip,
            status=status,
            number=str(at),
        )

    def _state(self, state: PassState) -> tuple[str, Status]:
        return {
            PassState.ACTIVE: (self.tr("有效"), Status.OK),
            PassState.NOT_BEGUN: (self.tr("未生效"), Status.INFO),
            PassState.ON_HOLD: (self.tr("暂停中"), Status.WARN),
            PassState.BLOCKED: (self.tr("已冻结"), Status.BAD),
            PassState.OVER: (self.tr("已过期"), Status.BAD),
            PassState.ENDED: (self.tr("已退或已换"), Status.BAD),
        }[state]

    def _validity(self, first: date, ends: date) -> str:
        return f"{first:%Y-%m-%d} – {ends - _A_DAY:%Y-%m-%d}"

    def _photo(self, shown: PassShown) -> str:
        if shown.person is None:
            return self.tr("未登记持卡人，不能拍照")
        if shown.person.photo is not None:
            return self.tr("已拍")
        wants = shown.now is not None and shown.now.wants_photo
        return self.tr("待拍照（此票种要求）") if wants else self.tr("没有")

    def _card(self, shown: PassShown) -> str:
        bound = shown.person is not None and shown.person.card is not None
        return self.tr("已绑定") if bound else self.tr("未绑定")
