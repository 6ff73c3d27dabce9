"""What the message bar says of cards and wristbands of tickets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.lookup.messages import SUBJECT
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.passes.bands import NoBand


class BandMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say_bound(self, number: str, *, before: bool, more: bool) -> None:
        """Say which ticket a band stands for now, and what comes next."""

        def word() -> tuple[str, str]:
            old = self.tr("旧腕带已失效。") if before else ""
            then = self.tr("请放下一张票的腕带。") if more else self.tr("按 Esc 返回。")
            return self.tr("{number} 腕带已绑定").format(number=number), f"{old}{then}"

        self._post(Status.OK, word)

    def say_lost(self) -> None:
        """Say that a band is dead."""
        self._post(
            Status.OK,
            lambda: (self.tr("腕带已挂失"), self.tr("不能再入园；有新腕带请放到读卡器上。")),
        )

    def say_not_taken(self) -> None:
        """Say that the marked ticket gets no band."""
        self.say_no_band(NoBand.NOT_TAKEN)

    def say_no_band(self, why: str) -> None:
        """Say why a ticket gets no band."""

        def word() -> tuple[str, str]:
            match why:
                case NoBand.NOT_TAKEN:
                    body = self.tr("此票种的凭证里没有卡；在“票种”里勾选卡后新售的票才能绑。")
                case NoBand.OF_HOLDERS:
                    body = self.tr("年卡的卡绑给持有人，请按 F3 到年卡。")
                case NoBand.OVER:
                    body = self.tr("此票已经过期。")
                case _:
                    body = self.tr("此票已退、已换或已冻结。")
            return self.tr("此票不能绑腕带"), body

        self._post(Status.WARN, word)

    def say_card_bound(self, number: str) -> None:
        """Say what the band stands for already."""
        self._post(
            Status.WARN,
            lambda: (
                self.tr("这个腕带已绑定 {number}").format(number=number),
                self.tr("没有改动；请换一个，或先在那张票上挂失。"),
            ),
        )

    def say_no_keys(self) -> None:
        """Say that this window binds no bands."""
        self._post(
            Status.BAD,
            lambda: (
                self.tr("本窗口没有个人信息密钥"),
                self.tr("不能绑腕带；请换窗口，并告知信息技术人员。"),
            ),
        )

    def say_bad_card(self) -> None:
        """Say that what was laid down cannot stand for a ticket."""
        self._post(
            Status.WARN,
            lambda: (
                self.tr("这不是固定卡号的卡"),
                self.tr("手机和身份证每次换号，不能绑；请放腕带或卡。"),
            ),
        )

    def say_database_lost(self) -> None:
        """Say that nobody knows yet: laid down again it is bound once."""
        self._post(
            Status.BAD,
            lambda: (self.tr("数据库连接断开"), self.tr("可能没有记上；请再放一次腕带。")),
        )

    def _post(self, status: Status, words: Callable[[], tuple[str, str]]) -> None:
        self._bar.post(SUBJECT, lambda: Message(status, *words()))
