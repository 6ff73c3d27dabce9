"""The two sides of each tie as questions to the database; domain rules T1 to T17.

A side is never computed from the other: what was sold is asked of orders, what was paid of
payments, what is owed of the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.accounts.ties import T8_ACCOUNTS, T15_BALANCES, T15_PREPAID
from shared.admission.ties import T12_CLAIMS, T12_LANES
from shared.finance.ties import T10_CODES, T10_DIFFERENCES
from shared.kernel.locale import Bilingual
from shared.members.ties import T15_MONEY, T15_POINTS, T15_UNDONE
from shared.reporting.table import ColumnKind
from shared.shifts.ties import T5_DRAWERS, T5_OVER_SHORT, T7_NUMBERS, T7_TOTALS


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
        Bilingual(
            "收款合计 = 订单净额 − 退款 + 应退未付", "Payments = orders − refunds + still owed"
        ),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM payment) AS left,
               (SELECT coalesce(sum(total), 0) FROM sales_order)
               - (SELECT coalesce(sum(amount), 0) FROM refund)
               + (SELECT coalesce(sum(amount), 0) FROM payback WHERE state <> 'SUCCEEDED')
               AS right
        """,
    ),
    Question(
        "T1-paybacks",
        Bilingual("退款合计 = 各方式退回合计", "Refunds = what goes back by each tender"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM refund) AS left,
               (SELECT coalesce(sum(amount), 0) FROM payback) AS right
        """,
    ),
    Question(
        "T1-owed",
        Bilingual("应退票款账户 = 应退未付", "Refunds not paid out = paybacks still open"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(-sum(amount), 0) FROM posting WHERE account = '2241') AS left,
               (SELECT coalesce(sum(amount), 0) FROM payback WHERE state <> 'SUCCEEDED') AS right
        """,
    ),
    Question(
        "T1-orders",
        Bilingual("订单数 = 款项相符的订单数", "Orders = orders paid to the fen"),
        ColumnKind.COUNT,
        """
        SELECT count(*) AS left,
               count(*) FILTER (WHERE coalesce(
                   (SELECT sum(p.amount) FROM payment AS p WHERE p.order_id = o.id), 0)
                   = o.total - coalesce(
                   (SELECT sum(r.amount) FROM refund AS r WHERE r.order_id = o.id), 0)
                   + coalesce((SELECT sum(b.amount) FROM payback AS b
                                WHERE b.order_id = o.id AND b.state <> 'SUCCEEDED'), 0)) AS right
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
        "T1-refunds",
        Bilingual("退款合计 = 票退款合计 = 票内分摊 − 手续费", "Refunds = tickets = shares − fees"),
        ColumnKind.MONEY,
        """
        SELECT (SELECT coalesce(sum(amount), 0) FROM refund)
               + (SELECT coalesce(sum(amount), 0) FROM refund_ticket) AS left,
               2 * ((SELECT coalesce(sum(amount), 0) FROM refund_share)
                    - (SELECT coalesce(sum(fee), 0) FROM refund)) AS right
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
                  JOIN ticket AS t ON t.id = e.ticket_id
                                   AND t.state IN ('ISSUED', 'ON_HOLD')) AS right
        """,
    ),
    Question(
        "T3-passes",
        Bilingual("年卡已确认 = 按天应确认", "Passes recognised = earned by the day"),
        ColumnKind.MONEY,
        """
        SELECT coalesce(sum(e.recognised), 0) AS left,
               coalesce(sum(app.pass_earned(k, e.value, r.until)), 0) AS right
          FROM pass_revenue AS r, ticket AS k
          JOIN ticket_terms AS t ON t.id = k.terms_id AND t.kind = 'annual_pass'
          JOIN entitlement AS e ON e.ticket_id = k.id
         WHERE k.valid_days > 31 AND k.state IN ('ISSUED', 'ON_HOLD')
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
            "钱箱 = 备用金 + 现金收 − 现金退 ± 收支 − 预交 + 充值 − 交款 ± 长短款",
            "Drawers = floats + cash in − back ± openings + top-ups − handed in",
        ),
        ColumnKind.MONEY,
        T5_DRAWERS,
    ),
    Question(
        "T5-over-short",
        Bilingual("长短款账户 = Σ Z 报表的长短款", "Over and short = Σ of the Z reports"),
        ColumnKind.MONEY,
        T5_OVER_SHORT,
    ),
    Question(
        "T7",
        Bilingual("Z 报表份数 = 各窗口最大 Z 号之和", "Z reports = last Z numbers of all windows"),
        ColumnKind.COUNT,
        T7_NUMBERS,
    ),
    Question(
        "T7-total",
        Bilingual("Z 累计总额 = Σ Z 净额", "Running totals of Z = Σ net of Z"),
        ColumnKind.MONEY,
        T7_TOTALS,
    ),
    Question(
        "T7-seal",
        Bilingual("改动过的 Z 报表 = 0", "Z reports that were touched = 0"),
        ColumnKind.COUNT,
        "SELECT app.z_breaks() AS left, 0 AS right",
    ),
    Question(
        "T12",
        Bilingual("检票人次 = 闸机计数", "Persons admitted = claims counted at the lanes"),
        ColumnKind.COUNT,
        T12_CLAIMS,
    ),
    Question(
        "T12-lanes",
        Bilingual(
            "检票人次 = 过闸 ± 差异 + 退还 + 待过闸", "Claims = passed ± listed + back + pending"
        ),
        ColumnKind.COUNT,
        T12_LANES,
    ),
    Question(
        "T8",
        Bilingual("应收分销商账款 = 各分销商账户余额", "Owed by distributors = their accounts"),
        ColumnKind.MONEY,
        T8_ACCOUNTS,
    ),
    Question(
        "T15-prepaid",
        Bilingual("会员储值账款 = 储值流水合计", "Prepaid by members = entries of their accounts"),
        ColumnKind.MONEY,
        T15_PREPAID,
    ),
    Question(
        "T15-balances",
        Bilingual("账户余额合计 = 各账户流水合计", "Balances of accounts = sums of their entries"),
        ColumnKind.MONEY,
        T15_BALANCES,
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
        "T15-money",
        Bilingual("得、用积分的笔数 = 与留下的款项相符", "Points earned, spent = as money stays"),
        ColumnKind.COUNT,
        T15_MONEY,
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
    Question(
        "T10",
        Bilingual(
            "已核对的静态码 = 账单相配 + 人工找到",
            "Confirmed printed-code payments = matched + found by hand",
        ),
        ColumnKind.COUNT,
        T10_CODES,
    ),
    Question(
        "T10-differences",
        Bilingual("待查款项账户 = 没收到的 − 多收的", "Bill differences = lost − surplus"),
        ColumnKind.MONEY,
        T10_DIFFERENCES,
    ),
)
