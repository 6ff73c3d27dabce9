-- Trigger after each statement that adds postings: the new lines of every entry must balance, their
-- accounts must be known, and they must be all the lines that each of them says there are. Lines
-- are counted from 1 and are a key, so nothing can be appended later, balanced or not.
CREATE OR REPLACE FUNCTION app.check_postings() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    wrong uuid;
BEGIN
    SELECT entry_id INTO wrong
      FROM added LEFT JOIN app.account ON account.code = added.account
     GROUP BY entry_id
    HAVING sum(amount) <> 0 OR count(account.code) <> count(*) OR max(line) <> count(*)
        OR min(lines) <> count(*) OR max(lines) <> count(*) OR count(*) < 2
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % does not balance', wrong USING ERRCODE = 'SM008';
    END IF;
    RETURN NULL;
END $$;
