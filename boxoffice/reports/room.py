"""Builds the screen of reports of a window."""

from __future__ import annotations

from pathlib import Path

from boxoffice.reports.desk import report_desk
from boxoffice.reports.screen import ReportScreen, build_report_screen
from boxoffice.side_rooms import SideParts


def build_reports(parts: SideParts) -> ReportScreen:
    """Build it; reports have a thread and a connection of their own."""
    lines = parts.lines
    reports = build_report_screen(
        parts.theme,
        parts.window.messages,
        lines.workers.reports,
        report_desk(lines.report_engine),
        export_folder=Path.home() / "Shanmen",
        language=lambda: parts.translations.language,
    )
    reports.view.closed.connect(parts.sale)
    return reports
