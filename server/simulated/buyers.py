"""The stand-ins for platforms that order: they sign and encrypt as their documents say.

They share nothing with the server's own reading of the same documents.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

import httpx
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BEIJING = timezone(timedelta(hours=8))


@dataclass
class CtripBuyer:
    """Ctrip as it calls: `post` sends what `message` has made, `order` does both."""

    url: str
    account: str = "shanmen"
    sign_key: str = "sign-key-of-ctrip"
    aes_key: str = "0123456789abcdef"
    aes_iv: str = "fedcba9876543210"

    def order(
        self, number: str, plu: str, day: date, quantity: int, at: datetime, **change: Any
    ) -> dict[str, Any]:
        """Order tickets of one product, signed at an instant (aware); gives the answer's header."""
        items = [{"itemId": "1", "PLU": plu, "useStartDate": day.isoformat(), "quantity": quantity}]
        body = {"sequenceId": number + "-s", "otaOrderId": number, "items": items}
        return self.post(self.message(body, at, **change))

    def message(self, body: dict[str, Any], at: datetime, service: str = "CreatePreOrder") -> bytes:
        """Encrypt and sign a body."""
        closed = self._encrypted(json.dumps(body).encode())
        when = at.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M:%S")
        told = f"{self.account}{service}{when}{closed}1.0{self.sign_key}"
        header = {
            "accountId": self.account,
            "serviceName": service,
            "requestTime": when,
            "version": "1.0",
            "sign": hashlib.md5(told.encode(), usedforsecurity=False).hexdigest(),
        }
        return json.dumps({"header": header, "body": closed}).encode()

    def post(self, message: bytes) -> dict[str, Any]:
        """Send it; gives the header of the answer."""
        answer = httpx.post(
            f"{self.url}/partners/ctrip",
            content=message,
            headers={"Content-Type": "application/json"},
            timeout=10,
            trust_env=False,
        )
        answer.raise_for_status()
        told: dict[str, Any] = answer.json()["header"]
        return told

    def _encrypted(self, plain: bytes) -> str:
        padding = 16 - len(plain) % 16
        encryptor = Cipher(
            algorithms.AES(self.aes_key.encode()), modes.CBC(self.aes_iv.encode())
        ).encryptor()
        closed = encryptor.update(plain + bytes([padding]) * padding) + encryptor.finalize()
        letters = "abcdefghijklmnop"
        return "".join(letters[one // 16] + letters[one % 16] for one in closed)


@dataclass
class MeituanBuyer:
    """Meituan as it calls."""

    url: str
    account: str = "90210"
    client_id: str = "shanmen-client"
    client_secret: str = "client-secret-of-meituan"  # noqa: S105 - of a stand-in

    def order(
        self, number: str, deal: str, day: date, quantity: int, at: datetime
    ) -> dict[str, Any]:
        """Order tickets of one product, signed at an instant (aware); gives the answer."""
        body = {
            "orderId": number,
            "partnerDealId": deal,
            "quantity": quantity,
            "useDate": day.isoformat(),
        }
        return self.post(body, format_datetime(at.astimezone(UTC), usegmt=True))

    def post(self, body: dict[str, Any], when: str) -> dict[str, Any]:
        """Sign and send an order; `when` is the header Date."""
        path = "/partners/meituan/order/create/v2"
        told = f"POST {path}\n{when}".encode()
        sign = base64.b64encode(hmac.digest(self.client_secret.encode(), told, "sha1")).decode()
        answer = httpx.post(
            self.url + path,
            json={"partnerId": self.account, "body": body},
            headers={
                "PartnerId": self.account,
                "Date": when,
                "Authorization": f"MWS {self.client_id}:{sign}",
            },
            timeout=10,
            trust_env=False,
        )
        answer.raise_for_status()
        said: dict[str, Any] = answer.json()
        return said
