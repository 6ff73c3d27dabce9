"""Imports every department's rows, so that the metadata knows all tables."""

from shared.accounts import models as accounts
from shared.admission import models as admission
from shared.admission import offline_models as offline_scans
from shared.audit import models as audit
from shared.capacity import flow_models as flow
from shared.capacity import models as capacity
from shared.catalogue import models as catalogue
from shared.catalogue import price_models as prices
from shared.database.base import Base
from shared.distribution import models as distribution
from shared.finance import models as finance
from shared.identity import models as identity
from shared.ledger import models as ledger
from shared.marketing import models as marketing
from shared.marketing import voucher_models as vouchers
from shared.members import models as members
from shared.members import point_models as points
from shared.paper import models as paper
from shared.partners import models as partners
from shared.passes import models as passes
from shared.payments import models as payments
from shared.payments import payback_models as paybacks
from shared.sales import closure_models as closures
from shared.sales import judged_models as judged
from shared.sales import models as sales
from shared.sales import outage_models as outages
from shared.sales import pickup_models as pickups
from shared.sales import price_models as overrides
from shared.sales import refund_models as refunds
from shared.shifts import machine_models as machines
from shared.shifts import models as shifts
from shared.site import channel_models as channels
from shared.site import handheld_models as handhelds
from shared.site import models as site
from shared.site import sign_in_models as sign_ins
from shared.site import staff_models as staff
from shared.site import station_models as stations
from shared.tickets import models as tickets

DEPARTMENTS = (
    audit,
    site,
    stations,
    channels,
    staff,
    sign_ins,
    handhelds,
    paper,
    ledger,
    identity,
    catalogue,
    prices,
    capacity,
    flow,
    tickets,
    members,
    points,
    marketing,
    vouchers,
    distribution,
    shifts,
    machines,
    payments,
    paybacks,
    accounts,
    sales,
    judged,
    overrides,
    refunds,
    outages,
    closures,
    passes,
    pickups,
    admission,
    offline_scans,
    finance,
    partners,
)
METADATA = Base.metadata
