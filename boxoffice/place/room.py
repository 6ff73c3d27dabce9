"""Puts the room of the place together."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.former_states import FormerStates
from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.record_view import RecordView
from boxoffice.back_office.records import RecordDesk, RecordPresenter
from boxoffice.back_office.room import RoomContext
from boxoffice.gates.gate_presenter import GatesPresenter
from boxoffice.gates.gate_view import GatesView
from boxoffice.place.capacity_view import CapacityView
from boxoffice.place.channel_view import ChannelView
from boxoffice.place.desk import PlaceDesk
from boxoffice.place.face_view import FaceView
from boxoffice.place.holiday_view import HolidayView
from boxoffice.place.key_view import KeyView
from boxoffice.place.layout_view import LayoutView
from boxoffice.place.site_view import SiteView
from boxoffice.place.station_view import StationView
from boxoffice.place.tax_view import TaxView
from boxoffice.place.zone_view import ZoneView
from shared.capacity.settings import read_capacities
from shared.paper.site_layouts import list_layouts
from shared.site.former_states import Kind
from shared.site.national_days import read_national_days
from shared.site.place_queries import list_channels, list_zones

SITE, ZONES, STATIONS = "site", "zones", "stations"
CHANNELS, HOLIDAYS, TAXES, KEYS = "channels", "holidays", "taxes", "keys"
LAYOUTS, FACES, CAPACITIES, GATES = "layouts", "faces", "capacities", "gates"


class PlaceRoom(PagesRoom):
    """The site, its zones, stations, channels, special days, layouts, keys and tax classes."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context.theme)
        theme, translations = context.theme, context.translations
        self.site = SiteView(theme, translations)
        self.zones = ZoneView(theme, translations)
        self.capacities = CapacityView(theme, translations, context.today)
        self.stations = StationView(theme, translations)
        self.channels = ChannelView(theme, translations, context.today)
        self.holidays = HolidayView(theme, translations, context.today)
        self.holidays.show_ready(read_national_days())
        self.layouts = LayoutView(theme, translations)
        self.taxes = TaxView(theme, translations, may_add=context.may("catalogue_edit"))
        self.keys = KeyView(theme)
        self.faces = FaceView(theme)
        self.gates = GatesView(theme)
        self._add_pages(context, PlaceDesk(context))
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _add_pages(self, context: RoomContext, desk: PlaceDesk) -> None:
        site = RecordDesk(desk.read_site, lambda _: 1, desk.save_site)
        zones = RecordDesk(list_zones, lambda one: one.id, desk.save_zone)
        capacities = RecordDesk(read_capacities, lambda one: one.area_id, desk.save_capacity)
        stations = RecordDesk(
            desk.read_stations, lambda one: one.station.id, desk.save_station, choices=list_zones
        )
        channels = RecordDesk(
            list_channels, lambda one: one.id, desk.save_channel, choices=desk.types_by_channel
        )
        years = RecordDesk(
            desk.read_years,
            lambda one: one.year,
            desk.save_year,
            is_first=lambda one: one.year == context.today().year,
        )
        layouts = RecordDesk(list_layouts, lambda one: one.name, desk.save_layout)
        taxes = RecordDesk(desk.read_taxes, lambda one: one.id, desk.add_tax)
        keys = RecordDesk(desk.read_keys, lambda one: one.act, desk.save_key, choices=desk.key_map)
        faces = RecordDesk(desk.read_faces, lambda _: 1, desk.save_faces)
        former = FormerStates(context, self)
        pages: tuple[tuple[str, Kind, RecordView[Any], RecordDesk[Any]], ...] = (
            (SITE, Kind.SITE, self.site, site),
            (ZONES, Kind.ZONE, self.zones, zones),
            (CAPACITIES, Kind.CAPACITY, self.capacities, capacities),
            (STATIONS, Kind.STATION, self.stations, stations),
            (CHANNELS, Kind.CHANNEL, self.channels, channels),
            (HOLIDAYS, Kind.HOLIDAYS, self.holidays, years),
            (LAYOUTS, Kind.LAYOUT, self.layouts, layouts),
        )
        for key, kind, view, records in pages:
            presenter = RecordPresenter(context, view, records)
            self.add_page(key, view, presenter)
            former.offer(kind, view, presenter)
        self.add_page(KEYS, self.keys, RecordPresenter(context, self.keys, keys))
        self.add_page(FACES, self.faces, RecordPresenter(context, self.faces, faces))
        # Tax classes stand: they have no former states.
        self.add_page(TAXES, self.taxes, RecordPresenter(context, self.taxes, taxes))

        self.add_page(GATES, self.gates, GatesPresenter(self.gates, context))

    def _word(self) -> None:
        self.show_pages(
            (
                (SITE, self.tr("景区")),
                (ZONES, self.tr("分区")),
                (CAPACITIES, self.tr("承载量")),
                (STATIONS, self.tr("站点与通道")),
                (GATES, self.tr("检票口")),
                (CHANNELS, self.tr("渠道")),
                (HOLIDAYS, self.tr("节假日")),
                (KEYS, self.tr("快捷键")),
                (LAYOUTS, self.tr("打印版式")),
                (TAXES, self.tr("税目")),
                (FACES, self.tr("人脸识别")),
            )
        )


def build_place(context: RoomContext) -> QWidget:
    """Build the room."""
    return PlaceRoom(context)
