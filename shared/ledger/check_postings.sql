-- Trigger after each statement that adds postings: every entry touched must exist, balance, and
-- have exactly the lines it was announced with. Lines are counted from 1 and are a key, so nothing
-- can be appended to an entry later, balanced or not.
CREATE OR REPLACE FUNCTION app.check_postings() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    wrong uuid;
BEGIN
    SELECT fresh.entry_id INTO wrong
      FROM (SELECT entry_id, sum(amount) AS total, count(*) AS lines, max(line) AS last
              FROM added GROUP BY entry_id) AS fresh
      LEFT JOIN app.ledger_entry AS entry ON entry.id = fresh.entry_id
     WHERE entry.id IS NULL OR fresh.total <> 0 OR fresh.lines <> entry.lines OR fresh.last <> fresh.lines
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % does not balance', wrong USING ERRCODE = 'SM008';
    END IF;
    RETURN NULL;
END $$;
