"""Words how a lane stands without the database, and the time that somebody must confirm."""

from __future__ import annotations

from typing import Final

from gatestation.offline.facts import OfflineFacts
from gatestation.offline.gate_clock import DOUBTFUL_DRIFT_SECONDS, SHOWN_DRIFT_SECONDS
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.wording import Translate, Wording
from shared.capacity.lane_mode import LaneMode
from shared.desktop.tokens import Status
from shared.desktop.widgets.status_bar import StatusItem
from shared.kernel.business_date import SITE_TIME_ZONE

_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Gate", "星期一"),
    QT_TRANSLATE_NOOP("Gate", "星期二"),
    QT_TRANSLATE_NOOP("Gate", "星期三"),
    QT_TRANSLATE_NOOP("Gate", "星期四"),
    QT_TRANSLATE_NOOP("Gate", "星期五"),
    QT_TRANSLATE_NOOP("Gate", "星期六"),
    QT_TRANSLATE_NOOP("Gate", "星期日"),
)
_AWAY: Final = QT_TRANSLATE_NOOP("Gate", "离线 待传 {count}")
_SENDING: Final = QT_TRANSLATE_NOOP("Gate", "正在补传 {count}")
_STUCK: Final = QT_TRANSLATE_NOOP("Gate", "补传不上 {count}，请找信息技术")
_CONFLICTS: Final = QT_TRANSLATE_NOOP("Gate", "待主管核对 {count}")
_NO_LIST: Final = QT_TRANSLATE_NOOP("Gate", "没有离线名单")
_OLD_LIST: Final = QT_TRANSLATE_NOOP("Gate", "离线名单已过一天")
_CLOSED: Final = QT_TRANSLATE_NOOP("Gate", "断网前已停止入园，照旧停止")
_ONE_OUT: Final = QT_TRANSLATE_NOOP("Gate", "一出一进，只按断网前人数和本机进出")
_BROKEN: Final = QT_TRANSLATE_NOOP("Gate", "离线日志打不开")
_FULL: Final = QT_TRANSLATE_NOOP("Gate", "磁盘已满，离线不能放行")
_AHEAD: Final = QT_TRANSLATE_NOOP("Gate", "本机时钟快 {seconds} 秒")
_BEHIND: Final = QT_TRANSLATE_NOOP("Gate", "本机时钟慢 {seconds} 秒")


def word_offline(facts: OfflineFacts, translate: Translate) -> list[StatusItem]:
    """Word what stands in the status bar; nothing when all is well."""
    said = [
        (facts.away is not None, _AWAY, facts.unsent, Status.WARN),
        (facts.away is None and facts.unsent > facts.stuck, _SENDING, facts.unsent, Status.WARN),
        (facts.stuck > 0, _STUCK, facts.stuck, Status.BAD),
        (facts.conflicts > 0, _CONFLICTS, facts.conflicts, Status.WARN),
        (facts.away is not None and not facts.ready, _NO_LIST, 0, Status.BAD),
        (facts.away is not None and facts.is_stale, _OLD_LIST, 0, Status.BAD),
        (facts.away is not None and facts.stop is LaneMode.CLOSED, _CLOSED, 0, Status.BAD),
        (
            facts.away is not None and facts.stop is LaneMode.ONE_OUT_ONE_IN,
            _ONE_OUT,
            0,
            Status.WARN,
        ),
        (facts.broken, _BROKEN, 0, Status.BAD),
        (facts.full, _FULL, 0, Status.BAD),
    ]
    items = [
        StatusItem(translate(text).format(count=f"{count:,}"), status)
        for holds, text, count, status in said
        if holds
    ]
    return [*items, *_clock(facts, translate), *_time(facts, translate)]


def word_unsure(facts: OfflineFacts, translate: Translate) -> Wording:
    """Word a lane that lets nobody in before somebody has confirmed date and time."""
    local = facts.now.astimezone(SITE_TIME_ZONE)
    day = translate(_WEEKDAYS[local.weekday()])
    return Wording(
        Status.WARN,
        translate(QT_TRANSLATE_NOOP("Gate", "请核对时间")),
        f"{local:%Y-%m-%d %H:%M}  {day}",
        translate(QT_TRANSLATE_NOOP("Gate", "断网开机，还没有人核对过日期和时间")),
        translate(QT_TRANSLATE_NOOP("Gate", "正确按 F9，开始放行；不对请找信息技术")),
        slot_icon="warn",
    )


def _clock(facts: OfflineFacts, translate: Translate) -> list[StatusItem]:
    drift = facts.drift_seconds
    if drift is None or abs(drift) <= SHOWN_DRIFT_SECONDS:
        return []
    status = Status.BAD if abs(drift) > DOUBTFUL_DRIFT_SECONDS else Status.WARN
    text = translate(_AHEAD if drift > 0 else _BEHIND)
    return [StatusItem(text.format(seconds=f"{abs(drift):,.0f}"), status)]


def _time(facts: OfflineFacts, translate: Translate) -> list[StatusItem]:
    if not facts.confirm_time:
        return []
    local = facts.now.astimezone(SITE_TIME_ZONE)
    text = translate(QT_TRANSLATE_NOOP("Gate", "请核对：现在 {time}，正确按 F9"))
    return [StatusItem(text.format(time=f"{local:%m-%d %H:%M}"), Status.WARN)]
