"""How reports call what the database holds as codes."""

from __future__ import annotations

from shared.kernel.locale import Bilingual

_TENDERS = {
    "cash": Bilingual("现金", "Cash"),
    "wechat": Bilingual("微信", "WeChat"),
    "alipay": Bilingual("支付宝", "Alipay"),
    "card": Bilingual("银行卡", "Card"),
    "static_code": Bilingual("静态码", "Static code"),
    "prepaid": Bilingual("储值", "Prepaid"),
    "account": Bilingual("挂账", "On account"),
    "voucher": Bilingual("代金券", "Voucher"),
    "points": Bilingual("积分", "Points"),
    "takeover": Bilingual("原系统转入", "Taken over"),
}
_PLACES = {code: place for place, code in enumerate(_TENDERS)}
_CLASSES = {
    "A": Bilingual("全价", "Full price"),
    "B": Bilingual("优待", "Reduced"),
    "C": Bilingual("免票", "Free"),
    "F": Bilingual("家庭", "Family"),
    "P": Bilingual("套票", "Package"),
    "S": Bilingual("索道", "Cableway"),
    "G": Bilingual("园中园", "Zone"),
    "V": Bilingual("观光车", "Vehicle"),
    "E": Bilingual("演出", "Show"),
}
ADMISSION = Bilingual("门票", "Admission")
ATTRACTIONS = Bilingual("园内项目", "Attractions")
_ADMISSION_CLASSES = frozenset("ABCFP")


def tender_name(code: str) -> Bilingual:
    """Name a tender; one that has no name here is shown by its code."""
    return _TENDERS.get(code, Bilingual(code, code))


def tender_order(code: str) -> tuple[int, str]:
    """Sort tenders as cashiers know them, unnamed ones last."""
    return (_PLACES.get(code, len(_PLACES)), code)


def class_name(code: str) -> Bilingual:
    """Name a ticket class."""
    return _CLASSES.get(code, Bilingual(code, code))


def class_group(code: str) -> Bilingual:
    """Tell what subtotal a ticket class belongs to: the gate, or something inside."""
    return ADMISSION if code in _ADMISSION_CLASSES else ATTRACTIONS
