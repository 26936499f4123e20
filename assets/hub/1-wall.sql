-- One wall over many kiosks. Laid by "expo-kiosk hub init", in one transaction, once: a later change
-- is a new step beside this one. {owner}, {moderator} and {kiosk} stand for the roles' names.
--
-- Whoever logs in as a member of {kiosk} writes under the name of its login alone, and reads what is
-- shown, and of what is not shown any more the id. Members of {moderator} also read what is pending
-- and write decisions. No clock but the server's decides anything.

CREATE SCHEMA expo;
REVOKE ALL ON SCHEMA expo FROM PUBLIC;
GRANT USAGE ON SCHEMA expo TO {kiosk}, {moderator};
ALTER DEFAULT PRIVILEGES IN SCHEMA expo REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE expo.steps (
    step integer PRIMARY KEY,              -- that has been taken
    at   timestamptz NOT NULL DEFAULT now()
);

-- One row. A new epoch tells the kiosks that their place in the changes is worth nothing any more:
-- the database was restored, and transactions are numbered anew.
CREATE TABLE expo.about (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch      uuid NOT NULL DEFAULT gen_random_uuid(),
    moderation text NOT NULL DEFAULT 'before' CHECK (moderation IN ('before', 'after'))
);
INSERT INTO expo.about DEFAULT VALUES;

-- What a kiosk may be called besides its login's name: an earlier name of its own, say.
CREATE TABLE expo.names (
    login text NOT NULL,
    kiosk text NOT NULL,
    PRIMARY KEY (login, kiosk)
);

CREATE TABLE expo.ideas (
    id       uuid PRIMARY KEY,
    created  timestamptz NOT NULL,         -- by the kiosk's clock
    kiosk    text NOT NULL CHECK (length(kiosk) <= 200),
    language text NOT NULL CHECK (length(language) <= 200),
    category text NOT NULL CHECK (length(category) <= 200),
    text     text NOT NULL CHECK (octet_length(text) <= 24000),
    held     text NOT NULL DEFAULT '' CHECK (length(held) <= 200),
    status   text NOT NULL DEFAULT 'pending'
             CHECK (status IN ('pending', 'shown', 'hidden', 'erased')),
    likes    integer NOT NULL DEFAULT 0,   -- the sum of their deltas
    arrived  timestamptz NOT NULL DEFAULT now(),
    -- Its place in the changes. What is seen of a table grows in no order that a number could keep:
    -- a small number may be committed after a greater one. So readers go by the transaction first,
    -- and stop before the oldest that is still under way.
    changed_in bigint NOT NULL DEFAULT 0,
    changed_at bigint NOT NULL DEFAULT 0,
    CHECK ((text = '') = (status = 'erased'))
);
CREATE INDEX ideas_by_change ON expo.ideas (changed_in, changed_at);
CREATE SEQUENCE expo.change;

CREATE TABLE expo.likes (
    id      uuid PRIMARY KEY,              -- of the event
    idea    uuid NOT NULL,                 -- which may arrive after it
    kiosk   text NOT NULL,
    created timestamptz NOT NULL,
    delta   integer NOT NULL CHECK (delta IN (1, -1))
);
CREATE INDEX likes_of_idea ON expo.likes (idea);

