"""How balances, points, vouchers and agencies are shown at the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.accounts.agency_sheet import AgenciesShown
from boxoffice.sale.accounts.sources import Said, Source, SourcesShown, Why
from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.wording import SaleWording
from shared.accounts.rules import AgencyAccount
from shared.desktop.tokens import Status
from shared.kernel.money import format_yuan


class AccountWording(QObject):
    """Words the sheets of what else may pay, and of agencies."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def sources(self, shown: SourcesShown, *, frozen: bool) -> LookUpFace:
        """Word what may pay besides money."""
        sentence, status = self._sentence(shown.said)
        return LookUpFace(
            title=self.tr("其他方式"),
            hint=self.tr("本次收 {amount}").format(amount=format_yuan(shown.wanted)),
            close=self.tr("返回"),
            label=self.tr("序号，或代金券的 16 位券号"),
            enter=self.tr("选用"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._source(one) for one in shown.sources),
            marked=shown.marked,
            frozen=frozen,
            answers=shown.answers,
        )

    def agencies(self, shown: AgenciesShown, *, frozen: bool) -> LookUpFace:
        """Word who may buy by contract today."""
        sentence, status = self.tr("选好后按合同价重算本单"), Status.INFO
        if shown.lost:
            sentence, status = self.tr("数据库没有回答，请重试"), Status.BAD
        elif not shown.agencies and not frozen:
            sentence, status = self.tr("今天没有生效的合同"), Status.WARN
        chosen = shown.chosen.contract.name if shown.chosen else None
        return LookUpFace(
            title=self.tr("旅行社"),
            hint=chosen.text(self._words.language) if chosen else "",
            close=self.tr("返回"),
            label=self.tr("序号"),
            enter=self.tr("选用"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._agency(one) for one in shown.agencies),
            marked=shown.marked,
            more=self.tr("更多") if shown.pages else "",
            remove=self.tr("改回散客"),
            removes=shown.chosen is not None,
            frozen=frozen,
            answers=shown.answers,
        )

    def tender(self, tender: str) -> str:
        """Name what pays."""
        names = {
            "prepaid": self.tr("储值"),
            "points": self.tr("积分"),
            "account": self.tr("挂账"),
            "voucher": self.tr("代金券"),
            "static_code": self.tr("静态码"),
        }
        return names.get(tender, tender)

    def _agency(self, agency: AgencyAccount) -> RowFace:
        kind = self.tr("预存") if agency.prepaid else self.tr("挂账")
        none = agency.available.fen <= 0
        return RowFace(
            title=agency.contract.name.text(self._words.language),
            note=f"{agency.code} · {agency.contract.number} · {kind}",
            value=format_yuan(agency.available),
            value_note=self.tr("可用"),
            status=Status.WARN if none else None,
        )

    def _source(self, one: Source) -> RowFace:
        value = format_yuan(one.amount) if one.amount and one.why is None else ""
        return RowFace(
            title=self.tender(one.tender),
            note=self._why(one) if one.why is not None else self._note(one),
            value=value,
            quiet=one.why is not None,
        )

    def _note(self, one: Source) -> str:
        match one.tender:
            case "prepaid":
                return self.tr("余额 {left}").format(left=format_yuan(one.left))
            case "points":
                return self.tr("共 {points} 分").format(points=f"{one.points:,}")
            case "account":
                name = one.name.text(self._words.language) if one.name else ""
                left = self.tr("可用 {left}").format(left=format_yuan(one.left))
                return f"{name} · {left}"
            case "voucher":
                return self.tr("扫券码，或输 16 位券号再按 Enter")
            case _:
                return self.tr("扫景区静态码付款，输交易单号末六位")

    def _why(self, one: Source) -> str:
        whys = {
            Why.NO_MEMBER: self.tr("收款前先按 F9 选会员"),
            Why.NO_AGENCY: self.tr("收款前先按 Ctrl 3 选旅行社"),
            Why.NOTHING_LEFT: self.tr("没有可用的余额"),
            Why.TAKEN: self.tr("本单已用过"),
            Why.OVER_LIMIT: self.tr("超出额度，可用 {left}；先按金额可分开付").format(
                left=format_yuan(one.left)
            ),
        }
        return whys[one.why] if one.why is not None else ""

    def _sentence(self, said: Said) -> tuple[str, Status]:
        told = {
            Said.NO_VOUCHER: self.tr("没有这张券，请核对券号"),
            Said.VOUCHER_TWICE: self.tr("这张券已在本单里"),
            Said.VOUCHER_OTHER: self.tr("这张券不能付本单：没有它的票种，或已付清"),
            Said.USED: self.tr("这张券已用过"),
            Said.WITHDRAWN: self.tr("这批券已停用"),
            Said.NOT_APPROVED: self.tr("这批券还没有批准"),
            Said.NOT_YET: self.tr("这张券还没到使用日期"),
            Said.OVER: self.tr("这张券已过期"),
            Said.GUESSED: self.tr("不认识的券号太多，请 10 分钟后再试或找主管"),
        }
        if said is Said.LOST:
            return self.tr("数据库没有回答，请重试"), Status.BAD
        if said in told:
            return told[said], Status.WARN
        return self.tr("按 1–5 再按 Enter；代金券可直接扫"), Status.INFO
