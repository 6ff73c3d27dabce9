-- The channel under which tickets of a former system stand, made when the first are taken over; it
-- sells nothing.
CREATE OR REPLACE FUNCTION app.channel_of_former() RETURNS smallint
LANGUAGE plpgsql AS $$
BEGIN
    -- Channels may have been set up with numbers of their own, past the sequence.
    INSERT INTO channel (id, code, name_zh, name_en, pool, active)
    SELECT coalesce(max(id), 0) + 1, 'former', '原系统', 'Former system', 'former', false FROM channel
        ON CONFLICT (code) DO NOTHING;
    RETURN (SELECT id FROM channel WHERE code = 'former');
END $$;
