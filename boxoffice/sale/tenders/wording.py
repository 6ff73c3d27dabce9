"""How methods of payment, references and answers of payment companies are called."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from boxoffice.sale.tenders.settlement import Method, Settlement
from boxoffice.sale.wording import SaleWording
from shared.kernel.money import format_yuan
from shared.payments.charges import ChargeSeen, ChargeState
from shared.sales.receipt import Tendered


class TenderWording(QObject):
    """Words the tenders; ask it anew after a change of language."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)

    def method(self, method: Method) -> str:
        """Name a key of the tender."""
        names = {
            Method.CASH: self.tr("现金"),
            Method.CODE: self.tr("付款码"),
            Method.CARD: self.tr("银行卡"),
            Method.STATIC: self.tr("静态码"),
            Method.OTHER: self.tr("其他"),
        }
        return names[method]

    def tender(self, tender: str) -> str:
        """Name what a payment came by."""
        names = {
            "cash": self.tr("现金"),
            "card": self.tr("银行卡"),
            "wechat": self.tr("微信"),
            "alipay": self.tr("支付宝"),
            "static_code": self.tr("静态码"),
            "prepaid": self.tr("储值"),
            "points": self.tr("积分"),
            "voucher": self.tr("代金券"),
            "account": self.tr("挂账"),
        }
        return names.get(tender, tender)

    def parts(self, settlement: Settlement) -> str:
        """Write what was taken already, tender by tender."""
        return " · ".join(
            f"{self.tender(tender)} {format_yuan(amount)}" for tender, amount in settlement.taken
        )

    def paid(self, tenders: Iterable[Tendered]) -> str:
        """Write what a sale was paid by."""
        return " · ".join(f"{self.tender(one.tender)} {format_yuan(one.amount)}" for one in tenders)

    def wanted(self, settlement: Settlement) -> tuple[str, str, str]:
        """Write what a method still wants: its label, what is there of it, and a note."""
        typed = settlement.typed or "–"
        match settlement.method:
            case Method.CARD if settlement.charge is not None and not settlement.by_hand:
                return self._at_terminal(settlement, settlement.charge)
            case Method.CARD:
                return self.tr("末四位或授权号"), typed, self.tr("照签购单输入")
            case Method.STATIC:
                return self.tr("交易单号末六位"), typed, self.tr("照手机输入，待核对")
            case Method.OTHER:
                return self.tr("其他方式"), self.tr("请选择"), self.tr("在左边选，或扫代金券")
            case _ if settlement.charge is None:
                told = f"…{settlement.typed[-4:]}" if settlement.typed else self.tr("请扫码")
                return self.tr("付款码"), told, self.tr("微信或支付宝；可输数字")
            case _:
                waited = self.tr("{seconds} 秒").format(seconds=settlement.seconds)
                name = self.tender(settlement.charge.tender)
                if settlement.leaving:
                    return self.tr("正在撤销"), waited, name
                return self.tr("等待付款"), waited, self._stage(name, settlement.charge)

    def _at_terminal(self, settlement: Settlement, charge: ChargeSeen) -> tuple[str, str, str]:
        waited = self.tr("{seconds} 秒").format(seconds=settlement.seconds)
        if charge.state is ChargeState.ASKING:
            return self.tr("结果未知"), waited, self.tr("正在查询刷卡机")
        if settlement.leaving or charge.state is ChargeState.REVERSING:
            return self.tr("正在取消刷卡"), waited, self.tr("已扣款会自动撤销")
        stages = {
            "CARD": self.tr("请顾客刷卡、插卡或挥卡"),
            "REMOVE": self.tr("请顾客取卡"),
            "PIN": self.tr("请顾客输入密码"),
            "WRONG_PIN": self.tr("密码错误，请顾客再输"),
            "HOST": self.tr("正在连接银行"),
            "WAIT": self.tr("刷卡机请稍候"),
            "DECLINED": self.tr("银行拒绝"),
            "REVERSING": self.tr("刷卡机自动撤销中"),
        }
        note = stages.get(charge.reason, self.tr("金额已送到刷卡机"))
        return self.tr("等待刷卡"), waited, note

    def terminal_refused(self, reason: str) -> tuple[str, str]:
        """Say why a terminal took nothing, and what to do."""
        again = self.tr("没有扣款，请再刷一次，或换一种方式。")
        other = self.tr("没有扣款，请换一张卡或换一种方式。")
        known = {
            "CANCELLED": (self.tr("刷卡已取消"), again),
            "DECLINED": (self.tr("银行拒绝了这张卡"), other),
            "NOTENOUGH": (self.tr("卡内余额不足"), other),
            "CARD_UNREADABLE": (self.tr("这张卡读不出"), again),
            "CARD_EXPIRED": (self.tr("这张卡已过期"), other),
            "CARD_UNKNOWN": (self.tr("刷卡机不认这种卡"), other),
            "TOO_MUCH": (self.tr("金额超过卡的限额"), other),
            "BANK_UNREACHABLE": (
                self.tr("刷卡机连不上银行"), self.tr("没有扣款，请收现金或扫码。"),
            ),
            "NOT_READY": (self.tr("刷卡机没有准备好"), again),
            "PAPER": (self.tr("刷卡机缺纸"), self.tr("没有扣款，请给刷卡机装纸再刷。")),
            "NEVER_ARRIVED": (self.tr("刷卡机没有收到这一笔"), again),
            "BY_HAND": (self.tr("已按签购单记为没有扣款"), self.tr("请换一种方式收款。")),
        }  # fmt: skip
        unknown = self.tr("刷卡没有成功（{reason}）").format(reason=reason or "–")
        return known.get(reason, (unknown, again))

    def _stage(self, name: str, charge: ChargeSeen) -> str:
        if charge.reason == "USERPAYING":
            return self.tr("{name}：请顾客输入密码").format(name=name)
        if charge.state is ChargeState.ASKING:
            return self.tr("{name}：结果未知，正在查询").format(name=name)
        return name

    def not_paid(self, reason: str) -> tuple[str, str]:
        """Say what a company's word means, and what to do."""
        again = self.tr("没有扣款，请再扫一次，或换一种方式。")
        known = {
            "NOTENOUGH": (self.tr("顾客余额不足"), self.tr("没有扣款，请换卡或换一种方式。")),
            "AUTHCODEEXPIRE": (
                self.tr("付款码已过期"), self.tr("没有扣款，请顾客刷新付款码再扫。"),
            ),
            "USERPAYING": (self.tr("顾客没有完成付款"), again),
            "NEVER_ARRIVED": (self.tr("请求没有送到支付公司"), again),
        }  # fmt: skip
        return known.get(
            reason, (self.tr("付款没有成功（{reason}）").format(reason=reason or "–"), again)
        )
