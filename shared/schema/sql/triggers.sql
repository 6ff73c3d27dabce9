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
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.lane_news
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.payment
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER payment_course BEFORE UPDATE ON app.payment
    FOR EACH ROW EXECUTE FUNCTION app.payment_course();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.bill
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.payment_check
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.bill_line
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER stands BEFORE UPDATE OF id, bill_id, company, number, at, amount
    ON app.bill_line FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.order_line
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.line_discount
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.price_override
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.price_override_use
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.account_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.order_contract
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

-- A face stands on a consent and on the law; it goes with the consent.
CREATE OR REPLACE TRIGGER allowed BEFORE INSERT OR UPDATE ON app.person_face
    FOR EACH ROW EXECUTE FUNCTION app.judge_face();
CREATE OR REPLACE TRIGGER face_goes_too AFTER UPDATE OF withdrawn_at ON app.consent
    FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL)
    EXECUTE FUNCTION app.follow_consent();

CREATE OR REPLACE TRIGGER counts_tries AFTER INSERT ON app.station
    FOR EACH ROW EXECUTE FUNCTION app.begin_tries();

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

-- Money that is asked for: each charge goes its one way, and no order that was held is lost.
CREATE OR REPLACE TRIGGER charge_course BEFORE INSERT OR UPDATE ON app.charge
    FOR EACH ROW EXECUTE FUNCTION app.charge_course();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.charge
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.customer_account
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.voucher_batch
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.voucher
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.held_order
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER forget_aside AFTER UPDATE OF state ON app.place_hold
    FOR EACH ROW WHEN (NEW.state = 'FREED') EXECUTE FUNCTION app.forget_aside();

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

-- Refunds: what went back stays as it was said.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.refund
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.refund_ticket
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.refund_share
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER payback_course BEFORE INSERT OR UPDATE ON app.payback
    FOR EACH ROW EXECUTE FUNCTION app.payback_course();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.payback
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.closure
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.closure_ticket
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.reprint
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.ticket_change
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.promo_return
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Imports: the codes of a former system stand for their tickets for ever.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.foreign_code
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Rows that people write count their changes: see expect_version.sql. A person's count leaves out
-- what signing in writes.
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.ticket_terms
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.face_use
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.concession_class
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.price_rule
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.slot_pattern
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.site
    FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.print_layout
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

-- Shifts: what was done at a drawer, what was counted and what a Z says stays as it was.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.drawer_opening
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.shift_count
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.z_report
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.slip
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER stands_still BEFORE UPDATE OF id, station_id, shift_id, kind, made_at,
    content ON app.slip FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER one_way BEFORE UPDATE OF state ON app.shift
    FOR EACH ROW EXECUTE FUNCTION app.shift_course();
CREATE OR REPLACE TRIGGER stands_still BEFORE UPDATE OF id, station_id, staff_id, number,
    business_date, opened_at, float_amount, float_from ON app.shift
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Sales: what a window sells on is judged anew when any of it changes, and a shift that ends takes
-- no more sales.
CREATE OR REPLACE TRIGGER left_by_counter AFTER UPDATE OF state ON app.shift
    FOR EACH ROW WHEN (OLD.state = 'OPEN' AND NEW.state <> 'OPEN')
    EXECUTE FUNCTION app.leave_counter();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.site
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.station
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.channel
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.channel_pause
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.holiday
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.edition
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();
CREATE OR REPLACE TRIGGER moves_ground AFTER INSERT OR UPDATE OR DELETE ON app.signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION app.move_ground();

-- Visitor flow: steps are added and stay; a stop has the lines of its day judged anew.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.occupancy_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.flow_log
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.stock_message
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER stands_still BEFORE UPDATE OF stop_id, channel_id, kind, at
    ON app.stock_message FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.refused_order
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER stands_still BEFORE UPDATE OF id, channel_id, account_id,
    channel_no, visit_day, persons, facts, at ON app.refused_order FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.partner_account
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.partner_order
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.flow_alert
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.sales_stop
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER stands_still BEFORE UPDATE OF id, visit_day, zone_id, timeslot_id, lanes,
    alert_id, set_by, set_right, reason, set_at ON app.sales_stop
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER forgets_judged AFTER INSERT OR UPDATE ON app.sales_stop
    FOR EACH ROW EXECUTE FUNCTION app.forget_judged();
