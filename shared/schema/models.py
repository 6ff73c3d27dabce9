"""Imports every department's rows, so that the metadata knows all tables."""

from shared.admission import models as admission
from shared.audit import models as audit
from shared.capacity import models as capacity
from shared.catalogue import models as catalogue
from shared.catalogue import price_models as prices
from shared.database.base import Base
from shared.distribution import models as distribution
from shared.identity import models as identity
from shared.ledger import models as ledger
from shared.marketing import models as marketing
from shared.members import models as members
from shared.members import point_models as points
from shared.payments import models as payments
from shared.sales import models as sales
from shared.shifts import models as shifts
from shared.site import models as site
from shared.tickets import models as tickets

DEPARTMENTS = (
    audit,
    site,
    ledger,
    identity,
    catalogue,
    prices,
    capacity,
    tickets,
    members,
    points,
    marketing,
    distribution,
    shifts,
    payments,
    sales,
    admission,
)
METADATA = Base.metadata
