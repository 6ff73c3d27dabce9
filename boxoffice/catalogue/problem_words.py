"""Words what a check found, and says where in the room it is put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto

from PySide6.QtCore import QObject

from boxoffice.catalogue.park_names import Named
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.problem import Fact, Problem, ProblemCode
from shared.kernel.money import Money, format_yuan

# The zones of a package follow from its parts.
_BY_PARTS = (ProblemCode.PACKAGE_ZONES, ProblemCode.PACKAGE_WEIGHTS)
_PRICE_FIELDS = ("prices", "amount")


class Page(StrEnum):
    """The pages of the room."""

    EDITIONS = auto()
    TYPES = auto()
    PRICES = auto()
    CONCESSIONS = auto()


@dataclass(frozen=True, slots=True)
class Jump:
    """Where a problem is put right: a page, the code of its row, and the field."""

    page: Page
    code: str = ""
    field: str = ""


def jump_to(problem: Problem) -> Jump | None:
    """Say where a problem is put right; None if not in this room."""
    where = problem.where
    if problem.code in _BY_PARTS:
        return Jump(Page.TYPES, where.terms, "parts")
    if where.field in _PRICE_FIELDS or where.rule:
        return Jump(Page.PRICES, where.terms or where.rule, where.rule)
    if where.terms:
        return Jump(Page.TYPES, where.terms, where.field)
    if where.concession:
        return Jump(Page.CONCESSIONS, where.concession, where.field)
    return None


class ProblemWords(QObject):
    """One sentence for each finding, with the names that the park knows."""

    def __init__(self, bench: Workbench, words: CatalogueWording, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._words = words

    def place(self, problem: Problem) -> str:
        """Name what it is about: the type, rule or class."""
        where, content = problem.where, self._bench.content
        names = [terms.name for terms in content.terms if terms.code == where.terms]
        names += [rule.name for rule in content.rules if rule.code == where.rule]
        names += [one.name for one in content.concessions if one.code == where.concession]
        if not names and where.pattern:
            return self.tr("时段规则 {number}").format(number=where.pattern)
        return " · ".join(self._words.name(name) for name in names) or self.tr("整个版次")

    def sentence(self, problem: Problem) -> str:
        """Say what is wrong."""
        facts = {name: self._fact(name, fact) for name, fact in problem.facts.items()}
        plain = self._plain(problem.code)
        if plain:
            return plain
        return self._with_facts(problem.code, lambda name: facts.get(name, ""))

    def _plain(self, code: ProblemCode) -> str:
        """Give the sentences that need no facts."""
        return {
            ProblemCode.NOTHING_SOLD: self.tr("版次里没有票种"),
            ProblemCode.NO_ZONE: self.tr("没有可入的项目"),
            ProblemCode.NO_CHANNEL: self.tr("没有销售渠道，或渠道已不存在"),
            ProblemCode.VALIDITY_INCOMPLETE: self.tr("有效期没有填完整"),
            ProblemCode.NO_CREDENTIAL: self.tr("没有入园凭证"),
            ProblemCode.FACE_ONLY: self.tr("人脸不能是唯一的入园凭证"),
            ProblemCode.GROUP_SIZE: self.tr("团体人数的下限和上限不对"),
            ProblemCode.PACKAGE_WITHOUT_PARTS: self.tr("套票没有组成"),
            ProblemCode.CONCESSION_AGES: self.tr("年龄的起止颠倒"),
            ProblemCode.PACKAGE_WEIGHTS: self.tr(
                "各项目的比重与单票价格不合：在“套票组成”里按“按单票价格算比重”"
            ),
            ProblemCode.SHARES_OVER_QUOTA: self.tr("各渠道留票之和大于配额"),
            ProblemCode.PATTERN_UNEVEN: self.tr("开放时间不是时段长度的整数倍"),
            ProblemCode.PATTERN_OFF_QUARTER: self.tr("时段不在整刻钟开始"),
        }.get(code, "")

    def _with_facts(self, code: ProblemCode, fact: Callable[[str], str]) -> str:
        return {
            ProblemCode.NEWER_EDITION: self.tr("它的底稿不是最新版次“{title}”，那里的改动会被撤回"),
            ProblemCode.NAME_MISSING: self.tr("缺名称（{language}）"),
            ProblemCode.ZONE_WITHOUT_TAX: self.tr("项目“{zone}”没有税目"),
            ProblemCode.BAD_BUTTON: self.tr("没有按键 {button}：每页 1 至 8"),
            ProblemCode.DUPLICATE_BUTTON: self.tr("按键 {button} 已给了 {other}"),
            ProblemCode.FEE_STEPS: self.tr("退改越晚反而越便宜（{hours_before} 小时一档）"),
            ProblemCode.BLACKOUT_OVER_SOLD: self.tr("{day} 已售 {tickets} 张，不能设为不可用"),
            ProblemCode.NO_BASE_PRICE: self.tr("{channel}：{day} 起有 {days} 天没有价格"),
            ProblemCode.OVERLAPPING_PRICES: self.tr("{day} 有两个价格"),
            ProblemCode.RULE_TIE: self.tr("{day} 与规则 {other} 优先级相同，分不出先后"),
            ProblemCode.OVER_CEILING: self.tr("{amount} 高于政府限价 {ceiling}"),
            ProblemCode.NEGATIVE_PRICE: self.tr("价格 {amount} 小于零"),
            ProblemCode.ABSURD_PRICE: self.tr("{amount} 高于上限 {most}"),
            ProblemCode.TENFOLD_PRICE: self.tr("{day} 的价格从 {before} 变为 {amount}，差十倍"),
            ProblemCode.LIST_BELOW_PRICE: self.tr("门市价 {list_amount} 低于售价 {amount}"),
            ProblemCode.ZERO_PRICE: self.tr("收费票的价格为 0"),
            ProblemCode.PRICE_RAISE_NOTICE: self.tr(
                "{channel}：{day} 由 {before} 涨到 {amount}，涨价应提前六个月公布"
            ),
            ProblemCode.ZONE_OFF: self.tr("项目“{zone}”已停用，请删去或换成别的"),
            ProblemCode.PACKAGE_NESTED: self.tr("组成“{part}”本身也是套票"),
            ProblemCode.PACKAGE_ZONES: self.tr("项目“{zone}”与组成的项目不一致"),
            ProblemCode.PACKAGE_PART_NOT_SOLD: self.tr("组成“{part}”在 {channel} {day} 不单卖"),
            ProblemCode.PACKAGE_DEARER: self.tr(
                "{channel}：{day} 套票 {amount} 高于单买之和 {singles}"
            ),
            ProblemCode.CONCESSION_OVERLAP: self.tr("{day} 起同一类别有两条"),
            ProblemCode.SERIES_WITHOUT_PATTERN: self.tr("“{series}”没有时段规则"),
            ProblemCode.QUOTA_BELOW_SOLD: self.tr(
                "“{series}” {day} {starts} 配额 {quota} 少于已订 {sold}"
            ),
            ProblemCode.PATTERN_OVERLAP: self.tr("“{series}” {day} 有两条时段规则重叠"),
        }[code].format_map(_Facts(fact))

    def _fact(self, name: str, fact: Fact) -> str:
        park = self._bench.park
        if isinstance(fact, Money):
            return format_yuan(fact)
        match name:
            case "zone":
                return self._words.named(park.zones, int(f"{fact}"))
            case "series":
                return self._words.named(park.series, int(f"{fact}"))
            case "channel":
                return self._by_code(park.channels, f"{fact}")
            case "part" if isinstance(fact, int):
                return self._words.named(park.types, fact)
            case "part" | "other":
                return self._by_code(park.types, f"{fact}")
            case "language":
                return {"zh": self.tr("中文"), "en": self.tr("英文")}[f"{fact}"]
        return f"{fact}"

    def _by_code(self, named: tuple[Named, ...], code: str) -> str:
        return next((self._words.name(one.name) for one in named if one.code == code), code)


class _Facts(dict[str, str]):
    """Gives "" for a fact that did not come along, as a slot without a start."""

    def __init__(self, fact: Callable[[str], str]) -> None:
        super().__init__()
        self._fact = fact

    def __missing__(self, name: str) -> str:
        return self._fact(name)