-- The log of what was decided; what holds is the one that arrived last, but erased is erased.
CREATE TABLE expo.decisions (
    seq      bigint GENERATED ALWAYS AS IDENTITY,
    id       uuid PRIMARY KEY,
    idea     uuid NOT NULL,                -- which may arrive after it, or never
    decision text NOT NULL CHECK (decision IN ('show', 'hide', 'erase')),
    reason   text NOT NULL CHECK (octet_length(reason) <= 2000),
    at       timestamptz NOT NULL,         -- by the clock of who decided
    kiosk    text NOT NULL,                -- where
    login    text NOT NULL DEFAULT session_user,
    arrived  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX decisions_about_idea ON expo.decisions (idea, seq);

-- Whether this login may write as that kiosk.
CREATE FUNCTION expo.is_kiosk(name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT name = session_user
        OR EXISTS (SELECT FROM expo.names n WHERE n.login = session_user AND n.kiosk = name)
$$;

-- Whether this idea is one of this login's, or has not arrived yet: then it can be no other's, since
-- nobody else knows its id.
CREATE FUNCTION expo.is_own(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT expo.is_kiosk(i.kiosk) FROM expo.ideas i WHERE i.id = wanted), true)
$$;

CREATE FUNCTION expo.status_after(decision text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE decision WHEN 'show' THEN 'shown' WHEN 'hide' THEN 'hidden' ELSE 'erased' END
$$;

-- What arrived before the idea counts for it, too.
CREATE FUNCTION expo.take_idea() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.status <> 'shown' OR (SELECT moderation FROM expo.about) <> 'after' THEN
        NEW.status := 'pending';
    END IF;
    NEW.status := coalesce(
        (SELECT expo.status_after(d.decision) FROM expo.decisions d WHERE d.idea = NEW.id
         ORDER BY d.decision = 'erase' DESC, d.seq DESC LIMIT 1), NEW.status);
    IF NEW.status = 'erased' THEN
        NEW.text := '';
    END IF;
    NEW.likes := coalesce((SELECT sum(l.delta) FROM expo.likes l WHERE l.idea = NEW.id), 0);
    NEW.arrived := now();
    NEW.changed_in := pg_current_xact_id()::text::bigint;
    NEW.changed_at := nextval('expo.change');
    RETURN NEW;
END
$$;
CREATE TRIGGER take_idea BEFORE INSERT ON expo.ideas
    FOR EACH ROW EXECUTE FUNCTION expo.take_idea();

CREATE FUNCTION expo.take_like() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE expo.ideas SET likes = likes + NEW.delta,
        changed_in = pg_current_xact_id()::text::bigint, changed_at = nextval('expo.change')
    WHERE id = NEW.idea AND status <> 'erased';
    RETURN NULL;
END
$$;
CREATE TRIGGER take_like AFTER INSERT ON expo.likes
    FOR EACH ROW EXECUTE FUNCTION expo.take_like();

CREATE FUNCTION expo.take_decision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE expo.ideas SET status = expo.status_after(NEW.decision),
        text = CASE NEW.decision WHEN 'erase' THEN '' ELSE text END,
        changed_in = pg_current_xact_id()::text::bigint, changed_at = nextval('expo.change')
    WHERE id = NEW.idea AND status <> 'erased';
    IF NEW.decision = 'erase' THEN
        DELETE FROM expo.likes WHERE idea = NEW.idea;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER take_decision AFTER INSERT ON expo.decisions
    FOR EACH ROW EXECUTE FUNCTION expo.take_decision();

-- That there is something to fetch, and of what kind: never a word of it.
CREATE FUNCTION expo.tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('expo', TG_TABLE_NAME);
    RETURN NULL;
END
$$;
CREATE TRIGGER tell AFTER INSERT ON expo.ideas FOR EACH STATEMENT EXECUTE FUNCTION expo.tell();
CREATE TRIGGER tell AFTER INSERT ON expo.likes FOR EACH STATEMENT EXECUTE FUNCTION expo.tell();
CREATE TRIGGER tell AFTER INSERT ON expo.decisions FOR EACH STATEMENT EXECUTE FUNCTION expo.tell();

-- The ideas that changed after a place, in the order of their last change, at most `most`: to a
-- kiosk whole where they are shown, and with nothing but their id where they were and are no more.
CREATE FUNCTION expo.changes_since(after_in bigint, after_at bigint, most integer)
RETURNS TABLE (id uuid, created timestamptz, kiosk text, language text, category text, text text,
               held text, status text, likes integer, changed_in bigint, changed_at bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    all_of_it boolean := pg_has_role(session_user, '{moderator_name}', 'MEMBER');
    horizon bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
BEGIN
    RETURN QUERY
    SELECT i.id, c.created, c.kiosk, c.language, c.category, c.text, c.held, i.status, c.likes,
           i.changed_in, i.changed_at
    FROM expo.ideas i
    LEFT JOIN LATERAL (SELECT i.created, i.kiosk, i.language, i.category, i.text, i.held, i.likes
                       WHERE i.status = 'shown' OR all_of_it) c ON true
    WHERE (i.changed_in, i.changed_at) > (after_in, after_at) AND i.changed_in < horizon
      AND (i.status <> 'pending' OR all_of_it)
    ORDER BY i.changed_in, i.changed_at LIMIT least(greatest(most, 0), 1000);
END
$$;

-- After the database was restored from a copy: every change is a new one. For {owner}.
CREATE FUNCTION expo.begin_anew() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    UPDATE expo.about SET epoch = gen_random_uuid();
    UPDATE expo.ideas SET changed_in = pg_current_xact_id()::text::bigint,
                          changed_at = nextval('expo.change');
$$;

ALTER TABLE expo.ideas ENABLE ROW LEVEL SECURITY;
ALTER TABLE expo.likes ENABLE ROW LEVEL SECURITY;
ALTER TABLE expo.decisions ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON expo.steps, expo.about TO {kiosk}, {moderator};
GRANT EXECUTE ON FUNCTION expo.is_kiosk(text), expo.is_own(uuid),
    expo.changes_since(bigint, bigint, integer) TO {kiosk}, {moderator};

GRANT INSERT (id, created, kiosk, language, category, text, held, status) ON expo.ideas TO {kiosk};
GRANT SELECT (id, created, kiosk, language, category, text, status, likes) ON expo.ideas TO {kiosk};
GRANT INSERT (id, idea, kiosk, created, delta) ON expo.likes TO {kiosk};
GRANT INSERT (id, idea, decision, reason, at, kiosk) ON expo.decisions TO {kiosk};
CREATE POLICY kiosk_reads_shown ON expo.ideas FOR SELECT TO {kiosk} USING (status = 'shown');
CREATE POLICY kiosk_writes_own ON expo.ideas FOR INSERT TO {kiosk}
    WITH CHECK (expo.is_kiosk(kiosk));
CREATE POLICY kiosk_likes ON expo.likes FOR INSERT TO {kiosk} WITH CHECK (expo.is_kiosk(kiosk));
CREATE POLICY kiosk_takes_back_own ON expo.decisions FOR INSERT TO {kiosk}
    WITH CHECK (decision = 'erase' AND expo.is_kiosk(kiosk) AND expo.is_own(idea));

GRANT SELECT ON expo.ideas, expo.likes, expo.decisions TO {moderator};
GRANT INSERT (id, idea, decision, reason, at, kiosk) ON expo.decisions TO {moderator};
CREATE POLICY moderator_reads ON expo.ideas FOR SELECT TO {moderator} USING (true);
CREATE POLICY moderator_reads ON expo.likes FOR SELECT TO {moderator} USING (true);
CREATE POLICY moderator_reads ON expo.decisions FOR SELECT TO {moderator} USING (true);
CREATE POLICY moderator_decides ON expo.decisions FOR INSERT TO {moderator} WITH CHECK (true);
