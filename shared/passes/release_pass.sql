-- Ends the pause of a pass: {"hold", "days"}, where "days" (see rules.py) are given back: its end, and
-- whatever continues it, moves by so many. It guards that they are no more than the pass was paused,
-- and no more than half a year in all. Twice is the same as once.
CREATE OR REPLACE FUNCTION app.release_pass(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_hold uuid := document->>'hold';
    given smallint := document->>'days';
    paused pass_hold;
    held ticket;
BEGIN
    SELECT * INTO paused FROM pass_hold WHERE id = the_hold;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM120', 'not paused');
    END IF;
    held := app.lock_pass(paused.ticket_id, '{on_hold,blocked,over,ended}');
    SELECT * INTO paused FROM pass_hold WHERE id = the_hold FOR UPDATE;
    IF paused.released_at IS NOT NULL THEN
        RETURN '{}';
    ELSIF (given BETWEEN 0 AND app.business_date(clock_timestamp()) - paused.from_day
           AND given + app.held_days(held.id) <= 180) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the pause does not add up');
    END IF;
    UPDATE pass_hold SET released_at = clock_timestamp(), released_by = who,
           released_station = here, days = given WHERE id = the_hold;
    UPDATE ticket SET valid_days = valid_days + given,
                      state = CASE state WHEN 'ON_HOLD' THEN 'ISSUED' ELSE state END
     WHERE id = held.id;
    UPDATE ticket AS k SET visit_day = visit_day + given
      FROM pass_renewal AS r
     WHERE k.id = r.ticket_id AND r.pass_id = app.pass_of(held.id) AND k.visit_day > held.visit_day;
    PERFORM app.audit_append(here, who, 'release_pass', held.id,
                             jsonb_build_object('hold', the_hold, 'days', given));
    RETURN '{}';
END $$;
