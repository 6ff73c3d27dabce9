"""Words the keys of a lane's screen, and what can be heard of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gatestation.offline.facts import OfflineFacts
from gatestation.screen.key_row import RowKey
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.wording import Translate
from shared.desktop.theme import Look
from shared.desktop.widgets.status_bar import StatusItem
from shared.kernel.locale import Language

_LOOKS: Final = {
    Look.DARK: QT_TRANSLATE_NOOP("Gate", "日间"),
    Look.LIGHT: QT_TRANSLATE_NOOP("Gate", "强光"),
    Look.SUN: QT_TRANSLATE_NOOP("Gate", "夜间"),
}
_LOUD: Final = QT_TRANSLATE_NOOP("Gate", "开声音")
_MUTE: Final = QT_TRANSLATE_NOOP("Gate", "静音")


@dataclass(frozen=True, slots=True)
class SoundState:
    """What the attendant hears: nothing at all where no loudspeaker is."""

    audible: bool
    muted: bool
    volume_percent: int


def word_keys(
    look: Look,
    language: Language,
    sound: SoundState,
    standing: OfflineFacts,
    translate: Translate,
) -> tuple[RowKey, ...]:
    """Word the keys that have something to do here and now."""
    # Named in the language it leads to: who needs it cannot read the other one.
    other = "English" if language is Language.ZH else "中文"
    keys = [RowKey("language", other, "F11", 6), RowKey("look", translate(_LOOKS[look]), "F7", 5)]
    if sound.audible:
        keys.append(RowKey("sound", translate(_LOUD if sound.muted else _MUTE), "F5", 4))
    if standing.confirm_time:
        keys.append(RowKey("time", translate(QT_TRANSLATE_NOOP("Gate", "时间正确")), "F9", 2))
    keys.append(RowKey("lanes", translate(QT_TRANSLATE_NOOP("Gate", "各闸")), "F1", 3))
    return tuple(keys)


def word_sound(sound: SoundState, translate: Translate) -> StatusItem:
    """Word whether the lane is heard."""
    if not sound.audible:
        return StatusItem(translate(QT_TRANSLATE_NOOP("Gate", "没有扬声器")), icon="mute")
    if sound.muted:
        return StatusItem(translate(_MUTE), icon="mute")
    volume = translate(QT_TRANSLATE_NOOP("Gate", "声音 {percent}%"))
    return StatusItem(volume.format(percent=sound.volume_percent), icon="sound")
