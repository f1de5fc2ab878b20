--liquibase formatted sql

--changeset ticket-distribution:0004-model-answers
-- What a model answered to a question, in its own words: nobody pays for it twice. The question itself is not kept, and
-- personal data stands in neither (unless masking is off).
create table model_answers (
    digest     text        primary key,
    category   text        not null,
    sentiment  text        not null,
    priority   smallint    not null,
    language   text        not null,
    summary    text        not null,
    model      text        not null,
    used_at    timestamptz not null default now()
);
create index model_answers_by_use on model_answers (used_at);

--changeset ticket-distribution:0004-model-use
alter table ai_analyses
    add column model_calls   integer not null default 0,
    add column input_tokens  bigint  not null default 0,
    add column output_tokens bigint  not null default 0,
    add column answer_reused boolean not null default false;
create index ai_analyses_paid_by_run on ai_analyses (run_id)
    include (model_calls, input_tokens, output_tokens, answer_reused) where model_calls > 0 or answer_reused;
-- Filled at the end; while a run is unfinished they are summed up.
alter table runs
    add column model_calls    integer not null default 0,
    add column input_tokens   bigint  not null default 0,
    add column output_tokens  bigint  not null default 0,
    add column answers_reused integer not null default 0;
