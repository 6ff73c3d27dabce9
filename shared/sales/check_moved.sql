-- Refuses (SM008) a change that would turn one tender into another: either something is paid or
-- something goes back; and (SM054) to pay back more than the site lets a cashier do unsigned. `back`
-- tells of each part whether it only moves to the new order.
CREATE OR REPLACE FUNCTION app.check_moved(back jsonb, paid jsonb, signed boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    out_of_drawer bigint := (SELECT coalesce(sum((b->>'amount')::bigint), 0)
                               FROM jsonb_array_elements(back) AS b
                              WHERE (b->'moved')::boolean IS NOT TRUE);
    into_drawer bigint := (SELECT coalesce(sum((p->>'amount')::bigint), 0)
                             FROM jsonb_array_elements(paid) AS p);
    the_limit bigint := (SELECT refund_limit FROM site);
BEGIN
    IF (out_of_drawer = 0 OR into_drawer = 0) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'paid and paid back at once');
    ELSIF out_of_drawer > the_limit AND signed IS NOT TRUE THEN
        PERFORM app.refuse('SM054', 'needs approval', jsonb_build_object('limit', the_limit));
    END IF;
END $$;
