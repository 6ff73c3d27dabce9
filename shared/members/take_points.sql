-- Spends points of a member: {"id", "member", "points", "order", "reason"}; exact however many
-- spend at once, since the member is locked. Part of the verbs that sell; call it before the audit
-- head is taken. Gives the balance that is left.
CREATE OR REPLACE FUNCTION app.take_points(told jsonb, here integer, who integer) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    own member := app.lock_member((told->>'member')::uuid);
    wanted integer := told->>'points';
    balance bigint := app.member_balance(own.id);
BEGIN
    IF EXISTS (SELECT FROM point_entry WHERE id = (told->>'id')::uuid) THEN
        RETURN balance;
    ELSIF wanted <= 0 THEN
        PERFORM app.refuse('SM038', 'nothing to spend', '{"what": "points"}');
    ELSIF balance < wanted THEN
        PERFORM app.refuse('SM023', 'points short',
                           jsonb_build_object('balance', balance, 'wanted', wanted));
    END IF;
    PERFORM app.put_entry((told->>'id')::uuid, own.id, 'spend', -wanted, 0, NULL,
                          (told->>'order')::uuid, NULL, told->>'reason', here, who);
    RETURN balance - wanted;
END $$;
