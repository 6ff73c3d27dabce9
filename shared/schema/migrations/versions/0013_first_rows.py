"""Write the rows that every site has: accounts, the follower of passages, the house's own chain."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

ACCOUNTS = [
    ("1001", "库存现金（钱箱）", "Cash in drawers"),
    ("1002", "备用金（保险柜）", "Cash in the safe"),
    ("1012", "在途资金（微信、支付宝、银行卡）", "Electronic payments in transit"),
    ("1122", "应收账款（挂账）", "On account"),
    ("2203", "递延收入（预售票款）", "Deferred revenue"),
    ("6001", "门票收入", "Admission revenue"),
]


def upgrade() -> None:
    account = sa.table("account", *map(sa.column, ("code", "name_zh", "name_en")))
    op.bulk_insert(
        account, [{"code": code, "name_zh": zh, "name_en": en} for code, zh, en in ACCOUNTS]
    )
    follower = sa.table("follower", *map(sa.column, ("name", "seen_xid")))
    op.bulk_insert(follower, [{"name": "recognition", "seen_xid": 0}])
    head = sa.table("audit_head", *map(sa.column, ("chain", "station_id", "slot", "seq", "hash")))
    genesis = hashlib.sha256(b"shanmen/audit/1/0").digest()
    op.bulk_insert(head, [{"chain": 0, "station_id": 0, "slot": 0, "seq": 0, "hash": genesis}])
