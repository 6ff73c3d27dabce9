"""What must always be equal about accounts (T8, T15), asked from two sides."""

from __future__ import annotations

# What is owed to members in the books is what their accounts hold, and that is what came and went.
T15_PREPAID = """
    SELECT (SELECT coalesce(-sum(amount), 0) FROM posting WHERE account = '2205') AS left,
           (SELECT coalesce(sum(e.amount), 0) FROM account_entry AS e
              JOIN customer_account AS a ON a.id = e.account_id
             WHERE a.member_id IS NOT NULL) AS right
"""

# What distributors owe in the books is what their accounts lack.
T8_ACCOUNTS = """
    SELECT (SELECT coalesce(-sum(amount), 0) FROM posting WHERE account = '1122') AS left,
           (SELECT coalesce(sum(balance), 0) FROM customer_account
             WHERE distributor_id IS NOT NULL) AS right
"""

# The balance that is shown is the sum of the entries, account by account.
T15_BALANCES = """
    SELECT coalesce(sum(abs(a.balance)), 0) AS left,
           coalesce(sum(abs(coalesce(e.amount, 0))), 0) AS right
      FROM customer_account AS a
      LEFT JOIN (SELECT account_id, sum(amount) AS amount FROM account_entry GROUP BY 1) AS e
        ON e.account_id = a.id
"""
