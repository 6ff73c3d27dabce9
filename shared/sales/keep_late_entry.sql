-- Keeps a sale of an outage that could not be recorded, with why, until a supervisor decides.
CREATE OR REPLACE FUNCTION app.keep_late_entry(
    document jsonb, block outage_block, refused text, facts text
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO late_entry (id, station_id, staff_id, shift_id, block_id, number, counted, sold_at,
                            tickets, total, reason, facts, sale, state, kept_at)
    VALUES ((document->>'id')::uuid, block.station_id, block.staff_id, block.shift_id, block.id,
            app.outage_number(block.station_id, block.business_date,
                              (document->>'counted')::integer),
            (document->>'counted')::integer, (document->>'sold_at')::timestamptz,
            jsonb_array_length(document->'tickets'), (document->>'total')::bigint, refused,
            CASE WHEN refused LIKE 'SM%' THEN coalesce(nullif(facts, '')::jsonb, '{}') ELSE '{}' END,
            document, 'OPEN', clock_timestamp());
    PERFORM app.audit_append(block.station_id, block.staff_id, 'late_entry',
                             (document->>'id')::uuid, jsonb_build_object(
                                 'reason', refused, 'total', document->'total'));
END $$;
