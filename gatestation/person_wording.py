"""Whom a pass is for, as the screen shows it, and what was done about somebody else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.wording import Translate, Wording
from shared.desktop.tokens import Status


class PersonMark(StrEnum):
    """What became of the attendant's word that it is somebody else."""

    HELD = "HELD"
    NOT_HELD = "NOT_HELD"
    SIGNED = "SIGNED"


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """The pass on the screen and the photo of whom it is for; `jpeg` empty before it has come."""

    ticket_id: UUID | None = None
    jpeg: bytes = field(default=b"", repr=False)
    mark: PersonMark | None = None


_MARKS: Final = {
    PersonMark.HELD: (
        QT_TRANSLATE_NOOP("Gate", "年卡已暂停，到年卡办公室解除"),
        QT_TRANSLATE_NOOP("Gate", "请收下年卡，请游客到年卡办公室；F8 签名"),
    ),
    PersonMark.SIGNED: (
        QT_TRANSLATE_NOOP("Gate", "年卡已暂停，已签名"),
        QT_TRANSLATE_NOOP("Gate", "请收下年卡，请游客到年卡办公室"),
    ),
    PersonMark.NOT_HELD: (
        QT_TRANSLATE_NOOP("Gate", "没有暂停成，请告知年卡办公室"),
        QT_TRANSLATE_NOOP("Gate", "请收下年卡，打电话给年卡办公室"),
    ),
}


def word_person(wording: Wording, mark: PersonMark | None, translate: Translate) -> Wording:
    """Word an answer after the attendant has said that it is somebody else."""
    if mark is None:
        return wording
    sub_line, next_step = _MARKS[mark]
    return replace(
        wording,
        kind=Status.BAD,
        word=translate(QT_TRANSLATE_NOOP("Gate", "人证不符")),
        sub_line=translate(sub_line),
        next_step=translate(next_step),
    )
