"""The reports as a room: they have a rail of their own and take all of the content area."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.back_office.room import RoomContext, RoomView
from boxoffice.reports.desk import report_desk
from boxoffice.reports.screen import build_report_screen


class ReportRoom(RoomView):
    """Holds the reports screen and its presenter."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self.screen_of_reports = build_report_screen(
            context.theme,
            context.messages,
            context.long_work,
            report_desk(context.long_reads),
            export_folder=context.export_folder,
            language=context.language,
        )
        view = self.screen_of_reports.view
        view.closed.connect(context.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.setFocusProxy(view)

    def open(self, target: object = None) -> None:
        """Read today's report."""
        self.screen_of_reports.open(self._context.today())


def build_reports(context: RoomContext) -> QWidget:
    """Build the room."""
    return ReportRoom(context)
