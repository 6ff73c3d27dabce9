"""What stands above and below every report on paper: its title, its question, its instant."""

from __future__ import annotations

from datetime import datetime

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.reporting.table import ReportTable

AS_OF = Bilingual("截至", "As of")
FINGERPRINT = Bilingual("内容指纹", "Content hash")
AMOUNTS = Bilingual("金额单位：元", "Amounts in yuan")


def title_of(table: ReportTable, language: Language) -> str:
    """Give the code and the name: "R1 销售日报"."""
    return f"{table.code} {table.name.text(language)}"


def local_time(instant: datetime) -> str:
    """Write an aware instant as the site's own date and time, to the second."""
    return instant.astimezone(SITE_TIME_ZONE).strftime("%Y-%m-%d %H:%M:%S")


def facts_of(table: ReportTable, language: Language) -> tuple[str, ...]:
    """List what a reader must know to trust the figures, a line each."""
    return (
        f"{table.site.text(language)} · {title_of(table, language)}",
        table.filters.text(language),
        f"{AS_OF.text(language)} {local_time(table.as_of)} · {AMOUNTS.text(language)}",
        f"{FINGERPRINT.text(language)} SHA-256 {table.content_hash}",
    )
