-- A number nobody has: seven digits counted on and a check digit (Luhn), so that one that is
-- mistyped is nobody's.
CREATE OR REPLACE FUNCTION app.next_member_number() RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    counted text;
    total integer;
    doubled integer;
BEGIN
    LOOP
        counted := lpad(nextval('member_number')::text, 7, '0');
        total := 0;
        FOR place IN 0 .. length(counted) - 1 LOOP
            doubled := substr(counted, length(counted) - place, 1)::integer
                       * CASE WHEN place % 2 = 0 THEN 2 ELSE 1 END;
            total := total + doubled / 10 + doubled % 10;
        END LOOP;
        counted := counted || (10 - total % 10) % 10;
        EXIT WHEN NOT EXISTS (SELECT FROM member WHERE number = counted);
    END LOOP;
    RETURN counted;
END $$;
