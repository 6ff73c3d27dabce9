"""Keep all lines of a ledger entry in its own row: none can be missing or be added later."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0025"
down_revision = "0024"

LINES = """
    UPDATE ledger_entry AS e SET accounts = p.accounts, amounts = p.amounts
      FROM (SELECT entry_id, array_agg(account ORDER BY line) AS accounts,
                   array_agg(amount ORDER BY line) AS amounts
              FROM posting GROUP BY entry_id) AS p
     WHERE p.entry_id = e.id
"""
POSTING = """
    CREATE VIEW posting AS
    SELECT e.id AS entry_id, each.line::smallint AS line, each.account, each.amount
      FROM ledger_entry AS e,
           unnest(e.accounts, e.amounts) WITH ORDINALITY AS each (account, amount, line)
"""


def upgrade() -> None:
    op.add_column("ledger_entry", sa.Column("accounts", ARRAY(sa.Text()), nullable=True))
    op.add_column("ledger_entry", sa.Column("amounts", ARRAY(sa.BigInteger()), nullable=True))
    # Entries are only ever added; the installation puts this trigger back.
    op.execute("DROP TRIGGER IF EXISTS append_only ON ledger_entry")
    op.execute(LINES)
    op.alter_column("ledger_entry", "accounts", nullable=False)
    op.alter_column("ledger_entry", "amounts", nullable=False)
    op.drop_column("ledger_entry", "lines")
    op.drop_table("posting")
    op.execute(POSTING)
    op.execute("DROP TRIGGER IF EXISTS day_open ON ledger_entry")
    op.execute("DROP FUNCTION IF EXISTS app.check_day_open(), app.check_postings()")
