-- Takes from a balance, an account, points or a voucher what it pays of an order that was just
-- recorded, and gives the reference by which the payment is found. `source` says whose: a member's
-- id, a contract, the digest of a voucher. More than there is, or than was agreed, is refused.
CREATE OR REPLACE FUNCTION app.take_tender(
    the_order uuid, n bigint, the_tender text, the_amount bigint, source text, here integer,
    who integer
) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    the_id uuid := app.derive_id(the_order, 'tender ' || n);
    own customer_account;
    agreed contract;
    told jsonb := jsonb_build_object('order_id', the_order);
BEGIN
    CASE the_tender
        WHEN 'prepaid' THEN
            own := app.member_account(source::uuid, here, who);
            PERFORM app.put_account_entry(the_id, own.id, 'spend', -the_amount, 0, told, here, who);
            RETURN (SELECT number FROM member WHERE id = own.member_id);
        WHEN 'account' THEN
            agreed := app.contract_holds(source::integer);
            IF NOT EXISTS (SELECT FROM order_contract
                            WHERE order_id = the_order AND contract_id = agreed.id) THEN
                PERFORM app.refuse('SM008', 'the order is not of this contract');
            END IF;
            own := app.distributor_account(agreed.distributor_id);
            PERFORM app.put_account_entry(
                the_id, own.id, 'spend', -the_amount,
                CASE WHEN agreed.prepaid THEN 0 ELSE -agreed.credit_limit END, told, here, who);
            RETURN agreed.number;
        WHEN 'points' THEN
            RETURN app.pay_by_points(the_order, the_amount, source::uuid, here, who);
        WHEN 'voucher' THEN
            RETURN app.use_voucher(the_order, the_amount, decode(source, 'hex'));
    END CASE;
END $$;
