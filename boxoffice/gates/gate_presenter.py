"""Joins the page of gates to the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.gates.deciding import DecidingPresenter, time_of
from boxoffice.gates.gate_view import GatesView
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.identity.gate_key import WaitingKey, judge_gate_key, waiting_keys
from shared.site.gate_state import GateState, gate_states


@dataclass(frozen=True, slots=True)
class GateList:
    """What was read: all gates, and by station the keys that wait."""

    gates: tuple[GateState, ...]
    keys: Mapping[int, WaitingKey]


class GatesPresenter(DecidingPresenter):
    """Marks the row whose key waits, if one does."""

    subject = "gate keys"

    def __init__(self, view: GatesView, context: RoomContext) -> None:
        super().__init__(view, context)
        self._view = view
        self._read: GateList | None = None
        view.again_pressed.connect(self.open)
        view.approved.connect(lambda: self._decide(approve=True))
        view.declined.connect(lambda: self._decide(approve=False))
        view.table.view.selectionModel().currentChanged.connect(lambda *_: self._let_decide())

    def _ask(self, session: Session) -> GateList:
        keys = {one.station_id: one for one in waiting_keys(session)}
        return GateList(gate_states(session), keys)

    def _take(self, read: GateList) -> None:
        self._read = read
        self._show()

    def _show(self) -> None:
        read, view = self._read, self._view
        if read is None:
            return
        open_ = [one for one in read.gates if not one.is_complete]
        chips = [(self.tr("{count} 处未传完").format(count=len(open_)), Status.WARN)]
        note = self.tr("离线的检票口在断网期间放行了多少，恢复以前不知道；看报表前先看这里")
        view.head.show_title(self.tr("检票口"), note, chips if open_ else [])
        view.table.show_rows([self._row(one) for one in read.gates])
        if view.table.current() is None and read.gates:
            waiting = next((one for one in read.gates if one.station_id in read.keys), None)
            view.table.choose((waiting or read.gates[0]).station_id)
        self._let_decide()

    def _row(self, gate: GateState) -> DataRow:
        cells = (
            gate.name.text(self._context.language()),
            time_of(gate.heard_at) if gate.heard_at else "–",
            f"{gate.unsent:,}",
            f"{gate.stuck:,}",
            self._state(gate),
        )
        waits = self._read is not None and gate.station_id in self._read.keys
        if waits or not gate.is_complete:
            return DataRow(gate.station_id, cells, Status.WARN)
        # Who was never heard of is neither well nor ill.
        return DataRow(gate.station_id, cells, Status.OK if gate.heard_at else None)

    def _state(self, gate: GateState) -> str:
        key = self._read.keys.get(gate.station_id) if self._read else None
        if key is not None:
            return self.tr("新密钥 {mark} 待批准").format(mark=key.mark)
        if gate.away:
            return self.tr("离线")
        if gate.stuck:
            return self.tr("补传不上")
        if gate.unsent:
            return self.tr("正在补传")
        return self.tr("正常") if gate.heard_at else self.tr("还没有联系过")

    def _let_decide(self) -> None:
        self._view.let_decide(works=self._chosen() is not None)

    def _chosen(self) -> WaitingKey | None:
        station = self._view.table.current()
        return self._read.keys.get(station) if self._read and isinstance(station, int) else None

    def _decide(self, *, approve: bool) -> None:
        waiting = self._chosen()
        if waiting is None:
            return
        token = self._context.token()
        self._record(
            lambda session: judge_gate_key(session, waiting, token, approve=approve),
            lambda: self.tr("已批准") if approve else self.tr("已不批准"),
        )
