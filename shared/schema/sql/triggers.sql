-- The triggers that keep the books: balanced entries, shut days, tables that are only added to.
CREATE OR REPLACE TRIGGER day_open BEFORE INSERT ON app.ledger_entry
    FOR EACH ROW EXECUTE FUNCTION app.check_day_open();
CREATE OR REPLACE TRIGGER balanced AFTER INSERT ON app.posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.check_postings();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.posting
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

-- What visitors were told stays as it was said; persons are erased and not deleted.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.privacy_notice
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.person
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.consent
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
