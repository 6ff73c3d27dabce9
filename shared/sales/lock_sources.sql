-- Locks what pays for an order besides money, before the audit head is taken: members with their
-- accounts and those of distributors, then vouchers, several of a kind by id.
CREATE OR REPLACE FUNCTION app.lock_sources(tenders jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one text;
BEGIN
    FOR one IN SELECT DISTINCT t->>'source' FROM jsonb_array_elements(tenders) AS t
                WHERE t->>'tender' IN ('prepaid', 'points')
                  AND t->>'source' IS NOT NULL ORDER BY 1 LOOP
        PERFORM app.lock_member(one::uuid);
    END LOOP;
    PERFORM 1 FROM customer_account AS a
      WHERE a.distributor_id IN (
            SELECT c.distributor_id FROM jsonb_array_elements(tenders) AS t
              JOIN contract AS c ON c.id = (t->>'source')::integer WHERE t->>'tender' = 'account')
      ORDER BY id FOR UPDATE;
    PERFORM 1 FROM voucher
      WHERE digest IN (SELECT decode(t->>'source', 'hex') FROM jsonb_array_elements(tenders) AS t
                        WHERE t->>'tender' = 'voucher') ORDER BY id FOR UPDATE;
END $$;
