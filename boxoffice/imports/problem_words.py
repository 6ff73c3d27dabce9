"""Says what is wrong with a cell, for the screen and for the sheet that is sent back."""

from __future__ import annotations

from typing import Final

from shared.identity.document_number import NumberFault
from shared.intake.plan import Reason
from shared.intake.template import MOST_ROWS, Column, Fault, Kind, Problem, Template
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan

_NAMED_AT_MOST: Final = 8

FAULTS: Final = {
    Fault.NOT_A_WORKBOOK: Bilingual("不是能打开的 .xlsx 文件", "No .xlsx file that can be opened"),
    Fault.NO_ROWS: Bilingual("表里没有可导入的行", "There are no rows to import"),
    Fault.TOO_MANY_ROWS: Bilingual(
        f"超过 {MOST_ROWS:,} 行，请分成几个文件", f"More than {MOST_ROWS:,} rows: use several files"
    ),
    Fault.COLUMN_MISSING: Bilingual("缺少这一列", "This column is missing"),
    Fault.COLUMN_UNKNOWN: Bilingual("模板里没有这一列", "The template has no such column"),
    Fault.COLUMN_TWICE: Bilingual("这一列有两次", "This column is there twice"),
    Fault.FORMULA: Bilingual("是公式，请粘贴为数值", "A formula: paste its value"),
    Fault.ERROR_VALUE: Bilingual("是错误值", "An error value"),
    Fault.DIGITS_LOST: Bilingual(
        "长号码被表格存成了数字，后几位已丢失：把整列设为文本，重新填",
        "Kept as a number, its last digits are lost: make the column text and fill it in again",
    ),
    Fault.EMPTY: Bilingual("必填，却是空的", "Needed, but empty"),
    Fault.TWICE: Bilingual("与第 {0} 行重复", "The same as in row {0}"),
    Fault.TOO_LONG: Bilingual("超过 {0} 个字符", "Longer than {0} characters"),
    Fault.CONTROL_CHARACTER: Bilingual("含有看不见的控制字符", "Holds an unseen control character"),
    Fault.NOT_WHOLE: Bilingual("不是整数", "No whole number"),
    Fault.NOT_MONEY: Bilingual("不是金额，最多两位小数", "No amount with two decimals at most"),
    Fault.NOT_A_DATE: Bilingual("不是日期，请写成 2027-05-01", "No date: write 2027-05-01"),
    Fault.NOT_YES_NO: Bilingual("请写“是”或“否”", "Write yes or no"),
    Fault.NOT_A_CHOICE: Bilingual("只能是：{all}", "Must be one of: {all}"),
    Fault.OUT_OF_BOUNDS: Bilingual("须在 {0} 到 {1} 之间", "Must be from {0} to {1}"),
    Fault.UNKNOWN_REFERENCE: Bilingual("没有这个代码，有：{all}", "No such code; there are: {all}"),
    Fault.EXISTS_ALREADY: Bilingual("系统里已经有了", "It is there already"),
}
REASONS: Final = {
    Reason.BAD_PHONE: Bilingual("不是电话号码", "No telephone number"),
    Reason.IN_THE_PAST: Bilingual("日期已经过去", "The date has gone by"),
    Reason.IN_THE_FUTURE: Bilingual("日期还没有到", "The date lies ahead"),
    Reason.DUTIES_KEPT_APART: Bilingual(
        "这两个角色不能由同一人担任：{1}、{2}", "No one person may have both roles {1} and {2}"
    ),
    Reason.BAD_CODE: Bilingual(
        "写法不对，见列标题的说明", "Not written as the heading's note says"
    ),
    Reason.BAD_LIST: Bilingual(
        "列表写法不对，见列标题的说明", "Not a list as the heading's note says"
    ),
    Reason.MISSING_BESIDE: Bilingual("照其他列，这里也要填", "Needed beside what other cells say"),
    Reason.NOT_TOGETHER: Bilingual("与其他列不符", "Does not go with other cells of the row"),
    Reason.NO_PLACES: Bilingual("场次只剩 {1} 个名额", "The timeslot has only {1} places left"),
    Reason.NO_SLOT: Bilingual("没有这一场次，或还没有开放", "No such timeslot, or not open yet"),
    Reason.NOT_ADMITTED_THEN: Bilingual(
        "该票种这一天不能入园", "Its type does not admit on that day"
    ),
    Reason.NO_PERSON_KEYS: Bilingual(
        "这台电脑没有个人信息密钥", "This PC has no keys for personal data"
    ),
}
NUMBERS: Final = {
    NumberFault.WRONG_LENGTH: Bilingual("证件号长度不对", "Document number of a wrong length"),
    NumberFault.WRONG_CHARACTER: Bilingual(
        "证件号有不该有的字符", "Document number with a wrong character"
    ),
    NumberFault.WRONG_REGION: Bilingual(
        "证件号的地区码不存在", "Document number of no known region"
    ),
    NumberFault.IMPOSSIBLE_DATE: Bilingual(
        "证件号里的日期不存在", "Document number with an impossible date"
    ),
    NumberFault.WRONG_DIGIT: Bilingual(
        "证件号校验位不符", "Document number with a wrong check digit"
    ),
}
_FILE = Bilingual("文件", "File")


def place_words(problem: Problem, language: Language) -> str:
    """Say where it is: a cell, or the file."""
    return problem.where or _FILE.text(language)


def column_words(problem: Problem, language: Language) -> str:
    """Say in which column it is; nothing for a file."""
    return "" if problem.column is None else problem.column.text(language)


def problem_words(problem: Problem, template: Template, language: Language) -> str:
    """Say what is wrong, with its facts."""
    sentence = _sentence(problem).text(language)
    column = next((one for one in template.columns if one.heading == problem.column), None)
    facts = _facts(problem, column, language)
    return sentence.format(*facts, all=_listed(facts, language))


def _sentence(problem: Problem) -> Bilingual:
    if problem.fault is not Fault.NOT_POSSIBLE:
        return FAULTS[problem.fault]
    reason = Reason(problem.facts[0])
    if reason is Reason.BAD_DOCUMENT:
        return NUMBERS[NumberFault(problem.facts[1])]
    return REASONS[reason]


def _facts(problem: Problem, column: Column | None, language: Language) -> tuple[str, ...]:
    if column is not None and problem.fault is Fault.NOT_A_CHOICE:
        return tuple(choice.name.text(language) for choice in column.choices)
    if column is not None and problem.fault is Fault.OUT_OF_BOUNDS and column.kind is Kind.MONEY:
        return tuple(format_yuan(Money(int(fact))) for fact in problem.facts)
    if problem.fault is Fault.OUT_OF_BOUNDS:
        return tuple(f"{int(fact):,}" for fact in problem.facts)
    return problem.facts


def _listed(facts: tuple[str, ...], language: Language) -> str:
    between = "、" if language is Language.ZH else ", "
    more = "…" if len(facts) > _NAMED_AT_MOST else ""
    return between.join(facts[:_NAMED_AT_MOST]) + more
