"""What is said when tickets are changed for another type, or for a pass."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.lookup.desk import ChangeOrder
from boxoffice.lookup.messages import LookUpMessages
from boxoffice.sale.naming.entry import Entry, EntryFault, Fault
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message
from shared.identity.masks import mask_name
from shared.kernel.money import Money, format_yuan
from shared.sales.change import Changed

_LONG_MS = 20_000


class ExchangeMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, say: LookUpMessages) -> None:
        super().__init__(say)
        self._say = say

    def say_changed(self, changed: Changed, meant: ChangeOrder | None) -> None:
        """Say that the old tickets are dead, what is paid and how."""
        tender = meant.due.tender if meant else "cash"

        def word() -> Message:
            settled, body = changed.settled, self.tr("不补不退")
            if settled.due:
                pays = self.tr("请收 {amount}（{tender}）")
                body = pays.format(amount=format_yuan(settled.due), tender=self._say.tender(tender))
            elif settled.back:
                body = " · ".join(
                    self.tr("退{tender} {amount}").format(
                        tender=self._say.tender(one), amount=format_yuan(amount)
                    )
                    for one, amount in settled.back.items()
                )
            return Message(Status.OK, self._head(changed.back.kind), body, shown_ms=_LONG_MS)

        self._say.post(word)

    def say_named(self, entry: Entry, missing: int) -> None:
        """Say who was named, and whether somebody is missing still."""

        def word() -> Message:
            head = self.tr("已登记 {name}").format(name=mask_name(entry.name))
            body = self.tr("按 Enter 出票。")
            if missing:
                body = self.tr("还差 {count} 位。").format(count=missing)
            return Message(Status.OK, head, body, shown_ms=_LONG_MS)

        self._say.post(word)

    def say_fault(self, fault: Fault | None, entry: Entry) -> None:
        """Say what is wrong with somebody's name or number."""

        def words() -> tuple[str, str]:
            match fault:
                case EntryFault.GUARDIAN_MISSING:
                    head = self.tr("未满 14 周岁，要监护人同意")
                    return head, self.tr("请填监护人姓名，再按 Enter。")
                case EntryFault.NAME_MISSING | EntryFault.BAD_NAME | None:
                    return self.tr("还要输入姓名"), self.tr("姓名里不应有数字；也可以放身份证。")
                case EntryFault.NUMBER_MISSING:
                    return self.tr("还要输入证件号"), self.tr("也可以把身份证放到读卡器上。")
            return self.tr("证件号有误"), self.tr("请与证件逐位核对，没有登记。")

        self._warn(words)

    def say_card_digits(self) -> None:
        """Say that the card's digits are missing."""
        self._warn(
            lambda: (
                self.tr("请输卡号末四位或授权号"),
                self.tr("先在刷卡机上刷差价，再按 Enter；收现金请按 Esc。"),
            )
        )

    def say_too_much_back(self, limit: Money) -> None:
        """Say that so much is not paid back without approval."""
        self._warn(
            lambda: (
                self.tr("退差价超过 {limit}，须经批准").format(limit=format_yuan(limit)),
                self.tr("没有换票；按 F8 请主管当场签字，或改按 F7 退票并送批。"),
            )
        )

    def say_doubtful(self) -> None:
        """Say that nobody knows that the money came of which a part would go back."""
        self._warn(
            lambda: (
                self.tr("静态码收款没有对上账单，不能退差价"),
                self.tr("没有换票；按 F8 请主管当场签字，或请财务先对账。"),
            )
        )

    def say_id_limit(self, limit: int) -> None:
        """Say that a document has bought as many as it may."""
        self._warn(
            lambda: (
                self.tr("这个证件当天已购满 {limit} 张").format(limit=limit),
                self.tr("没有换票；请换一位登记，或选别的票种。"),
            )
        )

    def say_no_keys(self) -> None:
        """Say that this window cannot keep names."""
        self._warn(
            lambda: (
                self.tr("本窗口没有登记姓名的密钥"),
                self.tr("没有换票；请到能实名售票的窗口办理。"),
            )
        )

    def _head(self, kind: str) -> str:
        return {
            "exchange": self.tr("已换票，旧票立即失效"),
            "upgrade": self.tr("已升级年卡，旧票立即失效"),
        }.get(kind, self.tr("已改签，旧票立即失效"))

    def _warn(self, words: Callable[[], tuple[str, str]]) -> None:
        self._say.post(lambda: Message(Status.WARN, *words()))
