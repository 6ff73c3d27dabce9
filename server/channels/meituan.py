"""Meituan's interface for tickets: plain JSON, signed in the Authorization header of HTTP.

The signature covers method, path and Date and not the body: what comes over it must come over TLS.
Contracts that encrypt the body are not read.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from pydantic import BaseModel, ValidationError

from server.channels.interface import (
    Asked,
    Day,
    Message,
    Name,
    Number,
    Quantity,
    Reply,
    Said,
    Unusable,
    product_of,
    require_fresh,
)
from shared.partners.intake import ChannelOrder, OrderItem

_ORDERS: Final = frozenset({"/order/create", "/order/create/v2"})
# These are about an order that we took; there is none.
_OF_AN_ORDER: Final = frozenset(
    {"/order/pay", "/order/query", "/order/refund", "/order/refunded", "/order/close"}
)
_SIGNED: Final = re.compile(r"MWS (?P<client>[\x21-\x39\x3b-\x7e]{1,64}):(?P<sign>[0-9A-Za-z+/=]+)")
_ACCOUNT: Final = re.compile(r"[\x21-\x7e]{1,64}")

# The contract's own document counts: these were read in one place only.
_CODES: Final = {
    Said.UNREADABLE: (400, "报文不能解析"),
    Said.WRONG_SIGNATURE: (300, "签名错误"),
    Said.STALE: (300, "Date 超出正负 5 分钟"),
    Said.UNKNOWN_ACCOUNT: (300, "PartnerId 错误"),
    Said.UNKNOWN_SERVICE: (400, "没有这个接口"),
    Said.AWAY: (599, "系统暂时不可用，请稍后重试"),
    Said.BAD_DATA: (400, "数据错误"),
    Said.OTHER_CONTENT: (400, "同一订单号的内容与前次不同"),
    Said.TOO_LARGE: (400, "报文过大"),
    Said.UNKNOWN_PRODUCT: (505, "产品不存在"),
    Said.NOT_TAKEN: (505, "景区尚未开通接口售票，订单没有接受"),
    Said.SOLD_OUT: (503, "库存不足：当日已停止售票"),
    Said.NO_SUCH_ORDER: (506, "订单不存在"),
}


class _Body(BaseModel):
    orderId: Name | Number  # noqa: N815 - theirs
    partnerDealId: Name  # noqa: N815
    quantity: Quantity
    useDate: Day  # noqa: N815


class _Request(BaseModel):
    body: _Body


class MeituanInterface:
    """Reads and answers as far as is known; HTTP 200 whatever is said."""

    name = "meituan"
    secrets: tuple[str, ...] = ("client_id", "client_secret")

    def caller(self, message: Message) -> str:
        """Give the PartnerId."""
        account = message.headers.get("partnerid", "")
        if not _ACCOUNT.fullmatch(account):
            raise Unusable(Said.UNKNOWN_ACCOUNT)
        return account

    def open(self, message: Message, secrets: Mapping[str, str], now: datetime) -> Asked:
        """Verify signature and time, then read."""
        said = message.headers.get("date", "")
        if not _is_signed(message, said, secrets):
            raise Unusable(Said.WRONG_SIGNATURE)
        require_fresh(_signed_at(said), now)
        service = message.path.removeprefix(f"/partners/{self.name}")
        if service in _OF_AN_ORDER:
            raise Unusable(Said.NO_SUCH_ORDER)
        if service not in _ORDERS:
            raise Unusable(Said.UNKNOWN_SERVICE)
        if message.headers.get("x-encryption-status") == "encrypted":
            raise Unusable(Said.UNREADABLE)
        order = _order(message.body)
        sent = message.headers["authorization"].encode() + b"\0" + order.content
        return Asked(order, False, hashlib.sha256(sent).digest())

    def reply(self, said: Said) -> Reply:
        """Give code and words."""
        code, words = _CODES[said]
        told = {"code": code, "describe": words, "body": None}
        return Reply(HTTPStatus.OK, json.dumps(told, ensure_ascii=False).encode())


def _is_signed(message: Message, signed_at: str, secrets: Mapping[str, str]) -> bool:
    found = _SIGNED.fullmatch(message.headers.get("authorization", ""))
    if found is None or not hmac.compare_digest(found["client"], secrets["client_id"]):
        return False
    # Some sign the path with its query, some without.
    return any(
        hmac.compare_digest(
            found["sign"], _signature(message.method, uri, signed_at, secrets["client_secret"])
        )
        for uri in {message.path, message.path + message.query}
    )


def _signature(method: str, uri: str, signed_at: str, secret: str) -> str:
    told = f"{method} {uri}\n{signed_at}".encode()
    return base64.b64encode(hmac.digest(secret.encode(), told, "sha1")).decode()


def _signed_at(said: str) -> datetime:
    try:
        signed_at = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        raise Unusable(Said.BAD_DATA) from None
    return signed_at if signed_at.tzinfo else signed_at.replace(tzinfo=UTC)


def _order(content: bytes) -> ChannelOrder:
    try:
        body = _Request.model_validate_json(content).body
    except ValidationError:
        raise Unusable(Said.BAD_DATA) from None
    code, starts = product_of(body.partnerDealId)
    return ChannelOrder(str(body.orderId), (OrderItem(code, body.useDate, body.quantity, starts),))
