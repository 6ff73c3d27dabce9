"""The one state of a kiosk's screen, which those who work for it change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from boxoffice.kiosk.shown import KioskShown, Page, Said


class Showing:
    """`show` is called with each state; `forgot` whenever a visitor's was thrown away."""

    def __init__(self, show: Callable[[KioskShown], None]) -> None:
        self._show = show
        self.shown = KioskShown()
        self.turned: Callable[[Page], None] = lambda _: None

    def put(self, **changes: Any) -> None:
        """Change the state; a sentence that is not said again is taken away."""
        before = self.shown
        self.shown = replace(before, **{"said": Said.NOTHING, "facts": (), **changes})
        if self.shown != before:
            self._show(self.shown)
        if self.shown.page is not before.page or self.shown.working is not before.working:
            self.turned(self.shown.page)

    def say(self, said: Said, *facts: str) -> None:
        """Say something on the page that is shown."""
        self.put(said=said, facts=facts, busy=False)

    def begin(self, page: Page = Page.HOME, said: Said = Said.NOTHING) -> None:
        """Forget the visitor: what is kept is where this stands, and what the machine can do."""
        kept = self.shown
        self.shown = KioskShown(
            page=page,
            rest=kept.rest,
            site=kept.site,
            station=kept.station,
            demo=kept.demo,
            pays=kept.pays,
            said=said,
        )
        self._show(self.shown)
        self.turned(page)
