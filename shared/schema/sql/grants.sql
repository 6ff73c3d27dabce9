-- Who may do what. Stations execute their verbs and read what their screens show; they write no
-- table. Everything is taken away first, so that this page is the whole truth after each update.
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM PUBLIC, shanmen_window, shanmen_gate, shanmen_office,
    shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA app FROM PUBLIC, shanmen_window, shanmen_gate,
    shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC, shanmen_window, shanmen_gate,
    shanmen_office, shanmen_finance, shanmen_it, shanmen_audit, shanmen_server;
GRANT USAGE ON SCHEMA app TO shanmen_window, shanmen_gate, shanmen_office, shanmen_finance,
    shanmen_it, shanmen_audit, shanmen_server;

-- Everybody: what the place is called and what is sold.
GRANT SELECT ON app.site, app.holiday, app.zone, app.lane, app.channel, app.edition,
    app.ticket_type, app.terms_blackout, app.lane_credential, app.package_part,
    app.concession_class, app.timeslot_series, app.slot_pattern, app.slot_share, app.timeslot,
    app.slot_release, app.account
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
    app.print_job, app.signing_key, app.admission, app.passage, app.lane_counter,
    app.ledger_entry, app.posting TO shanmen_window;

-- Gate: claims, counts, and reads no money.
GRANT EXECUTE ON FUNCTION app.claim_entry(jsonb, text), app.record_passage(jsonb, text),
    app.record_refusal(jsonb, text) TO shanmen_gate;
GRANT SELECT (id, ticket_type_id, terms_id, visit_day, valid_days, persons, state, blocked, key_id,
    code_version, code_digest) ON app.ticket TO shanmen_gate;
GRANT SELECT (ticket_id, zone_id, uses_total, uses_left, uses_today, used_on, timeslot_id, inside,
    first_used_at, first_lane_id, last_used_at, last_lane_id, last_walked) ON app.entitlement
    TO shanmen_gate;
GRANT SELECT ON app.signing_key, app.lane_counter, app.admission, app.passage, app.refused_scan
    TO shanmen_gate;

-- Finance and office read what reports need; the ledger is written by verbs alone.
GRANT SELECT ON app.sales_order, app.order_line, app.line_discount, app.payment, app.ticket,
    app.entitlement, app.ledger_entry, app.posting, app.closed_day, app.shift, app.admission,
    app.passage, app.refused_scan, app.lane_counter, app.price, app.price_rule, app.fee_step,
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

-- Gate: of the terms it reads what decides an entry, and neither ceilings nor weights of prices.
GRANT SELECT (id, edition_id, ticket_type_id, validity, valid_days, valid_hours, activate_days,
    weekdays, staff_check, documents_zh, documents_en, photo, credentials) ON app.ticket_terms
    TO shanmen_gate;
GRANT SELECT (terms_id, zone_id, uses, per_day, reentry_minutes, sequence, companion)
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
    app.save_site(jsonb, text), app.save_zone(jsonb, text), app.save_lane(jsonb, text),
    app.rename_station(jsonb, text), app.register_station(jsonb, text),
    app.save_channel(jsonb, text), app.save_holidays(jsonb, text) TO shanmen_office;
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
GRANT EXECUTE ON FUNCTION app.names_on_paper() TO shanmen_window;

-- Reports: the ties look at the balances of points, and at prices sold on a window's word.
GRANT EXECUTE ON FUNCTION app.member_balance(uuid), app.doubtful_prices()
    TO shanmen_window, shanmen_office, shanmen_finance, shanmen_server;
