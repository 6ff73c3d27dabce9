"""Builds the turnstile of a lane from its settings; nothing is opened for it."""

from __future__ import annotations

from gatestation.board_settings import BoardKind, BoardSettings, PulseKeeper
from gatestation.settings import LaneSettings
from shared.devices.connection import Connection
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.contact_board import ContactBoard
from shared.devices.turnstile.contact_sense import Inputs, Sensing
from shared.devices.turnstile.guarded_relays import GuardedRelays
from shared.devices.turnstile.lcus_relays import LcusBoard, LcusRelays
from shared.devices.turnstile.lot_board import LotBoard
from shared.devices.turnstile.modbus_bus import ModbusBus
from shared.devices.turnstile.no_arm import NoArm
from shared.devices.turnstile.polled import PolledTurnstile
from shared.devices.turnstile.protocol import Direction, Turnstile
from shared.devices.turnstile.relays import JyDamRelays, WaveshareRelays
from shared.devices.turnstile.swapped import SwappedTurnstile


def build_turnstile(lane: LaneSettings) -> Turnstile:
    """Give the driver of the board that the lane's file names."""
    turnstile = _turnstile(lane)
    return SwappedTurnstile(turnstile) if lane.board.swapped else turnstile


def _turnstile(lane: LaneSettings) -> Turnstile:
    board = lane.board
    match board.kind:
        case BoardKind.AA:
            return AaTurnstile(
                _connection(lane),
                lane.turnstile_address,
                exit_in_first_byte=board.exit_in_first_byte,
            )
        case BoardKind.NONE:
            return NoArm()
        case BoardKind.LOT:
            return PolledTurnstile(LotBoard(_bus(lane)), f"turnstile {lane.code}")
        case BoardKind.LCUS:
            return PolledTurnstile(_lcus(lane), f"turnstile {lane.code}")
        case _:
            return PolledTurnstile(_relay_board(lane), f"turnstile {lane.code}")


def _connection(lane: LaneSettings) -> Connection:
    return Connection(lane.turnstile_url, lane.turnstile_baud_rate, device="turnstile")


def _bus(lane: LaneSettings) -> ModbusBus:
    board = lane.board
    return ModbusBus(
        _connection(lane), lane.turnstile_address, echoes=board.echoes, over_tcp=board.modbus_tcp
    )


def _relay_board(lane: LaneSettings) -> ContactBoard:
    board, bus = lane.board, _bus(lane)
    relays = (
        JyDamRelays(bus, board.pulse_ms, _used(board), board.jydam_mode)
        if board.kind is BoardKind.JY_DAM
        else WaveshareRelays(bus, board.pulse_ms, _used(board))
    )
    sensor = _sensor(board) or bus
    reads = board.sensing is not Sensing.NONE or board.fire_input
    return ContactBoard(
        relays,
        _ways(board),
        _inputs(board),
        sensor if reads else None,
        is_connected=lambda: bus.is_open,
    )


def _lcus(lane: LaneSettings) -> ContactBoard:
    board, sensor = lane.board, _sensor(lane.board)
    if board.pulse is PulseKeeper.GUARD:
        guarded = GuardedRelays(
            lane.turnstile_url, lane.turnstile_baud_rate, board.pulse_ms, _used(board)
        )
        return ContactBoard(guarded, _ways(board), _inputs(board), sensor)
    lcus = LcusBoard(_connection(lane))
    relays = LcusRelays(lcus, _used(board))
    return ContactBoard(
        relays, _ways(board), _inputs(board), sensor, is_connected=lambda: lcus.is_open
    )


def _sensor(board: BoardSettings) -> ModbusBus | None:
    if not board.sensor_url:
        return None
    connection = Connection(board.sensor_url, board.sensor_baud_rate, device="sensor")
    return ModbusBus(connection, board.sensor_address, echoes=board.echoes)


def _ways(board: BoardSettings) -> dict[Direction, int]:
    return {Direction.ENTRY: board.entry_relay, Direction.EXIT: board.exit_relay}


def _used(board: BoardSettings) -> tuple[int, ...]:
    return tuple(relay for relay in (board.entry_relay, board.exit_relay) if relay)


def _inputs(board: BoardSettings) -> Inputs:
    return Inputs(
        board.sensing,
        board.entry_input,
        board.exit_input,
        board.fire_input,
        board.closed_at_rest,
        board.fire_closed_at_rest,
    )
