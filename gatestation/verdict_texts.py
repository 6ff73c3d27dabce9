"""Word, sub-line, next step and kind of every verdict, as the trade says them (source texts).

Words have five characters or fewer, because they are read from 2 m; times and names go to the
sub-line. Placeholders: {type} {persons} {day} {time} {lane} {last_time} {last_lane}, and of a group
{bought} {entered} {left}.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gatestation.source_text import QT_TRANSLATE_NOOP
from shared.admission.rules import Verdict
from shared.desktop.tokens import Status


@dataclass(frozen=True, slots=True)
class VerdictText:
    """Source texts of one verdict; `hatched` tells a training ticket apart."""

    kind: Status
    word: str
    sub_line: str
    next_step: str
    hatched: bool = False


_WINDOW: Final = QT_TRANSLATE_NOOP("Gate", "请到售票窗口处理")
PASS_STEP: Final = QT_TRANSLATE_NOOP("Gate", "无需操作，请看闸机放行")
_TYPE_PERSONS: Final = QT_TRANSLATE_NOOP("Gate", "{type}  {persons} 人")
_PERSONS: Final = QT_TRANSLATE_NOOP("Gate", "{persons} 人")
_TYPE: Final = "{type}"
_DECIDE: Final = QT_TRANSLATE_NOOP("Gate", "看证件与本人，相符按 Enter，不符按 F4")
_FIRST_ENTRY: Final = QT_TRANSLATE_NOOP("Gate", "{time} 在 {lane}入园")

VERDICT_TEXTS: Final[dict[Verdict, VerdictText]] = {
    Verdict.OK_ENTRY: VerdictText(
        Status.OK, QT_TRANSLATE_NOOP("Gate", "请入园"), _TYPE_PERSONS, PASS_STEP
    ),
    Verdict.OK_REENTRY: VerdictText(
        Status.OK, QT_TRANSLATE_NOOP("Gate", "欢迎再入园"), _TYPE_PERSONS, PASS_STEP
    ),
    Verdict.OK_EXIT: VerdictText(
        Status.OK,
        QT_TRANSLATE_NOOP("Gate", "再见"),
        QT_TRANSLATE_NOOP("Gate", "欢迎下次再来"),
        PASS_STEP,
    ),
    Verdict.OK_GROUP_PART: VerdictText(
        Status.OK,
        QT_TRANSLATE_NOOP("Gate", "团队入园"),
        QT_TRANSLATE_NOOP("Gate", "团队 {entered}/{bought} 人已入园"),
        QT_TRANSLATE_NOOP("Gate", "请清点人数，逐人通过"),
    ),
    Verdict.RESCAN: VerdictText(
        Status.OK,
        QT_TRANSLATE_NOOP("Gate", "已放行"),
        QT_TRANSLATE_NOOP("Gate", "请通过，不重复计次"),
        QT_TRANSLATE_NOOP("Gate", "请游客现在通过闸机"),
    ),
    Verdict.OFFLINE_OK: VerdictText(
        Status.OK, QT_TRANSLATE_NOOP("Gate", "离线放行"), _TYPE_PERSONS, PASS_STEP
    ),
    Verdict.OFFLINE_UNKNOWN: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "离线难核实"),
        QT_TRANSLATE_NOOP("Gate", "网络断开，本闸不知道这张票"),
        QT_TRANSLATE_NOOP("Gate", "请走人工通道，凭票面和证件核对"),
    ),
    Verdict.BY_HAND: VerdictText(
        Status.OK, QT_TRANSLATE_NOOP("Gate", "手动放行"), _PERSONS, PASS_STEP
    ),
    Verdict.CHECK_COUNT: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "来了几人"),
        QT_TRANSLATE_NOOP("Gate", "团队 {bought} 人，已入 {entered}，还可入 {left}"),
        QT_TRANSLATE_NOOP("Gate", "清点人数，输入后按 Enter"),
    ),
    Verdict.CHECK_DISCOUNT: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "核对优惠"),
        QT_TRANSLATE_NOOP("Gate", "请出示优惠证件 · {type}"),
        _DECIDE,
    ),
    Verdict.CHECK_PHOTO: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "请核对照片"),
        QT_TRANSLATE_NOOP("Gate", "看人、看照片 · {type}"),
        QT_TRANSLATE_NOOP("Gate", "看照片与本人，不符请走人工通道"),
    ),
    Verdict.CHECK_ID: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "请核对证件"),
        QT_TRANSLATE_NOOP("Gate", "请出示身份证件 · {type}"),
        _DECIDE,
    ),
    Verdict.CHECK_TICKET: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "请核对票面"),
        QT_TRANSLATE_NOOP("Gate", "号码是手工输入的 · {type}"),
        QT_TRANSLATE_NOOP("Gate", "看票面号码与日期，相符按 Enter，不符按 F4"),
    ),
    Verdict.TOO_EARLY: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "未到时段"),
        QT_TRANSLATE_NOOP("Gate", "{type} · {day}"),
        QT_TRANSLATE_NOOP("Gate", "请稍候，到时段再刷票"),
    ),
    Verdict.TOO_LATE: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "已过时段"),
        QT_TRANSLATE_NOOP("Gate", "{type} · {day}"),
        QT_TRANSLATE_NOOP("Gate", "请主管决定，或到售票窗口改签"),
    ),
    Verdict.NOT_TODAY: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "非今日票"),
        QT_TRANSLATE_NOOP("Gate", "游玩日期 {day}"),
        QT_TRANSLATE_NOOP("Gate", "请核对日期，改期到售票窗口"),
    ),
    Verdict.NOT_STARTED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "未生效"),
        QT_TRANSLATE_NOOP("Gate", "{day} 起可用"),
        _WINDOW,
    ),
    Verdict.EXPIRED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "已过期"),
        QT_TRANSLATE_NOOP("Gate", "游玩日期 {day}"),
        _WINDOW,
    ),
    Verdict.ALREADY_USED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "已使用"),
        _FIRST_ENTRY,
        QT_TRANSLATE_NOOP("Gate", "请到服务台查询此票"),
    ),
    Verdict.PASSBACK: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "重复进入"),
        QT_TRANSLATE_NOOP("Gate", "{last_time} 在 {last_lane}入园，未登记出园"),
        QT_TRANSLATE_NOOP("Gate", "请到服务台查询此票"),
    ),
    Verdict.NO_USES_LEFT: VerdictText(
        Status.BAD, QT_TRANSLATE_NOOP("Gate", "次数已用完"), _TYPE, _WINDOW
    ),
    Verdict.DAY_LIMIT: VerdictText(
        Status.BAD, QT_TRANSLATE_NOOP("Gate", "今日已入园"), _FIRST_ENTRY, _WINDOW
    ),
    Verdict.WRONG_ZONE: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "不含本区域"),
        _TYPE,
        QT_TRANSLATE_NOOP("Gate", "请看票面的区域，或到窗口补票"),
    ),
    Verdict.WRONG_GATE: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "请走其他门"),
        _TYPE,
        QT_TRANSLATE_NOOP("Gate", "请看票面上的入口"),
    ),
    Verdict.UNPAID: VerdictText(Status.BAD, QT_TRANSLATE_NOOP("Gate", "未支付"), _TYPE, _WINDOW),
    Verdict.REFUNDED: VerdictText(Status.BAD, QT_TRANSLATE_NOOP("Gate", "已退票"), _TYPE, _WINDOW),
    Verdict.VOIDED: VerdictText(Status.BAD, QT_TRANSLATE_NOOP("Gate", "已作废"), _TYPE, _WINDOW),
    Verdict.EXCHANGED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "已升级"),
        QT_TRANSLATE_NOOP("Gate", "此票已换成新票"),
        QT_TRANSLATE_NOOP("Gate", "请刷新票"),
    ),
    Verdict.RESCHEDULED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "已改签"),
        QT_TRANSLATE_NOOP("Gate", "此票已换成新票"),
        QT_TRANSLATE_NOOP("Gate", "请刷新票"),
    ),
    Verdict.ON_HOLD: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "年卡暂停"),
        _TYPE,
        QT_TRANSLATE_NOOP("Gate", "请到年卡办公室"),
    ),
    Verdict.BLOCKED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "已冻结"),
        _TYPE,
        QT_TRANSLATE_NOOP("Gate", "请到服务台，由主管处理"),
    ),
    Verdict.ID_MISMATCH: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "人证不符"),
        _TYPE,
        QT_TRANSLATE_NOOP("Gate", "请游客走人工通道，主管核对本人"),
    ),
    Verdict.NO_TICKET: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "没有票"),
        QT_TRANSLATE_NOOP("Gate", "此证件或卡今天没有票，或卡已挂失"),
        QT_TRANSLATE_NOOP("Gate", "请看游客的订单；买票、补卡到窗口"),
    ),
    Verdict.NO_KEYS: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "还不能刷证"),
        QT_TRANSLATE_NOOP("Gate", "本闸机还没有收到今天的密钥"),
        QT_TRANSLATE_NOOP("Gate", "请刷二维码；一分钟后仍这样，告知信息技术"),
    ),
    Verdict.BAD_CODE: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "无法识别"),
        QT_TRANSLATE_NOOP("Gate", "不是票码，或没有读全"),
        QT_TRANSLATE_NOOP("Gate", "请再刷一次，仍不行到窗口"),
    ),
    Verdict.BAD_SIGNATURE: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "票码无效"),
        QT_TRANSLATE_NOOP("Gate", "不是本景区售出的票"),
        QT_TRANSLATE_NOOP("Gate", "留下此票，请主管查看"),
    ),
    Verdict.ZONE_FULL: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "区域已满"),
        QT_TRANSLATE_NOOP("Gate", "请稍候，有人离开后再刷票"),
        QT_TRANSLATE_NOOP("Gate", "请游客在此等候"),
    ),
    Verdict.SITE_FULL: VerdictText(
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "已达承载量"),
        QT_TRANSLATE_NOOP("Gate", "全园已满，暂停入园"),
        QT_TRANSLATE_NOOP("Gate", "请游客在此等候"),
    ),
    Verdict.TRAINING: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "培训票"),
        QT_TRANSLATE_NOOP("Gate", "只供练习，不能入园"),
        _WINDOW,
        hatched=True,
    ),
    Verdict.LANE_CLOSED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "通道关闭"),
        QT_TRANSLATE_NOOP("Gate", "请走旁边的通道"),
        QT_TRANSLATE_NOOP("Gate", "请引导到开放的通道"),
    ),
    Verdict.DEVICE_DENIED: VerdictText(
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "设备未授权"),
        QT_TRANSLATE_NOOP("Gate", "本闸机还没有登记"),
        QT_TRANSLATE_NOOP("Gate", "请信息技术人员登记本机"),
    ),
}
