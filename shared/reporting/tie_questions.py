"""The two sides of each tie as questions to the database; domain rules T1 to T17.

A side is never computed from the other: what was sold is asked of orders, what was paid of
payments, what is owed of the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.kernel.locale import Bilingual
from shared.members.ties import T15_POINTS, T15_UNDONE
from shared.reporting.table import ColumnKind


@dataclass(frozen=True, slots=True)
class Question:
    """A statement that gives one row with the columns `left` and `right`."""

    code: str
    name: Bilingual
    unit: ColumnKind
    sql: str


QUESTIONS = (
    Question(
        "T1",
        Bilingual("收款合计 = 订单净额合计", "Payments = net of orders"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM payment) AS left,
               (SELECT coalesce(sum(total), 0) FROM sales_order) AS right
        """,
    ),
    Question(
        "T1-orders",
        Bilingual("订单数 = 款项相符的订单数", "Orders = orders paid to the fen"),
        ColumnKind.COUNT,
        """
        SELECT count(*) AS left,
               count(*) FILTER (WHERE o.total = coalesce(
                   (SELECT sum(p.amount) FROM payment AS p WHERE p.order_id = o.id), 0)) AS right
          FROM sales_order AS o
        """,
    ),
    Question(
        "T1-lines",
        Bilingual("订单行合计 = 订单合计", "Order lines = orders"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM order_line) AS left,
               (SELECT coalesce(sum(total), 0) FROM sales_order) AS right
        """,
    ),
    Question(
        "T1-discounts",
        Bilingual("优惠明细合计 = 订单行优惠合计", "Discounts = what they take off order lines"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM line_discount) AS left,
               (SELECT coalesce(sum(discount), 0) FROM order_line) AS right
        """,
    ),
    Question(
        "T2",
        Bilingual("票内各项目分摊 = 订单行合计", "Shares of the zones = order lines"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(value), 0) FROM entitlement) AS left,
               (SELECT coalesce(sum(amount), 0) FROM order_line) AS right
        """,
    ),
    Question(
        "T3",
        Bilingual("递延收入余额 = 未确认的票值", "Deferred revenue = value not yet recognised"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(-sum(amount), 0) FROM posting WHERE account = '2203') AS left,
               (SELECT coalesce(sum(e.value - e.recognised), 0) FROM entitlement AS e
                  JOIN ticket AS t ON t.id = e.ticket_id AND t.state = 'ISSUED') AS right
        """,
    ),
    Question(
        "T4",
        Bilingual(
            "售出张数 = 未用完 + 已用完 + 已取消", "Tickets sold = open + used up + cancelled"
        ),
        ColumnKind.COUNT,
        """
        SELECT (SELECT coalesce(sum(quantity), 0) FROM order_line) AS left,
               count(*) FILTER (WHERE t.state = 'ISSUED' AND NOT e.used_up)
               + count(*) FILTER (WHERE t.state = 'ISSUED' AND e.used_up)
               + count(*) FILTER (WHERE t.state <> 'ISSUED') AS right
          FROM ticket AS t
          LEFT JOIN (SELECT ticket_id, bool_and(coalesce(uses_left = 0, false)) AS used_up
                       FROM entitlement GROUP BY ticket_id) AS e ON e.ticket_id = t.id
        """,
    ),
    Question(
        "T4-uses",
        Bilingual("已用次数 = 检票次数 − 退还次数", "Uses spent = admissions − uses given back"),
        ColumnKind.COUNT,
        # The third time a day a use does not come back: that passage says KEPT. A ticket for any
        # number of uses spends none.
        """
        SELECT (SELECT coalesce(sum(uses_total - uses_left), 0) FROM entitlement) AS left,
               count(*) FILTER (WHERE coalesce(p.outcome <> 'GIVEN_BACK', true)) AS right
          FROM admission AS a LEFT JOIN passage AS p ON p.admission_id = a.id
         WHERE NOT EXISTS (SELECT FROM entitlement AS e
                            WHERE e.ticket_id = a.ticket_id AND e.zone_id = a.zone_id
                              AND e.uses_total IS NULL)
        """,
    ),
    Question(
        "T5",
        Bilingual(
            "钱箱账户 = 备用金 + 现金收款 − 找零", "Cash in drawers = floats + cash in − change"
        ),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM posting WHERE account = '1001') AS left,
               (SELECT coalesce(sum(float_amount), 0) FROM shift)
               + coalesce(sum(received), 0) - coalesce(sum(received - amount), 0) AS right
          FROM payment WHERE tender = 'cash'
        """,
    ),
    Question(
        "T12",
        Bilingual("检票人次 = 闸机计数", "Persons admitted = claims counted at the lanes"),
        ColumnKind.COUNT,
        """
        SELECT (SELECT coalesce(sum(persons), 0) FROM admission) AS left,
               (SELECT coalesce(sum(claimed), 0) FROM lane_counter) AS right
        """,
    ),
    Question(
        "T12-lanes",
        Bilingual(
            "检票人次 = 过闸 ± 差异 + 退还 + 待过闸", "Claims = passed ± listed + back + pending"
        ),
        ColumnKind.COUNT,
        """
        SELECT (SELECT coalesce(sum(persons), 0) FROM admission) AS left,
               (SELECT coalesce(sum(passed + given_back), 0) FROM lane_counter)
               + coalesce(sum(a.persons) FILTER (WHERE p.admission_id IS NULL), 0)
               + coalesce(sum(a.persons - p.persons) FILTER (WHERE p.outcome = 'PASSED'), 0)
               AS right
          FROM admission AS a LEFT JOIN passage AS p ON p.admission_id = a.id
        """,
    ),
    Question(
        "T15",
        Bilingual("积分流水合计 = 会员积分余额合计", "Entries of points = balances of members"),
        ColumnKind.COUNT,
        T15_POINTS,
    ),
    Question(
        "T15-undone",
        Bilingual("冲回笔数 = 不超过原笔的冲回", "Entries undone = undone within what there was"),
        ColumnKind.COUNT,
        T15_UNDONE,
    ),
    Question(
        "PRICES",
        Bilingual("价格条件不符的订单行 = 0", "Order lines whose price did not apply = 0"),
        ColumnKind.COUNT,
        "SELECT count(*) AS left, 0 AS right FROM app.doubtful_prices()",
    ),
    Question(
        "T17",
        Bilingual("分录数 = 借贷平衡的分录数", "Ledger entries = entries that balance"),
        ColumnKind.COUNT,
        """
        SELECT count(*) AS left,
               count(*) FILTER (WHERE cardinality(accounts) = cardinality(amounts) AND 0 = (
                   SELECT sum(amount) FROM unnest(amounts) AS each (amount))) AS right
          FROM ledger_entry
        """,
    ),
    Question(
        "AUDIT",
        Bilingual("审计链断点 = 0", "Broken links of the audit chains = 0"),
        ColumnKind.COUNT,
        "SELECT app.audit_breaks() AS left, 0 AS right",
    ),
)
