--liquibase formatted sql

--changeset ticket-distribution:0002-replicas
-- Who is alive. What a replica holds (a run, a ticket, a question) names it; once its lease is over, anybody may take it.
create table replicas (
    id          uuid        primary key,
    lives_until timestamptz not null
);

alter table runs
    drop column lease_until,
    alter column owner type uuid using owner::uuid,
    add column cancel_requested_at timestamptz;

--changeset ticket-distribution:0002-ticket-work
-- What is left to do for the members of unfinished runs, one row a ticket and stage; it goes when the work is done.
create table ticket_work (
    stage     text     not null check (stage in ('geocoding', 'analysis')),
    ticket_id bigint   not null references tickets on delete cascade,
    run_id    bigint   not null references runs on delete cascade,
    -- The replica that has it in hand; null: nobody.
    owner     uuid,
    -- How often it was taken up without an end. A ticket that kills its worker must not do so for ever.
    claims    smallint not null default 0,
    -- The question that a geocoder on the network must answer before the place can be known.
    question  text,
    primary key (stage, ticket_id),
    check (question is null or stage = 'geocoding')
);
create index ticket_work_by_run on ticket_work (run_id, stage, ticket_id);
create index ticket_work_by_ticket on ticket_work (ticket_id);
-- Most tickets may wait for an answer; those that can be looked for are found without reading the others.
create index ticket_work_to_locate on ticket_work (run_id, ticket_id)
    where stage = 'geocoding' and question is null;
create index ticket_work_by_question on ticket_work (question, ticket_id) where question is not null;

-- Progress asks what was analysed lately.
drop index ai_analyses_by_run;
create index ai_analyses_by_run on ai_analyses (run_id, created_at);

--changeset ticket-distribution:0002-geocoder
-- The question that must be answered before the office's place can be known.
alter table business_units add column question text;

-- Why the endpoint cannot be asked, since when, and until when nobody tries; null: it answered last.
alter table geocoder_slots
    add column trouble text,
    add column trouble_since timestamptz,
    add column trouble_until timestamptz,
    add check ((trouble is null) = (trouble_since is null) and (trouble is null) = (trouble_until is null));

-- Questions on their way to an endpoint, so that nobody asks one a second time meanwhile.
create table geocode_asking (
    question text primary key,
    owner    uuid not null
);

--changeset ticket-distribution:0002-idempotency
-- The keys that clients named their requests with, and what they asked for under it.
create table idempotency_keys (
    caller       text        not null,
    route        text        not null,
    key          text        not null,
    -- SHA-256 of the request's parts and options, in hexadecimal.
    content_hash text        not null,
    run_id       bigint      not null references runs on delete cascade,
    created_at   timestamptz not null default now(),
    primary key (caller, route, key)
);
create index idempotency_keys_by_run on idempotency_keys (run_id);
create index idempotency_keys_by_age on idempotency_keys (created_at);
