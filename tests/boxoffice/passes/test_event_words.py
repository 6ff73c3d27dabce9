"""What happened to a pass is said with who did it, and with that nobody said so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from boxoffice.passes.event_words import PassEventWords
from boxoffice.sale.wording import SaleWording
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.passes.find import PassEvent


@pytest.mark.parametrize(
    ("reason", "who", "said"),
    [
        ("mismatch", "", ("人证不符，暂停", "3 号检票口 · 没有人签名")),
        ("mismatch", "李敏", ("人证不符，暂停", "3 号检票口 · 李敏")),
        ("illness", "李敏", ("暂停", "3 号检票口 · 李敏")),
    ],
)
def test_a_pause_is_said_with_its_name_or_that_it_has_none(
    translations: Translations, reason: str, who: str, said: tuple[str, str]
) -> None:
    at, place = datetime(2025, 10, 3, 2, 15, tzinfo=UTC), Bilingual("3 号检票口", "Gate 3")
    paused = PassEvent(at, "held", place, who, {"reason": reason})
    words = SaleWording(translations)

    face = PassEventWords(words).face(paused)

    assert (face.title, face.note) == said
