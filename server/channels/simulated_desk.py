"""Speaks to the stand-in for an OTA, and to nothing real."""

from __future__ import annotations

from typing import Final

import httpx

from shared.partners.stock import StockNotice, Told, ToldState

_TIMEOUT: Final = httpx.Timeout(3.0, connect=1.0)


class SimulatedDesk:
    """A thin client of server/simulated/ota.py."""

    name = "simulated"
    channels: tuple[str, ...] = ("ota",)

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url, timeout=_TIMEOUT, trust_env=False)

    def tell_stock(self, notice: StockNotice) -> Told:
        """Post it; only an answer that says no is a no."""
        body = {
            "day": notice.day.isoformat(),
            "as_of": notice.as_of.isoformat(),
            "open": notice.stock.open,
            "closed": notice.stock.closed,
            "closed_times": notice.stock.closed_times,
        }
        try:
            answer = self._http.post("/stock", json=body)
        except httpx.HTTPError as error:
            return Told(ToldState.QUEUED, type(error).__name__)
        if answer.is_success:
            return Told(ToldState.DELIVERED)
        state = ToldState.REFUSED if answer.is_client_error else ToldState.QUEUED
        return Told(state, f"HTTP {answer.status_code}")
