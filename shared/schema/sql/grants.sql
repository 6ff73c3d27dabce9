-- Who may do what. Stations execute their verbs and read what their screens show; they write no
-- table. Everything is taken away first, so that this page is the whole truth after each update.
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM PUBLIC, shanmen_window, shanmen_gate, shanmen_office,
    shanmen_finance, shanmen_it, shanmen_audit, shanmen_server, shanmen_kiosk;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA app FROM PUBLIC, shanmen_window, shanmen_gate,
    shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server, shanmen_kiosk;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC, shanmen_window, shanmen_gate,
    shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server, shanmen_kiosk;
GRANT USAGE ON SCHEMA app TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance,
    shanmen_it, shanmen_audit, shanmen_server, shanmen_kiosk;

-- Everybody: what the place is called and what is sold.
GRANT SELECT ON app.site, app.holiday, app.zone, app.lane, app.channel, app.edition,
    app.ticket_type, app.terms_blackout, app.lane_credential, app.package_part,
    app.concession_class, app.timeslot_series, app.slot_pattern, app.slot_share, app.timeslot,
    app.slot_release, app.account, app.print_layout
    TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit,
       shanmen_server;
-- The terms hold ceilings and weights of prices: the gate reads columns of them, see below.
GRANT SELECT ON app.ticket_terms, app.terms_zone
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
GRANT SELECT (id, code, kind, login, name_zh, name_en, version) ON app.station
    TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit,
       shanmen_server;
GRANT EXECUTE ON FUNCTION app.this_station(), app.business_date(timestamptz)
    TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit,
       shanmen_server;
GRANT EXECUTE ON FUNCTION app.sign_in_salt(jsonb, text), app.sign_in(jsonb, text),
    app.sign_out(jsonb, text)
    TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit;

-- Window: sells, prints, shows its orders.
GRANT EXECUTE ON FUNCTION app.authorise(jsonb, text), app.open_shift(jsonb, text),
    app.record_sale(jsonb, text), app.record_print(jsonb, text), app.reissue_ticket(jsonb, text),
    app.keep_person(jsonb, text) TO shanmen_window;
GRANT SELECT ON app.price, app.price_rule, app.fee_step, app.tax_class, app.place, app.shift,
    app.sales_order, app.order_line, app.line_discount, app.payment, app.ticket, app.entitlement,
    app.print_job, app.signing_key, app.admission, app.passage, app.lane_news, app.lane_counter,
    app.ledger_entry, app.posting TO shanmen_window;

-- Gate: claims, counts, and reads no money.
GRANT EXECUTE ON FUNCTION app.claim_entry(jsonb, text), app.claim_first(jsonb, text),
    app.record_passage(jsonb, text),
    app.record_refusal(jsonb, text), app.record_lane_news(jsonb, text),
    app.claim_group(jsonb, text), app.group_of(uuid, integer), app.group_list(uuid, integer),
    app.ticket_of_number(text),
    app.admit_by_hand(jsonb, text), app.hold_mismatch(jsonb, text),
    app.sign_mismatch(jsonb, text)
    TO shanmen_gate;
GRANT SELECT (id, ticket_type_id, terms_id, visit_day, valid_days, persons, state, blocked, key_id,
    code_version, code_digest) ON app.ticket TO shanmen_gate;
GRANT SELECT (ticket_id, zone_id, uses_total, uses_left, uses_today, used_on, timeslot_id, inside,
    first_used_at, first_lane_id, last_used_at, last_lane_id, last_walked, left_at) ON app.entitlement
    TO shanmen_gate;
GRANT SELECT ON app.signing_key, app.lane_counter, app.admission, app.passage, app.refused_scan,
    app.lane_news TO shanmen_gate;
