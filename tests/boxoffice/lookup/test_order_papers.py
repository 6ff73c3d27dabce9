"""A receipt and an A4 confirmation of an order, asked for at the screen of orders."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from boxoffice.lookup import order_papers
from boxoffice.lookup.shown import Stage
from tests.boxoffice.lookup.conftest import OrdersAtWork


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    shown: list[Path] = []
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(
        order_papers.QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile()))
    )
    return shown


def test_receipt_and_confirmation_of_an_order_come_by_one_key_each(
    opened: list[Path], orders: OrdersAtWork
) -> None:
    codes = orders.sell("2")
    papers = len(orders.printer.papers)
    orders.scan(codes[0])
    orders.wait_stage(Stage.ORDER)

    orders.press("r", control=True)
    orders.wait_papers(papers + 1)
    orders.qtbot.waitUntil(lambda: orders.said() == "小票已打印")
    orders.press("o", control=True)
    orders.qtbot.waitUntil(lambda: bool(opened), timeout=15_000)

    history = orders.shown.history
    assert history is not None
    assert [path.name for path in opened] == [f"{history.order.number}.pdf"]
    words = PdfReader(opened[0]).pages[0].extract_text()
    assert "成人票" in words
    assert "2 × 120.00" in words
    assert history.order.number in words


def test_without_a_printer_the_receipt_says_so_and_comes_by_the_same_key(
    opened: list[Path], orders: OrdersAtWork
) -> None:
    codes = orders.sell("1")
    papers = len(orders.printer.papers)
    orders.scan(codes[0])
    orders.wait_stage(Stage.ORDER)
    orders.printer.vanish()

    orders.press("r", control=True)
    orders.qtbot.waitUntil(lambda: orders.said() == "小票没有打出", timeout=15_000)
    orders.printer.come_back()
    orders.press("r", control=True)

    orders.wait_papers(papers + 1)
