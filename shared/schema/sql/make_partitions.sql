-- Makes the monthly partitions that are missing, from `behind` months before this one to `ahead`
-- months after it, and says how many months lie ahead. CREATE … LIKE and ATTACH do not wait for writers.
CREATE OR REPLACE FUNCTION app.make_partitions(ahead integer, behind integer DEFAULT 1)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    first timestamptz := date_trunc('month', clock_timestamp(), 'UTC');
    lower_end timestamptz;
    upper_end timestamptz;
    parent text;
    part text;
BEGIN
    FOR step IN -behind .. ahead LOOP
        lower_end := first + make_interval(months => step);
        upper_end := first + make_interval(months => step + 1);
        FOREACH parent IN ARRAY ARRAY['ledger_entry', 'admission', 'passage', 'lane_news',
                                     'audit_log'] LOOP
            part := parent || '_' || app.month_of(lower_end);
            CONTINUE WHEN to_regclass('app.' || part) IS NOT NULL;
            EXECUTE format('CREATE TABLE app.%I (LIKE app.%I INCLUDING DEFAULTS'
                           ' INCLUDING CONSTRAINTS)', part, parent);
            IF parent = 'audit_log' THEN
                EXECUTE format('ALTER TABLE app.%I ATTACH PARTITION app.%I FOR VALUES IN (%s)',
                               parent, part, app.month_of(lower_end));
            ELSE
                EXECUTE format('ALTER TABLE app.%I ATTACH PARTITION app.%I'
                               ' FOR VALUES FROM (%L) TO (%L)', parent, part,
                               app.uuid_floor(lower_end), app.uuid_floor(upper_end));
            END IF;
        END LOOP;
    END LOOP;
    RETURN app.partitions_ahead();
END $$;