GRANT EXECUTE ON FUNCTION app.register_gate_key(jsonb, text), app.my_day_keys(),
    app.tickets_of_document(bytea), app.day_look_ups_since(bigint), app.gate_finders(uuid[]),
    app.stops_of_lane(integer), app.claim_in_turn(jsonb, text) TO shanmen_gate;
GRANT EXECUTE ON FUNCTION app.send_day_keys(jsonb, text), app.write_day_look_ups(jsonb, text)
    TO shanmen_server;
GRANT SELECT ON app.gate_key, app.day_message, app.day_look_up TO shanmen_server;
GRANT SELECT ON app.group_part, app.hand_admission TO shanmen_gate, shanmen_finance,
    shanmen_office, shanmen_audit, shanmen_server;

-- Finance and office read what reports need; the ledger is written by verbs alone.
GRANT SELECT ON app.sales_order, app.order_line, app.line_discount, app.payment, app.ticket,
    app.entitlement, app.ledger_entry, app.posting, app.closed_day, app.shift, app.admission,
    app.passage, app.lane_news, app.refused_scan, app.lane_counter, app.price, app.price_rule, app.fee_step,
    app.tax_class, app.place, app.print_job
    TO shanmen_finance, shanmen_office, shanmen_server;

-- Audit reads the chains. The place is set up by verbs, which tell the audit who it was.
GRANT SELECT ON app.audit_log, app.audit_head TO shanmen_audit, shanmen_server;
GRANT EXECUTE ON FUNCTION app.audit_breaks()
    TO shanmen_audit, shanmen_finance, shanmen_office, shanmen_window, shanmen_server;

-- Server: follows, prepares, opens what stations have sealed.
GRANT EXECUTE ON FUNCTION app.recognise_passages(jsonb, text), app.make_partitions(integer, integer),
    app.partitions_ahead() TO shanmen_server;
GRANT SELECT ON app.follower, app.person, app.signing_key TO shanmen_server;
GRANT USAGE ON SCHEMA queue TO shanmen_server;
GRANT ALL ON ALL TABLES IN SCHEMA queue TO shanmen_server;
GRANT ALL ON ALL SEQUENCES IN SCHEMA queue TO shanmen_server;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA queue TO shanmen_server;

-- Editions of the catalogue: the office writes in drafts, through verbs that look at the right of
-- the person; whoever administers, accounts or audits reads any edition of the past.
GRANT EXECUTE ON FUNCTION app.new_draft(jsonb, text), app.rename_draft(jsonb, text),
    app.record_check(jsonb, text), app.back_to_draft(jsonb, text), app.drop_draft(jsonb, text),
    app.put_in_force(jsonb, text), app.withdraw_edition(jsonb, text),
    app.save_terms(jsonb, text), app.remove_terms(jsonb, text),
    app.save_rule(jsonb, text), app.remove_rule(jsonb, text), app.save_prices(jsonb, text),
    app.save_concession(jsonb, text), app.remove_concession(jsonb, text),
    app.save_pattern(jsonb, text), app.remove_pattern(jsonb, text),
    app.add_tax_class(jsonb, text) TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.edition_content(integer), app.edition_digest(jsonb)
    TO shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
GRANT SELECT ON app.price, app.price_rule, app.fee_step, app.tax_class
    TO shanmen_it, shanmen_audit;
GRANT EXECUTE ON FUNCTION app.sold_ahead() TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.follow_editions(jsonb, text) TO shanmen_server;
GRANT SELECT (id, number, name) ON app.staff
    TO shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;

-- Persons: windows and offices write what they cannot read; the server alone opens it.
GRANT EXECUTE ON FUNCTION app.ask_plain(jsonb, text), app.take_plain(jsonb, text)
    TO shanmen_window, shanmen_office;
GRANT EXECUTE ON FUNCTION app.keep_person(jsonb, text), app.erase_person(jsonb, text),
    app.publish_notice(jsonb, text) TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.plain_requests(jsonb, text), app.answer_plain(jsonb, text),
    app.record_opening(jsonb, text), app.renew_look_ups(jsonb, text) TO shanmen_server;
