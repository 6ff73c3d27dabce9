"""A room with every part of the form kit, as a back-office screen puts them together."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.chips_field import ChipsField, WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.date_field import DateField, DateRangeField, DaySpan
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.month_calendar import CalendarCell, DayState, MonthCalendar
from shared.desktop.form.number_field import MoneyField, NumberField, RateField
from shared.desktop.form.problem_list import ProblemList, ProblemRow
from shared.desktop.form.stepper import Stepper
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import BilingualField, TextAreaField, TextField
from shared.desktop.form.time_field import MomentField, TimeField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

TODAY = date(2026, 11, 22)

ROWS = (
    ListRow(None, "门票"),
    ListRow(1, "成人票", "全价 · 120.00", "窗口 线上", letter="A"),
    ListRow(2, "优待票 半价", "学生 · 60–64 岁", "窗口", letter="B"),
    ListRow(3, "免票", "65 岁以上 · 1.2 m 以下", letter="C", status=Status.WARN),
    ListRow(None, "交通"),
    ListRow(4, "索道 上行", "10:00–10:30 · 65.00", letter="S"),
    ListRow(5, "玻璃栈道", "停用", letter="G", quiet=True),
)
FEES = (
    Column("hours", CellKind.NUMBER, 2, required=True),
    Column("action", CellKind.CHOICE, 2, required=True),
    Column("rate", CellKind.RATE, 2),
    Column("amount", CellKind.MONEY, 2),
    Column("from", CellKind.DATE, 2),
    Column("notice", CellKind.SWITCH, 1),
    Column("note", CellKind.TEXT, 3),
)


def today() -> date:
    return TODAY


class SamplePage(QWidget):
    """A list and a form with three tabs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.theme = theme
        self.pane = ListPane(theme, self, copy=True, delete=True)
        self.pane.setFixedWidth(320)
        self.page = FormPage(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addWidget(self.page, 1)
        self.pane.show_words("票种", "还没有票种")
        self.pane.show_rows(ROWS)
        self.pane.choose(1)
        self._fields()
        self._tables()
        self._others()
        self._show()

    def _fields(self) -> None:
        theme, form, tab = self.theme, self.page.form, self.page.tab("fields")
        basics, times = tab.section(), tab.section()
        basics.show_title("名称与价格", "印在票上的名称最多 60 个字符")
        times.show_title("有效期与渠道")
        self.name = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern="[a-z0-9_]{0,20}", required=True))
        self.price = form.add("price", MoneyField(theme, required=True))
        self.rate = form.add("rate", RateField(theme))
        self.persons = form.add("persons", NumberField(theme, least=1, most=255))
        self.kind = form.add("kind", ChoiceField[str](theme, required=True))
        self.real = form.add("real", SwitchField(theme))
        self.note = form.add("note", TextAreaField(theme, lines=2))
        for field, span in (
            (self.name, 8), (self.code, 4), (self.price, 3), (self.rate, 3), (self.persons, 3),
            (self.kind, 3), (self.note, 9), (self.real, 3),
        ):  # fmt: skip
            basics.add(field, span)
        self.day = form.add("day", DateField(theme, today))
        self.span = form.add("span", DateRangeField(theme, today))
        self.at = form.add("at", TimeField(theme))
        self.moment = form.add("moment", MomentField(theme, today))
        self.weekdays = form.add("weekdays", WeekdayField(theme))
        self.channels = form.add("channels", ChipsField[str](theme, required=True))
        for field, span in (
            (self.span, 6), (self.day, 3), (self.at, 3),
            (self.channels, 7), (self.moment, 5), (self.weekdays, 12),
        ):  # fmt: skip
            times.add(field, span)

    def _tables(self) -> None:
        section = self.page.tab("tables").section()
        section.show_title("退改手续费", "从游览日前若干小时起")
        self.fees = self.page.form.add("fees", TableField(self.theme, FEES, today, rows_shown=3))
        section.add(self.fees, 12)
        self.table = DataTable(self.theme, (Heading(3), Heading(2), Heading(2, figures=True)))
        self.table.setFixedHeight(180)
        self.table.show_titles(("版次", "状态", "票种"), "还没有版次")
        self.table.show_rows(
            (
                DataRow(3, ("2027 年票价", "草稿", "30")),
                DataRow(2, ("国庆调价", "生效中", "28"), Status.OK),
                DataRow(1, ("开园", "已过", "–"), quiet=True),
            )
        )
        self.page.tab("tables").add(self.table)

    def _others(self) -> None:
        theme, tab = self.theme, self.page.tab("others")
        self.stepper = Stepper(theme)
        self.stepper.show_steps(("景区", "分区与闸口", "票种", "价格", "试算", "启用"), 2)
        self.problems = ProblemList(theme)
        self.problems.setFixedHeight(144)
        self.problems.show_problems(
            (
                ProblemRow(Status.BAD, "成人票 · 价格", "2027-01-01 起没有价格", "price"),
                ProblemRow(Status.WARN, "家庭票", "套票比单买贵 5.00", "name"),
                ProblemRow(Status.INFO, "年卡", "没有照片要求"),
            )
        )
        self.calendar = MonthCalendar(theme)
        self.calendar.show_month(TODAY, _cells(), TODAY)
        self.calendar.choose(date(2026, 11, 24), date(2026, 11, 26))
        for part in (self.stepper, self.problems, self.calendar):
            tab.add(part)
        self.drop = ArmedKey(theme)
        self.drop.show_words("作废草稿", "再按一次：作废", "F9")
        self.page.extra.addWidget(self.drop)
        check = Key(theme, KeyKind.SECONDARY)
        check.show_key("检查", "F5")
        self.page.head.add_key(check)

    def _show(self) -> None:
        self.page.head.show_title("成人票", "版次 3 · 2026-11-20 王*敏", (("草稿", Status.INFO),))
        self.page.show_tabs((("fields", "票种"), ("tables", "退改与版次"), ("others", "其他")))
        self.name.show_label("名称")
        self.code.show_label("代码", "小写字母、数字")
        self.price.show_label("价格（元）")
        self.rate.show_label("折扣（%）")
        self.persons.show_label("一张票的人数")
        self.kind.show_label("种类")
        self.kind.show_options((("adult", "成人票"), ("family", "家庭票"), ("group", "团体票")))
        self.real.show_label("实名")
        self.note.show_label("说明")
        self.day.show_label("开售日")
        self.span.show_label("有效期")
        self.at.show_label("最晚入园")
        self.moment.show_label("生效时间")
        self.weekdays.show_label("适用星期")
        self.channels.show_label("销售渠道")
        self.channels.show_options(
            (("window", "窗口"), ("online", "线上"), ("ota", "OTA"), ("agency", "旅行社"))
        )
        titles = ("hours", "action", "rate", "amount", "from", "notice", "note")
        words = ("提前小时", "业务", "费率 %", "金额（元）", "起用", "告知", "说明")
        self.fees.show_titles(dict(zip(titles, words, strict=True)), "没有手续费")
        self.fees.show_options("action", (("refund", "退票"), ("change", "改签")))
        self.page.form.show(
            {
                "name": Bilingual("成人票", "Adult"),
                "code": "adult",
                "price": Money(120_000),
                "rate": Decimal("7.5"),
                "persons": 1,
                "kind": "adult",
                "real": True,
                "note": "凭身份证入园。\n当日有效。",
                "day": TODAY,
                "span": DaySpan(TODAY, TODAY + timedelta(days=90)),
                "at": time(16, 30),
                "moment": datetime(2026, 12, 31, 16, tzinfo=UTC),
                "weekdays": 31,
                "channels": frozenset({"window", "online"}),
                "fees": (
                    (72, "refund", Decimal(0), None, None, True, "提前三天免费"),
                    (24, "refund", Decimal(10), None, TODAY, True, ""),
                    (0, "change", None, Money(2000), None, False, "当天改签"),
                ),
            }
        )


def _cells() -> list[CalendarCell]:
    cells = []
    for at in range(30):
        day = date(2026, 11, 1) + timedelta(days=at)
        state = DayState.PAST if day < TODAY else DayState.OPEN
        share = (at * 37 % 100) / 100
        if day.day == 28:
            state = DayState.FULL
        elif state is DayState.OPEN and share < 0.15:
            state = DayState.FEW
        mark = "国庆" if day.day == 23 else "班" if day.day == 29 else ""
        lower = "售完" if state is DayState.FULL else f"余 {round(9000 * share):,}"
        cells.append(
            CalendarCell(day, "120.00" if day.weekday() < 5 else "150.00", lower, mark, share,
                         state, holiday=day.day == 23)
        )  # fmt: skip
    return cells
