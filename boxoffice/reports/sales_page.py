"""R1 on the screen: filters, the figures that are seen first, charts where there is room, table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.reports.desk import ReportPage
from boxoffice.reports.figures import Bar, CourseCard, Figure, FiguresCard, Share, SharesCard
from boxoffice.reports.filters import Filters
from boxoffice.reports.geometry import ReportGeometry
from boxoffice.reports.table_view import ReportTableView
from shared.desktop.theme import Theme
from shared.kernel.locale import Language
from shared.kernel.money import Money, format_yuan
from shared.reporting.names import tender_name

_PAST = "−"


class SalesPage(QWidget):
    """Shows one reading of R1; it stands where its geometry says, in the view's coordinates."""

    def __init__(self, theme: Theme, language: Callable[[], Language], parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._page: ReportPage | None = None
        self.filters = Filters(theme, self)
        self.figures = FiguresCard(theme, self)
        self.course = CourseCard(theme, self)
        self.shares = SharesCard(theme, self)
        self.table = ReportTableView(theme, self)

    def place(self, drawing: ReportGeometry) -> None:
        """Stand where the drawing says."""
        self.filters.setGeometry(drawing.filters)
        self.figures.setGeometry(drawing.figures)
        self.table.setGeometry(drawing.table)
        for card, box in ((self.course, drawing.course), (self.shares, drawing.tenders)):
            card.setVisible(box is not None)
            if box is not None:
                card.setGeometry(box)

    def show_loading(self) -> None:
        """Show that figures are being read."""
        self._page = None
        self.figures.show_figures(())
        self.course.show_bars(self._course_title(1), self.tr("元"), ())
        self.shares.show_shares(self.tr("收款方式"), self.tr("元"), ())
        self.table.show_loading()

    def show_page(self, page: ReportPage) -> None:
        """Show a reading."""
        self._page = page
        nothing = self.tr("这段时间没有销售")
        self.figures.show_figures(self._figures(page))
        bars = tuple(
            Bar(point.label, point.net.fen, None if point.before is None else point.before.fen)
            for point in page.course
        )
        self.course.show_bars(self._course_title(page.report.days.count), self._unit(bars), bars)
        self.shares.show_shares(self.tr("收款方式"), self.tr("元"), self._shares(page))
        self.table.show_table(page.table, self._language(), nothing)

    def changeEvent(self, event: QEvent) -> None:
        """Show the same reading in the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._page is not None:
            self.show_page(self._page)
        super().changeEvent(event)

    def _course_title(self, days: int) -> str:
        return self.tr("每小时净额") if days == 1 else self.tr("每日净额")

    def _unit(self, bars: tuple[Bar, ...]) -> str:
        compared = any(bar.before is not None for bar in bars)
        return self.tr("元 · 折线为上周同期") if compared else self.tr("元")

    def _figures(self, page: ReportPage) -> tuple[Figure, ...]:
        report = page.report
        tickets = sum(row.quantity for row in report.rows)
        persons = sum(row.persons for row in report.rows)
        free = sum(row.persons for row in report.rows if not row.net and row.list_amount)
        discount = Money.sum(row.discount for row in report.rows)
        list_amount = Money.sum(row.list_amount for row in report.rows)
        free_words = self.tr("其中免票 {count} 人").format(count=f"{free:,}")
        list_words = self.tr("原价 {amount}").format(amount=format_yuan(list_amount))
        return (
            Figure(
                self.tr("净额"),
                format_yuan(report.net),
                self._change(page),
                negative=report.net.fen < 0,
            ),
            Figure(self.tr("张数 / 人次"), f"{tickets:,} / {persons:,}", free_words),
            Figure(self.tr("优惠"), format_yuan(discount), list_words),
            *(
                Figure(
                    share.name, share.amount, self.tr("占 {percent}").format(percent=share.percent)
                )
                for share in self._shares(page)[:3]
            ),
        )

    def _change(self, page: ReportPage) -> str:
        before = sum(point.before.fen for point in page.course if point.before is not None)
        if not before:
            return self.tr("上周同期没有销售")
        change = (page.report.net.fen - before) / before
        sign = "+" if change >= 0 else _PAST
        return self.tr("比上周同期 {change}").format(change=f"{sign}{abs(change):.1%}")

    def _shares(self, page: ReportPage) -> tuple[Share, ...]:
        report = page.report
        amounts = {tender: report.tendered(tender) for tender in report.tenders}
        whole = max(report.net.fen, 1)
        most = max([amount.fen for amount in amounts.values()], default=0) or 1
        shares = [
            Share(
                tender_name(tender).text(self._language()),
                format_yuan(amount),
                f"{amount.fen / whole:.1%}",
                amount.fen / most,
            )
            for tender, amount in amounts.items()
        ]
        return tuple(sorted(shares, key=lambda share: -share.part))