GRANT SELECT ON app.privacy_notice
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
GRANT SELECT ON app.consent TO shanmen_server;

-- Catalogue: whoever reads a sale page asks what kind of day it is for.
GRANT EXECUTE ON FUNCTION app.weekday_bit(date),
    app.day_condition_holds(integer, app.holiday_condition, date)
    TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit,
       shanmen_server;

-- Capacity: the office changes single timeslots, the server lays them, releases what pools have not
-- sold and frees what was held in vain.
GRANT EXECUTE ON FUNCTION app.save_series(jsonb, text), app.change_quota(jsonb, text),
    app.remove_slot(jsonb, text), app.restore_slot(jsonb, text) TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.slot_conflicts(jsonb, text) TO shanmen_office, shanmen_server;
GRANT EXECUTE ON FUNCTION app.lay_slots(jsonb, text), app.release_places(jsonb, text),
    app.free_holds(jsonb, text) TO shanmen_server;
GRANT SELECT ON app.place_hold, app.held_place
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- Tenders: windows hold orders and ask for money, the server charges. Nobody reads the code that a
-- customer showed, nor what an order is to record.
GRANT EXECUTE ON FUNCTION app.hold_order(jsonb, text), app.park_order(jsonb, text),
    app.recall_order(jsonb, text), app.drop_order(jsonb, text), app.drop_left(jsonb, text),
    app.complete_order(jsonb, text),
    app.create_charge(jsonb, text), app.cancel_charge(jsonb, text),
    app.ask_terminal(jsonb, text), app.settle_terminal(jsonb, text),
    app.ask_terminal_back(jsonb, text), app.settle_terminal_back(jsonb, text) TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.claim_charge(jsonb, text), app.settle_charge(jsonb, text),
    app.due_charges(jsonb, text) TO shanmen_server;
GRANT SELECT (id, order_id, station_id, staff_id, shift_id, tender, state, amount, created_at,
    charge_before, next_at, asked, cancel_requested, gateway, reference, reason, settled_at,
    slip_before, slip)
    ON app.charge TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT (id, station_id, staff_id, shift_id, held_at, held_until, parked, tickets, total)
    ON app.held_order TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- Gate: of the terms it reads what decides an entry, and neither ceilings nor weights of prices.
GRANT SELECT (id, edition_id, ticket_type_id, kind, validity, valid_days, valid_hours, activate_days,
    weekdays, staff_check, documents_zh, documents_en, photo, credentials) ON app.ticket_terms
    TO shanmen_gate;
GRANT SELECT (terms_id, zone_id, uses, per_day, reentry_minutes, sequence, companion, series_id)
    ON app.terms_zone TO shanmen_gate;

-- Marketing: the office makes promotions, through verbs that look at the right of the person; a
-- window reads what is cheaper for everybody and asks for a code that it is shown. Nobody reads the
-- digests of coupons, and a window no promo code.
GRANT EXECUTE ON FUNCTION app.add_promotion(jsonb, text), app.withdraw_promotion(jsonb, text)
    TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.look_up_code(jsonb, text) TO shanmen_window, shanmen_server;
GRANT EXECUTE ON FUNCTION app.end_flash_sales(jsonb, text) TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.flash_pool(integer)
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT ON app.promotion, app.promotion_type, app.bundle_part, app.flash_sale, app.flash_slot
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT (id, promotion_id, state, order_id, used_at) ON app.coupon
    TO shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT (promotion_id, code, total_limit, person_limit, used) ON app.promo_code
    TO shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT ON app.promo_use TO shanmen_office, shanmen_finance, shanmen_server;

