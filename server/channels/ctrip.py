"""Ctrip's interface for attractions: JSON with a signed header and an encrypted body.

The body is AES-128-CBC, each byte written as two letters from a to p. The signature is the MD5 of
account, service, time, body, version and a key that both sides know.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from http import HTTPStatus
from typing import Annotated, Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7
from pydantic import BaseModel, Field, ValidationError

from server.channels.interface import (
    Asked,
    Day,
    Message,
    Name,
    Quantity,
    Reply,
    Said,
    Unusable,
    product_of,
    require_fresh,
)
from shared.partners.intake import ChannelOrder, OrderItem

_BEIJING: Final = timezone(timedelta(hours=8))
_ORDERS: Final = frozenset({"CreatePreOrder", "CreateOrder"})
_CHECKS: Final = "VerifyOrder"
# These are about an order that we took; there is none.
_OF_AN_ORDER: Final = frozenset(
    {"PayPreOrder", "CancelPreOrder", "CancelOrder", "RefundOrder", "EditOrder", "QueryOrder"}
)

# The platform's own document counts: its numbers differ from one service to another.
_CODES: Final = {
    Said.UNREADABLE: ("0001", "报文不能解析"),
    Said.WRONG_SIGNATURE: ("0002", "签名错误"),
    Said.STALE: ("0002", "requestTime 超出正负 5 分钟"),
    Said.UNKNOWN_ACCOUNT: ("0003", "账号错误"),
    Said.UNKNOWN_SERVICE: ("0004", "没有这个接口"),
    Said.AWAY: ("0005", "系统暂时不可用，请稍后重试"),
    Said.BAD_DATA: ("0006", "数据错误"),
    Said.OTHER_CONTENT: ("0006", "同一订单号的内容与前次不同"),
    Said.TOO_LARGE: ("0007", "报文过大"),
    Said.UNKNOWN_PRODUCT: ("1001", "产品不存在或已下架"),
    Said.NOT_TAKEN: ("1001", "景区尚未开通接口售票，订单没有接受"),
    Said.SOLD_OUT: ("1003", "库存不足：当日已停止售票"),
    Said.NO_SUCH_ORDER: ("2001", "订单不存在"),
}


class _Header(BaseModel):
    accountId: Name  # noqa: N815 - theirs
    serviceName: Name  # noqa: N815
    requestTime: Annotated[str, Field(pattern=r"^[0-9: -]{19}$")]  # noqa: N815
    version: Name
    sign: Annotated[str, Field(pattern=r"^[0-9a-fA-F]{32}$")]


class _Envelope(BaseModel):
    header: _Header
    body: Annotated[str, Field(pattern=r"^([a-p]{2})*$")] = ""


class _Item(BaseModel):
    PLU: Name
    useStartDate: Day  # noqa: N815
    quantity: Quantity


class _Order(BaseModel):
    otaOrderId: Name = "-"  # noqa: N815 - a check has none
    items: Annotated[list[_Item], Field(min_length=1, max_length=100)]


class CtripInterface:
    """Reads and answers as their documents have it; HTTP 200 whatever is said."""

    name = "ctrip"
    secrets: tuple[str, ...] = ("sign_key", "aes_key", "aes_iv")

    def caller(self, message: Message) -> str:
        """Give the accountId of the header."""
        return _envelope(message).header.accountId

    def open(self, message: Message, secrets: Mapping[str, str], now: datetime) -> Asked:
        """Verify signature and time, then decrypt."""
        envelope = _envelope(message)
        header = envelope.header
        wanted = _signature(header, envelope.body, secrets["sign_key"])
        if not hmac.compare_digest(wanted, header.sign.lower()):
            raise Unusable(Said.WRONG_SIGNATURE)
        require_fresh(_signed_at(header.requestTime), now)
        if header.serviceName in _OF_AN_ORDER:
            raise Unusable(Said.NO_SUCH_ORDER)
        if header.serviceName not in _ORDERS | {_CHECKS}:
            raise Unusable(Said.UNKNOWN_SERVICE)
        order = _order(_decrypted(envelope.body, secrets))
        checks = header.serviceName == _CHECKS
        if not checks and order.channel_no == "-":
            raise Unusable(Said.BAD_DATA)
        # What is signed, and not how the JSON around it is written, makes two messages the same.
        return Asked(order, checks, hashlib.sha256(wanted.encode()).digest())

    def reply(self, said: Said) -> Reply:
        """Give code and words; there is nothing to encrypt."""
        code, words = _CODES[said]
        told = {"header": {"resultCode": code, "resultMessage": words}, "body": ""}
        return Reply(HTTPStatus.OK, json.dumps(told, ensure_ascii=False).encode())


def _envelope(message: Message) -> _Envelope:
    try:
        return _Envelope.model_validate_json(message.body)
    except ValidationError:
        raise Unusable(Said.UNREADABLE) from None


def _signature(header: _Header, body: str, key: str) -> str:
    told = (header.accountId, header.serviceName, header.requestTime, body, header.version, key)
    # Theirs is MD5: with a secret at its end it is what there is.
    return hashlib.md5("".join(told).encode(), usedforsecurity=False).hexdigest()


def _signed_at(said: str) -> datetime:
    try:
        naive = datetime.strptime(said, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - it is Beijing's
    except ValueError:
        raise Unusable(Said.BAD_DATA) from None
    return naive.replace(tzinfo=_BEIJING)


def _decrypted(letters: str, secrets: Mapping[str, str]) -> bytes:
    nibbles = [ord(one) - ord("a") for one in letters]
    closed = bytes(high << 4 | low for high, low in zip(nibbles[::2], nibbles[1::2], strict=True))
    key, vector = secrets["aes_key"].encode(), secrets["aes_iv"].encode()
    decryptor = Cipher(AES(key), CBC(vector)).decryptor()
    unpadder = PKCS7(128).unpadder()
    try:
        padded = decryptor.update(closed) + decryptor.finalize()
        return unpadder.update(padded) + unpadder.finalize()
    except ValueError:
        raise Unusable(Said.UNREADABLE) from None


def _order(content: bytes) -> ChannelOrder:
    try:
        order = _Order.model_validate_json(content)
    except ValidationError:
        raise Unusable(Said.BAD_DATA) from None
    return ChannelOrder(order.otaOrderId, tuple(_item(one) for one in order.items))


def _item(item: _Item) -> OrderItem:
    code, starts = product_of(item.PLU)
    return OrderItem(code, item.useStartDate, item.quantity, starts)
