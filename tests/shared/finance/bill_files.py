"""Bills as the merchant platforms hand them out, byte by byte (channels.md 1.8 and 2.6)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

WECHAT_HEAD = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,"
    "付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,"
    "退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注"
)
WECHAT_TOTALS = (
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
)
ALIPAY_HEAD = (
    "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,"
    "对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,"
    "券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,"
    "分润（元）,备注"
)

Told = tuple[str, str, str]  # number, instant, yuan


def wechat_row(number: str, at: str, yuan: str, state: str = "SUCCESS") -> str:
    paid = state != "REFUND"
    cells = [at, "wx1", "1900000001", "0", "", number, "M1", "oU1", "NATIVE", state, "CMB", "CNY"]
    cells += [yuan if paid else "0.00", "0.00", "" if paid else "5030", "", "0.00", "0.00", "", ""]
    cells += ["门票", "", "0.02", "0.60%", yuan if paid else "0.00", "0.00", ""]
    return ",".join(f"`{cell}" for cell in cells)


def wechat(rows: Sequence[Told], more: Sequence[str] = (), count: int | None = None) -> bytes:
    lines = [WECHAT_HEAD, *(wechat_row(*row) for row in rows), *more, WECHAT_TOTALS]
    told = len(rows) + len(more) if count is None else count
    lines.append(
        ",".join(f"`{cell}" for cell in (told, "0.00", "0.00", "0.00", "0.02", "0.00", "0.00"))
    )
    return ("﻿" + "\r\n".join(lines) + "\r\n").encode()


def alipay_row(number: str, at: str, yuan: str, kind: str = "交易") -> str:
    cells = [number, "M2", kind, "门票", at, at, "", "", "", "", "*明(138****0000)", yuan, yuan]
    cells += ["0.00"] * 5 + ["", "0.00", "0.00", "", "-0.01", "0.00", ""]
    return ",".join(f"{cell}\t" for cell in cells)


def alipay(rows: Sequence[Told], more: Sequence[str] = (), count: int | None = None) -> bytes:
    told = len(rows) if count is None else count
    detail = [
        "#支付宝业务明细查询", "#账号：[20880000000000000156]", "#起始日期：[2026年11月22日]",
        "#-----------------------------------------业务明细列表", ALIPAY_HEAD,
        *(alipay_row(*row) for row in rows), *more,
        "#-----------------------------------------业务明细列表结束",
        f"#交易合计：{told}笔，商家实收共：0.00元，商家优惠共：0.00元", "#退款合计：0笔",
    ]  # fmt: skip
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr(
            "1_20261122_业务明细(汇总).csv", "#支付宝业务汇总查询\r\n".encode("gb18030")
        )
        archive.writestr("1_20261122_业务明细.csv", "\r\n".join(detail).encode("gb18030"))
    return packed.getvalue()


def written(folder: Path, content: bytes, name: str = "bill.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