-- Members: windows and offices act by verbs that look at the right of the person; what is read
-- plainly holds no name. The server expires points, reviews tiers and notes visits.
GRANT EXECUTE ON FUNCTION app.find_members(jsonb, text), app.show_member(jsonb, text),
    app.find_families(jsonb, text),
    app.register_member(jsonb, text), app.change_member(jsonb, text), app.close_member(jsonb, text),
    app.link_family(jsonb, text), app.unlink_family(jsonb, text), app.merge_members(jsonb, text),
    app.earn_points(jsonb, text), app.spend_points(jsonb, text), app.reverse_points(jsonb, text),
    app.adjust_points(jsonb, text), app.use_benefit(jsonb, text)
    TO shanmen_window, shanmen_office;
GRANT EXECUTE ON FUNCTION app.compare_members(jsonb, text), app.propose_merge(jsonb, text),
    app.decide_merge(jsonb, text), app.open_merges(jsonb, text), app.ask_export(jsonb, text),
    app.find_visitor(jsonb, text) TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.export_requests(jsonb, text) TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.save_tier(jsonb, text), app.save_benefit(jsonb, text),
    app.import_members(jsonb, text) TO shanmen_office;
GRANT INSERT ON app.member_import TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.expire_lots(jsonb, text), app.review_tiers(jsonb, text),
    app.record_visits(jsonb, text), app.note_member_work(jsonb, text) TO shanmen_server;
GRANT SELECT ON app.member_tier, app.tier_rule, app.member_benefit
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
GRANT SELECT ON app.family_link, app.member_merge, app.member_visit, app.point_entry,
    app.benefit_use TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
-- A window holds the key of the digests: with a list of them it could try numbers of documents.
GRANT SELECT (id, number, state, root_id, person_id, tier_id, tier_until, joined) ON app.member
    TO shanmen_window, shanmen_finance, shanmen_server;
GRANT SELECT ON app.member TO shanmen_office;
GRANT SELECT ON app.member_work TO shanmen_server;

-- Accounts: windows take money for them and show them; vouchers are issued by the office, and nobody
-- reads their digests.
GRANT EXECUTE ON FUNCTION app.top_up(jsonb, text), app.pay_out(jsonb, text),
    app.look_up_voucher(jsonb, text) TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.issue_vouchers(jsonb, text), app.approve_vouchers(jsonb, text),
    app.withdraw_vouchers(jsonb, text)
    TO shanmen_office;
GRANT SELECT ON app.customer_account, app.account_entry, app.order_contract, app.voucher_batch
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT (id, batch_id, number, state, order_id, used_at) ON app.voucher
    TO shanmen_office, shanmen_finance, shanmen_server;

-- Distribution: the office writes contracts, through verbs that look at the right of the person.
GRANT EXECUTE ON FUNCTION app.save_distributor(jsonb, text), app.save_contract(jsonb, text),
    app.sign_contract(jsonb, text), app.end_contract(jsonb, text), app.drop_contract(jsonb, text)
    TO shanmen_office;
GRANT SELECT ON app.distributor, app.contract, app.contract_price, app.commission_step
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- People and place: the office acts by verbs that look at the right of the person. Everybody may
-- see who is in which role; nobody sees a salt or the digest of a PIN.
GRANT EXECUTE ON FUNCTION app.stay_signed_in(jsonb, text), app.add_staff(jsonb, text),
    app.rename_staff(jsonb, text), app.set_roles(jsonb, text), app.reset_pin(jsonb, text),
    app.switch_staff(jsonb, text), app.save_role(jsonb, text), app.remove_role(jsonb, text),
    app.save_key(jsonb, text), app.save_layout(jsonb, text), app.save_site(jsonb, text),
    app.save_zone(jsonb, text), app.save_lane(jsonb, text),
    app.rename_station(jsonb, text), app.register_station(jsonb, text),
    app.save_channel(jsonb, text), app.save_holidays(jsonb, text),
    app.former_states(jsonb, text) TO shanmen_office;
GRANT SELECT (id, number, name, rights, active, locked_until, version) ON app.staff
    TO shanmen_office, shanmen_audit;
