"""Puts the room of the place together."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.records import RecordDesk, RecordPresenter
from boxoffice.back_office.room import RoomContext
from boxoffice.place.channel_view import ChannelView
from boxoffice.place.desk import PlaceDesk
from boxoffice.place.holiday_view import HolidayView
from boxoffice.place.site_view import SiteView
from boxoffice.place.station_view import StationView
from boxoffice.place.tax_view import TaxView
from boxoffice.place.zone_view import ZoneView
from shared.site.national_days import read_national_days
from shared.site.place_queries import list_channels, list_zones

SITE, ZONES, STATIONS = "site", "zones", "stations"
CHANNELS, HOLIDAYS, TAXES = "channels", "holidays", "taxes"


class PlaceRoom(PagesRoom):
    """The site, its zones, stations, channels, special days and tax classes."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context.theme)
        theme, translations = context.theme, context.translations
        self.site = SiteView(theme, translations)
        self.zones = ZoneView(theme, translations)
        self.stations = StationView(theme, translations)
        self.channels = ChannelView(theme, translations, context.today)
        self.holidays = HolidayView(theme, translations, context.today)
        self.holidays.show_ready(read_national_days())
        self.taxes = TaxView(theme, translations, may_add=context.may("catalogue_edit"))
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
        taxes = RecordDesk(desk.read_taxes, lambda one: one.id, desk.add_tax)
        self.add_page(SITE, self.site, RecordPresenter(context, self.site, site))
        self.add_page(ZONES, self.zones, RecordPresenter(context, self.zones, zones))
        self.add_page(STATIONS, self.stations, RecordPresenter(context, self.stations, stations))
        self.add_page(CHANNELS, self.channels, RecordPresenter(context, self.channels, channels))
        self.add_page(HOLIDAYS, self.holidays, RecordPresenter(context, self.holidays, years))
        self.add_page(TAXES, self.taxes, RecordPresenter(context, self.taxes, taxes))

    def _word(self) -> None:
        self.show_pages(
            (
                (SITE, self.tr("景区")),
                (ZONES, self.tr("分区")),
                (STATIONS, self.tr("站点与通道")),
                (CHANNELS, self.tr("渠道")),
                (HOLIDAYS, self.tr("节假日")),
                (TAXES, self.tr("税目")),
            )
        )


def build_place(context: RoomContext) -> QWidget:
    """Build the room."""
    return PlaceRoom(context)
