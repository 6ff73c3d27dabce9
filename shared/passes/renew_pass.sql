-- Renews a pass: {"renews": its last ticket, "first_day", "paid", "sale": a document of record_sale of
-- one ticket}. The new ticket belongs to the pass, is for the same persons, and begins when the old one
-- ends: "first_day", for which its code was signed. It guards:
--   * what record_sale guards; the new ticket is a pass for as many persons;
--   * the old one is neither paused nor renewed already, and ends, or ended, within 30 days;
--   * the new one begins on the day after the old one's last, or by its own terms later than that.
-- What begins later takes no place of today. A repeated id of the sale changes nothing.
CREATE OR REPLACE FUNCTION app.renew_pass(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    today date := app.business_date(clock_timestamp());
    the_sale uuid := document->'sale'->>'id';
    begins date := document->>'first_day';
    old ticket;
    fresh ticket;
    ends date;
    answer jsonb;
BEGIN
    PERFORM app.check_id(the_sale);
    IF EXISTS (SELECT FROM sales_order WHERE id = the_sale AND station_id = here) THEN
        RETURN app.sale_answer(the_sale);
    END IF;
    old := app.lock_pass((document->>'renews')::uuid, '{over}');
    ends := app.pass_ends(old);
    IF app.renewed(old.id) THEN
        PERFORM app.refuse('SM121', 'renewed already', '{"why": "renewed"}');
    ELSIF (today BETWEEN ends - 30 AND ends + 30) IS NOT TRUE THEN
        PERFORM app.refuse('SM121', 'not now', jsonb_build_object(
            'why', CASE WHEN today < ends THEN 'too_early' ELSE 'too_late' END));
    END IF;
    answer := app.sell_paid(document->'sale', NULL, '[]', document->'paid', here, who, token);
    SELECT k.* INTO STRICT fresh FROM ticket AS k WHERE k.order_id = the_sale;
    IF (begins = ends OR begins = fresh.visit_day AND begins >= ends) IS NOT TRUE
       OR fresh.persons <> old.persons
       OR NOT EXISTS (SELECT FROM ticket_terms WHERE id = fresh.terms_id AND kind = 'annual_pass')
       OR EXISTS (SELECT person_id FROM ticket_visitor WHERE ticket_id = old.id
                  EXCEPT SELECT person_id FROM ticket_visitor WHERE ticket_id = fresh.id) THEN
        PERFORM app.refuse('SM008', 'the renewal does not add up');
    END IF;
    UPDATE ticket SET visit_day = begins WHERE id = fresh.id;
    IF begins > today THEN
        PERFORM app.leave_places(fresh);
    END IF;
    INSERT INTO pass_renewal (ticket_id, pass_id, renews)
    VALUES (fresh.id, app.pass_of(old.id), old.id);
    PERFORM app.audit_append(here, who, 'renew_pass', app.pass_of(old.id), jsonb_build_object(
        'renews', old.id, 'ticket', fresh.id, 'first_day', begins));
    RETURN answer;
END $$;