GRANT SELECT ON app.role, app.staff_role TO shanmen_office, shanmen_audit;
GRANT SELECT ON app.channel_pause TO shanmen_window, shanmen_gate, shanmen_office,
    shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
GRANT EXECUTE ON FUNCTION app.channel_sells(smallint, timestamptz)
    TO shanmen_window, shanmen_office, shanmen_server;

-- Imports: the office takes files in, through the verbs of each thing; these two stand around them.
GRANT EXECUTE ON FUNCTION app.begin_import(jsonb, text), app.note_import(jsonb, text),
    app.take_over_tickets(jsonb, text) TO shanmen_office;
GRANT SELECT ON app.foreign_code TO shanmen_gate, shanmen_office, shanmen_server;

-- Sales: the names of visitors stand at the person; here is only whose ticket is whose.
GRANT SELECT ON app.ticket_visitor, app.order_contact
    TO shanmen_window, shanmen_office, shanmen_server;
GRANT EXECUTE ON FUNCTION app.forget_purchases(jsonb, text), app.reduce_persons(jsonb, text)
    TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.names_on_paper(), app.contacts_on_paper() TO shanmen_window;

-- Keys: a window works by those of its site.
GRANT SELECT ON app.site_key TO shanmen_window, shanmen_office, shanmen_it;

-- Refunds: a window gives back through verbs, and everybody who reads sales reads them.
GRANT EXECUTE ON FUNCTION app.record_refund(jsonb, text), app.visit_starts(uuid),
    app.find_orders(jsonb, text), app.order_history(jsonb, text), app.newest_order(jsonb, text),
    app.reprint_ticket(jsonb, text), app.record_change(jsonb, text), app.changes_of(uuid),
    app.ask_refund(jsonb, text) TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.decide_refunds(jsonb, text), app.refund_requests(jsonb, text)
    TO shanmen_window, shanmen_office;
GRANT EXECUTE ON FUNCTION app.hand_out(jsonb, text) TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.ask_closure(jsonb, text), app.decide_closure(jsonb, text),
    app.stop_closure(jsonb, text), app.closure_scope(date, integer[], integer[], integer[])
    TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.record_closure_refund(jsonb, text), app.end_closures(jsonb, text)
    TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.send_again(jsonb, text), app.settle_by_hand(jsonb, text)
    TO shanmen_window, shanmen_office;
GRANT EXECUTE ON FUNCTION app.claim_payback(jsonb, text), app.settle_payback(jsonb, text),
    app.due_paybacks(jsonb, text), app.payback_answer(uuid) TO shanmen_server;
GRANT SELECT ON app.payback, app.closure, app.closure_ticket
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT EXECUTE ON FUNCTION app.visit_starts(uuid), app.changes_of(uuid)
    TO shanmen_office, shanmen_server;
GRANT EXECUTE ON FUNCTION app.agree_price(jsonb, text), app.practice(jsonb, text)
    TO shanmen_window;
GRANT SELECT ON app.refund, app.refund_ticket, app.refund_share, app.reprint, app.promo_return,
    app.ticket_change, app.refund_request, app.price_override, app.price_override_use
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- Passes: windows show and change them through verbs. A gate finds the tickets of a card and the
-- photos of a ticket; nobody lists either.
GRANT EXECUTE ON FUNCTION app.find_passes(jsonb, text), app.show_pass(jsonb, text),
    app.keep_photo(jsonb, text), app.show_photo(jsonb, text), app.bind_card(jsonb, text),
    app.end_card(jsonb, text), app.bind_band(jsonb, text), app.number_of_band(jsonb, text),
    app.hold_pass(jsonb, text), app.release_pass(jsonb, text),
    app.renew_pass(jsonb, text), app.renewed(uuid) TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.held_days(uuid) TO shanmen_window, shanmen_gate, shanmen_server;
