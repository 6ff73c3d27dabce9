"""Make real-name visitors of tickets and what one document bought."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "ticket_visitor",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_ticket_visitor_person_id")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "person_id", name=op.f("pk_ticket_visitor")),
    )
    op.create_index("ix_ticket_visitor_person_id", "ticket_visitor", ["person_id"], unique=False)
    op.create_table(
        "order_contact",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_order_contact_person_id")
        ),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_contact")),
    )
    op.create_index("ix_order_contact_person_id", "order_contact", ["person_id"], unique=False)
    op.create_table(
        "id_purchase",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("look_up", sa.LargeBinary(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("timeslot_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tickets", sa.SmallInteger(), nullable=False),
        sa.Column("most", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("tickets BETWEEN 1 AND most", name=op.f("ck_id_purchase_limit")),
        sa.CheckConstraint("octet_length(look_up) = 32", name=op.f("ck_id_purchase_look_up")),
        sa.PrimaryKeyConstraint(
            "day", "look_up", "ticket_type_id", "timeslot_id", name=op.f("pk_id_purchase")
        ),
    )
