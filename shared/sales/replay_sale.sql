-- Takes in what a window sold by itself while the database was gone, whole and once: the document
-- of record_sale with {"block", "counted", "first", "sold_at"}, where "first" is the number in the
-- block of its first ticket. Shift, cashier and business date are those of the block, so that
-- nobody need be signed in for it; the token, if there is one that lived when this was sold, goes
-- on living. Its order was paid and its paper is out, so nothing is refused here: what cannot be
-- recorded as it came is kept as a late entry, for a supervisor to decide. An order that is recorded
-- already, because only the answer was lost, is the same order; its paper has the number of here.
CREATE OR REPLACE FUNCTION app.replay_sale(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    here integer := app.this_station();
    the_order uuid := document->>'id';
    block outage_block;
    state text := 'RECORDED';
    refused text;
    facts text;
BEGIN
    SELECT * INTO block FROM outage_block
     WHERE id = (document->>'block')::uuid AND station_id = here FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM101', 'not a block of this window');
    ELSIF EXISTS (SELECT FROM outage_sale WHERE order_id = the_order) THEN
        RETURN to_jsonb(state);
    ELSIF EXISTS (SELECT FROM late_entry WHERE id = the_order) THEN
        RETURN to_jsonb('LATE'::text);
    END IF;
    BEGIN
        IF NOT EXISTS (SELECT FROM sales_order WHERE id = the_order AND station_id = here) THEN
            PERFORM app.book_outage_sale(document, block, block.shift_id, false);
        END IF;
        PERFORM app.note_outage_sale(document, block);
    EXCEPTION
        -- A database that is busy, stopping or full says nothing about this sale: it is sent again.
        WHEN transaction_rollback OR insufficient_resources OR operator_intervention
             OR lock_not_available OR system_error THEN
            RAISE;
        WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS refused = RETURNED_SQLSTATE, facts = PG_EXCEPTION_DETAIL;
            state := 'LATE';
            PERFORM app.keep_late_entry(document, block, refused, facts);
    END;
    UPDATE outage_block SET used = greatest(used, (document->>'counted')::integer)
     WHERE id = block.id;
    UPDATE staff_token SET used_at = greatest(used_at, least((document->>'sold_at')::timestamptz,
                                                             clock_timestamp()))
     WHERE digest = sha256(convert_to(token, 'UTF8')) AND station_id = here
       AND staff_id = block.staff_id AND ended_at IS NULL;
    RETURN to_jsonb(state);
END $$;
