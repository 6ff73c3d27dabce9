"""What the screen of passes says in the message bar: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.sale.card.messages import CARD
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.money import format_yuan
from shared.passes.renew import Renewed
from shared.passes.rules import NotRenewed, PassTerm, renewable_from

SUBJECT: Final = "passes"
_LONG_MS: Final = 12_000


class PassMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def clear(self) -> None:
        """Say nothing more about passes, nor what the sale said of the last one."""
        for subject in (SUBJECT, CARD):
            self._bar.take_away(subject)

    def say_photo_kept(self) -> None:
        """Say that the photo is kept."""
        self._well(lambda: (self.tr("照片已保存"), self.tr("检票时会显示，请游客本人刷卡。")))

    def say_bound(self, *, before: bool) -> None:
        """Say that a card opens the pass, and the one before it nothing."""
        old = self.tr("旧卡已失效。")
        self._well(lambda: (self.tr("卡已绑定"), old if before else self.tr("可凭卡入园。")))

    def say_lost(self) -> None:
        """Say that the card is dead."""
        self._well(lambda: (self.tr("卡已挂失"), self.tr("有新卡按 F3 绑定。")))

    def say_held(self) -> None:
        """Say that the pass is paused."""
        self._well(lambda: (self.tr("年卡已暂停"), self.tr("恢复前不能入园；回来时按 F6 恢复。")))

    def say_released(self, days: int) -> None:
        """Say that the pass goes on, and for how much longer."""
        self._well(
            lambda: (
                self.tr("年卡已恢复"),
                self.tr("有效期顺延 {days} 天。").format(days=days),
            )
        )

    def say_renewed(self, renewed: Renewed, tender: str) -> None:
        """Say what is paid, and from when on the renewal is good."""

        def words() -> tuple[str, str]:
            pays = self.tr("请收现金 {amount}") if tender == "cash" else self.tr("刷卡 {amount}")
            begins = self.tr("{day} 起").format(day=f"{renewed.begins:%Y-%m-%d}")
            return self.tr("已续卡，{begins}").format(begins=begins), pays.format(
                amount=format_yuan(renewed.paid)
            )

        self._well(words)

    def say_not_renewed(self, why: str, term: PassTerm) -> None:
        """Say why the pass is not renewed now, and what to do."""

        def words() -> tuple[str, str]:
            return self.tr("现在不能续卡：{why}").format(why=self._why(why, term)), {
                NotRenewed.TOO_LATE: self.tr("请新办一张年卡。"),
                NotRenewed.ON_HOLD: self.tr("请先按 F6 恢复。"),
                NotRenewed.BLOCKED: self.tr("请找主管。"),
            }.get(NotRenewed(why), "")

        self._warn(words)

    def say_no_renewal(self) -> None:
        """Say that nothing on sale continues the pass."""
        self._warn(lambda: (self.tr("没有可续的年卡票种"), self.tr("请看今天窗口是否在售。")))

    def say_card_bound(self, number: str) -> None:
        """Say whose card it is."""
        self._warn(
            lambda: (
                self.tr("这张卡已绑定年卡 {number}").format(number=number),
                self.tr("没有改动；请换一张卡，或先到那张年卡上按 F4 挂失。"),
            )
        )

    def say_bad_card(self) -> None:
        """Say that a card's number cannot be used."""
        self._warn(
            lambda: (
                self.tr("这张卡不能绑定"),
                self.tr("手机和身份证的号码每次都变；请用年卡专用的卡。"),
            )
        )

    def say_unknown_card(self) -> None:
        """Say that a card finds no pass."""
        self._warn(
            lambda: (self.tr("这张卡没有绑定年卡"), self.tr("会员卡请按 F9；绑卡请按 Ctrl N。"))
        )

    def say_no_picture(self) -> None:
        """Say that the camera shows nothing that could be kept."""
        self._warn(lambda: (self.tr("没有拍到画面"), self.tr("请看摄像头，再按 Enter。")))

    def say_choose_reason(self) -> None:
        """Say that a reason is missing."""
        self._warn(lambda: (self.tr("还没有选原因"), self.tr("请按数字键选，再按 Enter。")))

    def say_card_digits(self) -> None:
        """Say that the digits of the card that pays are missing."""
        self._warn(
            lambda: (
                self.tr("请输卡号末四位或授权号"),
                self.tr("先在刷卡机上收款，再按 Enter；收现金请按 Esc。"),
            )
        )

    def say_changed(self) -> None:
        """Say that the pass is no longer as it was shown."""
        self._warn(lambda: (self.tr("年卡刚有变动"), self.tr("没有改动；已换成现在的样子。")))

    def say_no_keys(self) -> None:
        """Say that this window may not see photos and cards."""
        self._warn(
            lambda: (
                self.tr("本窗口没有个人信息的密钥"),
                self.tr("不能拍照和绑卡；请到能实名售票的窗口办理。"),
            )
        )

    def say_not_permitted(self) -> None:
        """Say that the staff member may not do it."""
        self._warn(lambda: (self.tr("没有权限"), self.tr("没有改动；请找主管。")))

    def say_no_shift(self) -> None:
        """Say that the shift is no longer open."""
        self._warn(lambda: (self.tr("班次没有打开"), self.tr("没有续卡；请锁屏后重新登录开班。")))

    def say_price_changed(self) -> None:
        """Say that the price or the sale of the type has changed."""
        self._warn(lambda: (self.tr("价格或在售票种刚有变动"), self.tr("没有续卡；请再按 F5。")))

    def say_database_lost(self) -> None:
        """Say that the database went away: a retry does a thing once."""

        def word() -> Message:
            body = self.tr("可能没有记上；请再按一次，不会重复。")
            return Message(Status.BAD, self.tr("数据库连接断开"), body)

        self._bar.post(SUBJECT, word)

    def say_fault(self) -> None:
        """Say that the program failed; the log has the trace."""

        def word() -> Message:
            body = self.tr("请再查这张年卡，看清记录后再操作。")
            return Message(Status.BAD, self.tr("程序出错"), body)

        self._bar.post(SUBJECT, word)

    def _why(self, why: str, term: PassTerm) -> str:
        first = f"{renewable_from(term):%Y-%m-%d}"
        return {
            NotRenewed.ENDED: self.tr("已退或已换"),
            NotRenewed.BLOCKED: self.tr("已冻结"),
            NotRenewed.ON_HOLD: self.tr("暂停中"),
            NotRenewed.RENEWED: self.tr("已经续过"),
            NotRenewed.TOO_EARLY: self.tr("{day} 起可续").format(day=first),
            NotRenewed.TOO_LATE: self.tr("过期超过 30 天"),
        }[NotRenewed(why)]

    def _well(self, words: Callable[[], tuple[str, str]]) -> None:
        self._bar.post(SUBJECT, lambda: Message(Status.OK, *words(), shown_ms=_LONG_MS))

    def _warn(self, words: Callable[[], tuple[str, str]]) -> None:
        self._bar.post(SUBJECT, lambda: Message(Status.WARN, *words()))
