-- The number of the plain ticket that a card or a wristband stands for: {"digest"} → null for none.
CREATE OR REPLACE FUNCTION app.number_of_band(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    PERFORM app.staff_of(token, app.this_station(), 'sell');
    RETURN (SELECT to_jsonb(k.number) FROM pass_card AS c JOIN ticket AS k ON k.id = c.pass_id
             WHERE c.digest = (document->>'digest')::bigint AND c.ended_at IS NULL
               AND c.person_id IS NULL);
END $$;
