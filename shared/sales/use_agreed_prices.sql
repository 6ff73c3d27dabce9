-- Uses up the agreed prices of an order that is being recorded, each for the line that it was signed
-- for and once: of the same station, cashier and shift, for that type, so many tickets and that sum.
-- Nothing else lowers such a line. Gives the discounts that are promotions, NULL when there is none.
CREATE OR REPLACE FUNCTION app.use_agreed_prices(the_order uuid, lines jsonb, discounts jsonb)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint;
    used bigint;
BEGIN
    SELECT count(*) INTO wanted FROM jsonb_to_recordset(discounts) AS d (source text)
     WHERE d.source = 'agreed';
    IF wanted = 0 THEN
        RETURN discounts;
    END IF;
    INSERT INTO price_override_use (override_id, order_id, line)
    SELECT p.id, the_order, d.line
      FROM jsonb_to_recordset(discounts)
           AS d (line smallint, source text, amount bigint, tickets integer, agreed uuid)
      JOIN jsonb_to_recordset(lines)
           AS l (line smallint, type integer, quantity integer, unit bigint) ON l.line = d.line
      JOIN sales_order AS o ON o.id = the_order
      JOIN price_override AS p
        ON p.id = d.agreed AND p.station_id = o.station_id AND p.staff_id = o.staff_id
       AND p.shift_id = o.shift_id AND p.ticket_type_id = l.type AND p.quantity = l.quantity
       AND d.tickets = l.quantity AND d.amount = (l.unit - p.agreed) * l.quantity
     WHERE d.source = 'agreed'
       AND (SELECT count(*) FROM jsonb_to_recordset(discounts) AS e (line smallint)
             WHERE e.line = d.line) = 1
        ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS used = ROW_COUNT;
    IF used <> wanted THEN
        PERFORM app.refuse('SM160', 'a price was not agreed');
    END IF;
    RETURN (SELECT jsonb_agg(d) FROM jsonb_array_elements(discounts) AS d
             WHERE d->>'source' <> 'agreed');
END $$;