CREATE OR REPLACE TRIGGER counted BEFORE INSERT OR UPDATE ON app.day_capacity
    FOR EACH ROW EXECUTE FUNCTION app.count_version();

-- Admission: the counter of a lane knows by heart whose it is and where it leads.
CREATE OR REPLACE TRIGGER ends_counters AFTER UPDATE ON app.site
    FOR EACH STATEMENT EXECUTE FUNCTION app.end_counters();
CREATE OR REPLACE TRIGGER ends_counters AFTER UPDATE ON app.station
    FOR EACH STATEMENT EXECUTE FUNCTION app.end_counters();
CREATE OR REPLACE TRIGGER ends_counters AFTER UPDATE ON app.lane
    FOR EACH STATEMENT EXECUTE FUNCTION app.end_counters();

-- Sales of an outage: nothing of them is lost, and what a window had reserved ends with its shift.
CREATE OR REPLACE TRIGGER ends_blocks AFTER UPDATE OF state ON app.shift
    FOR EACH ROW WHEN (OLD.state = 'OPEN' AND NEW.state <> 'OPEN')
    EXECUTE FUNCTION app.end_blocks();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.outage_block
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.outage_sale
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.outage_ticket
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.late_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.hand_ticket
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.payment_move
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Passes: pauses, cards and renewals are ended, and never taken back.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.pass_renewal
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.pass_hold
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.pass_card
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Pick-up: an order is picked up once, and what proves it stays what it was. A pick-up is open again
-- only while paper of it is missing.
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.pickup
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER once BEFORE UPDATE ON app.pickup
    FOR EACH ROW WHEN (OLD.collected_as IS NOT NULL
        AND (NEW.collected_as IS NOT NULL OR NEW.order_id <> OLD.order_id
             OR app.tickets_to_collect(OLD.order_id) IS NULL))
    EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.pickup_key
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Gates: what they know by heart of tickets, keys and lanes is read anew when it changes. What a
-- claim writes of uses they follow by passages.
CREATE OR REPLACE TRIGGER tells_gates AFTER UPDATE OF state, blocked, code_version, code_digest,
    visit_day, valid_days, persons ON app.ticket
    FOR EACH ROW EXECUTE FUNCTION app.tell_gates('id');
CREATE OR REPLACE TRIGGER tells_gates AFTER UPDATE OF uses_total, timeslot_id ON app.entitlement
    FOR EACH ROW EXECUTE FUNCTION app.tell_gates('ticket_id');
CREATE OR REPLACE TRIGGER tells_gates AFTER INSERT ON app.outage_ticket
    FOR EACH ROW EXECUTE FUNCTION app.tell_gates('ticket_id');
CREATE OR REPLACE TRIGGER tells_gates AFTER INSERT OR UPDATE OF ended_at ON app.pass_card
    FOR EACH ROW EXECUTE FUNCTION app.tell_gates_of_pass();
CREATE OR REPLACE TRIGGER tells_gates AFTER INSERT OR DELETE ON app.person_face
    FOR EACH ROW EXECUTE FUNCTION app.tell_gates_of_face();
CREATE OR REPLACE TRIGGER wakes_gates AFTER INSERT OR UPDATE OF lifted_at ON app.sales_stop
    FOR EACH STATEMENT EXECUTE FUNCTION app.wake_gates();
CREATE OR REPLACE TRIGGER wakes_gates AFTER INSERT OR UPDATE ON app.signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION app.wake_gates();
CREATE OR REPLACE TRIGGER wakes_gates AFTER INSERT OR UPDATE ON app.lane
    FOR EACH STATEMENT EXECUTE FUNCTION app.wake_gates();
CREATE OR REPLACE TRIGGER wakes_gates AFTER INSERT OR UPDATE ON app.outage_block
    FOR EACH STATEMENT EXECUTE FUNCTION app.wake_gates();
CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app.offline_scan
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();

-- Who came with whom by one scan, and who was let in without a ticket, stand as they were written.
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.group_part
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.hand_admission
    FOR EACH STATEMENT EXECUTE FUNCTION app.forbid_change();
