-- Writes down another price for some tickets of one type that a supervisor has signed: {"id",
-- "grant", "type", "quantity", "shown", "agreed", "reason"}, "shown" and "agreed" in fen a ticket. The
-- grant is taken; it is for just this line, which its object is made of, and for what the line costs.
-- The same id again changes nothing. The sale then uses it up; see use_agreed_prices.
CREATE OR REPLACE FUNCTION app.agree_price(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_shift uuid := (SELECT id FROM shift
                        WHERE station_id = here AND staff_id = who AND state = 'OPEN');
    approver integer;
    d record;
BEGIN
    SELECT * INTO d FROM jsonb_to_record(document)
        AS t (id uuid, "grant" uuid, type integer, quantity integer, shown bigint, agreed bigint,
              reason text);
    PERFORM app.check_id(d.id);
    IF EXISTS (SELECT FROM price_override WHERE id = d.id AND station_id = here) THEN
        RETURN '{}';
    ELSIF the_shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF (d.agreed >= 0 AND d.agreed < d.shown AND d.quantity BETWEEN 1 AND 999) IS NOT TRUE
       OR NOT EXISTS (SELECT FROM ticket_type WHERE id = d.type) THEN
        PERFORM app.refuse('SM008', 'not a price to agree to');
    END IF;
    approver := app.consume_grant(
        d."grant", here, who, 'price_override',
        app.derive_id(d.id, 'price ' || d.type || ' ' || d.quantity || ' ' || d.shown),
        d.agreed * d.quantity);
    INSERT INTO price_override (id, shift_id, station_id, staff_id, approver_id, ticket_type_id,
                                quantity, shown, agreed, reason, at)
    VALUES (d.id, the_shift, here, who, approver, d.type, d.quantity, d.shown, d.agreed, d.reason,
            clock_timestamp());
    PERFORM app.audit_append(here, who, 'price_override', d.id,
                             document - 'id' || jsonb_build_object('approver', approver));
    RETURN '{}';
END $$;
