"""How the page of devices is worded."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.devices.binding import TRAITS, Binding, DeviceKind
from boxoffice.devices.page.shown import DevicesShown, Said, Step
from boxoffice.devices.trial import Outcome, Tried
from shared.desktop.tokens import Status
from shared.devices.fault import FaultReason

Sentence = tuple[Status, str]


class DeviceWording(QObject):
    """Words facts; ask it anew after a change of language."""

    def name(self, kind: DeviceKind) -> str:
        """Name a device."""
        return {
            DeviceKind.PRINTER: self.tr("票打印机"),
            DeviceKind.DRAWER: self.tr("钱箱"),
            DeviceKind.ID_CARD: self.tr("身份证读卡器"),
            DeviceKind.POLE: self.tr("立柱客显"),
            DeviceKind.CUSTOMER_SCREEN: self.tr("顾客屏"),
            DeviceKind.CARD_READER: self.tr("感应卡读卡器"),
            DeviceKind.CAMERA: self.tr("摄像头"),
            DeviceKind.WRISTBAND: self.tr("腕带打印机"),
            DeviceKind.CARD_TERMINAL: self.tr("刷卡机"),
        }[kind]

    def place(self, kind: DeviceKind, binding: Binding) -> str:
        """Say where a device is."""
        if not binding.there:
            return self.tr("没有设置")
        if kind is DeviceKind.DRAWER:
            return self.tr("经票打印机 · {contact}").format(contact=self.variant(binding.variant))
        if binding.place:
            return binding.place
        return self.tr("唯一的一台") if TRAITS[kind].names else self.tr("没有地址")

    def variant(self, variant: str) -> str:
        """Name a kind of pole display, or a language of labels."""
        return {
            "absent": self.tr("没有钱箱"),
            "plain": self.tr("没有触点，不知道开关"),
            "high": self.tr("有触点，高为开"),
            "low": self.tr("有触点，低为开"),
            "led8": self.tr("LED8 八位数码管"),
            "cd5220": self.tr("CD5220 两行字符"),
            "tspl": self.tr("TSPL（TSC、佳博、汉印）"),
            "zpl": self.tr("ZPL（斑马）"),
            "zvt": self.tr("ZVT（网络或串口）"),
            "bankall": self.tr("bankall（收单机构的 DLL）"),
        }.get(variant, variant)

    def variant_label(self, kind: DeviceKind) -> str:
        """Name the field of the variant."""
        return self.tr("触点") if kind is DeviceKind.DRAWER else self.tr("型号")

    def place_label(self, kind: DeviceKind) -> str:
        """Name the field of the place."""
        match kind:
            case DeviceKind.CUSTOMER_SCREEN:
                return self.tr("显示器的名字（空为主屏以外的第一台）")
            case DeviceKind.CARD_READER:
                return self.tr("读卡器的名字（空为唯一的一台）")
            case DeviceKind.CAMERA:
                return self.tr("路径或网络地址")
            case DeviceKind.CARD_TERMINAL:
                return self.tr("端口、socket://主机:端口，或 DLL 的路径")
            case _:
                return self.tr("端口，或 socket://主机:端口")

    def sentence(self, shown: DevicesShown) -> Sentence:
        """Say what happened last, or what to do now."""
        match shown.step:
            case Step.PULL:
                return Status.INFO, self.tr("请拔下这台设备的插头，再按“下一步”")
            case Step.PLUG:
                return Status.INFO, self.tr("现在插上，插到以后一直用的那个插口；找到会写在上面")
            case Step.FOUND:
                return Status.OK, self.tr("找到了插口，请测试，再保存")
        if shown.said is Said.TRIED and shown.outcome is not None:
            return self._outcome(shown.chosen, shown.outcome)
        return self._said(shown)

    def _said(self, shown: DevicesShown) -> Sentence:
        return {
            Said.NOTHING: (Status.INFO, self._how(shown)),
            Said.TRYING: (Status.INFO, self._trying(shown.chosen)),
            Said.TRIED: (Status.INFO, ""),
            Said.SAVED: (Status.OK, self.tr("已保存，现在起用这台设备")),
            Said.SAVED_RESTART: (Status.OK, self.tr("已保存，重开程序后用这台打印机")),
            Said.NOT_SAVED: (Status.BAD, self.tr("没有保存：写不了站点文件旁边的设备文件")),
            Said.NO_FILE: (Status.WARN, self.tr("程序不是用站点文件打开的，不能保存")),
            Said.NO_PLACE: (Status.WARN, self.tr("请先填地址，或按“找插口”")),
            Said.BAD_PLACE: (Status.WARN, self.tr("地址写成 socket://主机:端口，例如 :9100")),
            Said.NOT_PERMITTED: (
                Status.WARN,
                self.tr("要有景区设置的权限，请找信息技术人员"),
            ),
        }[shown.said]

    def _how(self, shown: DevicesShown) -> str:
        if not shown.may_change:
            return self.tr("可以测试；改设置要有景区设置的权限")
        if shown.chosen is DeviceKind.DRAWER:
            return self.tr("先关上钱箱，再测试：钱箱打开，触点自动认出；然后保存")
        if shown.chosen is DeviceKind.ID_CARD and not shown.draft.there:
            return self.tr("接串口、USB 转串口或网络的；直走 USB、HID 的不能用")
        return self.tr("按“找插口”跟着做，或直接填地址；然后测试、保存")

    def _trying(self, kind: DeviceKind) -> str:
        match kind:
            case DeviceKind.ID_CARD:
                return self.tr("请在 10 秒内放上一张身份证…")
            case DeviceKind.CARD_READER:
                return self.tr("请在 10 秒内放上一张卡…")
            case DeviceKind.CARD_TERMINAL:
                return self.tr("请在刷卡机上刷一张卡：收 0.01 元，随即撤销…")
            case _:
                return self.tr("正在测试…")

    def _terminal(self, outcome: Outcome) -> Sentence:
        status, told = {
            Tried.DECLINED: (Status.WARN, self.tr("刷卡机有应答，没有收到 0.01 元（{fact}）")),
            Tried.NOT_GIVEN_BACK: (
                Status.BAD, self.tr("0.01 元没有撤销，请在刷卡机上撤销凭证 {fact}"),
            ),
        }.get(outcome.tried, (Status.OK, self.tr("正常，0.01 元已收并撤销：{fact}")))  # fmt: skip
        return status, told.format(fact=outcome.fact or "–")

    def _drawer(self, outcome: Outcome) -> Sentence:
        if outcome.tried is not Tried.WORKS:
            return Status.WARN, self.tr("请看钱箱：打开了是没有触点，没打开请看连线")
        contact = self.variant(outcome.learned)
        return Status.OK, self.tr("钱箱打开了：{contact}，请保存").format(contact=contact)

    def _outcome(self, kind: DeviceKind, outcome: Outcome) -> Sentence:
        if kind is DeviceKind.CARD_TERMINAL and outcome.tried is not Tried.FAULT:
            return self._terminal(outcome)
        if kind is DeviceKind.DRAWER and outcome.tried is not Tried.FAULT:
            return self._drawer(outcome)
        match outcome.tried:
            case Tried.WORKS if kind in (DeviceKind.PRINTER, DeviceKind.WRISTBAND):
                return Status.OK, self.tr("测试页已打印出来")
            case Tried.WORKS:
                return Status.OK, self.tr("正常：{fact}").format(fact=outcome.fact)
            case Tried.LOOK if kind is DeviceKind.POLE:
                return Status.INFO, self.tr("请看客显：应为 88.88，“总计”灯亮")
            case Tried.LOOK if kind is DeviceKind.CUSTOMER_SCREEN:
                return Status.INFO, self.tr("请看第二台显示器：应有今日票价")
            case Tried.LOOK:
                return Status.WARN, self.tr("不知道是否出纸，请看出纸口")
            case Tried.NO_CARD:
                return Status.OK, self.tr("读卡器正常，没有放卡：{fact}").format(fact=outcome.fact)
            case Tried.CARD_UNREAD:
                return Status.WARN, self.tr("读卡器正常，这张卡读不了，请换一张")
            case _:
                return Status.BAD, self._fault(outcome.fault)

    def _fault(self, fault: FaultReason | None) -> str:
        return {
            FaultReason.UNREACHABLE: self.tr("连不上：请看插头、电源和地址，再测试"),
            FaultReason.TIMEOUT: self.tr("没有回答：请看电源、型号和波特率"),
            FaultReason.GARBLED: self.tr("回答看不懂：请核对型号和波特率"),
            FaultReason.PAPER_OUT: self.tr("缺纸：请装纸，再测试"),
            FaultReason.COVER_OPEN: self.tr("上盖打开：请关好，再测试"),
            FaultReason.OFFLINE: self.tr("脱机：请按设备上的键恢复联机"),
            FaultReason.BROKEN: self.tr("设备报告故障：请断电再开，不行就报修"),
        }[fault or FaultReason.BROKEN]
