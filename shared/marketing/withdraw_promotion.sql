-- Ends a promotion now: {promotion}. What was sold with it stands; a flash sale gives back what is
-- left. Withdrawn twice is withdrawn once.
CREATE OR REPLACE FUNCTION app.withdraw_promotion(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'marketing_edit');
    the_promotion integer := document->>'promotion';
    the_request uuid;
BEGIN
    UPDATE promotion SET withdrawn_at = clock_timestamp(), withdrawn_by = who
     WHERE id = the_promotion AND withdrawn_at IS NULL RETURNING request INTO the_request;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'withdraw_promotion', the_request,
                                 jsonb_build_object('promotion', the_promotion));
        PERFORM app.return_flash_stock(the_promotion);
    END IF;
    RETURN '{}';
END $$;