GRANT EXECUTE ON FUNCTION app.tickets_of_card(bigint), app.photos_of_ticket(uuid)
    TO shanmen_gate, shanmen_server;
GRANT EXECUTE ON FUNCTION app.earn_passes(jsonb, text), app.pass_ends(app.ticket),
    app.held_days(uuid) TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.pass_earned(app.ticket, bigint, date), app.pass_ends(app.ticket),
    app.held_days(uuid) TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT ON app.pass_revenue
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server, shanmen_audit;
GRANT SELECT ON app.pass_renewal, app.pass_hold
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT (id, pass_id, person_id, bound_at, station_id, staff_id, ended_at, ended_by, why)
    ON app.pass_card TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT ON app.person_photo TO shanmen_server;
-- Faces: a window enrols who agreed, gates know those who did; the numbers of a face are read by
-- lanes alone, and by nobody as a table.
GRANT EXECUTE ON FUNCTION app.enrol_face(jsonb, text), app.withdraw_face(jsonb, text)
    TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.save_face_use(jsonb, text) TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.face_terms_now() TO shanmen_window, shanmen_gate, shanmen_office;
GRANT EXECUTE ON FUNCTION app.faces_since(bigint), app.tickets_of_holder(uuid) TO shanmen_gate;
GRANT EXECUTE ON FUNCTION app.forget_ended_faces() TO shanmen_server;
GRANT SELECT ON app.payment_move TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- Bills: finance holds them against what was paid to the printed code, in the office's program.
GRANT EXECUTE ON FUNCTION app.record_bill(jsonb, text), app.decide_bill_line(jsonb, text),
    app.check_payment(jsonb, text) TO shanmen_office;
GRANT SELECT ON app.bill, app.bill_line, app.payment_check
    TO shanmen_office, shanmen_finance, shanmen_server;
-- A cashier who reads what no sale was matched with could sell for it: of bills a window sees sums.
GRANT SELECT (id, state, amount) ON app.bill_line TO shanmen_window;
GRANT SELECT (payment_id, decision) ON app.payment_check TO shanmen_window;

-- Reports: the ties look at the balances of points, and at prices sold on a window's word.
GRANT EXECUTE ON FUNCTION app.member_balance(uuid), app.doubtful_prices(), app.points_that_pay(uuid)
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT EXECUTE ON FUNCTION app.order_of_tender(uuid, text) TO shanmen_window, shanmen_server;
GRANT EXECUTE ON FUNCTION app.doubtful_money(uuid)
    TO shanmen_window, shanmen_office, shanmen_server;

-- Shifts: the window works at its drawer, counts it and ends its shift; finance takes it over. What
-- lies in a drawer that is not counted yet stands in no table that a window reads.
GRANT EXECUTE ON FUNCTION app.open_drawer(jsonb, text), app.note_drawer(jsonb, text),
    app.begin_count(jsonb, text),
    app.leave_count(jsonb, text), app.submit_count(jsonb, text), app.allow_recount(jsonb, text),
    app.close_shift(jsonb, text), app.review_shift(jsonb, text), app.make_x(jsonb, text),
    app.show_shift(jsonb, text), app.record_slip(jsonb, text) TO shanmen_window;
GRANT EXECUTE ON FUNCTION app.post_shift(jsonb, text) TO shanmen_office;
GRANT EXECUTE ON FUNCTION app.z_breaks()
    TO shanmen_audit, shanmen_finance, shanmen_office, shanmen_window, shanmen_server;
-- Of slips it reads its own, see app.own_slips.
GRANT SELECT ON app.z_report, app.drawer_opening TO shanmen_window;
GRANT SELECT ON app.drawer_opening, app.shift_count, app.z_report
    TO shanmen_finance, shanmen_office, shanmen_server, shanmen_audit;

