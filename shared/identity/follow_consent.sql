-- Trigger after a consent was withdrawn: the face that stood on it goes in the same moment, whoever
-- withdrew it and why.
CREATE OR REPLACE FUNCTION app.follow_consent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM app.privacy_notice WHERE id = NEW.notice_id AND purpose = 'face') THEN
        PERFORM app.forget_faces(ARRAY[NEW.person_id]);
    END IF;
    RETURN NULL;
END $$;
