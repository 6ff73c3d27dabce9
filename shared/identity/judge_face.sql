-- Trigger before a face is kept: only where faces are recognised at all, and on a consent to a notice
-- for faces that stands; for a child, whose band of birth says so, only one that a guardian gave.
CREATE OR REPLACE FUNCTION app.judge_face() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    given record;
BEGIN
    IF (SELECT assessment FROM app.face_use WHERE id = 1) = '' THEN
        PERFORM app.refuse('SM220', 'faces are off');
    END IF;
    SELECT c.guardian_id, c.withdrawn_at, n.purpose, p.birth_band, p.erased_at, p.reduced_at
      INTO given
      FROM app.consent AS c JOIN app.privacy_notice AS n ON n.id = c.notice_id
      JOIN app.person AS p ON p.id = c.person_id
     WHERE c.person_id = NEW.person_id AND c.notice_id = NEW.notice_id FOR UPDATE OF c;
    IF given.purpose IS DISTINCT FROM 'face' OR given.withdrawn_at IS NOT NULL
       OR given.erased_at IS NOT NULL OR given.reduced_at IS NOT NULL THEN
        PERFORM app.refuse('SM221', 'no consent');
    ELSIF given.guardian_id IS NULL
          AND given.birth_band > extract(year FROM clock_timestamp()) - 14 THEN
        PERFORM app.refuse('SM222', 'a guardian must agree');
    END IF;
    RETURN NEW;
END $$;