-- Outages: a window reserves what it may sell by itself, and sends what it has sold. Nobody reads
-- what a late entry is to record.
GRANT EXECUTE ON FUNCTION app.reserve_block(jsonb, text), app.return_block(jsonb, text),
    app.replay_sale(jsonb, text), app.replay_prints(jsonb, text),
    app.decide_late_entry(jsonb, text), app.late_cashier(uuid), app.note_unreadable(jsonb, text),
    app.enter_hand_sale(jsonb, text) TO shanmen_window;
GRANT SELECT ON app.hand_ticket
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server, shanmen_audit;
GRANT SELECT ON app.outage_block, app.outage_sale, app.outage_ticket, app.over_capacity
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
GRANT SELECT (id, station_id, staff_id, shift_id, block_id, number, counted, sold_at, tickets,
    total, reason, facts, state, kept_at, decided_by, decided_at, why)
    ON app.late_entry TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- Pick-up: what was sold elsewhere is handed over by windows and kiosks, once. The digests of codes
-- stand where no station reads them.
GRANT EXECUTE ON FUNCTION app.record_online_order(jsonb, text) TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.find_pickups(jsonb, text), app.collect_order(jsonb, text)
    TO shanmen_window, shanmen_kiosk;
GRANT SELECT ON app.pickup TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;

-- Kiosk: it stands where nobody looks at it, so it can do the least: sell for what a payment company
-- says it got, hand over, print. No cash, no refund, no search, no price of its own.
GRANT EXECUTE ON FUNCTION app.start_machine(jsonb, text) TO shanmen_kiosk, shanmen_server;
GRANT EXECUTE ON FUNCTION app.this_station(), app.business_date(timestamptz),
    app.weekday_bit(date), app.day_condition_holds(integer, app.holiday_condition, date),
    app.channel_sells(smallint, timestamptz), app.flash_pool(integer),
    app.sign_in_salt(jsonb, text), app.sign_in(jsonb, text), app.sign_out(jsonb, text),
    app.hold_order(jsonb, text), app.drop_order(jsonb, text), app.complete_order(jsonb, text),
    app.create_charge(jsonb, text), app.cancel_charge(jsonb, text), app.record_print(jsonb, text),
    app.reissue_ticket(jsonb, text), app.names_on_paper(), app.contacts_on_paper(),
    app.leave_for_window(jsonb, text), app.note_machine(jsonb, text), app.close_machine(jsonb, text),
    app.make_x(jsonb, text), app.record_slip(jsonb, text) TO shanmen_kiosk;
GRANT EXECUTE ON FUNCTION app.paid_here(uuid), app.own_slips() TO shanmen_window, shanmen_kiosk;
GRANT SELECT ON app.site, app.holiday, app.zone, app.channel, app.channel_pause, app.edition,
    app.ticket_type, app.ticket_terms, app.terms_zone, app.terms_blackout, app.lane_credential,
    app.package_part, app.concession_class, app.timeslot_series, app.slot_pattern, app.slot_share,
    app.timeslot, app.slot_release, app.price, app.price_rule, app.fee_step, app.tax_class,
    app.place, app.promotion, app.promotion_type, app.bundle_part, app.flash_sale, app.flash_slot,
    app.member_tier, app.privacy_notice, app.signing_key, app.outage_ticket, app.print_layout
    TO shanmen_kiosk;
-- Of what others sell it reads what goes on paper, and nobody's takings.
GRANT SELECT (id, order_id, number, ticket_type_id, terms_id, visit_day, valid_days, persons, price,
    state, code_version) ON app.ticket TO shanmen_kiosk;
GRANT SELECT (ticket_id, timeslot_id) ON app.entitlement TO shanmen_kiosk;
GRANT SELECT (ticket_id, station_id, state) ON app.print_job TO shanmen_kiosk;
GRANT SELECT (order_id) ON app.pickup TO shanmen_kiosk;
GRANT SELECT (id, state, expires_at) ON app.place_hold TO shanmen_kiosk;
GRANT SELECT (id, code, kind, login, name_zh, name_en, version) ON app.station TO shanmen_kiosk;
GRANT SELECT (id, order_id, tender, state, amount, next_at, asked, cancel_requested, reference,
    reason) ON app.charge TO shanmen_kiosk;
