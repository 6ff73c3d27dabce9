"""What every sheet does that a second person signs: it opens, waits for the answer, and closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from boxoffice.approval.fields import SignTrouble, trouble_of
from boxoffice.sale.counter import Counter
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.site.sign_in import NotSignedIn

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class SigningShown:
    """How a signature stands: `turn` counts openings, `asking` while it is looked at."""

    turn: int
    trouble: SignTrouble | None = None
    asking: bool = False


class SignedSheet:
    """`typing` is told when a PIN may be typed, which is no scan, and when no more.

    `done` is called once what was signed for is done.
    """

    finished = False

    def __init__(
        self, counter: Counter, question: Question, signed_out: Callable[[], None]
    ) -> None:
        self._counter = counter
        self._question = question
        self._signed_out = signed_out
        self._trouble: SignTrouble | None = None
        self._turn = 0
        self.typing: Callable[[bool], None] = lambda _: None
        self.changed: Callable[[], None] = lambda: None
        self.done: Callable[[], None] = lambda: None

    @property
    def asking(self) -> bool:
        """Tell whether an answer is waited for."""
        return self._question.asking

    def begin(self) -> None:
        """Wait for somebody to sign."""
        self._trouble = None
        self._turn += 1
        self.typing(True)

    def press(self, stroke: Stroke) -> bool:
        """Let what belongs to the sale close the page; a scan or a card means nothing here."""
        return stroke.act in (Act.SCAN, Act.CARD, Act.DIGIT, Act.TYPED)

    def close(self) -> None:
        """Forget who was to sign."""
        self._trouble = None
        self.typing(False)

    def signing(self) -> SigningShown:
        """Give how the signature stands."""
        return SigningShown(self._turn, self._trouble, self.asking)

    def ask(self, job: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """Have done what somebody has signed for."""
        self._question.ask(job, done, self._failed)
        self.changed()

    def not_done(self, error: Exception) -> None:
        """Say why it was not done, where signature and sign-in are sound; each sheet says how."""
        raise NotImplementedError

    def _failed(self, error: Exception) -> None:
        self._trouble = trouble_of(error)
        if self._trouble is not None:
            return
        if isinstance(error, NotSignedIn):
            self._signed_out()
        else:
            self.not_done(error)
