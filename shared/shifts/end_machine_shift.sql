-- Ends the shift of a machine, which has no cash to count: nothing was counted, and nothing is
-- expected. It writes its Z as every shift does.
CREATE OR REPLACE FUNCTION app.end_machine_shift(s shift, who integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE shift SET state = 'COUNTING' WHERE id = s.id AND state = 'OPEN';
    INSERT INTO shift_count (id, shift_id, attempt, staff_id, at, faces, pieces, counted, expected)
    VALUES (app.derive_id(s.id, 'machine count'), s.id, 1, who, clock_timestamp(), '{}', '{}', 0,
            app.expected_cash(s.id));
    PERFORM app.end_shift(s, who, NULL, '');
END $$;
