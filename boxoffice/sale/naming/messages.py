"""What is said in the message bar about the names of visitors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.naming.shown import NamingShown
from boxoffice.sale.naming.wording import NamingWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar

NAMES = "names"


class NamingMessages(QObject):
    """Words what is missing and what a list brought; it never says a name or a whole number."""

    def __init__(self, bar: MessageBar, words: NamingWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self.words = words

    def say_missing(self, shown: NamingShown) -> None:
        """Say that some must still be named before money is taken."""
        self._post(
            NAMES,
            Status.WARN,
            lambda: self.tr("还有人没有登记"),
            lambda: self.words.missing(shown),
        )

    def say_nobody_asked(self) -> None:
        """Say that no ticket of the basket asks for names."""
        self._post(
            INPUT,
            Status.INFO,
            lambda: self.tr("本单不用登记姓名"),
            lambda: self.tr("选了实名的票再按 Ctrl I。"),
        )

    def say_no_keys(self) -> None:
        """Say that this window cannot seal what it would be told."""
        self._post(
            SALE,
            Status.BAD,
            lambda: self.tr("本窗口没有证件密钥，不能卖实名的票"),
            lambda: self.tr("请找信息技术人员检查站点文件里的 person_keys_file。"),
        )

    def say_no_list(self) -> None:
        """Say that nothing was there to be pasted."""
        self._post(
            NAMES,
            Status.INFO,
            lambda: self.tr("剪贴板里没有名单"),
            lambda: self.tr("复制名单或名单文件再按；每行一人：姓名、证件号码。"),
        )

    def say_no_file(self) -> None:
        """Say that a file holds no list that can be read."""
        self._post(
            NAMES,
            Status.WARN,
            lambda: self.tr("读不了这个文件"),
            lambda: self.tr("请用 xlsx、csv 或 txt；或打开它，复制名单再粘贴。"),
        )

    def say_list(self, taken: int, bad: tuple[int, ...], left_over: int, spoiled: int) -> None:
        """Say how many of a list were taken, which rows are wrong, and who found no place."""
        well = not (bad or left_over or spoiled)
        self._post(
            NAMES,
            Status.OK if well else Status.WARN,
            lambda: self.tr("名单填入 {count} 人").format(count=taken),
            lambda: self._list_troubles(bad, left_over, spoiled),
        )

    def clear(self) -> None:
        """Take away what was said about names: what is typed next has answered it."""
        self._bar.take_away(NAMES)

    def _list_troubles(self, bad: tuple[int, ...], left_over: int, spoiled: int) -> str:
        parts = []
        if bad:
            rows = self.tr("、").join(str(row) for row in bad[:6])
            more = self.tr(" 等") if len(bad) > 6 else ""
            parts.append(
                self.tr("第 {rows} 位{more}有误，请逐位核对。").format(rows=rows, more=more)
            )
        if spoiled:
            parts.append(
                self.tr("{count} 个号码被表格变成科学计数，请先把那一列设成文本。").format(
                    count=spoiled
                )
            )
        if left_over:
            parts.append(self.tr("多出 {count} 人没有票，没有填入。").format(count=left_over))
        return "".join(parts)

    def _post(
        self, subject: str, status: Status, head: Callable[[], str], body: Callable[[], str]
    ) -> None:
        self._bar.post(subject, lambda: Message(status, head(), body()))
