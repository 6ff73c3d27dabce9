"""The two languages of the product and texts that exist in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """What a person reads; Chinese is the default."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in both languages, as names of zones and ticket types are."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """Give the text in one language."""
        return self.zh if language is Language.ZH else self.en
