--liquibase formatted sql

--changeset ticket-distribution:0003-run-ends
-- Filled at the end, when the work that was left goes; while a run is unfinished they are counted.
alter table runs
    add column geocoding_left integer not null default 0,
    add column analysis_left integer not null default 0,
    add column tickets_decided integer not null default 0;
update runs set tickets_decided = tickets_assigned where finished_at is not null;
