"""X and Z of a shift, laid out by resources/layouts/shift_report.toml.

Whatever an X of a cashier does not know stands nowhere: a line without its figure is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan
from shared.paper.layout import LAYOUTS, Facts, Layout, Vocabulary, read_layout
from shared.paper.page import Page
from shared.paper.shift_slip import SlipPaper, copy_number, local_day_and_time

REPORT_LAYOUT = LAYOUTS / "shift_report.toml"
TENDERS = (
    *("cash", "card", "wechat", "alipay", "static_code"),
    *("prepaid", "account", "voucher", "points", "takeover"),
)
FACES = {
    "note_100": Money(10_000),
    "note_50": Money(5_000),
    "note_20": Money(2_000),
    "note_10": Money(1_000),
    "note_5": Money(500),
    "note_1": Money(100),
    "coin_1": Money(100),
    "coin_50": Money(50),
    "coin_10": Money(10),
}
OPENINGS = ("NO_SALE", "DROP", "PAY_IN", "PAY_OUT")
# Money for accounts of members and distributors; shown where there was any.
ACCOUNT_MONEY = ("TOP_UP_CASH", "TOP_UP_CARD", "PAY_OUT_CASH")
# What the contact of the drawer told; shown where it told anything.
BY_CONTACT = ("BY_KEY", "LEFT_OPEN")
_SEAL_GROUP = 8
_SUMS = ("gross", "discounts", "refunds", "net")
_EXCEPTIONS = ("free", "voids", "reprints", "price_overrides", "held")
_LABELS = (
    *("z", "station", "shift", "business_date", "cashier", "opened", "closed", "numbers"),
    *("orders", "tickets", *_SUMS, *_EXCEPTIONS, "sale_openings", "float", "expected", "counted"),
    *("over", "short", "even", "counts", "tender_back", "title_X", "title_Z"),
)
_LINE = frozenset({"label", "value"})
_SOLD = frozenset({"name", "count", "amount"})

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            *("site_name", "title", "blind", "difference", "difference_label", "comment"),
            *("previous_total", "grand_total", "seal", "printed_by", "day", "time"),
            *("training", "copy"),
        }
    ),
    lists={
        "head": _LINE,
        "sums": _LINE,
        "types": _SOLD,
        "tenders": _SOLD,
        "exceptions": _LINE,
        "openings": _SOLD,
        "cash": _LINE,
        "pieces": _SOLD,
    },
    words=frozenset({*_LABELS, *OPENINGS, *BY_CONTACT, *ACCOUNT_MONEY, *TENDERS, *FACES}),
)


def read_report_layout(path: Path = REPORT_LAYOUT) -> Layout:
    """Read and check the layout of X and Z; LayoutError names the file and the key."""
    return read_layout(path, VOCABULARY)


def report_page(report: SlipPaper, layout: Layout) -> Page:
    """Lay out one X or Z in its language."""
    words, content = layout.texts[report.language], report.content
    lists = {
        "head": _head(report, words),
        "sums": _amounts(content, words, _SUMS),
        "types": [_type(kind, report.language) for kind in content["types"]],
        "tenders": list(_tenders(content, words)),
        "exceptions": _counts(content, words, _EXCEPTIONS),
        "openings": list(_openings(content, words)),
        "cash": _cash(content, words),
        "pieces": [_piece(face, content["pieces"][face], words) for face in _faces(content)],
    }
    return layout.page(report.kind, report.language, _facts(report, words), lists)


def _facts(report: SlipPaper, words: Facts) -> Facts:
    content = report.content
    day, time = local_day_and_time(report.made_at)
    difference = content.get("over_short")
    return {
        "site_name": report.site_name.text(report.language),
        "title": words[f"title_{report.kind}"],
        "blind": "x" if content.get("blind") else "",
        "difference": "" if difference is None else format_yuan(Money(abs(difference))),
        "difference_label": words[_over_or_short(difference or 0)],
        "comment": content.get("comment") or "",
        "previous_total": _yuan(content.get("previous_total")),
        "grand_total": _yuan(content.get("grand_total")),
        "seal": _grouped(content.get("seal") or ""),
        "printed_by": content.get("by") or "",
        "day": day,
        "time": time,
        "training": "x" if report.training else "",
        "copy": copy_number(report.copy),
    }


def _over_or_short(difference: int) -> str:
    if difference == 0:
        return "even"
    return "over" if difference > 0 else "short"


def _head(report: SlipPaper, words: Facts) -> list[Facts]:
    content = report.content
    cashier = f"{content.get('cashier', '')} {content.get('cashier_name', '')}".strip()
    lines = (
        ("z", str(content.get("z", ""))),
        ("station", report.station_name.text(report.language)),
        ("shift", str(content["shift"])),
        ("business_date", content["business_date"]),
        ("cashier", cashier),
        ("opened", _instant(content.get("opened_at"))),
        ("closed", _instant(content.get("closed_at"))),
        ("orders", str(content["orders"])),
        ("numbers", " / ".join(filter(None, (content.get("first"), content.get("last"))))),
        ("tickets", str(content["tickets"])),
    )
    return [{"label": words[label], "value": value} for label, value in lines if value]


def _instant(text: str | None) -> str:
    return " ".join(local_day_and_time(datetime.fromisoformat(text))) if text else ""


def _amounts(content: Mapping[str, Any], words: Facts, names: Iterable[str]) -> list[Facts]:
    return [
        {"label": words[name], "value": _yuan(content[name])} for name in names if name in content
    ]


def _counts(content: Mapping[str, Any], words: Facts, names: Iterable[str]) -> list[Facts]:
    return [{"label": words[name], "value": str(content.get(name) or 0)} for name in names]


def _type(kind: Mapping[str, Any], language: Language) -> Facts:
    return {
        "name": Bilingual(kind["name_zh"], kind["name_en"]).text(language),
        "count": str(kind["quantity"]),
        "amount": _yuan(kind.get("amount")),
    }


def _tenders(content: Mapping[str, Any], words: Facts) -> Iterable[Facts]:
    for tender in content["tenders"]:
        name = words.get(tender["tender"], tender["tender"])
        yield {
            "name": name,
            "count": str(tender["payments"]),
            "amount": _yuan(tender.get("paid")),
        }
        if tender["refunds"]:
            back = tender.get("refunded")
            yield {
                "name": name,
                "count": words["tender_back"].replace("{count}", str(tender["refunds"])),
                "amount": "" if back is None else _yuan(-back),
            }


def _openings(content: Mapping[str, Any], words: Facts) -> Iterable[Facts]:
    yield {"name": words["sale_openings"], "count": str(content["sale_openings"]), "amount": ""}
    now_and_then = (one for one in (*BY_CONTACT, *ACCOUNT_MONEY) if one in content["openings"])
    for kind in (*OPENINGS, *now_and_then):
        done = content["openings"].get(kind, {"count": 0, "amount": 0})
        shown = _yuan(done["amount"]) if done["amount"] else ""
        yield {"name": words[kind], "count": str(done["count"]), "amount": shown}


def _cash(content: Mapping[str, Any], words: Facts) -> list[Facts]:
    names = ("float", "expected", "counted")
    known = [name for name in names if content.get(name) is not None]
    lines = _amounts(content, words, known)
    times = len(content.get("counts") or ())
    return [*lines, {"label": words["counts"], "value": str(times)}] if times > 1 else lines


def _faces(content: Mapping[str, Any]) -> Iterable[str]:
    return [face for face in FACES if face in (content.get("pieces") or {})]


def _piece(face: str, count: int, words: Facts) -> Facts:
    return {"name": words[face], "count": str(count), "amount": _yuan((FACES[face] * count).fen)}


def _yuan(fen: int | None) -> str:
    return "" if fen is None else format_yuan(Money(fen))


def _grouped(seal: str) -> str:
    groups = (seal[at : at + _SEAL_GROUP] for at in range(0, len(seal), _SEAL_GROUP))
    return " ".join(groups)
