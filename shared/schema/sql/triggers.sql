-- The triggers that keep the books: balanced entries, shut days, tables that are only added to.
CREATE OR REPLACE TRIGGER whole BEFORE INSERT ON app.ledger_entry
    FOR EACH ROW EXECUTE FUNCTION app.check_entry();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.admission
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.passage
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.payment
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.order_line
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.line_discount
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- What sales and tickets point at without a foreign key is never deleted; it is switched off.
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.station
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.staff
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.channel
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.shift
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.ticket_type
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.edition
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.account
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.sales_order
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.ticket
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.entitlement
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.print_job
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Whoever leaves, or loses a right, loses the sign-ins that still carry it.
CREATE OR REPLACE TRIGGER rights_changed AFTER UPDATE OF active, rights ON app.staff
    FOR EACH ROW WHEN (NOT NEW.active OR NEW.rights IS DISTINCT FROM OLD.rights)
    EXECUTE FUNCTION app.end_sign_ins();

-- An edition of the catalogue goes one way, and all that hangs on it stands still once it is no
-- draft any more. What types are called may change, what they are may not.
CREATE OR REPLACE TRIGGER edition_course BEFORE INSERT OR UPDATE ON app.edition
    FOR EACH ROW EXECUTE FUNCTION app.edition_course();
-- A trigger of constraints cannot be replaced.
DROP TRIGGER IF EXISTS not_begun ON app.edition;
CREATE CONSTRAINT TRIGGER not_begun AFTER UPDATE ON app.edition DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.state = 'IN_FORCE' AND NEW.state <> 'IN_FORCE')
    EXECUTE FUNCTION app.not_begun();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.tax_class
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER same_for_ever BEFORE UPDATE OF id, code ON app.ticket_type
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.ticket_terms
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('edition');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.concession_class
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('edition');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.price_rule
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('edition');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.slot_pattern
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('edition');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.terms_zone
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('terms');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.terms_blackout
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('terms');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.fee_step
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('terms');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.lane_credential
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('terms');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.package_part
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('terms');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.price
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('terms');
CREATE OR REPLACE TRIGGER stands_still BEFORE INSERT OR UPDATE OR DELETE ON app.slot_share
    FOR EACH ROW EXECUTE FUNCTION app.keep_still('pattern');
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.ticket_terms
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.concession_class
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.price_rule
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.slot_pattern
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.terms_zone
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.terms_blackout
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.fee_step
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.lane_credential
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.package_part
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.price
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON app.slot_share
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- What visitors were told stays as it was said; persons are erased and not deleted.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.privacy_notice
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.person
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.consent
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- A promotion stands as it was made, until it is withdrawn; what was used of it is never unsaid.
CREATE OR REPLACE TRIGGER stands_still BEFORE UPDATE OF id, request, kind, name_zh, name_en,
    starts_at, ends_at, visit_days, amount, rate, min_spend, combines, made_by, made_at
    ON app.promotion FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.promotion
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.promotion_type
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.bundle_part
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.flash_slot
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.promo_use
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.coupon
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.promo_code
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.flash_sale
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Capacity: places and tickets point at timeslots without a foreign key.
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.timeslot
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Points and uses are counted from what was added; members are merged or closed and not deleted.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.point_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.benefit_use
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.member_merge
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER counted BEFORE UPDATE ON app.person
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.merge_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.member_visit
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.member
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.member_tier
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.member_benefit
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Who sells for the site, and what was agreed with them, stays readable.
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.distributor
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.contract
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- The rights of a person are the union of their roles, whatever way roles are given and changed.
CREATE OR REPLACE TRIGGER given AFTER INSERT OR DELETE ON app.staff_role
    FOR EACH ROW EXECUTE FUNCTION app.roles_turned();
CREATE OR REPLACE TRIGGER changed AFTER UPDATE OF rights ON app.role
    FOR EACH ROW WHEN (NEW.rights IS DISTINCT FROM OLD.rights)
    EXECUTE FUNCTION app.roles_turned();

-- Sales: whom a ticket was sold for stays as it was said.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.ticket_visitor
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.order_contact
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Imports: the codes of a former system stand for their tickets for ever.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.foreign_code
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Rows that people write count their changes: see expect_version.sql. A person's count leaves out
-- what signing in writes.
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.ticket_terms
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.concession_class
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.price_rule
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.slot_pattern
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.site
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.zone
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.lane
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.station
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.channel
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.role
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.distributor
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.contract
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.member_tier
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.member_benefit
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE OF name, rights, active ON app.staff
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
