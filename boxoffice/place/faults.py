"""What the rules of the place's tables say in words, when the database refuses a row by them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shared.database.verb import RowRefused
from shared.kernel.refusal import Refusal


class PlaceFaults(QObject):
    """Words refusals in the language of the moment."""

    def explain(self, refusal: Refusal) -> str | None:
        """Word a refusal; None for one that is not of the place."""
        if not isinstance(refusal, RowRefused):
            return None
        sentences = {
            "uq_zone_code": self.tr("这个代码已经有了"),
            "zone_is_sold": self.tr("生效的目录还有票种可入它：先发布不含它的版次"),
            "zone_is_off": self.tr("这个分区已停用，请选别的分区"),
            "uq_station_code": self.tr("这个代码已经有了"),
            "station_code": self.tr("代码写 1–8 位大写字母或数字"),
            "uq_channel_code": self.tr("这个代码已经有了"),
            "uq_tax_class_code": self.tr("这个代码已经有了"),
            "ck_lane_from_zone": self.tr("通道不能从一个分区通往它自己"),
            "uq_lane_station_id_code": self.tr("同一闸口的通道代码不能重复"),
            "ck_channel_hours": self.tr("开售和停售时间要么都填，要么都不填，且先开后停"),
            "ex_channel_pause_one_at_a_time": self.tr("暂停时段不能重叠"),
            "ck_channel_pause_during": self.tr("暂停的结束应晚于开始"),
            "ck_face_use_assessment": self.tr("编号前后不要有空格"),
            "ck_site_daily_capacity": self.tr("全天的承载量不能少于瞬时的"),
            "ck_zone_daily_capacity": self.tr("全天的承载量不能少于瞬时的"),
            "ck_zone_plan": self.tr("分区要画在平面图以内"),
            "day_is_over": self.tr("过去的日子不能再改"),
            "daily_below_instant": self.tr("那一天，全天的不能少于瞬时的"),
            "ck_day_capacity_positive": self.tr("单日的承载量至少 1 人"),
            "pk_holiday": self.tr("同一天不能有两行"),
        }
        unknown = self.tr("有一项不合规则：{rule}").format(rule=refusal.rule or refusal.table)
        return sentences.get(refusal.rule, unknown)
