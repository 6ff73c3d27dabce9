"""Keys and persons for tests of personal data."""

from __future__ import annotations

from datetime import date

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.identity.document_number import DocumentKind, parse_number
from shared.identity.key_file import ServerKeys
from shared.identity.person import PersonFacts, StationKeys

SERVER_KEY = X25519PrivateKey.from_private_bytes(bytes(range(32)))
KEYS = StationKeys(number=3, server_key=SERVER_KEY.public_key(), find_key=bytes(32))
RING = ServerKeys({3: SERVER_KEY}, KEYS)
CARD = parse_number(DocumentKind.ID_CARD, "11010519491231002X")
WANG = PersonFacts(name="王小敏", phone="138 0013 0001", document=CARD)
CHILD = PersonFacts(name="王小宝", born=date(2018, 2, 28))
