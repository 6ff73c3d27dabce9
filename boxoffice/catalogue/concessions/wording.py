"""How the concession policy is worded: who a class is for, what it pays, and why somebody is in."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.concession import Concession, Ground
from shared.catalogue.draft import Boundary, ConcessionClassFacts
from shared.desktop.form.typed import write_decimal
from shared.identity.document_number import NumberFault

FULL, HALF = 10_000, 5_000
_PERCENT: Final = 100


class ConcessionsWording(QObject):
    """Words classes and answers in the language of the moment."""

    def __init__(self, words: CatalogueWording, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def rate(self, rate: int) -> str:
        """Say what part of the price is paid."""
        if rate == 0:
            return self.tr("免票")
        if rate == HALF:
            return self.tr("半价")
        return self.tr("付 {percent} %").format(percent=write_decimal(Decimal(rate) / _PERCENT))

    def condition(self, one: ConcessionClassFacts) -> str:
        """Say shortly whom a class is for."""
        parts = [*self._ages(one)]
        if one.height_cm is not None:
            parts.append(self.tr("≤ {height} 厘米").format(height=one.height_cm))
        if one.region:
            parts.append(self.tr("地区 {region}").format(region=one.region))
        if one.companion:
            parts.append(self.tr("可带一名陪同"))
        return " · ".join(parts) or self._words.name(one.documents) or self.tr("凭证件")

    def boundary(self, boundary: Boundary) -> str:
        """Name when a child stops being of an age."""
        return {
            Boundary.COMPLETED: self.tr("满周岁：下一个生日前都算"),
            Boundary.EXACT: self.tr("到生日当天为止"),
        }[boundary]

    def verdict(self, age: int | None, best: Concession | None) -> str:
        """Say it as a window would: 66 岁 → 免票."""
        who = self.tr("{age} 岁").format(age=age) if age is not None else self.tr("年龄不详")
        what = self.tr("全价") if best is None else self.rate(best.policy.rate)
        return f"{who}|{what}"

    def ground(self, one: Concession, height: int | None) -> str:
        """Say why a visitor may take a class, and what must be shown."""
        policy = one.policy
        match one.ground:
            case Ground.AGE:
                reason = self.tr("{age} 岁，符合 {ages}").format(
                    age=one.age, ages="".join(self._ages(policy))
                )
            case Ground.HEIGHT:
                reason = self.tr("身高 {height} 厘米，不超过 {most} 厘米").format(
                    height=height, most=policy.height_cm
                )
            case Ground.REGION:
                reason = self.tr("证件地区 {region}").format(region=policy.region)
            case Ground.CLAIM:
                reason = self.tr("自己说明")
            case Ground.COMPANION:
                reason = self.tr("陪同人员")
        documents = one.documents
        if documents is None:
            return reason
        shown = self._words.name(documents)
        return self.tr("{reason}；请出示{documents}").format(reason=reason, documents=shown)

    def number_fault(self, fault: NumberFault) -> str:
        """Say why a number cannot be one of an ID card."""
        return {
            NumberFault.WRONG_LENGTH: self.tr("身份证号是 18 位"),
            NumberFault.WRONG_CHARACTER: self.tr("只有数字，末位可以是 X"),
            NumberFault.WRONG_REGION: self.tr("没有这样开头的号码"),
            NumberFault.IMPOSSIBLE_DATE: self.tr("出生日期不存在"),
            NumberFault.WRONG_DIGIT: self.tr("校验位不对，有一位打错了"),
        }[fault]

    def _ages(self, one: ConcessionClassFacts) -> list[str]:
        first, last = one.age_from, one.age_to
        if first is not None and last is not None:
            return [self.tr("{first}–{last} 周岁").format(first=first, last=last)]
        if first is not None:
            return [self.tr("{first} 周岁以上").format(first=first)]
        return [] if last is None else [self.tr("{last} 周岁以下").format(last=last)]
