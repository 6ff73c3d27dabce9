"""Joins the panel in which somebody signs for a paused pass to the database."""

from __future__ import annotations

from collections.abc import Callable

from gatestation.screen.hand_presenter import hint_of
from gatestation.screen.sign_panel import SignPanel
from shared.desktop.background import Background
from shared.site.authorise import Approval


class SignPresenter:
    """`sign` blocks and records; `signed` is called once it is."""

    def __init__(
        self,
        panel: SignPanel,
        database: Background,
        sign: Callable[[Approval], object],
        signed: Callable[[], object],
    ) -> None:
        self._panel = panel
        self._database = database
        self._sign = sign
        self._signed = signed
        panel.submitted.connect(self._submit)

    def _submit(self, number: str, pin: str) -> None:
        approval = Approval(number, pin)
        self._database.run(
            self._panel,
            lambda: self._sign(approval),
            lambda _: self._done(),
            lambda error: self._panel.show_hint(hint_of(error)),
        )

    def _done(self) -> None:
        self._panel.closed.emit()
        self._signed()
