"""Everything that the screen of passes shows, as one frozen value: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from shared.identity.face_rules import asks_guardian
from shared.identity.notices import Notice
from shared.kernel.money import Money
from shared.passes.find import AnnualPass, FoundPasses, Holder, TermShown
from shared.passes.keep import Photo
from shared.passes.renew import RenewalOption, RenewalPlan
from shared.passes.rules import PassState, may_pause

NOTHING: Final = FoundPasses()
_A_DAY: Final = date(2020, 1, 1)


class Stage(StrEnum):
    """Looking for a pass, looking at one, or about to do something with it."""

    SEARCH = "search"
    PASS = "pass"  # noqa: S105 -- what is looked at
    PHOTO = "photo"
    CARD = "card"
    LOST = "lost"
    PAUSE = "pause"
    RENEW = "renew"
    FACE = "face"
    FACE_END = "face_end"


class Said(StrEnum):
    """What stands below the field."""

    HOW = "how"
    NOBODY = "nobody"
    MORE = "more"
    LOST = "lost"
    NO_CARD = "no_card"


@dataclass(frozen=True, slots=True)
class PassShown:
    """The whole state. `holder` is the person that is marked, `photo` theirs if there is one.

    `taken` is a picture that is not kept yet; without one the camera is live, unless `blind`: no
    camera, or it does not answer. `reason` is the place of the chosen one from 0; `option` is
    marked of the `renewal`, `card` what is typed of the card that pays, None is cash. `notice` is
    what is read out before a face is kept, `child` what was said of the age: None is not yet.
    """

    stage: Stage = Stage.SEARCH
    typed: str = field(default="", repr=False)
    answers: int = 0
    said: Said = Said.HOW
    found: FoundPasses = NOTHING
    marked: int = 0
    held: AnnualPass | None = None
    today: date = _A_DAY
    holder: int = 0
    photo: Photo | None = None
    taken: bytes | None = field(default=None, repr=False)
    blind: bool = False
    events_from: int = 0
    reason: int | None = None
    renewal: RenewalPlan | None = None
    option: int = 0
    card: str | None = None
    notice: Notice | None = None
    child: bool | None = None
    busy: bool = False

    @property
    def now(self) -> TermShown | None:
        """The ticket of the pass that counts today."""
        return self.held.now(self.today) if self.held else None

    @property
    def person(self) -> Holder | None:
        """The holder that is marked."""
        holders = self.held.holders if self.held else ()
        return holders[self.holder] if self.holder < len(holders) else None

    @property
    def state(self) -> PassState | None:
        """How the pass stands."""
        return self.held.state(self.today) if self.held else None

    @property
    def living(self) -> bool:
        """Tell whether the pass can be worked on."""
        return self.state not in (None, PassState.ENDED, PassState.BLOCKED)

    @property
    def can_pause(self) -> bool:
        """Tell whether the pass can be paused today."""
        return self.now is not None and may_pause(self.now.term, self.today)

    @property
    def chosen(self) -> RenewalOption | None:
        """What is marked of what the pass can be renewed to."""
        options = self.renewal.options if self.renewal else ()
        return options[self.option] if self.option < len(options) else None

    @property
    def live(self) -> bool:
        """Tell whether what the camera sees is shown."""
        return self.stage is Stage.FACE or (self.stage is Stage.PHOTO and self.taken is None)

    @property
    def guardian(self) -> bool | None:
        """Tell whether a guardian must agree to a face being kept; None until somebody says so."""
        known = asks_guardian(self.person.birth_band, self.today) if self.person else None
        return self.child if known is None else known

    @property
    def due(self) -> Money:
        """What the renewal costs."""
        return self.chosen.price if self.chosen else Money(0)

    @property
    def photo_missing(self) -> bool:
        """Tell whether the pass asks for a photo that nobody has taken."""
        wants = self.now is not None and self.now.wants_photo
        return wants and self.person is not None and self.person.photo is None

    @property
    def taken_at(self) -> datetime | None:
        """When the photo that is shown was taken."""
        return self.photo.taken_at if self.photo else None

    def opened(self, held: AnnualPass, today: date) -> PassShown:
        """Look at a pass; the holder that was marked stays so, and so does their photo."""
        same = self.held is not None and self.held.id == held.id
        return replace(
            self,
            stage=Stage.PASS,
            held=held,
            today=today,
            holder=self.holder if same else 0,
            photo=self.photo if same else None,
            taken=None,
            events_from=0,
            reason=None,
            renewal=None,
            option=0,
            card=None,
            notice=None,
            child=None,
        )

    def back(self) -> PassShown | None:
        """Give the state a step back; None where that is the screen before."""
        if self.taken is not None:
            return replace(self, taken=None)
        if self.card is not None:
            return replace(self, card=None)
        if self.stage in (Stage.SEARCH, Stage.PASS):
            return None
        return replace(
            self, stage=Stage.PASS, reason=None, renewal=None, option=0, notice=None, child=None
        )
