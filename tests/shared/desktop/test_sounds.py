from __future__ import annotations

import array
import wave
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from shared.desktop.sounds import Sound, Sounds, sound_file

SILENCE = 400


def _samples(sound: Sound) -> tuple[array.array[int], int]:
    with wave.open(str(sound_file(sound))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array.array("h", file.readframes(file.getnframes())), file.getframerate()


def _tones(sound: Sound) -> list[tuple[int, int]]:
    """Hertz and milliseconds of each tone, to the nearest ten."""
    samples, rate = _samples(sound)
    loud = [
        max(abs(s) for s in samples[at : at + 441]) > SILENCE for at in range(0, len(samples), 441)
    ]
    tones, start = [], None
    for at, is_loud in enumerate([*loud, False]):
        if is_loud and start is None:
            start = at
        elif not is_loud and start is not None:
            part = samples[start * 441 : at * 441]
            rises = sum(1 for a, b in pairwise(part) if a < 0 <= b)
            seconds = len(part) / rate
            tones.append((round(rises / seconds, -1), round(seconds * 1000, -1)))
            start = None
    return [(int(hertz), int(milliseconds)) for hertz, milliseconds in tones]


@pytest.mark.parametrize(
    ("sound", "tones"),
    [
        (Sound.PASS, [(1200, 120)]),
        (Sound.CHECK, [(800, 400)]),
        (Sound.REFUSE, [(300, 200)] * 2),
        (Sound.ALARM, [(1000, 180)] * 4),
    ],
)
def test_a_sound_has_its_tones(sound: Sound, tones: list[tuple[int, int]]) -> None:
    assert _tones(sound) == tones


@pytest.mark.parametrize("sound", list(Sound))
def test_a_sound_begins_and_ends_at_silence(sound: Sound) -> None:
    samples, _ = _samples(sound)

    assert (samples[0], samples[-1]) == (0, 0)


# What the sound service of a machine without one says about itself is not ours to mend.
@pytest.mark.qt_log_ignore("^Couldn't", "PulseAudio", extend=True)
def test_playing_never_fails_whatever_the_machine_has(qtbot: QtBot) -> None:
    sounds = Sounds(volume=0.4)

    for sound in Sound:
        sounds.play(sound)

    assert (sounds.volume, sounds.muted) == (0.4, False)


@pytest.mark.qt_log_ignore("^Couldn't", "PulseAudio", extend=True)
def test_a_lane_can_be_muted_and_keeps_its_volume(qtbot: QtBot) -> None:
    sounds = Sounds(volume=0.4)

    sounds.set_muted(True)
    sounds.set_volume(0.5)

    assert (sounds.volume, sounds.muted) == (0.5, True)
