-- Notes that an order was sold without the database, what number its paper has, and where in its
-- block the tickets are.
CREATE OR REPLACE FUNCTION app.note_outage_sale(document jsonb, block outage_block) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outage_sale (order_id, block_id, counted, number, sold_at, sent_at)
    VALUES ((document->>'id')::uuid, block.id, (document->>'counted')::integer,
            app.outage_number(block.station_id, block.business_date,
                              (document->>'counted')::integer),
            (document->>'sold_at')::timestamptz, clock_timestamp());
    INSERT INTO outage_ticket (ticket_id, block, number_in_block)
    SELECT k.id, block.number, (document->>'first')::integer + k.n - 1
      FROM ROWS FROM (jsonb_to_recordset(document->'tickets') AS (id uuid, code text))
           WITH ORDINALITY AS k (id, code, n);
    -- Where the sale was recorded before the line broke, the paper shows the code of here.
    UPDATE ticket SET code_digest = decode(k.code, 'hex')
      FROM jsonb_to_recordset(document->'tickets') AS k (id uuid, code text)
     WHERE ticket.id = k.id AND ticket.order_id = (document->>'id')::uuid
       AND ticket.code_version = 0 AND ticket.code_digest <> decode(k.code, 'hex');
END $$;