GRANT SELECT (id, station_id, held_at, parked, total) ON app.held_order TO shanmen_kiosk;
GRANT SELECT ON app.machine_notice TO shanmen_window, shanmen_office, shanmen_it, shanmen_server;

-- Visitor flow: the server judges and records, the office answers, stops, lifts and corrects. Gates
-- read what stops their lanes; whoever sells reads why it cannot.
GRANT EXECUTE ON FUNCTION app.record_flow(jsonb, text), app.reset_occupancy(jsonb, text)
    TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.set_stop(jsonb, text), app.lift_stop(jsonb, text),
    app.answer_alert(jsonb, text), app.correct_occupancy(jsonb, text),
    app.save_capacity(jsonb, text), app.save_day_capacity(jsonb, text) TO shanmen_office;
GRANT SELECT ON app.sales_stop, app.occupancy_entry, app.day_capacity
    TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance, shanmen_server, shanmen_kiosk;
GRANT SELECT ON app.occupancy_sample TO shanmen_gate;

-- Channels elsewhere: the server tells them of stops and answers their orders; the office sees what
-- became of both, and nobody but the server the secrets of an interface.
GRANT EXECUTE ON FUNCTION app.due_stock(jsonb, text), app.settle_stock(jsonb, text),
    app.answer_order(jsonb, text) TO shanmen_server;
GRANT SELECT ON app.partner_account TO shanmen_server;
GRANT SELECT (id, interface) ON app.partner_account
    TO shanmen_office, shanmen_finance, shanmen_audit;
GRANT EXECUTE ON FUNCTION app.resend_stock(jsonb, text), app.look_at_refused(jsonb, text)
    TO shanmen_office;
GRANT SELECT ON app.refused_order
    TO shanmen_office, shanmen_finance, shanmen_audit, shanmen_server;
GRANT SELECT ON app.flow_alert, app.occupancy_sample, app.flow_log, app.stock_message
    TO shanmen_office, shanmen_finance, shanmen_audit, shanmen_server;

-- Gates without the database: they know the tickets of the day by heart, and what a block of an
-- outage has in it; they send what they did, and a supervisor decides on what contradicts the rest.
GRANT EXECUTE ON FUNCTION app.replay_scans(jsonb, text), app.report_gate(jsonb, text)
    TO shanmen_gate;
GRANT SELECT ON app.gate_state TO shanmen_window, shanmen_office, shanmen_finance, shanmen_audit,
    shanmen_server;
GRANT EXECUTE ON FUNCTION app.judge_gate_key(jsonb, text), app.waiting_gate_keys()
    TO shanmen_office;
GRANT SELECT ON app.ticket_news TO shanmen_gate;
GRANT EXECUTE ON FUNCTION app.forget_news() TO shanmen_server;
GRANT SELECT (station_id, business_date, number, ends_at, ended_at) ON app.outage_block
    TO shanmen_gate;
GRANT EXECUTE ON FUNCTION app.decide_conflict(jsonb, text) TO shanmen_office;
GRANT SELECT ON app.offline_scan TO shanmen_gate, shanmen_window, shanmen_office, shanmen_finance,
    shanmen_server;

-- Handhelds: the server enrols their devices and works under their logins, which are lanes. Whoever
-- holds one is signed in for as long as they scan.
GRANT EXECUTE ON FUNCTION app.enrol_handheld(jsonb, text), app.renew_handheld(jsonb, text)
    TO shanmen_server;
GRANT SELECT ON app.handheld TO shanmen_server;
GRANT EXECUTE ON FUNCTION app.stay_signed_in(jsonb, text) TO shanmen_gate;
