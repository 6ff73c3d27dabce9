"""What the page of a handheld may ask: checked here, before anything of it is used."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from shared.admission.presented import Presented, PresentedKind
from shared.admission.replay import entry_document, passage_document
from shared.admission.rules import Verdict

MOST_ENTRIES = 500


# SPKI of a key of P-256, in hex.
PublicKey = Annotated[str, Field(pattern=r"^[0-9a-f]{182}$")]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Enrolment(_Asked):
    """The code that IT was given for a device."""

    code: Annotated[str, Field(min_length=10, max_length=20)]
    key: PublicKey | None = None


class Return(_Asked):
    """What proves that a device is the one that has enrolled with the key, all in hex."""

    key: PublicKey
    challenge: Annotated[str, Field(pattern=r"^[0-9a-f]{112}$")]
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]


class SignIn(_Asked):
    """Who takes the handheld."""

    number: Annotated[str, Field(pattern=r"^[0-9A-Za-z]{1,16}$")]
    pin: Annotated[str, Field(pattern=r"^[0-9]{6}$")]


class Scan(_Asked):
    """A credential under the id that the page has made for it; the same again is the same scan."""

    id: UUID
    kind: Literal["code", "typed"]
    value: Annotated[str, Field(min_length=1, max_length=1000)]
    checked: bool | None = None
    persons: Annotated[int, Field(ge=1, le=500)] | None = None

    def presented(self) -> Presented:
        """Give what is judged."""
        kind = PresentedKind(self.kind)
        value = self.value.upper() if kind is PresentedKind.TYPED else self.value
        return Presented(kind, value, persons=self.persons, checked=self.checked)


class OfflineScan(_Asked):
    """A scan that the page has looked up in its list."""

    kind: Literal["SCAN"]
    id: UUID
    verdict: Verdict
    admitted: bool
    ticket: UUID | None
    version: Annotated[int, Field(ge=0, le=255)] | None
    persons: Annotated[int, Field(ge=1, le=255)]
    at: AwareDatetime

    def document(self) -> dict[str, Any]:
        """Give what the database takes, but for the lane."""
        return entry_document(
            self.id,
            self.verdict,
            lane_id=0,
            ticket_id=self.ticket,
            at=self.at,
            admitted=self.admitted,
            persons=self.persons,
            version=self.version,
        )


class Outcome(_Asked):
    """Whether somebody walked in on an admission; 0 persons give it back."""

    kind: Literal["PASSAGE"]
    id: UUID
    persons: Annotated[int, Field(ge=0, le=500)]
    at: AwareDatetime

    def document(self) -> dict[str, Any]:
        """Give what the database takes."""
        return passage_document(self.id, self.persons, self.at)


class Journal(_Asked):
    """What the page has in its journal, in order."""

    entries: Annotated[
        list[Annotated[OfflineScan | Outcome, Field(discriminator="kind")]],
        Field(max_length=MOST_ENTRIES),
    ]
